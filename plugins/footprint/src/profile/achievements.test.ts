import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { achievementsOf, type DayOfActs } from './achievements.js';

const day = (n: number): string => new Date(Date.UTC(2026, 8, 1) + n * 86_400_000).toISOString().slice(0, 10);
const on = (n: number, acts = 1, submitted = 0): DayOfActs => ({ day: day(n), acts, submitted });

describe('achievements', () => {
  it('are dated by the day on which they were reached, whatever order the days come in', () => {
    const days = [on(0, 2, 1), on(1, 5, 4), on(2), on(9, 9, 6), on(10)];
    const expected = [
      { key: 'works', number: 10, day: day(9) },
      { key: 'streak', number: 3, day: day(2) },
      { key: 'works', number: 1, day: day(0) },
    ];
    expect(achievementsOf(days)).toEqual(expected);
    expect(achievementsOf([...days].reverse())).toEqual(expected);
    expect(achievementsOf([])).toEqual([]);
  });

  it('of days in a row cross the end of a month and the change of the clocks, and are given once', () => {
    const days = Array.from({ length: 61 }, (_, n) => on(n + 20)).filter((_, n) => n !== 6);
    const streaks = achievementsOf(days).filter(({ key }) => key === 'streak');
    expect(streaks.map(({ number, day: at }) => [number, at])).toEqual([
      [10, day(36)],
      [5, day(24)],
      [3, day(22)],
    ]);
  });

  it('are never lost by doing more', () => {
    const days = fc.uniqueArray(fc.record({ n: fc.integer({ min: 0, max: 60 }), submitted: fc.nat(4) }), { selector: ({ n }) => n });
    const keys = (list: readonly { n: number; submitted: number }[]) =>
      achievementsOf(list.map(({ n, submitted }) => on(n, 1 + submitted, submitted))).map(({ key, number }) => `${key} ${number}`);
    fc.assert(
      fc.property(days, fc.nat(60), (list, cut) => {
        const all = keys(list);
        for (const key of keys(list.filter(({ n }) => n <= cut))) expect(all).toContain(key);
      }),
    );
  });
});
