/**
 * The engine: one student's work on one question, as a value. Nothing here knows time, people, a database or chance; every function answers
 * a new value and changes none. A test's attempt is a list of these.
 */
import { isFinished, markedState, type QuestionShape, type RichText } from '@sreda/contracts';
import type {
  Action,
  BoundQuestion,
  Bounds,
  I18nMessage,
  Offer,
  QuestionBehaviour,
  QuestionType,
  Separators,
  Shown,
  StartAction,
  Step,
} from '@sreda/plugin-sdk';
import { bind, shownAs } from './bound-question.js';

export interface QuestionAttempt<S extends QuestionShape = QuestionShape> {
  readonly type: QuestionType<S>;
  readonly behaviour: QuestionBehaviour;
  readonly definition: S['definition'];
  /** ≥ 0; marks are fraction × maxMark and are never stored, so that changing it changes no history. */
  readonly maxMark: number;
  /** Append-only; the first is the start. */
  readonly steps: readonly Step<S['response']>[];
}

type QuestionInTest<S extends QuestionShape> = Omit<QuestionAttempt<S>, 'steps'>;

/** Marks closer than this are the same mark: teachers type 3.33 and 10/3. */
const SAME_FRACTION = 1e-7;
/** How far outside the range a mark may be, for marks that were rounded on the way. */
const RANGE_SLACK = 5e-8;

/** The key of the behaviour that works when a test prefers `preferred`. */
export const behaviourFor = (type: QuestionType, preferred: string): string => type.fixedBehaviour ?? preferred;

/** `random` answers numbers in [0, 1); what it decided is stored in the first step, and never asked for again. */
export function startAttempt<S extends QuestionShape>(
  question: QuestionInTest<S>,
  how: { variant: number; separators: Separators; random: () => number },
): QuestionAttempt<S> {
  const chance = question.type.start(question.definition, how.variant, how.random);
  return begin(question, { kind: 'start', variant: how.variant, chance, separators: how.separators });
}

/** Answers the same attempt when the action is discarded: nothing has changed, and there is nothing to store. */
export function apply<S extends QuestionShape>(attempt: QuestionAttempt<S>, action: Action<S['response']>): QuestionAttempt<S> {
  if (action.kind === 'mark') return mark(attempt, action);
  if (isFinished(lastStep(attempt).state)) return attempt;
  return append(attempt, attempt.behaviour.process(boundOf(attempt), attempt.steps, action));
}

export const finish = <S extends QuestionShape>(attempt: QuestionAttempt<S>): QuestionAttempt<S> => apply(attempt, { kind: 'finish' });

