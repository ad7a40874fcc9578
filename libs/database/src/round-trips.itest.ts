import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from './data-source.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/supervisor.js';
import { SENT_WITH_NEXT } from './round-trips.js';

interface Writes {
  _writev: (this: Writes, ...args: unknown[]) => void;
  _write: (this: Writes, ...args: unknown[]) => void;
}

let dataDir: string;
let postgres: EmbeddedPostgres;
let source: DataSource;
/** Writes to the socket since the test began. */
let writes: number;
let runner: QueryRunner;
let stream: Writes;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-round-trips-'));
  postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  source = await createDataSource({ url: postgres.url, entities: [], poolSize: 2, prepare: true, applicationName: 'test' }).initialize();
  await source.query('create table noted (n int primary key)');
});
afterAll(async () => {
  await source.destroy();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  await source.query('truncate noted');
  runner = source.createQueryRunner();
  stream = ((await runner.connect()) as { connection: { stream: Writes } }).connection.stream;
  writes = 0;
  const counted = (write: Writes['_write']) =>
    function count(this: Writes, ...args: unknown[]): void {
      writes += 1;
      write.apply(this, args);
    };
  for (const name of ['_writev', '_write'] as const) stream[name] = counted(stream[name]);
});
afterEach(async () => {
  // Back to those of the prototype.
  Reflect.deleteProperty(stream, '_writev');
  Reflect.deleteProperty(stream, '_write');
  if (runner.isTransactionActive && !runner.isReleased) await runner.rollbackTransaction();
  await runner.release();
});

const note = (n: number, more = ''): Promise<unknown> => runner.query(`insert into noted values ($1) ${more}`, [n]);
const noted = async (): Promise<number[]> => (await source.query<{ n: number }[]>('select n from noted order by n')).map(({ n }) => n);
const isOpen = async (): Promise<boolean> => {
  const [row] = await source.query<{ open: boolean }[]>(
    `select exists (select from pg_stat_activity where state like 'idle in transaction%') as open`,
  );
  return row?.open ?? false;
};

it('sends the begin with a first statement that reads, and what nobody waits for with the commit', async () => {
  await runner.startTransaction();
  expect(writes).toBe(0);
  expect(await runner.query('select count(*)::int as n from noted where n > $1', [0])).toEqual([{ n: 0 }]);
  expect(writes).toBe(1);
  await note(1);
  await note(2, SENT_WITH_NEXT);
  await note(3, SENT_WITH_NEXT);
  await runner.commitTransaction();
  expect(writes).toBe(3);
  expect(await noted()).toEqual([1, 2, 3]);
});

it('sends what is read at once in one piece', async () => {
  await runner.startTransaction();
  const both = await Promise.all([runner.query('select 1 as n for update'), runner.query('select 2 as n')]);
  expect(both).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  expect(writes).toBe(1);
  await runner.commitTransaction();
});

it('waits for the begin before it writes', async () => {
  await runner.startTransaction();
  await Promise.all([note(1), note(2)]);
  expect(writes).toBeGreaterThanOrEqual(2);
  expect(await noted()).toEqual([]);
  await runner.commitTransaction();
  expect(await noted()).toEqual([1, 2]);
});

it('keeps the order of what is asked at once', async () => {
  await runner.startTransaction();
  const answers: unknown[] = await Promise.all([
    runner.query('select count(*)::int as n from noted'),
    note(1),
    runner.query('select count(*)::int as n from noted'),
  ]);
  await runner.commitTransaction();
  expect([answers[0], answers[2]]).toEqual([[{ n: 0 }], [{ n: 1 }]]);
});

it('sends nothing of a transaction without a statement', async () => {
  await runner.startTransaction();
  await runner.commitTransaction();
  await runner.startTransaction();
  await runner.rollbackTransaction();
  expect(writes).toBe(0);
  await note(1);
  expect(await noted()).toEqual([1]);
});

it.each([
  ['the commit', () => runner.commitTransaction()],
  ['the next statement', () => note(7)],
])('fails %s with the error of what was not waited for, and keeps nothing', async (_, next) => {
  await source.query('insert into noted values (1)');
  await runner.startTransaction();
  await note(5);
  await note(1, SENT_WITH_NEXT);
  await note(6, SENT_WITH_NEXT);
  await expect(next()).rejects.toMatchObject({ driverError: { code: '23505' } });
  await runner.rollbackTransaction();
  expect(await noted()).toEqual([1]);
  expect(await isOpen()).toBe(false);
});

it('forgets with a rollback what was not waited for', async () => {
  await runner.startTransaction();
  await note(1);
  await note(1, SENT_WITH_NEXT);
  await runner.rollbackTransaction();
  await note(2);
  expect(await noted()).toEqual([2]);
});

it('waits for a marked statement outside of a transaction', async () => {
  await note(1);
  await expect(note(1, SENT_WITH_NEXT)).rejects.toMatchObject({ driverError: { code: '23505' } });
});

it('tells the first statement that the connection has gone', async () => {
  await runner.startTransaction();
  await source.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test' and pid <> pg_backend_pid()`);
  await expect(runner.query('select 1')).rejects.toThrow();
  await runner.rollbackTransaction().catch(() => {});
});
