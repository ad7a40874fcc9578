/** From questions to a mark, and from attempts to a grade. Pure. */
import type { GradeInput, NewGrade } from '@sreda/grades';
import { lastStep, markOf, type QuestionAttempt } from '@sreda/questions';

/** Marks are stored with seven decimals; sums of thirds must not show more. */
export const rounded = (mark: number): number => Number(mark.toFixed(7));

/** What a question has brought so far, in points; null: nothing to count. */
export function pointsOf(question: QuestionAttempt): number | null {
  const mark = markOf(question);
  return mark === null ? null : rounded(mark);
}

/** Sum of the marks; null while a question waits for a teacher. */
export function markOfAttempt(questions: readonly QuestionAttempt[]): number | null {
  if (questions.some((q) => lastStep(q).state === 'needsgrading')) return null;
  return rounded(questions.reduce((sum, q) => sum + (markOf(q) ?? 0), 0));
}

export interface FinishedAttempt {
  readonly id: string;
  readonly number: number;
  readonly finishedAt: Date;
  readonly mark: number | null;
  readonly maxMark: number;
}

export const gradingMethods = ['highest', 'average', 'first', 'last'] as const;
export type GradingMethod = (typeof gradingMethods)[number];

/**
 * The attempts that make the grade: of equal marks the earliest is the highest; an attempt that waits for a teacher is no candidate for the highest
 * and not in the mean.
 */
function counting(attempts: readonly FinishedAttempt[], method: GradingMethod): readonly FinishedAttempt[] {
  const graded = attempts.filter((a) => a.mark !== null);
  switch (method) {
    case 'highest':
      return graded.filter((a) => graded.every((b) => (b.mark ?? 0) <= (a.mark ?? 0))).slice(0, 1);
    case 'average':
      return graded;
    case 'first':
      return attempts.slice(0, 1);
    case 'last':
      return attempts.slice(-1);
  }
}

/** `attempts` by number. A test with a negative sum gives nothing, but takes nothing either. */
export function gradeOf(attempts: readonly FinishedAttempt[], method: GradingMethod): Pick<NewGrade, 'raw' | 'state' | 'rule' | 'inputs'> {
  const taken = counting(attempts, method);
  const marks = taken.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  return {
    raw: marks.length > 0 ? Math.max(0, rounded(marks.reduce((sum, mark) => sum + mark, 0) / marks.length)) : null,
    state: attempts.some((a) => a.mark === null) ? 'needs-grading' : 'graded',
    rule: `quiz.rule.${method}`,
    inputs: attempts.map((a): GradeInput => ({
      kind: 'quiz.attempt',
      id: a.id,
      number: a.number,
      at: a.finishedAt.toISOString(),
      value: a.mark,
      max: a.maxMark,
      counts: taken.includes(a),
    })),
  };
}
