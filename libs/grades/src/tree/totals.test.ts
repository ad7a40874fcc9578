import { describe, expect, it } from '@jest/globals';
import type { Entry, GradeCategory, GradeItem, PersonEntries } from './grade-tree.js';
import { planTree } from './plan.js';
import { explainTotals, totalsOf } from './totals.js';
import { problemsOfTree } from './tree-problems.js';
import { type ExplainedTotal, sentences } from './why.js';

const hundred = { min: 0, max: 100 };
const item = (id: string, max: number, more: Partial<GradeItem> = {}): GradeItem => ({ id, range: { min: 0, max }, ...more });
const category = (id: string, children: GradeCategory['children'], more: Partial<GradeCategory> = {}): GradeCategory => ({
  id,
  aggregation: 'weighted-mean',
  range: hundred,
  children,
  ...more,
});
const entries = (values: Readonly<Record<string, number | null | Entry>>): PersonEntries =>
  new Map(Object.entries(values).map(([id, value]) => [id, typeof value === 'object' && value ? value : { value }]));

function explained(tree: ReadonlyMap<string, ExplainedTotal>, id: string): ExplainedTotal {
  const total = tree.get(id);
  if (!total) throw new Error(`There is no total ${id}.`);
  return total;
}

// Term: homework 40 % (2 of 3 pieces, the lowest dropped), test 60 %.
const term = planTree(
  category('term', [
    category('homework', [item('h1', 10), item('h2', 20), item('h3', 10)], { aggregation: 'mean', dropLowest: 1, weight: 0.4 }),
    item('test', 30, { weight: 0.6 }),
  ]),
);

