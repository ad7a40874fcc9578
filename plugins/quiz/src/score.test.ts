import { describe, expect, it } from '@jest/globals';
import { type FinishedAttempt, gradeOf } from './score.js';

const attempt = (number: number, mark: number | null): FinishedAttempt => ({
  id: `0190a000-0000-7000-8000-00000000000${number}`,
  number,
  finishedAt: new Date('2026-11-23T09:00:00Z'),
  mark,
  maxMark: 10,
});
const counting = (grade: ReturnType<typeof gradeOf>) => grade.inputs.filter((i) => i.counts).map((i) => i.number);

describe('the grade of a test', () => {
  it('is the highest mark, of equal ones the first', () => {
    const grade = gradeOf([attempt(1, 4), attempt(2, 8), attempt(3, 8)]);
    expect(grade).toMatchObject({ raw: 8, state: 'graded', rule: 'quiz.rule.highest' });
    expect(counting(grade)).toEqual([2]);
    expect(grade.inputs.map((i) => i.value)).toEqual([4, 8, 8]);
  });

  it('waits for the teacher, and says what is known so far', () => {
    expect(gradeOf([attempt(1, null)])).toMatchObject({ raw: null, state: 'needs-grading' });
    expect(gradeOf([attempt(1, 3), attempt(2, null)])).toMatchObject({ raw: 3, state: 'needs-grading' });
  });

  it('takes nothing', () => {
    const grade = gradeOf([attempt(1, -2)]);
    expect(grade.raw).toBe(0);
    expect(counting(grade)).toEqual([1]);
  });
});
