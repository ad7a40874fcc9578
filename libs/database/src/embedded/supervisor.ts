import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseLauncher, type Launcher } from './account.js';
import { locateBinaries, type PostgresBinaries } from './binaries.js';
import {
  clusterPaths,
  createCluster,
  hasCluster,
  newState,
  prepareFolders,
  readState,
  writeSettings,
  writeState,
  type ClusterPaths,
  type ClusterState,
} from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { acquireLock, type FolderLock } from './lock.js';
import { isPortFree, pickPort } from './port.js';
import { explainFailure, findPostmaster, launchPostmaster, readPidFile, stopPostmaster, type Postmaster } from './postmaster.js';
import { restartDelay } from './restart-delay.js';
import { checkServer } from './server-check.js';
import { settlesWithin } from './within.js';

export { EmbeddedPostgresError } from './embedded-postgres.error.js';
export { checkServer, serverProblems } from './server-check.js';

export interface EmbeddedPostgresOptions {
  /** The data folder of the installation; the cluster is kept in its subfolder `pg`. */
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Only tests may trade durability for speed (fsync and the like off). Default true. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Connection string of the owner of the database `sreda`; it stays the same while the supervisor runs. */
  readonly url: string;
  /** Process id of the server now; another one after a restart. */
  readonly pid: number;
  /** Lets a next start on this data folder wait for the end of this one instead of refusing. */
  announceStop(): Promise<void>;
  /** Stops the server cleanly and waits for its end. Call it last. */
  stop(): Promise<void>;
  /** Called each time when a dead server is running again. */
  onRestart(callback: () => void): void;
}

const READY_POLL_MS = 40;
const REMIND_MS = 10_000;
const STOPPING_PATIENCE_MS = 90_000;
const STABLE_MS = 60_000;
const START_ATTEMPTS = 6;
/** A run that stops lets requests and jobs end first. */
const PREVIOUS_RUN_PATIENCE_MS = 45_000;
/** Another program took the port between our look and PostgreSQL's, or parts of a killed installation are still there. */
const PASSING_REASONS = /in use|already exists|could not bind|could not create any TCP/;

/** Starts or adopts the PostgreSQL server of the data folder and keeps it running until `stop()`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const paths = clusterPaths(dataDir);
  const binaries = await locateBinaries();
  const launcher = chooseLauncher(paths.root, [dataDir, path.join(binaries.home, 'bin'), path.join(binaries.home, 'lib')]);
  await prepareFolders(dataDir, paths, launcher);
  const log = options.log ?? (() => {});
  const lock = await acquireLock(path.join(dataDir, 'sreda.lock'), `The data folder ${dataDir}`, {
    patienceMs: PREVIOUS_RUN_PATIENCE_MS,
    onWait: () => log('Waiting for the previous run to finish'),
  });
  try {
    const supervisor = new Supervisor(paths, binaries, launcher, lock, log, { durable: options.durable ?? true });
    await supervisor.start();
    return supervisor;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The running server of the data folder, whoever started it, for a command that needs the database for a moment. */
export async function findEmbeddedPostgres(options: { readonly dataDir: string }): Promise<{ url: string; pid: number } | undefined> {
  const paths = clusterPaths(options.dataDir);
  const state = await readState(paths);
  const info = await readPidFile(paths);
  if (!state || info?.port === undefined) return undefined;
  const client = await tryConnect(databaseUrl({ ...state, port: info.port }));
  await client?.end();
  return client && { url: databaseUrl({ ...state, port: info.port }), pid: info.pid };
}

class Supervisor implements EmbeddedPostgres {
  #state: ClusterState = newState(0);
  #postmaster: Postmaster | undefined;
  #watching: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;
  readonly #stopping = new AbortController();
  readonly #restarted: (() => void)[] = [];
  #failures = 0;
  #lastStart = 0;

  constructor(
    private readonly paths: ClusterPaths,
    private readonly binaries: PostgresBinaries,
    private readonly launcher: Launcher,
    private readonly lock: FolderLock,
    private readonly log: (line: string) => void,
    private readonly safety: { readonly durable: boolean },
  ) {}