describe('explainTotals', () => {
  it('gives each total with what it was made of', () => {
    const totals = explainTotals(term, entries({ h1: 7, h2: 19, h3: 4, test: 25 }));
    // (70 % + 95 %) / 2 = 82.5; 0.4 × 82.5 + 0.6 × 83.333… = 83.
    expect(explained(totals, 'homework')).toMatchObject({ value: 82.5, percent: 82.5, why: { rule: 'mean', computed: 82.5, cutTo: null } });
    expect(explained(totals, 'homework').why.inputs).toEqual([
      { id: 'h1', value: 7, state: null, range: { min: 0, max: 10 }, percent: 70, use: 'counted', weight: 0.5, points: 35 },
      { id: 'h2', value: 19, state: null, range: { min: 0, max: 20 }, percent: 95, use: 'counted', weight: 0.5, points: 47.5 },
      { id: 'h3', value: 4, state: null, range: { min: 0, max: 10 }, percent: 40, use: 'dropped', weight: 0, points: 0 },
    ]);
    expect(explained(totals, 'term')).toMatchObject({ value: 83, range: hundred });
    expect(explained(totals, 'term').why.inputs.map(({ id, weight, points }) => ({ id, weight, points }))).toEqual([
      { id: 'homework', weight: 0.4, points: 33 },
      { id: 'test', weight: 0.6, points: 50 },
    ]);
    expect(sentences(explained(totals, 'homework'))).toEqual([
      { key: 'grades.why.rule.mean' },
      { key: 'grades.why.inputs.dropped', params: { count: 1 } },
      { key: 'grades.why.range', params: { min: 0, max: 100 } },
    ]);
  });

  it('says what did not count and why', () => {
    const given = entries({
      h1: { value: null, state: 'absent' },
      h2: { value: 10, excluded: true },
      test: 15,
    });
    const totals = explainTotals(term, given);
    expect(explained(totals, 'homework')).toMatchObject({ value: null, why: { rule: 'nothing-left' } });
    expect(explained(totals, 'homework').why.inputs.map(({ use, state }) => [use, state])).toEqual([
      ['state', 'absent'],
      ['excluded', null],
      ['empty', null],
    ]);
    expect(explained(totals, 'term')).toMatchObject({ value: 50, why: { inputs: [{ use: 'empty' }, { use: 'counted', weight: 1 }] } });
  });

  it('takes states as the school says', () => {
    const tree = category('c', [item('a', 10), item('b', 10), item('d', 10)], { aggregation: 'mean', emptyCounts: true });
    const given = entries({ a: 8, b: { value: null, state: 'absent' }, d: { value: null, state: 'passed' } });
    expect(totalsOf(planTree(tree), given).get('c')).toMatchObject({ value: 80 });
    const strict = planTree(tree, { states: { absent: 'empty', passed: { percent: 100 }, failed: { percent: 0 } } });
    const total = explained(explainTotals(strict, given), 'c');
    expect(total.value).toBe(60);
    expect(total.why.inputs.map(({ value, use }) => [value, use])).toEqual([[8, 'counted'], [null, 'counted-as-lowest'], [10, 'counted']]); // prettier-ignore
  });

  it('takes nothing for the lowest grade where there is no total', () => {
    const rules = { aggregation: 'weighted-mean', emptyCounts: true } as const;
    const uses = (given: PersonEntries) => {
      const tree = planTree(category('c', [item('a', 10, { weight: 0 }), item('b', 10)], rules));
      const { why } = explained(explainTotals(tree, given), 'c');
      return [why.rule, ...why.inputs.map(({ use }) => use)];
    };
    expect(uses(entries({}))).toEqual(['nothing-graded', 'empty', 'empty']);
    expect(uses(entries({ a: { value: 3, excluded: true } }))).toEqual(['nothing-left', 'excluded', 'empty']);
    expect(uses(entries({ a: 3 }))).toEqual(['weighted-mean', 'counted', 'counted-as-lowest']);
  });

  it('shows an override and what it replaced', () => {
    const total = explained(explainTotals(term, entries({ test: 15, term: { value: 90, overridden: true } })), 'term');
    expect(total).toMatchObject({ value: 90, why: { rule: 'overridden', computed: 50 } });
    expect(total.why.inputs[1]).toMatchObject({ id: 'test', points: 50 });
  });

  it('adds up points naturally, over what this person has', () => {
    const tree = planTree(
      category('c', [item('a', 10), item('b', 30), item('bonus', 5, { extraCredit: true })], { aggregation: 'natural', range: null }),
    );
    expect(totalsOf(tree, entries({ a: 7, b: 20 })).get('c')).toMatchObject({ value: 27, range: { min: 0, max: 40 }, percent: 67.5 });
    expect(totalsOf(tree, entries({ a: 7 })).get('c')).toMatchObject({ value: 7, range: { min: 0, max: 10 }, percent: 70 });
    expect(totalsOf(tree, entries({ a: 7, bonus: 2 })).get('c')).toMatchObject({ value: 9, range: { min: 0, max: 10 }, percent: 90 });
  });

  it('counts an extra credit as far as there is room', () => {
    const tree = planTree(category('c', [item('a', 10), item('bonus', 5, { extraCredit: true })], { aggregation: 'natural', range: null }));
    const total = explained(explainTotals(tree, entries({ a: 9, bonus: 4 })), 'c');
    expect(total).toMatchObject({ value: 10, why: { computed: 13, cutTo: 'max' } });
    expect(total.why.inputs.map(({ points }) => points)).toEqual([9, 1]);
  });

  it('has no total of extra credits alone where there is nothing to add them to', () => {
    const tree = planTree(
      category('c', [item('a', 10), item('bonus', 50, { extraCredit: true })], { aggregation: 'simple-weighted-mean' }),
    );
    expect(explained(explainTotals(tree, entries({ bonus: 1 })), 'c')).toMatchObject({ value: null, why: { rule: 'no-weight' } });
  });

  it('leaves out a category that holds nothing', () => {
    const tree = planTree(category('c', [category('nothing', []), item('a', 10)], { aggregation: 'mean', emptyCounts: true }));
    expect(totalsOf(tree, entries({ a: 5 })).get('c')).toMatchObject({ value: 50 });
  });

  it('keeps a natural category without total without total', () => {
    const tree = planTree(category('c', [item('a', 10)], { aggregation: 'natural', range: null, counts: false }));
    expect(explained(explainTotals(tree, entries({ a: 5 })), 'c')).toMatchObject({
      value: null,
      why: { rule: 'no-total', inputs: [{ use: 'not-counted' }] },
    });
  });

  it('finds equal shares equal, and drops the older of them', () => {
    const tree = planTree(category('c', [item('a', 3), item('b', 7), item('d', 7)], { aggregation: 'mode' }));
    expect(explained(explainTotals(tree, entries({ a: 0.9, b: 2.1, d: 7 })), 'c')).toMatchObject({
      value: 30,
      why: { inputs: [{ weight: 0.5 }, { weight: 0.5 }, { weight: 0 }] },
    });
    const drop = planTree(category('c', [item('a', 10), item('b', 10)], { aggregation: 'mean', dropLowest: 1 }));
    expect(explained(explainTotals(drop, entries({ a: 5, b: 5 })), 'c').why.inputs.map(({ use }) => use)).toEqual(['dropped', 'counted']);
  });

  it('rounds a total in whole points half up, even after roundings below it', () => {
    const tree = planTree(category('c', [item('a', 100), item('b', 100)], { aggregation: 'mean', range: { min: 2, max: 5 }, whole: true }));
    const total = explained(explainTotals(tree, entries({ a: 50, b: 50 })), 'c');
    expect(total).toMatchObject({ value: 4, why: { computed: 3.5, roundedTo: 1 } });
    expect(sentences(total).at(-1)).toEqual({ key: 'grades.why.rounded', params: { from: 3.5, to: 4 } });
    expect(totalsOf(tree, entries({ a: 49.99, b: 50 })).get('c')?.value).toBe(3);
  });

  it('is the mean of the marks themselves when the total is a mark', () => {
    const marks = { range: { min: 2, max: 5 } };
    const tree = planTree(category('c', [item('a', 5, { ...marks, weight: 2 }), item('b', 5, marks)], marks));
    expect(totalsOf(tree, entries({ a: 4, b: 5 })).get('c')?.value).toBe(4.33333);
  });

  it('knows a course without anything in it', () => {
    expect(totalsOf(planTree(category('c', [])), new Map()).get('c')).toEqual({ id: 'c', value: null, range: hundred, percent: null });
    expect(totalsOf(planTree(category('c', [], { aggregation: 'natural', range: null })), new Map()).get('c')?.range).toEqual({
      min: 0,
      max: 0,
    });
  });
});

describe('problemsOfTree', () => {
  it('names what is wrong and where; such a tree is not planned', () => {
    const tree = category('c', [
      item('a', -1),
      item('a', 10, { weight: -2 }),
      category('d', [], { range: null, dropLowest: 1, keepHighest: 1 }),
    ]);
    const found = problemsOfTree(tree, { ceiling: 0.5 }).map(
      ({ key, params }) => `${key.replace('grades.tree-problem.', '')} ${params?.['id']}`,
    );
    expect(found).toEqual(['ceiling c', 'twice a', 'range a', 'weight a', 'drop-or-keep d', 'no-range d']);
    expect(() => planTree(tree)).toThrow('grades.tree-problem.twice');
  });
});
