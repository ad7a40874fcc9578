import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kept, KeptServer, runOnce } from '../services/programs.js';

export const targets = ['server', 'worker', 'postgres'] as const;
export type Target = (typeof targets)[number];

export interface Installation {
  readonly url: string;
  readonly databaseUrl: string;
  /** The address, when the health check answers; rejects when it does not in three minutes. */
  ready(): Promise<string>;
  /** kill -9, as soon as the target has a process to kill. With `supervisor`, what watches over PostgreSQL dies with it. */
  kill(target: Target, options?: { supervisor?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/** A demo school whose PostgreSQL, server and worker are processes of their own. Needs the builds in `dist`. */
export async function startInstallation(): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-kills-'));
  const started: Kept[] = [];
  // The last one first: PostgreSQL waits for those that use it.
  const stop = async () => {
    for (const program of started.reverse()) await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await startPrograms(dataDir, started)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPrograms(dataDir: string, started: Kept[]): Promise<Omit<Installation, 'stop'>> {
  const keep = (program: Kept): Kept => {
    started.push(program);
    program.start();
    return program;
  };
  let database: { url: string; pid: number } | undefined;
  const postgres = keep(
    new Kept(
      'test/kills/postgres.mjs',
      () => ({ SREDA_DATA: dataDir }),
      (message) => {
        database = message as { url: string; pid: number };
      },
    ),
  );
  while (!database) await sleep(50);
  const databaseUrl = database.url;

  const env = { DATABASE_URL: databaseUrl, SREDA_DATA: dataDir, SREDA_DEMO: '1', SREDA_EMBEDDED_WORKER: '0' };
  await runOnce('migrate', env);
  await runOnce('seed-demo', env);
  const server = new KeptServer(env);
  keep(server.program);
  const worker = keep(new Kept('apps/worker/dist/main.js', () => env));

  const kept = { server: server.program, worker, postgres };
  const ready = async () => {
    const url = await server.ready().catch((error: Error) => {
      throw new Error(`${error.message}\npostgres: ${postgres.said}`);
    });
    if (database?.url !== databaseUrl) throw new Error('PostgreSQL came back at another address: something else took its port');
    return url;
  };
  return {
    url: await ready(),
    databaseUrl,
    ready,
    kill: async (target, { supervisor = false } = {}) => {
      if (target === 'postgres') {
        while (!database || !isAlive(database.pid)) await sleep(10);
        process.kill(database.pid, 'SIGKILL');
        if (!supervisor) return;
      }
      await kept[target].kill();
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
