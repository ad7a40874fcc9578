import { describe, expect, it } from '@jest/globals';
import { correctnessOf } from '@sreda/contracts';
import fc from 'fast-check';
import { fractionsFor, sharedEqually } from '../web/editing/fractions.js';

describe('shares of the mark', () => {
  it('are offered with the one that is there, each once, the greatest first', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean(), (present, negative) => {
        const offered = fractionsFor(present, negative);
        expect(offered).toContain(present);
        expect(new Set(offered).size).toBe(offered.length);
        expect([...offered].sort((a, b) => b - a)).toEqual(offered);
      }),
    );
  });

  it('in equal parts make the whole mark, and take nothing from what costs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 0.5, 0, -0.5), { minLength: 1, maxLength: 20 }), (fractions) => {
        const shared = sharedEqually(fractions);
        const sum = shared.filter((f) => f > 0).reduce((a, b) => a + b, 0);
        if (fractions.some((f) => f > 0)) expect(correctnessOf(sum)).toBe('right');
        expect(shared.filter((f) => f <= 0)).toEqual(fractions.filter((f) => f <= 0));
      }),
    );
  });
});
