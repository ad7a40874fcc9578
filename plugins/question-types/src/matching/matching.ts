import {
  correctnessOf,
  type MatchingChance,
  type MatchingDefinition,
  type MatchingPair,
  type MatchingQuestion,
  type MatchingResponse,
  type MatchingView,
  type RichText,
} from '@sreda/contracts';
import {
  type Bounds,
  type CarriedOver,
  type Graded,
  type I18nMessage,
  type QuestionType,
  type Review,
  type Shown,
  shuffled,
} from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { combinedReview } from '../combined-feedback.js';
import { plainText } from '../plain-text.js';
import { positions } from '../positions.js';
import { MatchingDefinitionDto, MatchingResponseDto } from './matching.dto.js';

type Q = Shown<MatchingQuestion>;
type R = MatchingResponse;

/** To each stem belongs one of a common list of answers. */
export class Matching implements QuestionType<MatchingQuestion> {
  readonly definition = { version: 1, schema: schemaOf(MatchingDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(MatchingResponseDto) };
  readonly unanswered: R = { choices: [] };

  problems(definition: MatchingDefinition): readonly I18nMessage[] {
    return [
      ...(stemsOf(definition).length < 2 ? [{ key: 'question-types.too-few-stems' }] : []),
      ...(choicesOf(definition).length < 2 ? [{ key: 'question-types.too-few-choices' }] : []),
    ];
  }

  variants(): number {
    return 1;
  }

  /** The answers are always mixed: in the order of the stems they would give themselves away. */
  start(definition: MatchingDefinition, _variant: number, random: () => number): MatchingChance {
    const stems = stemsOf(definition);
    return { stems: definition.shuffle ? shuffled(stems, random) : stems, choices: shuffled(choicesOf(definition), random) };
  }

  carryOver({ definition, chance }: Q, to: MatchingDefinition): CarriedOver<MatchingChance> {
    const sameStems = stemsOf(to).join() === stemsOf(definition).join();
    const sameChoices = choicesOf(to).length === choicesOf(definition).length;
    return sameStems && sameChoices ? { chance } : { refused: { key: 'question-types.number-of-choices-changed' } };
  }

  bounds(): Bounds {
    return { min: 0, max: 1 };
  }

  incomplete(q: Q, r: R): I18nMessage | null {
    return q.chance.stems.every((stem) => chosenFor(q, r, stem)) ? null : { key: 'question-types.answer-all-parts' };
  }

  isGradable(q: Q, r: R): boolean {
    return q.chance.stems.some((stem) => chosenFor(q, r, stem));
  }

  isSame(q: Q, a: R, b: R): boolean {
    return q.chance.stems.every((stem) => chosenFor(q, a, stem)?.answer === chosenFor(q, b, stem)?.answer);
  }

  grade(q: Q, r: R): Graded {
    return { fraction: rightStems(q, r).length / q.chance.stems.length };
  }

  /** A stem counts from the first try of the run of right answers that lasts to the end. */
  gradeTries(q: Q, tries: readonly R[]): number {
    const scores = q.chance.stems.map((stem) => {
      const wrongBefore = tries.findLastIndex((r) => !isRight(q, r, stem)) + 1;
      return wrongBefore === tries.length ? 0 : Math.max(0, 1 - wrongBefore * q.definition.penalty);
    });
    return scores.reduce((total, score) => total + score, 0) / scores.length;
  }

  clearWrong(q: Q, r: R): R {
    const right = new Set(rightStems(q, r));
    return { choices: r.choices.map((choice, stem) => (right.has(stem) ? choice : null)) };
  }

  partsRight(q: Q, r: R): I18nMessage {
    return { key: 'question-types.parts-right', params: { right: rightStems(q, r).length, of: q.chance.stems.length } };
  }

  summarise(q: Q, r: R): string | null {
    const lines = q.chance.stems.flatMap((stem) => {
      const chosen = chosenFor(q, r, stem);
      return chosen ? [`${plainText(stemAt(q, stem))} -> ${chosen.answer}`] : [];
    });
    return lines.length > 0 ? lines.join('; ') : null;
  }

  rightAnswer({ definition }: Q): R {
    return { choices: definition.pairs.map(({ stem }, position) => (stem ? position : null)) };
  }

  view(q: Q): MatchingView {
    const stems = q.chance.stems.map((position) => ({ position, text: stemAt(q, position) }));
    const choices = q.chance.choices.map((position) => ({ position, text: q.definition.pairs[position]?.answer ?? '' }));
    return { text: q.definition.text, stems, choices };
  }

  review(q: Q, r: R): Review {
    const answered = q.chance.stems.filter((stem) => chosenFor(q, r, stem));
    if (answered.length === 0) return { feedback: [], parts: [] };
    const parts = answered.map((position) => ({
      position,
      correctness: isRight(q, r, position) ? ('right' as const) : ('wrong' as const),
    }));
    return { ...combinedReview(q.definition.combinedFeedback, correctnessOf(this.grade(q, r).fraction), this.partsRight(q, r)), parts };
  }
}

const stemsOf = ({ pairs }: MatchingDefinition): number[] => positions(pairs).filter((position) => pairs[position]?.stem);

/** Of equal answers the first, so that the list of choices has no doubles. */
const choicesOf = ({ pairs }: MatchingDefinition): number[] =>
  positions(pairs).filter((position) => pairs.findIndex(({ answer }) => answer === pairs[position]?.answer) === position);

function chosenFor({ definition }: Q, r: R, stem: number): MatchingPair | undefined {
  const chosen = r.choices[stem];
  return typeof chosen === 'number' ? definition.pairs[chosen] : undefined;
}

/** By the text of the answer: several stems may have the same. */
const isRight = (q: Q, r: R, stem: number): boolean => chosenFor(q, r, stem)?.answer === q.definition.pairs[stem]?.answer;
const rightStems = (q: Q, r: R): number[] => q.chance.stems.filter((stem) => isRight(q, r, stem));

function stemAt({ definition }: Q, position: number): RichText {
  const stem = definition.pairs[position]?.stem;
  if (!stem) throw new Error(`The question has no stem ${position}`);
  return stem;
}
