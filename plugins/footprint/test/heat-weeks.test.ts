import { describe, expect, it } from '@jest/globals';
import { heatWeeks } from '../web/heat-weeks.js';

describe('the map of days', () => {
  it('has whole weeks from Monday, and ends today', () => {
    // A Sunday, and the Monday after it.
    expect(heatWeeks(new Map(), '2026-11-22', 2).map((week) => week.map(({ day }) => day.slice(-2)).join(' '))).toEqual([
      '09 10 11 12 13 14 15',
      '16 17 18 19 20 21 22',
    ]);
    expect(heatWeeks(new Map(), '2026-11-23', 2).map((week) => week.length)).toEqual([7, 1]);
  });

  it('is darker the more was done, in quarters of the busiest day', () => {
    const acts = new Map([
      ['2026-11-16', 1],
      ['2026-11-17', 5],
      ['2026-11-18', 6],
      ['2026-11-19', 20],
    ]);
    expect(heatWeeks(acts, '2026-11-22', 1)[0]?.map(({ level }) => level)).toEqual([1, 1, 2, 4, 0, 0, 0]);
    expect(heatWeeks(new Map(), '2026-11-22', 1)[0]?.every(({ level }) => level === 0)).toBe(true);
  });
});
