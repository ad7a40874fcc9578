import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@sreda/kernel';

const RESTART_MS = 200;
/** A busy computer takes its time. */
const READY_LIMIT_MS = 180_000;
const STDERR_KEPT = 4_000;

type Env = Readonly<Record<string, string>>;

/** A build of the product as a process of its own; what it says of errors goes to `said`. */
function run(file: string, args: readonly string[], env: Env, said: (text: string) => void): ChildProcess {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(path.join(projectRoot, file), args, {
    env: { ...inherited, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.on('data', (chunk: Buffer) => said(chunk.toString()));
  return child;
}

/** One program that is started again whenever it ends, as `npm start` and a container runtime do. */
export class Kept {
  child: ChildProcess | undefined;
  private stopping = false;
  private errors = '';

  constructor(
    private readonly file: string,
    /** Asked at each start. */
    private readonly env: () => Env,
    private readonly onMessage: (message: unknown) => void = () => {},
  ) {}

  start(): void {
    const child = run(this.file, [], this.env(), (text) => {
      this.errors = (this.errors + text).slice(-STDERR_KEPT);
    });
    this.child = child;
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

/** The server. The system gives it a port at the first start, which it has again after each: nobody can take it between the finding and the start. */
export class KeptServer {
  readonly program: Kept;
  private url: string | undefined;

  constructor(env: Env) {
    const port = () => (this.url ? new URL(this.url).port : '0');
    this.program = new Kept(
      'apps/server/dist/main.js',
      () => ({ ...env, PORT: port() }),
      (message) => {
        this.url ??= (message as { readonly url: string }).url;
      },
    );
  }

  /** Its address, when the health check answers. */
  async ready(): Promise<string> {
    for (const deadline = Date.now() + READY_LIMIT_MS; Date.now() < deadline; await sleep(50)) {
      const answer = this.url && (await fetch(`${this.url}/health/ready`).catch(() => undefined));
      if (this.url && answer && answer.ok) return this.url;
    }
    throw new Error(`The server did not become ready in ${READY_LIMIT_MS / 1000} s:\n${this.program.said}`);
  }
}

/** A command of the command line, until it has ended. */
export async function runOnce(command: string, env: Env): Promise<void> {
  let errors = '';
  const child = run('apps/cli/dist/main.js', [command], env, (text) => {
    errors += text;
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} failed: ${errors}`);
}
