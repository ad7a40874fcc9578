import { BootError, readConfig } from '@sreda/kernel';
import { type RunningWorker, startWorker } from '@sreda/runtime';

let worker: RunningWorker | undefined;

function stop(): void {
  if (!worker) process.exit(0);
  worker.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

async function main(): Promise<void> {
  // From the beginning: as the first process of a container it would not end at all by a signal that it does not handle.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const { config, problems } = readConfig(process.env);
  if (!config.databaseUrl) problems.push('DATABASE_URL is not set: a worker beside the server needs the same database.');
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exit(78);
  }
  worker = await startWorker(config);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BootError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
