import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryName } from './entry-name.js';

describe('the name of an entry', () => {
  it.each([
    ['Иванов Иван', 'Иванов Иван'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\a.jpg', 'C__a.jpg'],
    ['..', '_'],
    ['', '_'],
    [' тетрадь. ', 'тетрадь'],
  ])('of %j is %j', (name, expected) => expect(entryName(name)).toBe(expected));

  it('keeps the extension of a long one', () => {
    expect(entryName(`${'а'.repeat(300)}.jpg`)).toMatch(/^а+\.jpg$/);
  });

  it('leads nowhere and stays as it is when it is named again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (name) => {
        const entry = entryName(name);
        expect(entry).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|^\s*$/u);
        expect(entryName(entry)).toBe(entry);
      }),
    );
  });
});
