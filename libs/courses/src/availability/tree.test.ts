import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { holds, type Leaf, leavesOf, missing, type Node, type Reason, told, type Truth } from './tree.js';

const leaf = (n: number): Leaf => ({ kind: 'test', config: { n } });
const nodes = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 5 }).map(leaf),
    ...(['all', 'any', 'not'] as const).map((group) =>
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((children) => ({ [group]: children }) as unknown as Node),
    ),
  ),
})).node;
const truths = fc.array(fc.constantFrom<Truth>(true, false, undefined), { minLength: 6, maxLength: 6 });
const by =
  (table: readonly Truth[]) =>
  ({ config }: Leaf): Truth =>
    table[(config as { n: number }).n];

/** What two-valued logic says whatever the unknown conditions really are; undefined when it depends on them. */
function oracle(node: Node, table: readonly Truth[]): Truth {
  const plain = (at: Node, world: readonly Truth[]): boolean => {
    if ('kind' in at) return by(world)(at) === true;
    if ('all' in at) return at.all.every((child) => plain(child, world));
    if ('any' in at) return at.any.some((child) => plain(child, world));
    return !at.not.some((child) => plain(child, world));
  };
  const worlds = table.reduce<Truth[][]>(
    (made, truth) => made.flatMap((world) => (truth === undefined ? [true, false] : [truth]).map((value) => [...world, value])),
    [[]],
  );
  const answers = new Set(worlds.map((world) => plain(node, world)));
  return answers.size === 1 ? [...answers][0] : undefined;
}

const reasonHolds = (reason: Reason, table: readonly Truth[]): boolean => {
  if ('leaf' in reason) return by(table)(reason.leaf) === !reason.not;
  return 'all' in reason ? reason.all.every((part) => reasonHolds(part, table)) : reason.any.some((part) => reasonHolds(part, table));
};

describe('a tree of conditions', () => {
  it('holds as two-valued logic says, when every condition is known', () => {
    fc.assert(
      fc.property(nodes, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (node, table) => {
        expect(holds(node, by(table))).toBe(oracle(node, table));
      }),
    );
  });

  it('never opens, and never denies, what an unknown condition could still decide', () => {
    fc.assert(
      fc.property(nodes, truths, (node, table) => {
        const answer = holds(node, by(table));
        if (answer !== undefined) expect(answer).toBe(oracle(node, table));
      }),
    );
  });

  it('obeys de Morgan: none of these is each of these not', () => {
    fc.assert(
      fc.property(fc.array(nodes, { minLength: 1, maxLength: 4 }), truths, (children, table) => {
        const truth = (node: Node): Truth => holds(node, by(table));
        expect(truth({ not: children })).toBe(truth({ all: children.map((child) => ({ not: [child] })) }));
        expect(truth({ not: [{ all: children }] })).toBe(truth({ any: children.map((child) => ({ not: [child] })) }));
        expect(truth({ not: [{ not: [{ any: children }] }] })).toBe(truth({ any: children }));
      }),
    );
  });

  it('is told in words that hold exactly when it does', () => {
    fc.assert(
      fc.property(nodes, truths, (node, table) => {
        expect(reasonHolds(told(node), table)).toBe(holds(node, by(table)) === true);
      }),
    );
  });

  it('says that something is missing exactly when it does not hold, and nothing of what is met already', () => {
    fc.assert(
      fc.property(nodes, truths, (node, table) => {
        const left = missing(told(node), by(table));
        expect(left === null).toBe(holds(node, by(table)) === true);
        const leaves = (reason: Reason): { leaf: Leaf; not: boolean }[] =>
          'leaf' in reason ? [reason] : ('all' in reason ? reason.all : reason.any).flatMap(leaves);
        for (const reason of left ? leaves(left) : []) expect(reasonHolds(reason, table)).toBe(false);
      }),
    );
  });

  it('is told without lists in lists of the same kind, or of one', () => {
    expect(told({ all: [leaf(1), { all: [leaf(2), { any: [leaf(3)] }] }] })).toEqual({
      all: [1, 2, 3].map((n) => ({ leaf: leaf(n), not: false })),
    });
    expect(told({ not: [leaf(1), { not: [leaf(2)] }] })).toEqual({
      all: [
        { leaf: leaf(1), not: true },
        { leaf: leaf(2), not: false },
      ],
    });
  });

  it('knows its conditions', () => {
    expect(leavesOf({ any: [leaf(1), { not: [leaf(2)] }] })).toEqual([leaf(1), leaf(2)]);
  });
});
