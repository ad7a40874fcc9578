import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a table for a spreadsheet', () => {
  it('opens in Russian columns', () => {
    expect(
      csvOf([
        ['Ученик', 'Балл'],
        ['Иванов «А»; Б', 7.5],
        ['С "кавычками"', null],
      ]),
    ).toBe('\uFEFFУченик;Балл\r\n"Иванов «А»; Б";7,5\r\n"С ""кавычками""";\r\n');
  });

  it('has no formulas', () => {
    for (const evil of ['=1+1', '+7', '-2', '@SUM(A1)', '\t=1']) expect(csvOf([[evil]])).toContain(`'${evil}`);
    expect(csvOf([[-2]])).toBe('\uFEFF-2\r\n');
  });
});
