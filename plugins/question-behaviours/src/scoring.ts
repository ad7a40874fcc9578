/** How a behaviour with one try turns a response into a state and a fraction. */
import { correctnessOf, gradedState, type QuestionState } from '@sreda/contracts';
import { lastPosted, type Bounds, type BoundQuestion, type Certainty, type Graded, type Step } from '@sreda/plugin-sdk';
import { isComplete, type Outcome, type Posted } from './steps.js';

export interface Scoring {
  /** The student says how sure the answer is. */
  readonly asksCertainty: boolean;
  bounds(question: BoundQuestion): Bounds;
  /** Nothing is missing. */
  isComplete(question: BoundQuestion, posted: Posted): boolean;
  /** Enough for the Check button. */
  mayBeChecked(question: BoundQuestion, posted: Posted): boolean;
  score(question: BoundQuestion, response: unknown, certainty: Certainty | undefined): Outcome;
}

/** null: only a teacher can grade. */
export const stateOf = (graded: Graded | null): QuestionState =>
  graded ? gradedState(graded.correctness ?? correctnessOf(graded.fraction)) : 'needsgrading';

export const plain: Scoring = {
  asksCertainty: false,
  bounds: (question) => question.bounds,
  isComplete: (question, { response }) => isComplete(question, response),
  mayBeChecked: (question, { response }) => isComplete(question, response),
  score(question, response) {
    const graded = question.grade(response);
    return { state: stateOf(graded), fraction: graded?.fraction ?? null };
  },
};

export const byTeacher: Scoring = {
  ...plain,
  bounds: (question) => ({ min: 0, max: question.bounds.max }),
  score: () => ({ state: 'needsgrading', fraction: null }),
};

/** A wrong answer costs more the surer the student was; what is not worth more than this counts as wrong. */
const WORTH_NOTHING = 5e-8;
const PRICE_OF_WRONG: Readonly<Record<Certainty, number>> = { 1: 0, 2: -2, 3: -6 };

export const byCertainty: Scoring = {
  asksCertainty: true,
  bounds: () => ({ min: PRICE_OF_WRONG[3], max: 3 }),
  isComplete: (question, { response, certainty }) => certainty !== undefined && isComplete(question, response),
  mayBeChecked: (question, { response, certainty }) => certainty !== undefined && question.isGradable(response),
  score(question, response, certainty) {
    const graded = question.grade(response);
    if (!graded) return { state: stateOf(graded), fraction: null };
    const sureness = certainty ?? 1;
    const fraction = graded.fraction <= WORTH_NOTHING ? PRICE_OF_WRONG[sureness] : graded.fraction * sureness;
    return { state: stateOf(graded), fraction, memory: { rawFraction: graded.fraction, certaintyAssumed: certainty === undefined } };
  },
};

/** The end: what was posted last counts, even if it is incomplete. */
export function finishWith(scoring: Scoring, question: BoundQuestion, steps: readonly Step[]): Outcome {
  const { response, certainty } = lastPosted(question, steps);
  return question.isGradable(response) ? scoring.score(question, response, certainty) : { state: 'gaveup', fraction: null };
}
