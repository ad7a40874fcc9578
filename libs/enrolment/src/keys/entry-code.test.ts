import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newEntryCode, readEntryCode } from './entry-code.js';

describe('a code to enrol with', () => {
  it('is read however it is typed', () => {
    const cyrillic: Readonly<Record<string, string>> = { A: 'а', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', Y: 'у', X: 'х' };
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (russian) => {
        const code = newEntryCode();
        const typed = [...code].map((letter) => (russian.next().value ? (cyrillic[letter] ?? letter) : letter.toLowerCase())).join('');
        expect(readEntryCode(` ${typed.slice(0, 4)} - ${typed.slice(4)} `)).toBe(code);
      }),
    );
  });

  it('has no letters that are read wrongly', () => {
    expect(Array.from({ length: 200 }, newEntryCode).join('')).not.toMatch(/[01258BILOSZ]/);
  });
});
