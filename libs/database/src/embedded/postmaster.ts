import { spawn } from 'node:child_process';
import { open, readFile, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Launcher } from './account.js';
import type { PostgresBinaries } from './binaries.js';
import type { ClusterPaths } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { parsePostmasterPid, type PostmasterPid } from './postmaster-pid.js';
import { isPostmasterOf, isSignalable, processIdentity } from './process-info.js';
import { settlesWithin } from './within.js';

/** A running server process, started by us or found running. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly exited: Promise<void>;
}

const POLL_MS = 250;
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;
const WINDOWS_STOP_SECONDS = '60';
/** What a server that starts or stops tells those who connect: no reason for its end. */
const TOLD_TO_CLIENTS = /the database system is /;
const PASSED_VARIABLES = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];

/** Locale and PG* variables of the user would change what initdb makes and what the server does, so only these are passed. */
export function postgresEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = PASSED_VARIABLES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { ...Object.fromEntries(passed), LC_ALL: 'C' } as NodeJS.ProcessEnv;
}

/** Runs a PostgreSQL program and collects what it prints. */
export async function runToEnd(
  launcher: Launcher,
  program: string,
  programArgs: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const { file, args, uid, gid } = launcher.command(program, programArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: postgresEnvironment(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      uid,
      gid,
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => reject(cannotRun(program, error)));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal does not reach it before it reaches Sreda, and
 * with its output in a file, so that it outlives us if we are killed. It is not yet ready for connections.
 */
export async function launchPostmaster(paths: ClusterPaths, binaries: PostgresBinaries, launcher: Launcher): Promise<Postmaster> {
  if (process.platform === 'win32') return launchOnWindows(paths, binaries, launcher);
  const { file, args, uid, gid } = launcher.command(binaries.postgres, ['-D', paths.cluster]);
  await rm(paths.startupLog, { force: true }); // a new file: an earlier process may still write into the old one
  const log = await open(paths.startupLog, 'a', 0o600);
  try {
    const child = spawn(file, args, {
      cwd: paths.root,
      env: postgresEnvironment(process.env),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      uid,
      gid,
    });
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', (error) => reject(cannotRun(binaries.postgres, error)));
      child.once('spawn', () => resolve(child.pid ?? 0));
    });
    child.unref();
    return { pid, exited };
  } finally {
    await log.close();
  }
}

/** Only pg_ctl can give up administrator rights on Windows; it returns when the server is ready. */
async function launchOnWindows(paths: ClusterPaths, binaries: PostgresBinaries, launcher: Launcher): Promise<Postmaster> {
  const result = await runToEnd(launcher, binaries.pgCtl, ['start', '-w', '-s', '-D', paths.cluster, '-l', paths.startupLog]);
  const found = await readPidFile(paths);
  if (result.code !== 0 || !found) throw new EmbeddedPostgresError(await explainFailure(paths));
  return watchProcess(found.pid);
}

/** The living server of this folder, whoever started it. Clears the pid file when its id belongs to another program now. */
export async function findPostmaster(paths: ClusterPaths): Promise<(Postmaster & { readonly info: PostmasterPid }) | undefined> {
  const info = await readPidFile(paths);
  if (!info) return undefined;
  if (await isPostmasterOf(info.pid, paths.cluster)) return { ...(await watchProcess(info.pid)), info };
  // PostgreSQL itself clears the file of a dead process, but takes any living process with that id for a server.
  if (isSignalable(info.pid)) await rm(paths.pidFile, { force: true });
  return undefined;
}

export async function readPidFile(paths: ClusterPaths): Promise<PostmasterPid | undefined> {
  const text = await readFile(paths.pidFile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parsePostmasterPid(text);
}

/** A process that is not our child can only be watched by asking for it again and again. */
async function watchProcess(pid: number): Promise<Postmaster> {
  const identity = await processIdentity(pid);
  const untilGone = async () => {
    while (identity !== undefined && (await processIdentity(pid)) === identity) await sleep(POLL_MS, undefined, { ref: false });
  };
  return { pid, exited: untilGone() };
}

/** Fast shutdown: transactions are rolled back, a checkpoint is written. Harder means only when it does not end. */
export async function stopPostmaster(
  postmaster: Postmaster,
  paths: ClusterPaths,
  binaries: PostgresBinaries,
  launcher: Launcher,
): Promise<void> {
  if (process.platform === 'win32') {
    await runToEnd(launcher, binaries.pgCtl, ['stop', '-m', 'fast', '-s', '-t', WINDOWS_STOP_SECONDS, '-D', paths.cluster]);
    return;
  }
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
    ['SIGKILL', IMMEDIATE_STOP_MS],
  ] as const) {
    sendSignal(postmaster.pid, signal);
    if (await settlesWithin(postmaster.exited, patience)) return;
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Why the server did not come up, in one line, from what it wrote. */
export async function explainFailure(paths: ClusterPaths): Promise<string> {
  const text = `${await readTail(paths.startupLog)}\n${await readTail(await newestLog(paths))}`;
  const lines = text
    .split('\n')
    .filter((line) => /\b(FATAL|PANIC|error while loading|could not)\b/.test(line) && !TOLD_TO_CLIENTS.test(line));
  const reason = lines.at(-1)?.replace(/^.*?\b(FATAL|PANIC): {2}/, '') ?? 'it ended without a message';
  return `PostgreSQL did not start: ${reason.trim()} (more in ${paths.logDir})`;
}

async function newestLog(paths: ClusterPaths): Promise<string> {
  const logs = (await readdir(paths.logDir)).filter((name) => name.startsWith('postgresql-'));
  const dated = await Promise.all(logs.map(async (name) => ({ name, time: (await stat(path.join(paths.logDir, name))).mtimeMs })));
  return path.join(paths.logDir, dated.sort((a, b) => b.time - a.time)[0]?.name ?? 'none');
}

async function readTail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.slice(-8_192);
}

function cannotRun(program: string, error: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${path.basename(program)} cannot be run (${error.message}): set DATABASE_URL to a PostgreSQL 15 or later.`,
  );
}
