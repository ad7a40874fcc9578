import type { ChoiceNumbering } from '@sreda/contracts';

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
function roman(n: number): string {
  let rest = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** Letters of the reader's own alphabet, without those that a list skips (ё, й and the signs that begin no word). */
const ALPHABETS = { ru: 'абвгдежзиклмнопрстуфхцчшщэюя', en: 'abcdefghijklmnopqrstuvwxyz' };

const letterAt = (index: number, language: string): string => (language === 'ru' ? ALPHABETS.ru : ALPHABETS.en)[index] ?? String(index + 1);

/** Sign of the choice at `index` (from 0) on paper: a capital letter. */
export const signOf = (index: number, language: string): string => letterAt(index, language).toUpperCase();

/** Number of the choice at `index` (from 0): «а)», «2)», «iii)»; empty for none. */
export function numberOf(numbering: ChoiceNumbering, index: number, language: string): string {
  const letter = letterAt(index, language);
  const sign = {
    abc: letter,
    ABCD: letter.toUpperCase(),
    '123': String(index + 1),
    iii: roman(index + 1),
    IIII: roman(index + 1).toUpperCase(),
    none: '',
  }[numbering];
  return sign && `${sign})`;
}
