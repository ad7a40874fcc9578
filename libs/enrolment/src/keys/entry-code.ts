import { randomInt } from 'node:crypto';

/** Without what is read wrongly from a blackboard: 0 O, 1 I L, 5 S, 8 B, 2 Z. */
const LETTERS = '34679ACDEFGHJKMNPQRTUVWXY';
const LENGTH = 8;

/** Letters of a Russian keyboard that look like those of the alphabet. */
const LOOKALIKES: Readonly<Record<string, string>> = { А: 'A', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', У: 'Y', Х: 'X' };

/** `K7MW4RXP`: 25^8 codes, 1.5 · 10^11. */
export const newEntryCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As a person types it: small letters, spaces, hyphens, a Russian keyboard. */
export const readEntryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/[АСЕНКМРТУХ]/g, (letter) => LOOKALIKES[letter] ?? letter);
