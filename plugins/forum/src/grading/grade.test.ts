import { describe, expect, it } from '@jest/globals';
import { gradeOf } from './grade.js';

const at = new Date('2026-11-23T12:00:00Z');
const posts = (...points: number[]) => points.map((value, index) => ({ id: String(index), createdAt: at, points: value }));
const raw = (grading: 'highest' | 'mean' | 'sum', ...points: number[]) => gradeOf(posts(...points), grading, 10).raw;

describe('the grade of a forum', () => {
  it('is the highest, the mean or the sum of the points, never more than there are', () => {
    expect([raw('highest', 3, 7, 5), raw('mean', 3, 7, 5), raw('sum', 3, 2)]).toEqual([7, 5, 5]);
    expect(raw('sum', 6, 7)).toBe(10);
    expect(raw('mean', 1, 1, 0)).toBe(0.6666667);
  });

  it('is none without points, and nothing is not none', () => {
    for (const grading of ['highest', 'mean', 'sum'] as const) expect([raw(grading), raw(grading, 0)]).toEqual([null, 0]);
  });

  it('says which posts it is made of', () => {
    const counts = (grading: 'highest' | 'sum') => gradeOf(posts(5, 8, 8), grading, 10).inputs.map((input) => [input.number, input.counts]);
    expect(counts('highest')).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(counts('sum')).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });
});
