/** What an answer makes of a question, and the end of an attempt. Pure; who calls it stores what comes of it. */
import { isDeepStrictEqual } from 'node:util';
import { type Action, conflict, invalid, lastPosted } from '@sreda/plugin-sdk';
import { apply, finish, lastStep, type QuestionAttempt, readResponse, storeStep } from '@sreda/questions';
import type { AnswerDto, SavedDto } from './attempt.dto.js';
import { type AttemptRow, type Kinds, questionAttemptOf, sequenceOf, type SlotRow } from './attempt.rows.js';
import type { EndedQuestion, LoadedAttempt, NewStep } from './attempt.store.js';
import { fileAddress, shownTo, slotView } from './attempt.view.js';
import { isOver } from './rules.js';
import { markOfAttempt } from './score.js';
import { endOf, stepToStore } from './steps.js';

interface Asked {
  readonly attempt: AttemptRow;
  readonly row: SlotRow;
  readonly kinds: Kinds;
}

/** The step is there when something has to be written. Throws the problem. */
export function answered({ attempt, row, kinds }: Asked, answer: AnswerDto, savedAt: Date): { saved: SavedDto; step?: NewStep } {
  const question = questionAttemptOf(row, kinds);
  if (!question) throw conflict('quiz.question-type-off');
  const action = actionOf(question, answer);
  const known = sequenceOf(row);
  const shown = shownTo(attempt, 'student', savedAt);
  const saved = (now: QuestionAttempt): SavedDto => ({
    state: lastStep(now).state,
    sequence: now.steps.length - 1,
    savedAt,
    ...(action.kind !== 'save' && {
      slot: slotView({ ...row, steps: stored(now) }, now, { over: false, shown, addressOf: fileAddress(attempt, row.slot) }),
    }),
  });
  if (answer.sequence === known && isRepeated(question, action)) return { saved: saved(question) };
  if (attempt.state !== 'open') throw conflict('quiz.attempt-finished');
  if (isOver(attempt.deadline, savedAt)) throw conflict('quiz.time-over');
  if (answer.sequence !== known + 1) throw conflict('quiz.stale-sequence', { sequence: known });
  const next = apply(question, action);
  return next === question ? { saved: saved(question) } : { saved: saved(next), step: stepToStore(next, row) };
}

interface HandedIn {
  /** Those that are new. */
  readonly steps: readonly NewStep[];
  /** What came of each. */
  readonly ends: readonly EndedQuestion[];
  readonly questions: readonly QuestionAttempt[];
  readonly over: LoadedAttempt;
}

/** Every question as it is graded when the attempt ends. */
export function handedIn({ attempt, slots }: LoadedAttempt, kinds: Kinds, finishedAt: Date): HandedIn {
  const closed = slots.map((row) => {
    const question = questionAttemptOf(row, kinds);
    if (!question) throw conflict('quiz.question-type-off');
    return { row, question, now: finish(question) };
  });
  const steps = closed.filter(({ question, now }) => now !== question).map(({ row, now }) => stepToStore(now, row));
  const questions = closed.map(({ now }) => now);
  const mark = markOfAttempt(questions);
  const ends = closed.map(({ row, now }) => endOf(now, row));
  return { steps, ends, questions, over: { attempt: { ...attempt, state: 'finished', finishedAt, mark }, slots: withSteps(slots, steps) } };
}

/** The questions after these steps. */
export function withSteps(slots: readonly SlotRow[], steps: readonly NewStep[]): SlotRow[] {
  const added = new Map(steps.map(({ slot, step }) => [slot, step]));
  return slots.map((row) => {
    const step = added.get(row.slot);
    return step ? { ...row, steps: [...row.steps, step] } : row;
  });
}

const stored = ({ type, behaviour, steps }: QuestionAttempt) => steps.map((step) => storeStep(type, behaviour, step));

function actionOf(
  { type, definition }: QuestionAttempt,
  { action = 'save', response, certainty }: AnswerDto,
): Exclude<Action, { kind: 'mark' | 'finish' }> {
  if (action === 'seen') return { kind: 'seen' };
  if (action === 'tryAgain') return { kind: 'tryAgain' };
  if (response === undefined || response === null) throw invalid('response', 'required');
  return { kind: action, response: readResponse(type, definition, response), ...(certainty !== undefined && { certainty }) };
}

/** The last step was made by this very action. */
function isRepeated(question: QuestionAttempt, action: ReturnType<typeof actionOf>): boolean {
  const last = lastStep(question).action;
  if (last.kind !== action.kind) return false;
  if (action.kind !== 'save' && action.kind !== 'submit') return true;
  const posted = lastPosted(question.type, question.steps);
  return isDeepStrictEqual(plain(posted.response), plain(action.response)) && posted.certainty === action.certainty;
}

/** As JSON has it: one response may be an instance of a class, and the database orders the fields of the other. */
const plain = (response: unknown): unknown => JSON.parse(JSON.stringify(response));
