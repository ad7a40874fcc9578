import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MigrationError, type PackageMigrations, runMigrations } from '@sreda/database';
import { restoreBackup, verifyBackup } from '@sreda/database/backup';
import { createDatabase, type EmptyDatabase } from '@sreda/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Installation } from '../installation.js';
import { upgradeDatabase } from './upgrade-database.js';

class Makes implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table school.pupil (id int primary key, name text not null)`);
  }
  down = () => Promise.resolve();
}
/** Does much before it fails, in the schema of another package too. */
class Fails implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table school.pupil add column mark int`);
    await runner.query(`update school.pupil set name = 'nobody'`);
    await runner.query(`create table second.more (id int)`);
    await runner.query(`alter table school.pupil alter column mark set not null`);
  }
  down = () => Promise.resolve();
}

const first: PackageMigrations[] = [{ id: 'school', migrations: [Makes] }];
const second: PackageMigrations[] = [...first, { id: 'second', migrations: [Fails] }];

let dataDir: string;
let db: EmptyDatabase;
let installation: Installation;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-upgrade-'));
  db = await createDatabase();
  installation = new Installation({ DATABASE_URL: db.url, SREDA_DATA: dataDir });
});
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

const backups = () => readdir(installation.backupsDir).catch(() => []);
const pupils = () => db.sql(`select * from school.pupil`);

describe('an upgrade', () => {
  it('of an empty database makes no backup', async () => {
    expect(await upgradeDatabase(installation, first)).toEqual({ migrations: 1, backup: undefined });
    expect(await upgradeDatabase(installation, first)).toEqual({ migrations: 0 });
    expect(await backups()).toEqual([]);
  });

  it('that fails says so in one line, leaves the data as they were, and the backup made before can be restored', async () => {
    await db.sql(`insert into school.pupil values (1, 'Ёлкина')`);
    const failure: unknown = await upgradeDatabase(installation, second).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect((failure as Error).message).toMatch(/^Migration second\/Fails failed: [^\n]+\. Nothing was changed\.$/);
    expect(await pupils()).toEqual([{ id: 1, name: 'Ёлкина' }]);
    expect(await db.sql(`select to_regclass('second.more') as made, to_regnamespace('second') as schema`)).toEqual([
      { made: null, schema: null },
    ]);
    // The version before starts again, and has nothing to do.
    expect(await upgradeDatabase(installation, first)).toEqual({ migrations: 0 });

    const [name] = await backups();
    const file = path.join(installation.backupsDir, name ?? '');
    expect((await verifyBackup(file)).manifest.tables['school.pupil']?.rows).toBe(1);
    const elsewhere = await createDatabase();
    await restoreBackup({ url: elsewhere.url, file, prepareSchema: async (url) => void (await runMigrations(url, first)) });
    expect(await elsewhere.sql(`select * from school.pupil`)).toEqual([{ id: 1, name: 'Ёлкина' }]);
    await elsewhere.close();
  });

  it('is refused while a restore is unfinished', async () => {
    await db.sql(`create schema sreda_restore`);
    await expect(upgradeDatabase(installation, first)).rejects.toThrow('A restore was broken off: run it again');
    await db.sql(`drop schema sreda_restore`);
  });
});
