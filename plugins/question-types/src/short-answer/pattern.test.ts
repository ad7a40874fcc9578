import { describe, expect, it } from '@jest/globals';
import { exampleOf, matches } from './pattern.js';

describe('patterns of short answers', () => {
  it.each([
    ['Осло', 'осло', false, true],
    ['Осло', 'осло', true, false],
    ['кот учёный', 'кот*', false, true],
    ['рыжий кот', '*кот', false, true],
    ['абв', 'а*б*в', false, true],
    ['ав', 'а*в*в', false, false],
    ['aba', 'ab*ba', false, false],
    ['строка\nвторая', 'строка*', false, false],
    ['2*2', String.raw`2\*2`, false, true],
    ['2+2', String.raw`2\*2`, false, false],
    ['ёж', 'ёж', false, true],
    ['еж', 'ёж', false, false],
    ['ΟΔΟΣ', 'οδος', false, true],
    ['straße', 'STRASSE', false, false],
    ['', '*', false, true],
    ['1a2b3', '1**2**3', false, true],
    ['abab', '*ab', true, true],
    ['a', 'a*a', false, false],
    ['(x+y)^2', '(x+y)^2', false, true],
    ['\u0438\u0306од', 'йод', false, true],
    ['K2', 'k2', false, true],
    ['ı', 'i', false, false],
    ['İ', 'i', false, false],
  ])('%s by %s (case %s): %s', (text, pattern, caseSensitive, expected) => {
    expect(matches(text, pattern, caseSensitive)).toBe(expected);
  });

  it('takes linear time', () => {
    const started = process.cpuUsage();
    expect(matches('a'.repeat(1000), `${'*a'.repeat(450)}*b`, false)).toBe(false);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(200);
  });

  it('shows an example without wildcards', () => {
    expect(exampleOf(String.raw`кот*\*`)).toBe('кот *');
  });
});
