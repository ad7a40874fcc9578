import { describe, expect, it } from '@jest/globals';
import { foundPeople } from './found-people.js';

const names = new Map([
  ['1', 'Ёлкина Анна-Мария Петровна'],
  ['2', 'Петров Иван Ильич'],
  ['3', 'Алексеев Пётр'],
]);
const found = (q: string, most = 10) => foundPeople(names, q, most).map(({ id }) => id);

describe('people to name', () => {
  it('are found by the beginnings of words, «ё» as «е», in any order', () => {
    expect([found('елк'), found('ПЕТР'), found('мар ёл'), found('ван'), found('иванов')]).toEqual([['1'], ['3', '1', '2'], ['1'], [], []]);
  });

  it('are all, by name, when nothing is asked, and never too many', () => {
    expect([found(' '), found('', 2)]).toEqual([
      ['3', '1', '2'],
      ['3', '1'],
    ]);
  });
});
