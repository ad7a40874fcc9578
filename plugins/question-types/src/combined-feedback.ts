import type { CombinedFeedback, Correctness } from '@sreda/contracts';
import type { I18nMessage, Review } from '@sreda/plugin-sdk';

/** What the author says about a response as a whole; how many parts are right helps only where some are and some are not. */
export function combinedReview(
  { correct, partiallyCorrect, incorrect, showNumCorrect }: CombinedFeedback,
  correctness: Correctness,
  partsRight: I18nMessage | null,
): Pick<Review, 'feedback' | 'partsRight'> {
  const text = { right: correct, partial: partiallyCorrect, wrong: incorrect }[correctness];
  return {
    feedback: text ? [text] : [],
    ...(showNumCorrect && correctness === 'partial' && partsRight ? { partsRight } : {}),
  };
}
