import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
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

export async function startRedis(): Promise<TestRedis> {
  let child: ChildProcess | undefined;
  let dir: string | undefined;
  let url = redisAt ?? '';
  if (url === 'redis-server') {
    // A socket of its own: a port that is free now may be somebody else's when the server starts.
    dir = await mkdtemp(path.join(tmpdir(), 'sreda-redis-'));
    const socket = path.join(dir, 'redis.sock');
    child = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--dir', dir, '--save', ''], { stdio: 'ignore' });
    url = `redis://localhost?path=${encodeURIComponent(socket)}`;
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
