import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, figuresOf } from './figures.js';

const scores = (...pairs: (readonly [number, number])[]) => pairs.map(([share, rest]) => ({ share, rest }));

describe('the figures of a question', () => {
  it('are the mean and the correlation with the rest, as computed by hand', () => {
    // x: 1 1 0 0 1 (mean 0.6), y: 0.9 0.7 0.5 0.3 0.6 (mean 0.6); Σdxdy = 0.4, Σdx² = 1.2, Σdy² = 0.2 → 0.4 / √0.24
    expect(figuresOf(scores([1, 0.9], [1, 0.7], [0, 0.5], [0, 0.3], [1, 0.6]))).toEqual({
      count: 5,
      facility: 0.6,
      discrimination: 0.8165,
    });
  });

  it('say nothing where there is nothing to say', () => {
    expect(figuresOf([])).toEqual({ count: 0, facility: null, discrimination: null });
    expect(figuresOf(scores([1, 0.5], [0, 0.1]))).toEqual({ count: 2, facility: 0.5, discrimination: null });
    expect(figuresOf(Array.from({ length: FEWEST }, () => ({ share: 1, rest: 0.5 }))).discrimination).toBeNull();
    expect(figuresOf(Array.from({ length: FEWEST }, (_, i) => ({ share: i, rest: null }))).discrimination).toBeNull();
  });

  it('stay within −1 and 1, and turn their sign with the question', () => {
    const share = fc.integer({ min: 0, max: 4 }).map((n) => n / 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: FEWEST, maxLength: 30 }), (pairs) => {
        const { discrimination } = figuresOf(scores(...pairs));
        const turned = figuresOf(scores(...pairs.map(([x, y]) => [1 - x, y] as const))).discrimination;
        if (discrimination === null) return expect(turned).toBeNull();
        expect(Math.abs(discrimination)).toBeLessThanOrEqual(1);
        expect((turned ?? 0) + discrimination).toBeCloseTo(0, 3);
      }),
    );
  });
});
