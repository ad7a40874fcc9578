import { BootError, readConfig } from '@sreda/kernel';
import { type RunningServer, startServer } from '@sreda/runtime';

/** Exit code of a start that no restart can mend. */
const BOOT_FAILED = 78;

let server: RunningServer | undefined;
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  if (!server) process.exit(0);
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}

async function main(): Promise<void> {
  // From the beginning: as the first process of a container it would not end at all by a signal that it does not handle.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A server whose supervisor was killed would keep the port from the next start.
  process.on('disconnect', stop);
  const { config, problems } = readConfig(process.env);
  if (!config.databaseUrl) problems.push('DATABASE_URL is not set; `npm start` supplies the embedded database.');
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exit(BOOT_FAILED);
  }
  server = await startServer(config);
  const url = config.port === 0 ? server.url : config.publicUrl;
  if (process.send) process.send({ type: 'ready', url, signIns: server.notes });
  else process.stdout.write(`${[`Sreda is ready: ${url}`, ...server.notes].join('\n')}\n`);
}

main().catch((error: unknown) => {
  const plain = error instanceof BootError || (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`${plain ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(BOOT_FAILED);
});
