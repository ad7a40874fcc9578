import { describe, expect, it } from '@jest/globals';
import { cellText, readCell } from './cell-text.js';

const words = { absent: 'н', passed: 'зач', failed: 'незач' };

describe('what is typed into a cell', () => {
  it.each([
    ['5', { value: 5, state: null }],
    [' 4,5 ', { value: 4.5, state: null }],
    ['17.25', { value: 17.25, state: null }],
    ['Н', { value: null, state: 'absent' }],
    ['зач.', { value: null, state: 'passed' }],
    ['Незачёт', { value: null, state: 'failed' }],
    ['pass', { value: null, state: 'passed' }],
    ['', { value: null, state: null }],
    ['—', { value: null, state: null }],
    ['отлично', null],
    ['1e3', null],
    ['1 000', null],
    ['=5', null],
  ])('%j is %j', (text, typed) => expect(readCell(text, words)).toEqual(typed));

  it('reads back what it shows', () => {
    const format = { number: (value: number): string => String(value).replace('.', ',') };
    for (const cell of [{ final: 4.5 }, { final: null, markState: 'failed' as const }, undefined]) {
      const text = cellText(cell, words, format);
      expect(readCell(text, words)).toEqual({
        value: cell?.final ?? null,
        state: cell && 'markState' in cell ? cell.markState : null,
      });
    }
  });
});
