import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that looks like a digit, so that a number can be read out and typed. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `2026-7K3QF-M2XW9`: the year, and ten digits at random, 50 bits, which nobody guesses. */
export function newNumber(year: number): string {
  const group = (): string => Array.from({ length: 5 }, () => DIGITS[randomInt(32)]).join('');
  return `${year}-${group()}-${group()}`;
}

/** What was typed as numbers are kept; null for what is none. Cyrillic letters that look like Latin ones are read as these. */
export function readNumber(typed: string): string | null {
  const looks = new Map([...'АВЕКМНОРСТХOIL'].map((letter, at) => [letter, 'ABEKMH0PCTX011'[at] ?? '']));
  const digits = [...typed.toUpperCase().replaceAll(/[\s‐-―-]/g, '')].map((one) => looks.get(one) ?? one).join('');
  const parts = /^(\d{4})([0-9A-HJKMNP-TV-Z]{5})([0-9A-HJKMNP-TV-Z]{5})$/.exec(digits);
  return parts ? parts.slice(1).join('-') : null;
}
