import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Below the ranges that Linux (32768+), Windows and macOS (49152+) give to outgoing connections: nothing else takes it by chance. */
const FIRST = 20_000;
const LAST = 32_000;
const ATTEMPTS = 50;

/** Whether a server can listen on this port of the loopback address now. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The preferred port when it is free, else a random free one. */
export async function pickPort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(FIRST, LAST);
    if (await isPortFree(port)) return port;
  }
  throw new EmbeddedPostgresError('No free port on 127.0.0.1 for the database.');
}
