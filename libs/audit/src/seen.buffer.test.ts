import { expect, it } from '@jest/globals';
import type { Database } from '@sreda/database';
import { SeenBuffer } from './seen.buffer.js';

it('writes looks of one hour as one row and loses none while the database is away', async () => {
  const written: unknown[][] = [];
  let away = true;
  const database = {
    query: (_ctx: unknown, _sql: string, parameters: unknown[]) => {
      if (away) return Promise.reject(new Error('away'));
      written.push(parameters.at(-1) as unknown[]);
      return Promise.resolve([]);
    },
  } as unknown as Database;
  const buffer = new SeenBuffer(database);
  const look = (minute: number, personId = 'p') =>
    buffer.add([personId], { actorId: 'a', what: 'w', organisationId: null, at: new Date(Date.UTC(2026, 8, 1, 9, minute)) });
  look(1);
  look(59);
  look(60);
  await buffer.flush();
  look(2);
  away = false;
  await buffer.flush();
  expect(written.map((times) => [...times].sort())).toEqual([[1, 3]]);
  await buffer.flush();
  expect(written).toHaveLength(1);
});

it('writes what is waiting before the process ends, and then at once', async () => {
  const written: unknown[] = [];
  const database = {
    query: async (_ctx: unknown, _sql: string, parameters: unknown[]) => void written.push(parameters[0]),
  } as unknown as Database;
  const buffer = new SeenBuffer(database);
  const look = (personId: string) => buffer.add([personId], { actorId: 'a', what: 'w', organisationId: null, at: new Date(0) });
  buffer.onApplicationBootstrap();
  look('one');
  await buffer.beforeApplicationShutdown();
  expect(written).toEqual([['one']]);
  look('two');
  await buffer.beforeApplicationShutdown();
  expect(written).toEqual([['one'], ['two']]);
});
