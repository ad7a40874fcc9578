import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { below, type Category, inside, type Item, putBefore, putInto, step, type Tree, withoutCategory } from './tree-edit.js';

const ROOT = 'course';
const rules = { aggregation: 'weighted-mean', total: 'percent', emptyCounts: false, dropLowest: 0, keepHighest: 0 } as const;
const category = (id: string, parentId: string, position: number): Category => ({
  ...rules,
  ...{ id, parentId, position, name: id, weight: null, extraCredit: false },
});
const item = (id: string, categoryId: string | null, position: number): Item => ({
  ...{ id, categoryId, position, name: id, weight: null, extraCredit: false, counts: true, activityId: null, scale: 'mark', max: 5 },
  ...{ day: '2026-09-01', closesAt: null, hidden: false, hiddenUntil: null, shown: true, locked: false, version: 1 },
});
const tree: Tree = {
  root: rules,
  categories: [category('tests', ROOT, 1), category('parts', 'tests', 0)],
  items: [item('a', null, 0), item('b', null, 2), item('t', 'tests', 1), item('p', 'parts', 0)],
};
const order = (of: Tree, parent = ROOT): string[] => inside(of, parent, ROOT).map(({ id }) => id);

describe('the tree of a set-up', () => {
  it('moves a node among its neighbours, items and categories alike', () => {
    expect(order(tree)).toEqual(['a', 'tests', 'b']);
    expect(order(step(tree, 'a', 1, ROOT))).toEqual(['tests', 'a', 'b']);
    expect(order(step(tree, 'a', -1, ROOT))).toEqual(['a', 'tests', 'b']);
    expect(order(putBefore(tree, 'b', 'a', ROOT))).toEqual(['b', 'a', 'tests']);
    expect(order(putBefore(tree, 'a', null, ROOT))).toEqual(['tests', 'b', 'a']);
  });

  it('puts a node into a category, but no category into itself', () => {
    expect(order(putInto(tree, 'b', 'tests', ROOT), 'tests')).toEqual(['parts', 't', 'b']);
    expect(putInto(tree, 'tests', 'parts', ROOT)).toBe(tree);
    expect([...below(tree, 'tests')]).toEqual(['tests', 'parts']);
  });

  it('keeps what was in a category that goes', () => {
    expect(order(withoutCategory(tree, 'tests', ROOT))).toEqual(['a', 'b', 'parts', 't']);
  });

  it('loses nothing and holds everything once, whatever is done', () => {
    const ids = ['a', 'b', 't', 'p', 'tests', 'parts'];
    const act = fc.oneof(
      fc.record({ id: fc.constantFrom(...ids), by: fc.constantFrom(-1 as const, 1 as const) }).map(
        ({ id, by }) =>
          (now: Tree) =>
            step(now, id, by, ROOT),
      ),
      fc.record({ id: fc.constantFrom(...ids), to: fc.constantFrom(ROOT, 'tests', 'parts') }).map(
        ({ id, to }) =>
          (now: Tree) =>
            putInto(now, id, to, ROOT),
      ),
      fc.record({ id: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }).map(
        ({ id, to }) =>
          (now: Tree) =>
            putBefore(now, id, to, ROOT),
      ),
    );
    const all = (now: Tree, parent: string): string[] => inside(now, parent, ROOT).flatMap(({ id }) => [id, ...all(now, id)]);
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        expect(
          all(
            acts.reduce((now, one) => one(now), tree),
            ROOT,
          ).sort(),
        ).toEqual([...ids].sort());
      }),
    );
  });
});
