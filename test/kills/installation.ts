import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@sreda/kernel';

export const targets = ['server', 'worker', 'postgres'] as const;
export type Target = (typeof targets)[number];

export interface Installation {
  readonly url: string;
  readonly databaseUrl: string;
  /** Resolves when the health check answers; rejects when it does not within a minute. */
  ready(): Promise<void>;
  /** kill -9, as soon as the target has a process to kill. With `supervisor`, what watches over PostgreSQL dies with it. */
  kill(target: Target, options?: { supervisor?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const RESTART_MS = 200;
const READY_LIMIT_MS = 60_000;
const STDERR_KEPT = 4_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

export async function waitReady(url: string, limitMs = READY_LIMIT_MS): Promise<void> {
  for (const deadline = Date.now() + limitMs; Date.now() < deadline; await sleep(50)) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The installation did not become ready in ${limitMs / 1000} s`);
}

/** One program that is started again whenever it ends, as `npm start` and a container runtime do. */
class Kept {
  child: ChildProcess | undefined;
  private stopping = false;
  private errors = '';

  constructor(
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly onMessage: (message: unknown) => void = () => {},
  ) {}

  start(): void {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = fork(path.join(projectRoot, this.file), [], {
      env: { ...inherited, ...this.env },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.errors = (this.errors + chunk.toString()).slice(-STDERR_KEPT);
    });
    child.on('message', this.onMessage);
    child.once('exit', () => {
      this.child = undefined;
      if (!this.stopping) setTimeout(() => this.stopping || this.start(), RESTART_MS);
    });
  }

  /** The end of what the program said, for the report of a failure. */
  get said(): string {
    return this.errors;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function runOnce(command: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(path.join(projectRoot, 'apps/cli/dist/main.js'), [command], {
    env: { ...inherited, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed: ${errors}`);
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
    new Kept('test/kills/postgres.mjs', { SREDA_DATA: dataDir }, (message) => {
      database = message as { url: string; pid: number };
    }),
  );
  while (!database) await sleep(50);
  const databaseUrl = database.url;

  const port = await freePort();
  const env = { DATABASE_URL: databaseUrl, SREDA_DATA: dataDir, PORT: String(port), SREDA_DEMO: '1', SREDA_EMBEDDED_WORKER: '0' };
  await runOnce('migrate', env);
  await runOnce('seed-demo', env);
  const server = keep(new Kept('apps/server/dist/main.js', env));
  const worker = keep(new Kept('apps/worker/dist/main.js', env));

  const kept = { server, worker, postgres };
  const url = `http://127.0.0.1:${port}`;
  const ready = async () => {
    await waitReady(url).catch((error: Error) => {
      throw new Error(`${error.message}\nserver: ${server.said}\npostgres: ${postgres.said}`);
    });
    if (database?.url !== databaseUrl) throw new Error('PostgreSQL came back at another address: something else took its port');
  };
  await ready();
  return {
    url,
    databaseUrl,
    ready,
    kill: async (target, { supervisor = false } = {}) => {
      if (target === 'postgres') {
        while (!database || !isAlive(database.pid)) await sleep(10);
        process.kill(database.pid, 'SIGKILL');
        if (!supervisor) return;
      }
      while (kept[target].child?.exitCode !== null || !kept[target].child?.kill('SIGKILL')) await sleep(10);
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
