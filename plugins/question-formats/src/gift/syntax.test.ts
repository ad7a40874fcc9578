import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeGift, indexOfControl, indexOfRun, lastIndexOfRun, splitAt, splitOff, unescapeGift } from './syntax.js';

describe('control characters', () => {
  it('are found unless they are escaped', () => {
    expect(indexOfControl(String.raw`a\{b{`, '{')).toBe(4);
    expect(indexOfControl(String.raw`a\\{b`, '{')).toBe(3);
    expect(indexOfControl(String.raw`a\\\{b`, '{')).toBe(-1);
    expect(indexOfControl(String.raw`\frac{1}`, '{')).toBe(5);
  });

  it('are found as runs', () => {
    expect(indexOfRun(String.raw`Title\:::text`, ':', 2)).toBe(7);
    expect(lastIndexOfRun('a####b####c', '#', 4)).toBe(6);
    expect(lastIndexOfRun('a#####b', '#', 4)).toBe(2);
    expect(lastIndexOfRun(String.raw`a\####b`, '#', 4)).toBe(-1);
    expect(lastIndexOfRun(String.raw`a####b\####`, '#', 4)).toBe(1);
    expect(lastIndexOfRun('=#=#=#=#', '#', 4)).toBe(-1);
  });

  it('cut the text', () => {
    expect(splitAt(String.raw` ~a\~b=c`, ['~', '='], 10)).toEqual([
      { mark: null, raw: ' ' },
      { mark: '~', raw: String.raw`a\~b` },
      { mark: '=', raw: 'c' },
    ]);
    expect(splitAt('=a=b=c=d', ['='], 2)).toHaveLength(3);
    expect(splitOff(String.raw`T#a\#b#c#d`, '#', 3)).toEqual(['T', String.raw`a\#b`, 'c#d']);
  });
});

describe('escaping', () => {
  it('follows the order of Moodle: double backslashes first', () => {
    expect(unescapeGift(String.raw`\\\\ \\n \n \x \: \{\}`)).toBe('\\\\ \\n \n \\x : {}');
  });

  it('has an inverse, and leaves no control character and no line end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', ':', '#', '=', '{', '}', '~', 'n', '\n', 'я', ' ') }), (text) => {
        const escaped = escapeGift(text);
        expect(unescapeGift(escaped)).toBe(text);
        expect(escaped).not.toContain('\n');
        expect(splitAt(escaped, [':', '#', '=', '{', '}', '~'], 10)).toHaveLength(1);
      }),
    );
  });
});
