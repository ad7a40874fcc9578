import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fraction, round } from './fraction.js';
import { decimals, numberOf, unitsOf } from './units.js';

describe('units', () => {
  it('keep what people typed', () => {
    fc.assert(fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (units) => unitsOf(Number(`${units}e-5`)) === units));
    fc.assert(fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (units) => unitsOf(numberOf(units)) === units));
  });

  it('round a half of the sixth decimal away from zero, whatever its binary form', () => {
    // 1.000005 is 1.00000499999999991773 as a binary number.
    expect(unitsOf(1.000005)).toBe(100_001);
    expect(unitsOf(-1.000005)).toBe(-100_001);
    expect(unitsOf(12345.678905)).toBe(1_234_567_891);
    expect(unitsOf(0.000004999)).toBe(0);
  });

  it('refuse what is no number of points', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e12]) expect(() => unitsOf(value)).toThrow(RangeError);
  });

  it('come from fractions, halves away from zero', () => {
    expect(decimals(fraction(2, 3))).toBe(0.66667);
    expect(decimals(fraction(-2, 3))).toBe(-0.66667);
    expect([round(fraction(1, 2)), round(fraction(-1, 2)), round(fraction(499, 1000))].map((value) => value + 0)).toEqual([1, -1, 0]);
  });
});
