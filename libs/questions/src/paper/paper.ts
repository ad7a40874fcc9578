/** A question on paper. Pure: the same seed gives the same. */
import type { QuestionDefinition } from '@sreda/contracts';
import { type QuestionType, type Separators, shuffled } from '@sreda/plugin-sdk';
import { renderTexts } from '@sreda/rich-text';
import { fileAddress } from '../bank/file-address.js';
import { shownAs } from '../engine/bound-question.js';
import { randomFrom, seedOf } from '../engine/seeded-random.js';

export interface PaperLook {
  readonly seed: number;
  readonly variant: number;
  readonly shuffleAnswers: boolean;
  readonly separators: Separators;
}

/** What a student gets to see and what would be right. What a question leaves to chance does not hang on the questions around it. */
export function onPaper(
  questionId: string,
  type: QuestionType,
  asked: QuestionDefinition,
  { seed, variant, shuffleAnswers, separators }: PaperLook,
): { readonly view: unknown; readonly rightAnswer: unknown } {
  const random = randomFrom(seedOf(seed, variant, questionId));
  // Types whose parts may be mixed have the author's wish in a field of this name; the paper can only take it back.
  const definition = !shuffleAnswers && 'shuffle' in asked ? { ...asked, shuffle: false } : asked;
  const values = 1 + Math.floor(random() * type.variants(definition));
  const shown = shownAs(definition, { kind: 'start', variant: values, chance: type.start(definition, values, random), separators });
  return { view: renderTexts(type.view(shown), (path) => fileAddress(questionId, path)), rightAnswer: type.rightAnswer(shown) };
}

/** In the order that the seed decides. */
export const inOrderOf = <T>(seed: number, list: readonly T[]): T[] => shuffled(list, randomFrom(seed));
