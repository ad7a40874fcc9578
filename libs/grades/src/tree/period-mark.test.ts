import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultMarkTable } from './marks.js';
import { type PeriodInput, periodMark, type PeriodRule, periodSentences, problemsOfPeriodRule } from './period-mark.js';

const rule: PeriodRule = { roundUpFrom: 0.5, fewest: 1, table: defaultMarkTable };
const marks = (...values: readonly [number, number][]): PeriodInput[] =>
  values.map(([value, weight], index) => ({ id: `m${index}`, value, weight, range: null }));

describe('periodMark', () => {
  it('rounds the weighted mean by the written rule', () => {
    expect(periodMark(marks([5, 1], [4, 1]), rule)).toMatchObject({ mark: 5, mean: 4.5, outcome: 'rounded-up' });
    expect(periodMark(marks([5, 1], [4, 1]), { ...rule, roundUpFrom: 0.6 })).toMatchObject({ mark: 4, mean: 4.5, outcome: 'rounded-down' });
    expect(periodMark(marks([5, 3], [4, 2]), { ...rule, roundUpFrom: 0.6 })).toMatchObject({ mark: 5, mean: 4.6, outcome: 'rounded-up' });
    expect(periodMark(marks([4, 1], [4, 2]), rule)).toMatchObject({ mark: 4, mean: 4, outcome: 'exact' });
  });

  it('compares the exact mean: what is shown as 4.50000 may be below', () => {
    // 4 + 499998/999997 = 4.4999995…
    const below = marks([5, 499_998], [4, 499_999]);
    expect(periodMark(below, rule)).toMatchObject({ mark: 4, mean: 4.5 });
    // Thirds: 4.333… from three marks has no error that adds up.
    expect(periodMark(marks([4, 1], [4, 1], [5, 1]), { ...rule, roundUpFrom: 0.33333 })).toMatchObject({ mark: 5 });
  });

  it('shows absences and passes and does not count them', () => {
    const cells: PeriodInput[] = [
      ...marks([3, 1], [4, 2]),
      { id: 'absent', value: null, state: 'absent', weight: 1, range: null },
      { id: 'passed', value: null, state: 'passed', weight: 1, range: null },
      { id: 'later', value: null, weight: 1, range: null },
      { id: 'for-nothing', value: 2, weight: 0, range: null },
    ];
    const period = periodMark(cells, rule);
    expect(period).toMatchObject({ mark: 4, mean: 3.66667 });
    expect(period.inputs.map(({ use }) => use)).toEqual(['counted', 'counted', 'state', 'state', 'empty', 'no-weight']);
  });

  it('makes marks of points by the table', () => {
    const period = periodMark([{ id: 'test', value: 17, range: { min: 0, max: 20 }, weight: 1 }], rule);
    expect(period.inputs).toEqual([{ id: 'test', value: 17, state: null, mark: 5, weight: 1, use: 'counted' }]);
    expect(period.mark).toBe(5);
  });

  it('says of each input why it does not count', () => {
    const mark = (id: string, more: Partial<PeriodInput> = {}): PeriodInput => ({ id, value: 5, range: null, weight: 1, ...more });
    const inputs = [
      ...[mark('counted'), mark('excluded', { value: 2, excluded: true }), mark('light', { value: 2, weight: 0 })],
      ...[mark('absent', { value: null, state: 'absent' }), mark('nothing', { value: null })],
    ];
    const period = periodMark(inputs, { ...rule, fewest: 1 });
    expect(period).toMatchObject({ mark: 5, mean: 5 });
    expect(period.inputs.map(({ use }) => use)).toEqual(['counted', 'excluded', 'no-weight', 'state', 'empty']);
  });

  it('gives none with too few marks, and says so', () => {
    const period = periodMark(marks([5, 1], [5, 1]), { ...rule, fewest: 3 });
    expect(period).toMatchObject({ mark: null, mean: 5, outcome: 'too-few' });
    expect(periodSentences(period)).toEqual([{ key: 'grades.why.period.too-few', params: { count: 2, fewest: 3 } }]);
    expect(periodMark([], rule)).toMatchObject({ mark: null, mean: null, outcome: 'too-few' });
  });

  it('names the rule in its reasons', () => {
    expect(periodSentences(periodMark(marks([5, 1], [4, 1]), rule))).toEqual([
      { key: 'grades.why.period.mean', params: { count: 2, mean: 4.5 } },
      { key: 'grades.why.period.rounded-up', params: { mark: 5, from: 0.5 } },
    ]);
  });

  it('lies between the marks, whatever their order and the scale of their weights', () => {
    const cell = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 50 }), (cells, factor) => {
        const { mark, mean } = periodMark(marks(...cells), rule);
        const values = cells.map(([value]) => value);
        expect(mark).toBeGreaterThanOrEqual(Math.min(...values));
        expect(mark).toBeLessThanOrEqual(Math.max(...values));
        const other = marks(...cells.toReversed().map(([value, weight]): [number, number] => [value, weight * factor]));
        expect(periodMark(other, rule)).toMatchObject({ mark, mean });
      }),
    );
  });
});

describe('problemsOfPeriodRule', () => {
  it('wants a bound between two marks and at least one mark', () => {
    expect(problemsOfPeriodRule(rule)).toEqual([]);
    expect(problemsOfPeriodRule({ ...rule, roundUpFrom: 1, fewest: 0 })).toHaveLength(2);
  });
});
