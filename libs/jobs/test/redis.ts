import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';

/** The address of a Redis that runs, the binary when one can be started, or null. */
export const redisAt: string | null =
  process.env.SREDA_TEST_REDIS_URL ??
  process.env.REDIS_URL ??
  (spawnSync('redis-server', ['--version']).status === 0 ? 'redis-server' : null);

export interface TestRedis {
  readonly url: string;
  /** Loses all data, as a Redis without persistence does when it is started anew. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export async function startRedis(): Promise<TestRedis> {
  let child: ChildProcess | undefined;
  let dir: string | undefined;
  let url = redisAt ?? '';
  if (url === 'redis-server') {
    const port = await freePort();
    dir = await mkdtemp(path.join(tmpdir(), 'sreda-redis-'));
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''], { stdio: 'ignore' });
    url = `redis://127.0.0.1:${port}`;
  }
  const client = new Redis(url, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  return {
    url,
    clear: async () => {
      await client.flushdb();
    },
    stop: async () => {
      client.disconnect();
      if (child) {
        const exit = once(child, 'exit');
        child.kill();
        await exit;
      }
      if (dir) await rm(dir, { recursive: true, force: true });
    },
  };
}
