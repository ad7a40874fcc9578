/** States of a question attempt, by the names that the field uses. */
export const questionStates = [
  /** Not answered yet, or still open. */
  'todo',
  /** An answer is saved and complete. */
  'complete',
  /** Saved or submitted, but incomplete or not understandable. */
  'invalid',
  /** Finished without an answer. */
  'gaveup',
  /** Finished, waits for a teacher. */
  'needsgrading',
  /** Finished, and there is nothing to grade (a description). */
  'finished',
  'gradedwrong',
  'gradedpartial',
  'gradedright',
  'mangaveup',
  'mangrwrong',
  'mangrpartial',
  'mangrright',
  'manfinished',
] as const;
export type QuestionState = (typeof questionStates)[number];

const openStates: ReadonlySet<QuestionState> = new Set(['todo', 'complete', 'invalid']);

/** No response is taken any more; a teacher may still mark. */
export const isFinished = (state: QuestionState): boolean => !openStates.has(state);

export type Correctness = 'right' | 'partial' | 'wrong';

/** Thresholds leave room for shares such as 3 × 0.3333333, which are stored with seven decimals. */
export function correctnessOf(fraction: number): Correctness {
  if (fraction < 0.000001) return 'wrong';
  return fraction > 0.999999 ? 'right' : 'partial';
}

export const gradedState = (correctness: Correctness): QuestionState => `graded${correctness}`;

/** The state after a teacher's mark (a share of the maximal mark, null: taken away again) or comment. */
export function markedState(before: QuestionState, fraction: number | null): QuestionState {
  if (fraction !== null) return `mangr${correctnessOf(fraction)}`;
  if (before === 'finished' || before === 'manfinished') return 'manfinished';
  return before === 'gaveup' || before === 'mangaveup' ? 'mangaveup' : 'needsgrading';
}
