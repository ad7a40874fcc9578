import type { PackageId } from '@sreda/plugin-sdk';
import { schemaName } from '@sreda/plugin-sdk';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** The migrations of one package, in the order in which they run. */
export interface PackageMigrations {
  readonly id: PackageId;
  readonly migrations: readonly MigrationClass[];
}

export interface AppliedMigration {
  readonly package: PackageId;
  readonly name: string;
}

/** What a failed or impossible migration says: one line for a person, no stack. */
export class MigrationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
  }
}

// Any number will do as long as every version of the product uses the same one.
const LOCK = 7_233_201;

const key = (m: AppliedMigration): string => `${m.package}/${m.name}`;

async function readApplied(runner: QueryRunner): Promise<AppliedMigration[]> {
  const [{ present }] = (await runner.query(`select to_regclass('sreda.migration') is not null as present`)) as [{ present: boolean }];
  if (!present) return [];
  return (await runner.query(`select package, name from sreda.migration order by position`)) as AppliedMigration[];
}

/** Packages whose tables an administrator has removed: they are in the code and get no tables before they are installed again (ADR 4). */
async function withTables(runner: QueryRunner, packages: readonly PackageMigrations[]): Promise<readonly PackageMigrations[]> {
  const [{ present }] = (await runner.query(
    `select exists (select from pg_catalog.pg_attribute
                    where attrelid = to_regclass('kernel.package_state') and attname = 'installed' and not attisdropped) as present`,
  )) as [{ present: boolean }];
  if (!present) return packages;
  const removed = (await runner.query(`select id from kernel.package_state where not installed`)) as { id: PackageId }[];
  return packages.filter((p) => !removed.some(({ id }) => id === p.id));
}

/** Migrations in `packages` (sorted by dependency) that have not been applied. Throws when the database knows ones that the code does not. */
export function pendingMigrations(
  packages: readonly PackageMigrations[],
  applied: readonly AppliedMigration[],
): { package: PackageId; migration: MigrationClass }[] {
  const known = new Set(packages.flatMap((p) => p.migrations.map((m) => key({ package: p.id, name: m.name }))));
  const ids = new Set(packages.map((p) => p.id));
  // A package that is not installed any more keeps its tables and its rows here; that is no reason to refuse the start.
  const unknown = applied.filter((m) => ids.has(m.package) && !known.has(key(m)));
  if (unknown.length > 0) {
    throw new MigrationError(
      `The data is newer than this version of Sreda: it has ${unknown.map(key).join(', ')}. Start the newer version or restore a backup.`,
    );
  }
  const done = new Set(applied.map(key));
  return packages.flatMap((p) =>
    p.migrations.filter((m) => !done.has(key({ package: p.id, name: m.name }))).map((migration) => ({ package: p.id, migration })),
  );
}

async function withRunner<T>(url: string, fn: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities: [],
    poolSize: 1,
    installExtensions: false,
    applicationName: 'sreda migrate',
  }).initialize();
  const runner = source.createQueryRunner();
  try {
    return await fn(runner);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** What `runMigrations` would run. Throws as `pendingMigrations` does. */
export const migrationsToRun = (url: string, packages: readonly PackageMigrations[]): Promise<AppliedMigration[]> =>
  withRunner(url, async (runner) =>
    pendingMigrations(await withTables(runner, packages), await readApplied(runner)).map(({ package: id, migration }) => ({
      package: id,
      name: migration.name,
    })),
  );

/** Drops the tables of a package with all that is in them and forgets its migrations, in the transaction of `query`. */
export async function dropPackage(query: (sql: string, parameters?: unknown[]) => Promise<unknown>, id: PackageId): Promise<void> {
  await query(`select pg_advisory_xact_lock($1)`, [LOCK]);
  await query(`drop schema if exists "${schemaName(id)}" cascade`);
  await query(`delete from sreda.migration where package = $1`, [id]);
}

export const appliedMigrations = (url: string): Promise<AppliedMigration[]> => withRunner(url, readApplied);

/**
 * Brings the schema up to date: all pending migrations of all packages in ONE transaction under an advisory lock, so that a failure leaves the
 * old data untouched and two processes that start together do the work once. `only` limits the run to migrations that a backup names; `install` is a
 * package that an administrator had removed and that gets its tables again.
 * Returns what was applied. Throws MigrationError with one line that names the package and the migration.
 */
export async function runMigrations(
  url: string,
  packages: readonly PackageMigrations[],
  { only, install }: { only?: readonly AppliedMigration[]; install?: PackageId } = {},
): Promise<AppliedMigration[]> {
  const wanted = only && new Set(only.map(key));
  return withRunner(url, async (runner) => {
    await runner.startTransaction();
    try {
      await runner.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      await runner.query(`create schema if not exists sreda`);
      await runner.query(
        `create table if not exists sreda.migration (
           position int generated always as identity primary key,
           package text not null, name text not null, applied_at timestamptz not null default now(), unique (package, name))`,
      );
      if (install) await runner.query(`update kernel.package_state set installed = true, version = version + 1 where id = $1`, [install]);
      const pending = pendingMigrations(await withTables(runner, packages), await readApplied(runner));
      const ran: AppliedMigration[] = [];
      for (const { package: id, migration } of pending) {
        if (wanted && !wanted.has(key({ package: id, name: migration.name }))) continue;
        try {
          await runner.query(`create schema if not exists "${schemaName(id)}"`);
          await new migration().up(runner);
        } catch (error) {
          throw new MigrationError(`Migration ${id}/${migration.name} failed: ${(error as Error).message}. Nothing was changed.`, {
            cause: error,
          });
        }
        await runner.query(`insert into sreda.migration (package, name) values ($1, $2)`, [id, migration.name]);
        ran.push({ package: id, name: migration.name });
      }
      await runner.commitTransaction();
      return ran;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  });
}

/** SQL statements that TypeORM would run to make the schema equal to the entities; empty when the migrations and the entities agree. */
export async function schemaDrift(source: DataSource): Promise<string[]> {
  const log = await source.driver.createSchemaBuilder().log();
  return log.upQueries.map((query) => query.query);
}