  get url(): string {
    return databaseUrl(this.#state);
  }

  get pid(): number {
    return this.#postmaster?.pid ?? 0;
  }

  onRestart(callback: () => void): void {
    this.#restarted.push(callback);
  }

  async start(): Promise<void> {
    const known = await readState(this.paths);
    const exists = await hasCluster(this.paths, this.binaries);
    if (exists && !known) {
      throw new EmbeddedPostgresError(`${this.paths.stateFile} is missing: without its passwords the database beside it cannot be opened.`);
    }
    this.#state = known ?? newState(await pickPort());
    if (!exists) {
      await writeState(this.paths, this.#state, this.launcher);
      await createCluster(this.paths, this.#state, this.binaries, this.launcher, this.safety);
    }
    await this.#adoptOrLaunch();
    try {
      await this.#prepareDatabase();
    } catch (error) {
      await this.#stopServer();
      throw error;
    }
    this.#watching = this.#watch();
  }

  announceStop(): Promise<void> {
    return this.lock.announceStop();
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll(): Promise<void> {
    this.#stopping.abort();
    await this.#stopServer();
    await this.#watching;
    await this.#stopServer(); // one that the watch was just starting
    await this.lock.release();
  }

  async #stopServer(): Promise<void> {
    if (this.#postmaster) await stopPostmaster(this.#postmaster, this.paths, this.binaries, this.launcher);
  }

  /** Takes over a server that survived its supervisor; waits for one that is just stopping. */
  async #adopt(): Promise<boolean> {
    const found = await findPostmaster(this.paths);
    if (!found) return false;
    if (found.info.status === 'stopping') {
      this.log(`Waiting for PostgreSQL (process ${found.pid}) to finish stopping`);
      const ended = await settlesWithin(found.exited, STOPPING_PATIENCE_MS);
      if (!ended)
        throw new EmbeddedPostgresError(`PostgreSQL (process ${found.pid}) has been stopping for over a minute; end it and start again.`);
      return false;
    }
    const ready = await this.#waitReady(found, async () => (await readPidFile(this.paths))?.port);
    if (!ready) return false;
    this.#postmaster = found;
    this.log(`PostgreSQL was still running (process ${found.pid}); going on with it`);
    return true;
  }

  async #adoptOrLaunch(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      if (await this.#adopt()) return;
      await this.#usePort(await pickPort(this.#state.port));
      if (await this.#launch()) return;
      const reason = await explainFailure(this.paths);
      if (attempt === START_ATTEMPTS || !PASSING_REASONS.test(reason)) throw new EmbeddedPostgresError(reason);
      await sleep(restartDelay(attempt));
    }
  }

  async #usePort(port: number): Promise<void> {
    if (port !== this.#state.port) {
      this.#state = { ...this.#state, port };
      await writeState(this.paths, this.#state, this.launcher);
    }
  }

  async #launch(): Promise<boolean> {
    await writeSettings(this.paths, this.#state, this.launcher, this.safety);
    this.#postmaster = await launchPostmaster(this.paths, this.binaries, this.launcher);
    return this.#waitReady(this.#postmaster, async () => this.#state.port);
  }

  /** True when connections are accepted, false when the process ended before. Recovery after a crash may take its time. */
  async #waitReady(postmaster: Postmaster, port: () => Promise<number | undefined>): Promise<boolean> {
    let ended = false;
    void postmaster.exited.then(() => {
      ended = true;
    });
    let remindAt = Date.now() + REMIND_MS;
    while (!ended) {
      const now = await port();
      const client = now === undefined ? undefined : await tryConnect(adminUrl({ ...this.#state, port: now }));
      if (client && now !== undefined) {
        const sameFolder = await this.#servesThisFolder(client);
        await client.end();
        if (sameFolder) {
          await this.#usePort(now);
          return true;
        }
      }
      if (Date.now() > remindAt) {
        this.log('PostgreSQL is starting; after a crash it first recovers its data');
        remindAt = Date.now() + REMIND_MS;
      }
      await sleep(READY_POLL_MS);
    }
    return false;
  }

  async #servesThisFolder(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
    return (await realpath(rows[0]?.dir ?? '')) === (await realpath(this.paths.cluster));
  }

  /** Role and database may be missing after an interrupted first start. */
  async #prepareDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: adminUrl(this.#state) });
    await client.connect();
    try {
      const problems = await checkServer(client, this.safety);
      if (problems.length > 0) throw new EmbeddedPostgresError(`The embedded PostgreSQL cannot be used: ${problems.join('; ')}.`);
      const role = await client.query(`select from pg_roles where rolname = 'sreda'`);
      if (role.rowCount === 0) {
        await client.query(
          `begin;
           create role sreda login createdb password ${client.escapeLiteral(this.#state.password)};
           grant pg_monitor to sreda;
           commit`,
        );
      }
      const database = await client.query(`select from pg_database where datname = 'sreda'`);
      if (database.rowCount === 0) await client.query('create database sreda owner sreda');
    } finally {
      await client.end();
    }
  }

  async #watch(): Promise<void> {
    while (this.#postmaster && !this.#stopping.signal.aborted) {
      await this.#postmaster.exited;
      if (!this.#stopping.signal.aborted) await this.#restart();
    }
  }

  async #restart(): Promise<void> {
    if (Date.now() - this.#lastStart > STABLE_MS) this.#failures = 0;
    this.#failures += 1;
    const delay = restartDelay(this.#failures);
    this.log(`PostgreSQL has stopped unexpectedly; starting it again in ${delay / 1000} s`);
    try {
      await sleep(delay, undefined, { signal: this.#stopping.signal });
      this.#lastStart = Date.now();
      if (!(await isPortFree(this.#state.port))) this.log(`Port ${this.#state.port} is still in use`);
      if (await this.#launch()) {
        this.log(`PostgreSQL is running again (process ${this.pid})`);
        for (const callback of this.#restarted) callback();
      } else if (!this.#stopping.signal.aborted) {
        this.log(await explainFailure(this.paths));
      }
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.log(`PostgreSQL did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function databaseUrl(state: ClusterState): string {
  return `postgresql://sreda:${state.password}@127.0.0.1:${state.port}/sreda?sslmode=disable`;
}

function adminUrl(state: ClusterState): string {
  return `postgresql://postgres:${state.adminPassword}@127.0.0.1:${state.port}/postgres?sslmode=disable`;
}

/** A connected client, or undefined while nobody listens or the server is still starting. */
async function tryConnect(connectionString: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the server may go away again; the next attempt will tell
  try {
    await client.connect();
    return client;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new EmbeddedPostgresError('The running PostgreSQL refuses the password in state.json: it does not belong to this data folder.');
    }
    return undefined;
  }
}
