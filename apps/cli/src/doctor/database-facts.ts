import { access } from 'node:fs/promises';
import path from 'node:path';
import { isRestoreUnfinished } from '@sreda/database/backup';
import { checkServer } from '@sreda/database/embedded';
import pg from 'pg';
import type { Installation } from '../installation.js';
import type { DatabaseFacts } from './facts.js';

/** Looks at the database without making one: an installation that was never started has none. */
export async function readDatabaseFacts(installation: Installation): Promise<DatabaseFacts> {
  const embedded = !installation.config.databaseUrl;
  if (embedded && !(await exists(path.join(installation.dataDir, 'pg/cluster')))) return { kind: 'none' };
  let client: pg.Client | undefined;
  try {
    const url = await installation.databaseUrl();
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {}); // the statement that runs fails too
    await client.connect();
    return { kind: 'up', embedded, ...(await describe(client)), pendingMigrations: await countPending(url) };
  } catch (error) {
    return { kind: 'down', reason: error instanceof Error ? error.message || error.name : String(error) };
  } finally {
    await client?.end().catch(() => {});
  }
}

async function describe(client: pg.Client) {
  const [server] = await rows<{ version: string; bytes: string }>(
    client,
    `select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes`,
  );
  const tables = await rows<{ name: string; rows: string }>(
    client,
    `select n.nspname || '.' || c.relname as name, greatest(c.reltuples, 0)::bigint::text as rows from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
  );
  const present = new Set(tables.map(({ name }) => name));
  const when = <Row extends pg.QueryResultRow>(table: string, sql: string) =>
    present.has(table) ? rows<Row>(client, sql) : Promise.resolve([]);
  const disabled = await when<{ id: string }>('kernel.package_state', 'select id from kernel.package_state where not enabled order by id');
  const jobs = await when<{ name: string; n: number }>(
    'jobs.job',
    `select queue || ' ' || state as name, count(*)::int as n from jobs.job where finished_at is null group by 1 order by 1`,
  );
  const [dead] = await when<{ n: number }>('jobs.dead_letter', 'select count(*)::int as n from jobs.dead_letter');
  const [nameKey] = await when<{ id: string }>('identity.name_key', 'select id from identity.name_key');
  return {
    version: server?.version ?? '',
    bytes: Number(server?.bytes),
    problems: await checkServer(client),
    restoreUnfinished: await isRestoreUnfinished(client),
    disabledPlugins: disabled.map(({ id }) => id),
    jobs: Object.fromEntries(jobs.map(({ name, n }) => [name, n])),
    deadLetters: dead?.n ?? 0,
    tables: Object.fromEntries(tables.map(({ name, rows: estimate }) => [name, Number(estimate)])),
    nameKeyId: nameKey?.id ?? null,
  };
}

/** Loads every package, which may be just what is broken. */
async function countPending(url: string): Promise<number | undefined> {
  try {
    const [{ PackageHost }, { migrationsToRun }] = await Promise.all([import('@sreda/kernel'), import('@sreda/database')]);
    return (await migrationsToRun(url, (await PackageHost.load()).migrations)).length;
  } catch {
    return undefined;
  }
}

async function rows<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
