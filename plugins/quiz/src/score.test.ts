import { describe, expect, it } from '@jest/globals';
import { type FinishedAttempt, gradeOf, type GradingMethod } from './score.js';

const attempt = (number: number, mark: number | null): FinishedAttempt => ({
  id: `0190a000-0000-7000-8000-00000000000${number}`,
  number,
  finishedAt: new Date('2026-11-23T09:00:00Z'),
  mark,
  maxMark: 10,
});
const of = (method: GradingMethod, ...marks: (number | null)[]) => {
  const grade = gradeOf(
    marks.map((mark, i) => attempt(i + 1, mark)),
    method,
  );
  return { ...grade, counting: grade.inputs.filter((i) => i.counts).map((i) => i.number) };
};

describe('the grade of a test', () => {
  it('is the highest mark, of equal ones the first', () => {
    const grade = of('highest', 4, 8, 8);
    expect(grade).toMatchObject({ raw: 8, state: 'graded', rule: 'quiz.rule.highest', counting: [2] });
    expect(grade.inputs.map((i) => i.value)).toEqual([4, 8, 8]);
  });

  it('is the mean of what is graded', () => {
    expect(of('average', 4, 8, 9)).toMatchObject({ raw: 7, rule: 'quiz.rule.average', counting: [1, 2, 3] });
    expect(of('average', 1, 0, 0).raw).toBe(0.3333333);
    expect(of('average', 4, null)).toMatchObject({ raw: 4, state: 'needs-grading', counting: [1] });
  });

  it('is the first or the last, also while a teacher has to grade it', () => {
    expect(of('first', 4, 8)).toMatchObject({ raw: 4, rule: 'quiz.rule.first', counting: [1] });
    expect(of('last', 8, 4)).toMatchObject({ raw: 4, rule: 'quiz.rule.last', counting: [2] });
    expect(of('first', null, 8)).toMatchObject({ raw: null, state: 'needs-grading', counting: [1] });
    expect(of('last', 8, null)).toMatchObject({ raw: null, state: 'needs-grading', counting: [2] });
  });

  it('waits for the teacher, and says what is known so far', () => {
    expect(of('highest', null)).toMatchObject({ raw: null, state: 'needs-grading' });
    expect(of('highest', 3, null)).toMatchObject({ raw: 3, state: 'needs-grading' });
  });

  it.each(['highest', 'average', 'first', 'last'] as const)('takes nothing (%s)', (method) => {
    expect(of(method, -2)).toMatchObject({ raw: 0, counting: [1] });
  });
});
