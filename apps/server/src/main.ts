import { BootError, readConfig } from '@sreda/kernel';
import { startServer } from '@sreda/runtime';

/** Exit code of a start that no restart can mend. */
const BOOT_FAILED = 78;

async function main(): Promise<void> {
  const { config, problems } = readConfig(process.env);
  if (!config.databaseUrl) problems.push('DATABASE_URL is not set; `npm start` supplies the embedded database.');
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exit(BOOT_FAILED);
  }
  const server = await startServer(config);
  process.send?.({ type: 'ready', url: config.port === 0 ? server.url : config.publicUrl, signIns: server.notes });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A server whose supervisor was killed would keep the port from the next start.
  process.on('disconnect', stop);
}

main().catch((error: unknown) => {
  const plain = error instanceof BootError || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${plain ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(BOOT_FAILED);
});
