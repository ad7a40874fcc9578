import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placedBefore } from './order.js';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });

describe('placing one of many', () => {
  it('keeps the order of the others, and everything once', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (all, i, j) => {
        const id = all[i % Math.max(all.length, 1)] ?? 'new';
        const before = all[j % Math.max(all.length, 1)] ?? null;
        const placed = placedBefore(all, id, before);
        expect(placed.filter((x) => x !== id)).toEqual(all.filter((x) => x !== id));
        expect(placed.filter((x) => x === id)).toHaveLength(1);
        if (before !== null && before !== id) expect(placed.indexOf(id)).toBe(placed.indexOf(before) - 1);
      }),
    );
  });

  it('ends at the end without a neighbour, or with one that is gone', () => {
    expect(placedBefore(['a', 'b'], 'a', null)).toEqual(['b', 'a']);
    expect(placedBefore(['a', 'b'], 'c', 'z')).toEqual(['a', 'b', 'c']);
  });
});
