import { describe, expect, it } from '@jest/globals';
import { readTyped } from '../web/editing/read-typed.js';

const any = { min: -Infinity, max: Infinity, whole: false };

describe('a typed number', () => {
  it.each([
    ['3,14', 3.14],
    ['3.14', 3.14],
    [' 1 000,5 ', 1000.5],
    ['−2', -2],
    ['6,02e23', 6.02e23],
    ['.5', 0.5],
    ['1,2,3', null],
    ['две', null],
    ['', null],
    ['1e999', null],
  ])('%j is %j', (typed, number) => expect(readTyped(typed, any)).toBe(number));

  it('is within its bounds', () => {
    expect(readTyped('5', { min: 0, max: 4, whole: false })).toBeNull();
    expect(readTyped('1,5', { min: 0, max: 4, whole: true })).toBeNull();
    expect(readTyped('2', { min: 0, max: 4, whole: true })).toBe(2);
  });
});
