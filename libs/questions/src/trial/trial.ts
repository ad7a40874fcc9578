/** Trying a question: an attempt that is never stored. Pure: the same actions with the same seed give the same. */
import type { QuestionDefinition } from '@sreda/contracts';
import { isFinished } from '@sreda/contracts';
import type { Action, I18nMessage, QuestionBehaviour, QuestionType, Review, Separators } from '@sreda/plugin-sdk';
import { lastPosted } from '@sreda/plugin-sdk';
import { apply, lastStep, markOf, offerOf, type QuestionAttempt, shownOf, startAttempt } from '../engine/question-attempt.js';
import { randomFrom } from '../engine/seeded-random.js';
import { renderTexts } from '@sreda/rich-text';

/** What the author sees: what a student would, and beside it what only the author may know. */
export interface Trial {
  readonly state: string;
  readonly fraction: number | null;
  readonly mark: number | null;
  readonly maxMark: number;
  readonly view: unknown;
  readonly response: unknown;
  readonly offer: object;
  /** Of the last response, where the behaviour shows it by now. */
  readonly review: { readonly feedback: Review; readonly generalFeedback: unknown } | null;
  readonly rightAnswer: unknown;
  readonly faults: readonly I18nMessage[];
}

export interface TrialPlan {
  readonly type: QuestionType;
  readonly behaviour: QuestionBehaviour;
  readonly definition: QuestionDefinition;
  readonly variant: number;
  readonly separators: Separators;
  /** 0 … 2³² − 1. */
  readonly seed: number;
  readonly actions: readonly Action[];
  /** Where a file of the question is. */
  readonly addressOf?: (path: string) => string;
}

export function runTrial({ type, behaviour, definition, variant, separators, seed, actions, addressOf }: TrialPlan): Trial {
  const question = { type, behaviour, definition, maxMark: definition.defaultMark };
  const started: QuestionAttempt = startAttempt(question, { variant, separators, random: randomFrom(seed) });
  const attempt = actions.reduce(apply, started);
  const { state, fraction } = lastStep(attempt);
  const shown = shownOf(attempt);
  const { response } = lastPosted({ unanswered: type.unanswered }, attempt.steps);
  const { review, ...offer } = renderTexts(offerOf(attempt), addressOf);
  const general = definition.generalFeedback;
  return {
    state,
    fraction,
    mark: markOf(attempt),
    maxMark: attempt.maxMark,
    view: renderTexts(type.view(shown), addressOf),
    response,
    offer,
    review: review
      ? {
          feedback: renderTexts(type.review(shown, response), addressOf),
          generalFeedback: general && isFinished(state) ? renderTexts(general, addressOf) : null,
        }
      : null,
    rightAnswer: type.rightAnswer(shown),
    faults: type.problems(definition),
  };
}
