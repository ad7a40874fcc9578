import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Aggregation, aggregations, type Entry, type GradeCategory, type GradeItem, isCategory } from './grade-tree.js';
import { planTree } from './plan.js';
import { explainTotals, totalsOf } from './totals.js';

const MEANS: readonly Aggregation[] = ['natural', 'weighted-mean', 'simple-weighted-mean', 'mean'];

interface Book {
  readonly tree: GradeCategory;
  readonly entries: ReadonlyMap<string, Entry>;
}

const hundredths = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);

function itemOf(id: string, natural: boolean, extras: boolean): fc.Arbitrary<GradeItem> {
  return fc.record({
    id: fc.constant(id),
    range: fc.constantFrom(5, 10, 12, 33.33, 100).map((max) => ({ min: 0, max })),
    weight: natural ? fc.constant(null) : fc.integer({ min: 1, max: 9 }),
    extraCredit: extras ? fc.boolean() : fc.constant(false),
  });
}

/** Two levels, as most courses have; `limits`: with dropping and keeping. */
function books(methods: readonly Aggregation[], { limits = false, extras = false } = {}): fc.Arbitrary<Book> {
  const common = { emptyCounts: fc.boolean(), dropLowest: limits ? fc.integer({ min: 0, max: 3 }) : fc.constant(0) };
  const categoryOf = (id: string, aggregation: Aggregation, children: GradeCategory['children']): fc.Arbitrary<GradeCategory> => {
    const natural = aggregation === 'natural';
    return fc.record({
      ...common,
      id: fc.constant(id),
      aggregation: fc.constant(aggregation),
      range: fc.constant(natural ? null : { min: 0, max: 100 }),
      children: fc.constant(children),
    });
  };
  const itemsOf = (prefix: string, aggregation: Aggregation): fc.Arbitrary<GradeItem[]> =>
    fc
      .integer({ min: 0, max: 5 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => itemOf(`${prefix}${index}`, aggregation === 'natural', extras))),
      );
  const method = fc.constantFrom(...methods);
  const trees = fc
    .tuple(method, method)
    .chain(([outer, inner]) =>
      fc
        .tuple(itemsOf('o', outer), itemsOf('i', inner))
        .chain(([own, below]) => categoryOf('inner', inner, below).chain((category) => categoryOf('root', outer, [...own, category]))),
    );
  return trees.chain((tree) => {
    const items = itemsIn(tree);
    const values = items.map(({ range }) => fc.option(hundredths(0, range.max), { freq: 5 }));
    return fc
      .tuple(...values)
      .map((given) => ({ tree, entries: new Map(items.map(({ id }, index): [string, Entry] => [id, { value: given[index] ?? null }])) }));
  });
}

function itemsIn(category: GradeCategory): GradeItem[] {
  return category.children.flatMap((child) => (isCategory(child) ? itemsIn(child) : [child]));
}

const valueOf = ({ tree, entries }: Book): number | null => totalsOf(planTree(tree), entries).get('root')?.value ?? null;

function turned(category: GradeCategory): GradeCategory {
  return { ...category, children: category.children.map((child) => (isCategory(child) ? turned(child) : child)).toReversed() };
}

function heavier(category: GradeCategory, factor: number): GradeCategory {
  const scaled = <T extends GradeItem | GradeCategory>(node: T): T => ({ ...node, weight: (node.weight ?? 1) * factor });
  return { ...category, children: category.children.map((child) => scaled(isCategory(child) ? heavier(child, factor) : child)) };
}

