/** What the behaviours have in common. */
import { isFinished, type QuestionState } from '@sreda/contracts';
import { lastPosted, type Action, type BoundQuestion, type Memory, type Offer, type Step, type StudentAction } from '@sreda/plugin-sdk';

/** A whole response, left on the page (save) or handed in for checking (submit). */
export type Posted = Extract<Action, { kind: 'save' | 'submit' }>;

/** What comes of an action; what is not said stays as it was. */
export interface Outcome {
  readonly state: QuestionState;
  readonly fraction?: number | null;
  readonly memory?: Memory;
}

export function keep(steps: readonly Step[], action: StudentAction, { state, fraction, memory }: Outcome): Step {
  const last = lastOf(steps);
  return { action, state, fraction: fraction === undefined ? last.fraction : fraction, memory: { ...last.memory, ...memory } };
}

export function lastOf(steps: readonly Step[]): Step {
  const last = steps.at(-1);
  if (!last) throw new Error('A question attempt has no steps');
  return last;
}

export const isComplete = (question: BoundQuestion, response: unknown): boolean => question.incomplete(response) === null;

/** The same response and certainty again. */
export function isRepeated(question: BoundQuestion, steps: readonly Step[], posted: Posted): boolean {
  const { action } = lastOf(steps);
  // A "Try again" that cleared nothing posts no form, so the next one is compared with an untouched form: the same answer again is kept.
  const postedNothing = action.kind === 'tryAgain' && action.response === undefined;
  const before = lastPosted(question, postedNothing ? [] : steps);
  return question.isSame(before.response, posted.response) && before.certainty === posted.certainty;
}

const open: Offer = { answer: true, submit: false, tryAgain: false, certainty: false, review: false, hint: null, notes: [] };
const closed: Offer = { ...open, answer: false, review: true };

/** The usual page: a form with what the behaviour adds to it, and the review after the end. */
export const offer = (steps: readonly Step[], whileOpen: Partial<Offer> = {}): Offer =>
  isFinished(lastOf(steps).state) ? closed : { ...open, ...whileOpen };
