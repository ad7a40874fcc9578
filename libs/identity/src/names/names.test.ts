import { describe, expect, it } from '@jest/globals';
import { compareNames, foldName, fullName, nameSearch, searchPatterns } from './names.js';

describe('names', () => {
  it('are shown family name first', () => {
    expect(fullName({ familyName: 'Королёв', givenName: 'Пётр', patronymic: null })).toBe('Королёв Пётр');
  });
  it('are equal with ё and е, in any case and composition', () => {
    expect(foldName(' КОРОЛЁВ  Пётр')).toBe(foldName('королев петр'));
    expect(foldName('Е\u0308лкин')).toBe('елкин');
  });
  it('are searched by the beginnings of words, in which the signs of LIKE mean themselves', () => {
    expect(searchPatterns('Кор пё')).toEqual(['% кор%', '% пе%']);
    expect(searchPatterns('100%_\\')).toEqual(['% 100\\%\\_\\\\%']);
    expect(searchPatterns('  ')).toEqual([]);
  });
  it('are found in memory as in SQL', () => {
    const name = { familyName: 'Ёжиков-Белый', givenName: 'Пётр', patronymic: 'Ильич' };
    for (const typed of ['еж', 'ПЕТР ёж', 'иль', '']) expect(nameSearch(typed)(name)).toBe(true);
    for (const typed of ['жик', 'белый', 'петр анна', '%']) expect(nameSearch(typed)(name)).toBe(false);
  });
  it('stand in the order of the alphabet, namesakes in that of their ids', () => {
    const named = (familyName: string, givenName: string, id: string) => ({ familyName, givenName, patronymic: null, id });
    const sorted = [
      named('Белова', 'Анна', '1'),
      named('Ёжиков', 'Лев', '3'),
      named('Ёжиков', 'Пётр', '2'),
      named('Ёжиков', 'Пётр', '4'),
      named('Жук', 'Ян', '0'),
    ];
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });
});