/** Reads a mark as a teacher types it, trimmed, with a decimal point or comma; empty: no mark. Answers undefined for what is no number. */
export function parseMark(typed: string): number | null | undefined {
  const text = typed.replace(',', '.');
  if (text === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

export type Marked<S extends QuestionShape> =
  { readonly attempt: QuestionAttempt<S> } | { readonly refused: 'not-finished' | 'out-of-range' };

/** A teacher's word after the end. `mark` is in marks (null takes the mark away, absent leaves it), within the bounds × maxMark. */
export function manualMark<S extends QuestionShape>(
  attempt: QuestionAttempt<S>,
  by: { mark?: number | null; comment?: RichText },
): Marked<S> {
  if (!isFinished(lastStep(attempt).state)) return { refused: 'not-finished' };
  const fraction = typeof by.mark === 'number' ? shareOf(by.mark, attempt.maxMark) : by.mark;
  if (typeof fraction === 'number' && !inRange(fraction, boundsOf(attempt))) return { refused: 'out-of-range' };
  return { attempt: apply(attempt, { kind: 'mark', fraction, comment: by.comment }) };
}

export type Regraded<S extends QuestionShape> = { readonly attempt: QuestionAttempt<S> } | { readonly refused: I18nMessage };

/**
 * Replays the actions against another version of the question or another maximal mark. The old attempt stays as it was; a teacher's marks
 * come along as shares. An attempt that was finished is finished again: what closed it (a right answer) may now be a wrong try.
 */
export function regrade<S extends QuestionShape>(
  attempt: QuestionAttempt<S>,
  to: { definition: S['definition']; maxMark: number },
): Regraded<S> {
  const carried = attempt.type.carryOver(shownOf(attempt), to.definition);
  if ('refused' in carried) return carried;
  let next = begin({ ...attempt, ...to }, { ...startOf(attempt), chance: carried.chance });
  for (const { action } of attempt.steps) if (action.kind !== 'start') next = apply(next, action);
  return { attempt: isFinished(lastStep(attempt).state) ? finish(next) : next };
}

export function lastStep<S extends QuestionShape>(attempt: QuestionAttempt<S>): Step<S['response']> {
  const step = attempt.steps.at(-1);
  if (!step) throw new Error('A question attempt has no steps');
  return step;
}

/** In marks, not rounded; null: no mark. */
export function markOf(attempt: QuestionAttempt): number | null {
  const { fraction } = lastStep(attempt);
  return fraction === null ? null : fraction * attempt.maxMark;
}

/** Lowest and highest fraction that the question can give here; the range of a teacher's mark. */
export const boundsOf = (attempt: QuestionAttempt): Bounds => attempt.behaviour.bounds(boundOf(attempt));
export const offerOf = (attempt: QuestionAttempt): Offer => attempt.behaviour.offer(boundOf(attempt), attempt.steps);
export const shownOf = <S extends QuestionShape>(attempt: QuestionAttempt<S>): Shown<S> => shownAs(attempt.definition, startOf(attempt));

const boundOf = <S extends QuestionShape>(attempt: QuestionAttempt<S>): BoundQuestion<S['response']> =>
  bind(attempt.type, shownOf(attempt), attempt.maxMark);

function startOf({ steps }: Pick<QuestionAttempt, 'steps'>): StartAction {
  const action = steps[0]?.action;
  if (action?.kind !== 'start') throw new Error('A question attempt must begin with a start');
  return action;
}

function begin<S extends QuestionShape>(question: QuestionInTest<S>, action: StartAction): QuestionAttempt<S> {
  const { type, behaviour, definition, maxMark } = question;
  const memory = behaviour.start(bind(type, shownAs(definition, action), maxMark));
  return { ...question, steps: [{ action, state: 'todo', fraction: null, memory }] };
}

function mark<S extends QuestionShape>(attempt: QuestionAttempt<S>, action: Action & { kind: 'mark' }): QuestionAttempt<S> {
  const last = lastStep(attempt);
  if (!isFinished(last.state)) return attempt;
  const fraction = action.fraction === undefined ? last.fraction : action.fraction;
  if (sameFraction(fraction, last.fraction) && sameComment(action.comment, commentOf(attempt))) return attempt;
  return append(attempt, { action, state: markedState(last.state, fraction), fraction, memory: last.memory });
}

/** The comment in force. */
export function commentOf(attempt: QuestionAttempt): RichText | undefined {
  for (const { action } of attempt.steps.toReversed()) if (action.kind === 'mark' && action.comment) return action.comment;
  return undefined;
}

const append = <S extends QuestionShape>(attempt: QuestionAttempt<S>, step: Step<S['response']> | null): QuestionAttempt<S> =>
  step ? { ...attempt, steps: [...attempt.steps, step] } : attempt;

const sameFraction = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < SAME_FRACTION;
/** No comment given leaves the one there is. */
const sameComment = (given: RichText | undefined, before: RichText | undefined): boolean =>
  given === undefined || given.text === (before?.text ?? '');
const inRange = (fraction: number, { min, max }: Bounds): boolean => fraction >= min - RANGE_SLACK && fraction <= max + RANGE_SLACK;
const shareOf = (mark: number, maxMark: number): number => (maxMark > 0 ? mark / maxMark : 0);
