import { BootError, readConfig } from '@sreda/kernel';
import { startWorker } from '@sreda/runtime';

async function main(): Promise<void> {
  const { config, problems } = readConfig(process.env);
  if (!config.databaseUrl) problems.push('DATABASE_URL is not set: a worker beside the server needs the same database.');
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exit(78);
  }
  const worker = await startWorker(config);
  const stop = (): void => {
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BootError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
