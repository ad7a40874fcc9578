import { describe, expect, it } from '@jest/globals';
import { kindsBelow, type Organisation, type OrganisationNode, treeOf } from './organisation-tree.js';

const make = (id: string, kind: Organisation['kind'], parentId: string | null): Organisation => ({
  id,
  kind,
  parentId,
  name: id,
  timeZone: 'UTC',
  version: 1,
});
const outline = (nodes: readonly OrganisationNode[]): unknown => nodes.map((n) => (n.below.length > 0 ? [n.id, outline(n.below)] : n.id));

describe('the tree of organisations', () => {
  it('has each below its parent, in the order of the list', () => {
    const list = [make('r', 'region', null), make('m', 'municipality', 'r'), make('b', 'school', 'm'), make('a', 'school', 'm')];
    expect(outline(treeOf(list))).toEqual([['r', [['m', ['b', 'a']]]]]);
  });

  it('begins where the reader may look', () => {
    expect(outline(treeOf([make('a', 'school', 'hidden')]))).toEqual(['a']);
  });
});

it('says what may stand below what', () => {
  expect(kindsBelow(null)).toEqual(['region', 'municipality', 'school']);
  expect(kindsBelow('region')).toEqual(['municipality', 'school']);
  expect(kindsBelow('school')).toEqual([]);
});
