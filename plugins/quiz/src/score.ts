/** From questions to a mark, and from attempts to a grade. Pure. */
import type { GradeInput, NewGrade } from '@sreda/grades';
import { lastStep, markOf, type QuestionAttempt } from '@sreda/questions';

/** Marks are stored with seven decimals; sums of thirds must not show more. */
export const rounded = (mark: number): number => Number(mark.toFixed(7));

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

/** The highest mark counts; of equal ones the earliest attempt. A test with a negative sum gives nothing, but takes nothing either. */
export function gradeOf(attempts: readonly FinishedAttempt[]): Pick<NewGrade, 'raw' | 'state' | 'rule' | 'inputs'> {
  const best = attempts.reduce<FinishedAttempt | null>(
    (top, a) => (a.mark !== null && (top === null || a.mark > (top.mark ?? 0)) ? a : top),
    null,
  );
  return {
    raw: best ? Math.max(0, best.mark ?? 0) : null,
    state: attempts.some((a) => a.mark === null) ? 'needs-grading' : 'graded',
    rule: 'quiz.rule.highest',
    inputs: attempts.map((a): GradeInput => ({
      kind: 'quiz.attempt',
      id: a.id,
      number: a.number,
      at: a.finishedAt.toISOString(),
      value: a.mark,
      max: a.maxMark,
      counts: a === best,
    })),
  };
}
