import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseLauncher } from './account.js';
import { locateBinaries } from './binaries.js';
import { clusterPaths } from './cluster.js';
import { launchPostmaster } from './postmaster.js';
import { isSignalable } from './process-info.js';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './supervisor.js';

jest.setTimeout(60_000);

const lines: string[] = [];
let dataDir: string;
let running: EmbeddedPostgres | undefined;

async function start(options: { readonly durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line), ...options });
  return running;
}

async function ask(sql: string, url = running?.url): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A server without a supervisor: what is left when Sreda itself was killed. */
async function startOrphan(): Promise<number> {
  const paths = clusterPaths(dataDir);
  const orphan = await launchPostmaster(paths, await locateBinaries(), chooseLauncher(paths.root, [dataDir]));
  // Until its pid file is there a next start sees no orphan, and the two race for the folder.
  while (!(await findEmbeddedPostgres({ dataDir }))) await sleep(20);
  return orphan.pid;
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-pg-'));
  lines.length = 0;
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('belongs to an owner without superuser rights and keeps its data and address', async () => {
    const { url } = await start();
    await ask('create table note (id int); insert into note values (7)');
    expect(await ask('select rolsuper from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false }]);
    expect(await findEmbeddedPostgres({ dataDir })).toEqual({ url, pid: running?.pid });
    await running?.stop();
    expect(await findEmbeddedPostgres({ dataDir })).toBeUndefined();
    await start();
    expect(running?.url).toBe(url);
    expect(await ask('select id from note')).toEqual([{ id: 7 }]);
  });

  it('says in one line that the folder is in use', async () => {
    await start({ durable: false });
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      `The data folder ${dataDir} is already in use by process ${process.pid}.`,
    );
  });

  it('is waited for by the next start while it stops', async () => {
    const first = await start({ durable: false });
    await first.announceStop();
    const second = start({ durable: false });
    await sleep(500);
    expect(lines).toContain('Waiting for the previous run to finish');
    await first.stop();
    await second;
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('comes back at the same address after kill -9, with what was committed', async () => {
    const { url, pid } = await start();
    await ask('create table note (id int); insert into note values (7)');
    const restarted = new Promise<void>((resolve) => running?.onRestart(resolve));
    process.kill(pid, 'SIGKILL');
    await restarted;
    expect(running?.url).toBe(url);
    expect(running?.pid).not.toBe(pid);
    expect(await ask('select id from note')).toEqual([{ id: 7 }]);
    expect(lines.some((line) => line.startsWith('PostgreSQL has stopped unexpectedly'))).toBe(true);
  });

  it('goes on with a server that survived its supervisor, and stops it in the end', async () => {
    await start();
    await running?.stop();
    const orphan = await startOrphan();
    await start();
    expect(running?.pid).toBe(orphan);
    const restarted = new Promise<void>((resolve) => running?.onRestart(resolve));
    process.kill(orphan, 'SIGKILL');
    await restarted;
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
    const last = running?.pid ?? 0;
    await running?.stop();
    expect(isSignalable(last)).toBe(false);
  });

  it('waits for a server that is just stopping', async () => {
    const { url } = await start();
    await running?.stop();
    const orphan = await startOrphan();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    client.on('error', () => {});
    process.kill(orphan, 'SIGTERM'); // smart shutdown: ends when the last client goes
    while (!(await readFile(clusterPaths(dataDir).pidFile, 'utf8')).includes('stopping')) await sleep(20);
    const [next] = await Promise.all([start(), sleep(500).then(() => client.end())]);
    expect(next.pid).not.toBe(orphan);
    expect(lines).toContain(`Waiting for PostgreSQL (process ${orphan}) to finish stopping`);
  });

  it('starts after kill -9 of both, also when the process id belongs to another program by now', async () => {
    await start();
    await ask('create table note (id int)');
    await running?.stop();
    const { pidFile, cluster } = clusterPaths(dataDir);
    await writeFile(pidFile, `${process.pid}\n${cluster}\n1764000000\n5432\n\n127.0.0.1\n 1 1\nready\n`);
    await start();
    expect(await ask('select count(*)::int as n from note')).toEqual([{ n: 0 }]);
    await running?.stop();
    process.kill(await startOrphan(), 'SIGKILL');
    await start();
    expect(await ask('select count(*)::int as n from note')).toEqual([{ n: 0 }]);
  });

  it('takes another port when its own is taken', async () => {
    const { url } = await start();
    await running?.stop();
    const { createServer } = await import('node:net');
    const other = createServer().listen(Number(new URL(url).port), '127.0.0.1');
    try {
      await start();
      expect(new URL(running?.url ?? '').port).not.toBe(new URL(url).port);
    } finally {
      other.close();
    }
  });

  it('refuses settings under which a power cut loses data', async () => {
    await start();
    await running?.stop();
    await appendFile(path.join(clusterPaths(dataDir).cluster, 'custom.conf'), 'fsync = off\n');
    await expect(start()).rejects.toThrow('The embedded PostgreSQL cannot be used: fsync is off, so a power cut would lose or tear data.');
    expect(await findEmbeddedPostgres({ dataDir })).toBeUndefined();
  });

  it('tells in one line why the server does not start, and what other version made the data', async () => {
    await start();
    await running?.stop();
    const { cluster } = clusterPaths(dataDir);
    await writeFile(path.join(cluster, 'custom.conf'), 'shared_buffers = rubbish\n');
    await expect(start()).rejects.toThrow(/^PostgreSQL did not start: .*[^\n]$/);
    await writeFile(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/belong to PostgreSQL 17, this Sreda carries 18/);
  });
});

describe.each([
  ['unset', undefined],
  ['C', 'C'],
  ['ru_RU.UTF-8', 'ru_RU.UTF-8'],
])('with LANG %s', (_, lang) => {
  const before = { LANG: process.env.LANG, LC_ALL: process.env.LC_ALL };

  function setLocale(values: { LANG?: string; LC_ALL?: string }): void {
    for (const name of ['LANG', 'LC_ALL'] as const) {
      if (values[name] === undefined) delete process.env[name];
      else process.env[name] = values[name];
    }
  }

  beforeEach(() => setLocale({ LANG: lang, LC_ALL: lang }));
  afterEach(() => setLocale(before));

  it('lower case, Russian search and sorting work', async () => {
    await start({ durable: false });
    const [row] = await ask(`
      select lower('ЗАДАЧА') as lower,
             to_tsvector('russian', 'Решите задачи о поездах') @@ to_tsquery('russian', 'задача & поезд') as found,
             (select string_agg(w, ' ' order by w collate "ru-x-icu") from unnest(array['яма', 'Ёж', 'ель', 'Жук']) w) as sorted`);
    expect(row).toEqual({ lower: 'задача', found: true, sorted: 'Ёж ель Жук яма' });
  });
});
