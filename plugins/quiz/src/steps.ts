import { lastStep, markOf, type QuestionAttempt, storeStep } from '@sreda/questions';
import type { SlotRow } from './attempt.rows.js';
import type { NewStep } from './attempt.store.js';
import { rounded } from './score.js';

/** The last step of a question, with the place where it goes. */
export function stepToStore(question: QuestionAttempt, { slot, list }: Pick<SlotRow, 'slot' | 'list'>): NewStep {
  const mark = markOf(question);
  return {
    slot,
    list,
    number: question.steps.length - 1,
    step: storeStep(question.type, question.behaviour, lastStep(question)),
    mark: mark === null ? null : rounded(mark),
  };
}
