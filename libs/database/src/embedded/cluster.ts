import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Launcher } from './account.js';
import type { PostgresBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { runToEnd } from './postmaster.js';
import { postgresqlConf } from './settings.js';

/** Where things lie inside `<data>/pg`. */
export interface ClusterPaths {
  readonly root: string;
  readonly cluster: string;
  readonly logDir: string;
  readonly startupLog: string;
  readonly stateFile: string;
  readonly pidFile: string;
}

/** What has to be known to reach the server again after a restart of Sreda. */
export interface ClusterState {
  readonly port: number;
  /** Password of the superuser `postgres`, which only the supervisor uses. */
  readonly adminPassword: string;
  /** Password of `sreda`, the owner of the database `sreda`, no superuser. */
  readonly password: string;
}

export function clusterPaths(dataDir: string): ClusterPaths {
  const root = path.join(path.resolve(dataDir), 'pg');
  const cluster = path.join(root, 'cluster');
  const logDir = path.join(root, 'log');
  return {
    root,
    cluster,
    logDir,
    startupLog: path.join(logDir, 'startup.log'),
    stateFile: path.join(root, 'state.json'),
    pidFile: path.join(cluster, 'postmaster.pid'),
  };
}

export async function readState(paths: ClusterPaths): Promise<ClusterState | undefined> {
  const text = await readFile(paths.stateFile, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ClusterState);
}

export async function writeState(paths: ClusterPaths, state: ClusterState, launcher: Launcher): Promise<void> {
  await replaceFile(paths.stateFile, JSON.stringify(state));
  await giveTo(paths.stateFile, launcher);
}

export function newState(port: number): ClusterState {
  return { port, adminPassword: randomBytes(24).toString('hex'), password: randomBytes(24).toString('hex') };
}

/** Makes the folders, closed to other users. With an account of its own, PostgreSQL must be able to pass the data folder. */
export async function prepareFolders(dataDir: string, paths: ClusterPaths, launcher: Launcher): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: launcher.account ? 0o711 : 0o700 });
    for (const folder of [paths.root, paths.logDir]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      await giveTo(folder, launcher);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new EmbeddedPostgresError(`The data folder ${dataDir} belongs to another user: start Sreda as that user.`);
  }
}

/** Throws one line when the data in the folder belong to another major version; false when there are none yet. */
export async function hasCluster(paths: ClusterPaths, binaries: PostgresBinaries): Promise<boolean> {
  const version = await readFile(path.join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return false;
  if (Number.parseInt(version, 10) !== binaries.major) {
    throw new EmbeddedPostgresError(
      `The data in ${paths.root} belong to PostgreSQL ${version.trim()}, this Sreda carries ${binaries.major}: make a backup with the Sreda that wrote them and restore it here into an empty folder.`,
    );
  }
  return true;
}

/**
 * Makes a new cluster beside its final place and renames it, so that an interrupted start leaves no half-made one.
 * Locale and encoding are fixed: from the environment initdb would take SQL_ASCII with LANG unset, where lower('ЗАДАЧА') and
 * Russian search silently fail.
 */
export async function createCluster(
  paths: ClusterPaths,
  state: ClusterState,
  binaries: PostgresBinaries,
  launcher: Launcher,
  options: { readonly durable: boolean },
): Promise<void> {
  const draft = `${paths.cluster}.new`;
  const passwordFile = path.join(paths.root, 'initdb-password');
  await rm(draft, { recursive: true, force: true });
  try {
    await writeFile(passwordFile, `${state.adminPassword}\n`, { mode: 0o600 });
    await giveTo(passwordFile, launcher);
    const result = await runToEnd(launcher, binaries.initdb, [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--text-search-config=pg_catalog.simple',
      ...(options.durable ? [] : ['--no-sync']),
    ]);
    if (result.code !== 0) throw new EmbeddedPostgresError(`The database could not be created: ${lastLine(result.output)}`);
    await rename(draft, paths.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

export async function writeSettings(
  paths: ClusterPaths,
  state: ClusterState,
  launcher: Launcher,
  options: { readonly durable: boolean },
): Promise<void> {
  const file = path.join(paths.cluster, 'postgresql.conf');
  await replaceFile(file, postgresqlConf({ port: state.port, logDir: paths.logDir, durable: options.durable }));
  await giveTo(file, launcher);
}

async function giveTo(file: string, launcher: Launcher): Promise<void> {
  if (!launcher.account) return;
  const { uid, gid } = await stat(file);
  if (uid !== launcher.account.uid || gid !== launcher.account.gid) await chown(file, launcher.account.uid, launcher.account.gid);
}

/** The file has its old or its new content at any moment, also after a power cut. */
async function replaceFile(file: string, content: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error|fatal|could not|cannot/i.test(line)) ?? lines.at(-1) ?? 'initdb ended without a message';
}
