import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newNumber, readNumber } from './certificate-number.js';

describe('A number of a certificate', () => {
  it('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.boolean(), fc.boolean(), (year, small, spaced) => {
        const number = newNumber(year);
        const typed = spaced ? ` ${number.replaceAll('-', ' ')} ` : number;
        expect(readNumber(small ? typed.toLowerCase() : typed)).toBe(number);
      }),
    );
  });

  it.each([
    ['2026-АВСЕК-МНРТХ', '2026-ABCEK-MHPTX'],
    ['2026—OIL00—00000', '2026-01100-00000'],
    ['2026-ABCDE-ABCD', null],
    ['2026-ABCDE-ABCDU', null],
    ['', null],
  ])('%s is %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 5000 }, () => newNumber(2026))).size).toBe(5000);
  });
});
