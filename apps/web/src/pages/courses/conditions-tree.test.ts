import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { leavesOf, readTree, writeTree } from './conditions-tree.js';

type Json = Readonly<Record<string, unknown>>;
const leaf = fc.record({ kind: fc.constantFrom('date', 'grade'), config: fc.record({ id: fc.string() }) });
const trees = fc.letrec<{ group: Json; node: Json }>((tie) => ({
  group: fc
    .tuple(fc.constantFrom('all', 'any', 'not'), fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
    .map(([mode, children]) => ({ [mode]: children })),
  node: fc.oneof({ maxDepth: 3 }, leaf, tie('group')),
})).group;

describe('conditions in the editor', () => {
  it('go out as they came in', () => {
    fc.assert(fc.property(trees, (tree) => expect(writeTree(readTree(tree))).toEqual(tree)));
  });

  it('stand in a group, even one alone; none are no rule', () => {
    const one = { kind: 'date', config: {} };
    expect(writeTree(readTree(one))).toEqual({ all: [one] });
    expect(writeTree(readTree(undefined))).toBeNull();
    expect(leavesOf(readTree({ any: [one, { not: [one] }] }))).toHaveLength(2);
  });

  it('lose groups that are left empty', () => {
    const group = { ...readTree(undefined), children: [readTree(undefined)] };
    expect(writeTree(group)).toBeNull();
  });
});
