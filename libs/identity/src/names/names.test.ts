import { describe, expect, it } from '@jest/globals';
import { foldName, fullName, searchPatterns } from './names.js';

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
});
