import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countQueries, type Database, runMigrations } from '@sreda/database';
import { createContext, loadManifests, PackageHost } from '@sreda/kernel';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ctx = createContext();
let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await startTestDatabase(await PackageHost.load(await loadManifests(['@sreda/kernel'])));
  database = db.database;
  await db.sql(`create table account (id int primary key, amount int not null)`);
  await db.sql(`insert into account values (1, 100), (2, 100)`);
});
afterAll(() => db.close());

describe('together', () => {
  const backend = (inner: typeof ctx) => database.queryOne<{ pid: number }>(inner, `select pg_backend_pid() as pid`);

  it('reads on one connection, and gives it back, also after an error', async () => {
    for (let i = 0; i < 30; i++) {
      const pids = await database.together(ctx, (inner) => Promise.all([backend(inner), backend(inner), backend(inner)]));
      expect(new Set(pids.map((row) => row?.pid)).size).toBe(1);
      const failing = database.together(ctx, (inner) => Promise.all([database.query(inner, `select 1 / 0`), backend(inner)]));
      await expect(failing).rejects.toThrow('division by zero');
    }
  });

  it('is part of the transaction around it, and begins none inside', async () => {
    await database.tx(ctx, async (outer) => {
      const [own, inside] = [await backend(outer), await database.together(outer, (inner) => database.tx(inner, backend))];
      expect(inside).toEqual(own);
    });
    const inside = database.together(ctx, (inner) => database.tx(inner, backend));
    await expect(inside).rejects.toThrow('cannot begin');
  });
});

describe('tx', () => {
  it('commits what the callback wrote and returns its value', async () => {
    const answer = await database.tx(ctx, async (inner) => {
      await database.query(inner, `insert into account values (3, 1)`);
      return 42;
    });
    expect(answer).toBe(42);
    expect(await database.queryOne(ctx, `select amount from account where id = 3`)).toEqual({ amount: 1 });
  });

  it('leaves nothing behind when the callback throws, nested calls included', async () => {
    const attempt = database.tx(ctx, async (outer) => {
      await database.query(outer, `insert into account values (4, 1)`);
      await database.tx(outer, (inner) => database.query(inner, `insert into account values (5, 1)`));
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await database.query(ctx, `select id from account where id in (4, 5)`)).toEqual([]);
  });

  it('refuses a context whose transaction has ended', async () => {
    const leaked = await database.tx(ctx, (inner) => Promise.resolve(inner));
    await expect(database.query(leaked, 'select 1')).rejects.toThrow('has ended');
    await expect(database.tx(leaked, () => Promise.resolve())).rejects.toThrow('has ended');
  });

  it('runs the whole unit again after a deadlock, so both transfers arrive', async () => {
    let met = 0;
    let release: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => (release = resolve));
    const transfer = (from: number, to: number) =>
      database.tx(ctx, async (inner) => {
        await database.query(inner, `update account set amount = amount - 1 where id = $1`, [from]);
        met += 1;
        if (met === 2) release();
        await bothHoldOne;
        await database.query(inner, `update account set amount = amount + 1 where id = $1`, [to]);
      });
    await Promise.all([transfer(1, 2), transfer(2, 1)]);
    expect(met).toBeGreaterThan(2);
    expect(await database.query(ctx, `select amount from account where id in (1, 2)`)).toEqual([{ amount: 100 }, { amount: 100 }]);
  });

  it('keeps clock and actor of the caller inside', async () => {
    const at = new Date('2026-09-01T05:00:00Z');
    const fixed = createContext({ now: () => at, actor: { personId: 'p', accountId: 'a' } });
    await database.tx(fixed, (inner) => {
      expect(inner.now()).toBe(at);
      expect(inner.actor).toEqual({ personId: 'p', accountId: 'a' });
      return Promise.resolve();
    });
  });
});

describe('countQueries', () => {
  it('counts only what its own callback sends', async () => {
    const [a, b] = await Promise.all([
      countQueries(() => database.query(ctx, 'select 1')),
      countQueries(async () => {
        await database.query(ctx, 'select 2');
        await database.query(ctx, 'select 3');
      }),
    ]);
    expect(a.statements).toEqual(['select 1']);
    expect(b.statements).toEqual(['select 2', 'select 3']);
  });
});

class MakesTable implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table first.thing (id int)`);
  }
  down = () => Promise.resolve();
}
class Breaks implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table second.thing (id int)`);
    await runner.query(`select 1 / 0`);
  }
  down = () => Promise.resolve();
}

describe('migrations', () => {
  it('a failure in one package leaves nothing of the others either, and says which one failed', async () => {
    const packages = [
      { id: 'first', migrations: [MakesTable] },
      { id: 'second', migrations: [Breaks] },
    ];
    await expect(runMigrations(db.url, packages)).rejects.toThrow('Migration second/Breaks failed: division by zero. Nothing was changed.');
    expect(await db.sql(`select to_regclass('first.thing') as t`)).toEqual([{ t: null }]);
  });

  it('two processes that start together do the work once', async () => {
    const packages = [{ id: 'first', migrations: [MakesTable] }];
    const [a, b] = await Promise.all([runMigrations(db.url, packages), runMigrations(db.url, packages)]);
    expect([...a, ...b]).toEqual([{ package: 'first', name: 'MakesTable' }]);
  });

  it('refuses data that is newer than the code', async () => {
    await expect(runMigrations(db.url, [{ id: 'first', migrations: [] }])).rejects.toThrow('newer than this version');
  });
});
