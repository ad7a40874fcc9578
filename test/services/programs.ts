import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@sreda/kernel';

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
export class Kept {
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

  /** kill -9, as soon as there is a process to kill. */
  async kill(): Promise<void> {
    while (this.child?.exitCode !== null || !this.child.kill('SIGKILL')) await sleep(10);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** A command of the command line, until it has ended. */
export async function runOnce(command: string, env: Readonly<Record<string, string>>): Promise<void> {
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
