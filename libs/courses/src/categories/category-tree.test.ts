import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { branchOf, type CategoryRow, MAX_DEPTH, placeCategory } from './category-tree.js';

/** A tree grown by the function itself: each step places a new category or moves one that is there. */
const grown = fc
  .array(fc.record({ id: fc.nat(9), parent: fc.option(fc.nat(9)), before: fc.option(fc.nat(9)) }), { maxLength: 40 })
  .map((steps) =>
    steps.reduce<CategoryRow[]>((rows, { id, parent, before }) => {
      const place = { parentId: parent === null ? null : `${parent}`, before: before === null ? null : `${before}` };
      const placed = placeCategory(rows, `${id}`, place);
      if ('refusal' in placed) return rows;
      const others = rows.filter((row) => row.parentId !== place.parentId && row.id !== `${id}`);
      return [...others, ...placed.siblings.map((sibling) => ({ id: sibling, parentId: place.parentId }))];
    }, []),
  );

describe('the tree of categories', () => {
  it('stays a tree of few levels, whatever is moved where', () => {
    fc.assert(
      fc.property(grown, (rows) => {
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        const levels = (id: string | null, level: number): number[] =>
          rows.filter((row) => row.parentId === id).flatMap((row) => [level, ...levels(row.id, level + 1)]);
        const reached = levels(null, 1);
        expect(reached).toHaveLength(rows.length);
        expect(Math.max(0, ...reached)).toBeLessThanOrEqual(MAX_DEPTH);
      }),
    );
  });

  it('refuses a place inside the branch itself, and a parent that is not there', () => {
    const rows = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
    ];
    expect(placeCategory(rows, 'a', { parentId: 'b', before: null })).toEqual({ refusal: 'into-itself' });
    expect(placeCategory(rows, 'a', { parentId: 'a', before: null })).toEqual({ refusal: 'into-itself' });
    expect(placeCategory(rows, 'b', { parentId: 'z', before: null })).toEqual({ refusal: 'unknown-category' });
    expect(branchOf(rows, 'a')).toEqual(['a', 'b']);
  });
});
