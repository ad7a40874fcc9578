import { lastStep, type QuestionAttempt, storeStep } from '@sreda/questions';
import type { SlotRow } from './attempt.rows.js';
import type { EndedQuestion, NewStep } from './attempt.store.js';
import { pointsOf } from './score.js';

type Place = Pick<SlotRow, 'slot' | 'list'>;

/** The last step of a question, with the place where it goes. */
export const stepToStore = (question: QuestionAttempt, { slot, list }: Place): NewStep => ({
  slot,
  list,
  number: question.steps.length - 1,
  step: storeStep(question.type, question.behaviour, lastStep(question)),
});

/** What came of a question. */
export const endOf = (question: QuestionAttempt, { slot }: Place): EndedQuestion => ({
  slot,
  state: lastStep(question).state,
  mark: pointsOf(question),
});
