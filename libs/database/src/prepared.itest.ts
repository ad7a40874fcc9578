import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/supervisor.js';

let dataDir: string;
let postgres: EmbeddedPostgres;
const sources: DataSource[] = [];

async function open(prepare: boolean): Promise<DataSource> {
  const source = createDataSource({ url: postgres.url, entities: [], poolSize: 1, prepare, applicationName: 'test' });
  sources.push(await source.initialize());
  return source;
}
const preparedIn = async (source: DataSource): Promise<string[]> =>
  (await source.query<{ statement: string }[]>(`select statement from pg_prepared_statements`)).map(({ statement }) => statement);

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-prepared-'));
  postgres = await startEmbeddedPostgres({ dataDir, durable: false });
});
afterAll(async () => {
  for (const source of sources) await source.destroy();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it('prepares a statement with parameters that comes again, and no other', async () => {
  const source = await open(true);
  const repeated = 'select $1::int + 1 as next';
  for (let i = 0; i < 5; i++) expect(await source.query(repeated, [i])).toEqual([{ next: i + 1 }]);
  for (let i = 0; i < 5; i++) await source.query('select 1');
  await source.query('select $1::int as once', [1]);
  expect(await preparedIn(source)).toEqual([repeated]);
});

it('goes on after a statement that failed, and within a transaction', async () => {
  const source = await open(true);
  const divide = 'select 1 / $1::int as share';
  for (let i = 0; i < 4; i++) await source.query(divide, [1]);
  await expect(source.query(divide, [0])).rejects.toThrow('division by zero');
  await source.transaction(async (manager) => expect(await manager.query(divide, [1])).toEqual([{ share: 1 }]));
});

it('prepares nothing behind a pooler that does not know it', async () => {
  const source = await open(false);
  for (let i = 0; i < 5; i++) await source.query('select $1::int - 1 as previous', [i]);
  expect(await preparedIn(source)).toEqual([]);
});
