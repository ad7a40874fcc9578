import { expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

it('puts entries under their days, and looks at each of them once', () => {
  const looked: (string | Date)[] = [];
  const entries = ['2026-11-22T20:00:00Z', '2026-11-22T22:00:00Z', '2026-11-23T05:00:00Z', '2026-11-25T00:00:00Z'].map((at, id) => ({
    id,
    at,
  }));
  const dayOf = (at: string | Date): string => {
    looked.push(at);
    return new Date(Number(new Date(at)) + 3 * 3_600_000).toISOString().slice(0, 10);
  };
  const days = byDay(entries, { dayOf });
  expect([...days].map(([day, of]) => [day, of.map(({ id }) => id)])).toEqual([
    ['2026-11-22', [0]],
    ['2026-11-23', [1, 2]],
    ['2026-11-25', [3]],
  ]);
  expect(looked).toEqual(entries.map(({ at }) => at));
});