describe('totals', () => {
  it('lie within their range', () => {
    fc.assert(
      fc.property(books(aggregations, { limits: true, extras: true }), ({ tree, entries }) => {
        for (const { value, range, percent } of totalsOf(planTree(tree), entries).values()) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(range.min);
          expect(value).toBeLessThanOrEqual(range.max);
          if (percent !== null) expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('do not depend on the order of creation', () => {
    fc.assert(
      fc.property(books(aggregations, { extras: true }), (book) =>
        expect(valueOf({ ...book, tree: turned(book.tree) })).toBe(valueOf(book)),
      ),
    );
  });

  it('never sink when a grade rises', () => {
    // Where weights differ, a grade that rises may make a heavier one be dropped.
    for (const arbitrary of [books(MEANS, { extras: true }), books(['mean'], { limits: true })]) {
      fc.assert(
        fc.property(arbitrary, fc.nat(), hundredths(0, 50), (book, which, more) => {
          const graded = itemsIn(book.tree).filter(({ id }) => (book.entries.get(id)?.value ?? null) !== null);
          const item = graded[which % Math.max(1, graded.length)];
          if (!item) return;
          const value = Math.min(item.range.max, (book.entries.get(item.id)?.value ?? 0) + more);
          const raised = new Map(book.entries).set(item.id, { value });
          expect(valueOf({ ...book, entries: raised }) ?? 0).toBeGreaterThanOrEqual(valueOf(book) ?? 0);
        }),
      );
    }
  });

  it('do not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(books(['weighted-mean', 'mean'], { limits: true }), fc.integer({ min: 1, max: 1000 }), (book, factor) => {
        expect(valueOf({ ...book, tree: heavier(book.tree, factor) })).toBe(valueOf(book));
      }),
    );
  });

  it('are the same again, with reasons and without, and when they are typed over themselves', () => {
    fc.assert(
      fc.property(books(aggregations, { limits: true, extras: true }), ({ tree, entries }) => {
        const plan = planTree(tree);
        const totals = totalsOf(plan, entries);
        expect(totalsOf(plan, entries)).toEqual(totals);
        const explained = explainTotals(plan, entries);
        expect([...explained.values()].map(({ id, value, range, percent }) => ({ id, value, range, percent }))).toEqual([
          ...totals.values(),
        ]);
        const value = totals.get('root')?.value ?? null;
        expect(totalsOf(plan, new Map(entries).set('root', { value, overridden: true })).get('root')?.value).toBe(value);
      }),
    );
  });

  it('are what their reasons add up to', () => {
    fc.assert(
      fc.property(books(aggregations, { limits: true, extras: true }), ({ tree, entries }) => {
        for (const { value, range, why } of explainTotals(planTree(tree), entries).values()) {
          if (value === null) continue;
          const points = why.inputs.reduce((all, input) => all + input.points, range.min);
          // Each input's points are rounded to five decimals.
          expect(Math.abs(points - value)).toBeLessThanOrEqual((why.inputs.length + 1) * 0.000005 + 1e-9);
          const weights = why.inputs.filter(({ use }) => use !== 'extra').reduce((all, { weight }) => all + weight, 0);
          if (range.max > 0 && weights > 0) expect(Math.abs(weights - 1)).toBeLessThanOrEqual((why.inputs.length + 1) * 0.000005);
        }
      }),
    );
  });

  it('drop no more than they may, and nothing better than what they keep', () => {
    fc.assert(
      fc.property(books(MEANS, { limits: true }), ({ tree, entries }) => {
        const totals = explainTotals(planTree(tree), entries);
        for (const category of [tree, ...categoriesIn(tree)]) {
          const inputs = totals.get(category.id)?.why.inputs ?? [];
          const dropped = inputs.filter(({ use }) => use === 'dropped');
          const kept = inputs.filter(({ use }) => use === 'counted' || use === 'counted-as-lowest');
          expect(dropped.length).toBeLessThanOrEqual(category.dropLowest ?? 0);
          if (dropped.length > 0 && kept.length > 0) {
            expect(Math.max(...dropped.map(({ percent }) => percent ?? 0))).toBeLessThanOrEqual(
              Math.min(...kept.map(({ percent }) => percent ?? 0)),
            );
          }
        }
      }),
    );
  });
});

function categoriesIn(category: GradeCategory): GradeCategory[] {
  return category.children.flatMap((child) => (isCategory(child) ? [child, ...categoriesIn(child)] : []));
}
