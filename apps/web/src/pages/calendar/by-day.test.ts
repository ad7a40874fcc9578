import { expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

it('puts entries under their days, and looks at each of them once', () => {
  const looked: (string | Date)[] = [];
  const entries = ['2026-11-22T20:00:00Z', '2026-11-22T22:00:00Z', '2026-11-23T05:00:00Z', '2026-11-25T00:00:00Z'].map((at, id) => ({
    id,
    at,
    event: null,
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

it('puts an event under each day on which it lasts', () => {
  const moments = (at: string, endsAt: string) => ({ id: at, at, event: { firstDay: null, lastDay: null, endsAt } });
  const entries = [
    { id: 'holidays', at: '2026-10-31T21:00:00Z', event: { firstDay: '2026-10-31', lastDay: '2026-11-01', endsAt: null } },
    moments('2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z'),
    moments('2026-11-01T20:00:00Z', '2026-11-02T00:00:00Z'),
    moments('2026-11-01T22:00:00Z', '2026-11-02T01:00:00Z'),
  ];
  const days = byDay(entries, { dayOf: (at) => new Date(at).toISOString().slice(0, 10) });
  expect([...days].map(([day, of]) => [day, of.map(({ id }) => id)])).toEqual([
    ['2026-10-31', ['holidays']],
    ['2026-11-01', ['holidays', '2026-11-01T10:00:00Z', '2026-11-01T20:00:00Z', '2026-11-01T22:00:00Z']],
    ['2026-11-02', ['2026-11-01T22:00:00Z']],
  ]);
});
