import { createHash, randomUUID } from 'node:crypto';
import { Database, createDataSource, runMigrations } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import pg from 'pg';

export interface EmptyDatabase {
  readonly url: string;
  /** Runs SQL outside of the product's own connections, for arranging and looking. */
  sql<Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}
export interface TestDatabase extends EmptyDatabase {
  readonly database: Database;
}

function serverUrl(): string {
  const url = process.env.SREDA_TEST_DATABASE_URL;
  if (!url) throw new Error('No test database: name the file *.itest.ts or put it in test/, so that the services are started');
  return url;
}

const named = (url: string, name: string): string => {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
};

async function onServer<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A database to clone from, of which there is one a server and key: the first worker that needs it fills it, the others wait for the lock. */
export async function templateDatabase(key: string, fill: (url: string) => Promise<void>): Promise<string> {
  const name = `template_${digest(key)}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(77301, hashtext($1))`, [name]);
    const { rowCount } = await client.query(`select from pg_database where datname = $1`, [name]);
    if (rowCount) return;
    await client.query(`drop database if exists ${name}_making`);
    await client.query(`create database ${name}_making`);
    await fill(named(serverUrl(), `${name}_making`));
    await client.query(`alter database ${name}_making rename to ${name}`);
  });
  return name;
}

const migrated = new Map<string, Promise<string>>();

/** The migrated template of a set of packages. */
function migratedTemplate({ packages, migrations }: PackageHost): Promise<string> {
  const key = packages.map((p) => p.manifest.id).join();
  const known = migrated.get(key);
  if (known) return known;
  const texts = migrations.flatMap((p) => p.migrations.map((m) => `${p.id}/${m.name}/${m.toString()}`));
  const made = templateDatabase(texts.join(), async (url) => void (await runMigrations(url, migrations)));
  migrated.set(key, made);
  return made;
}

/** Empty without a template: for restores and migrations. */
export async function createDatabase(from?: string): Promise<EmptyDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(77302)`);
    await client.query(`create database ${name}${from ? ` template ${from}` : ''}`);
  });
  const url = named(serverUrl(), name);
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A connection that is closing may still hear that its database is dropped.
  pool.on('error', () => {});
  return {
    url,
    sql: async <Row>(text: string, parameters: readonly unknown[] = []) => (await pool.query(text, [...parameters])).rows as Row[],
    close: async () => {
      await pool.end();
      await onServer((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A database of its own, cloned from the migrated template: tests of different files never see each other. */
export async function startTestDatabase(packages?: PackageHost): Promise<TestDatabase> {
  const host = packages ?? (await PackageHost.load());
  const db = await createDatabase(await migratedTemplate(host));
  const source = await createDataSource({ url: db.url, entities: host.entities, poolSize: 8, applicationName: 'sreda test' }).initialize();
  const close = async () => {
    await source.destroy();
    await db.close();
  };
  return { ...db, database: new Database(source), close };
}
