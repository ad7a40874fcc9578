import {
  correctnessOf,
  type Choice,
  type Correctness,
  type MultichoiceChance,
  type MultichoiceDefinition,
  type MultichoiceQuestion,
  type MultichoiceResponse,
  type MultichoiceView,
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
import { MultichoiceDefinitionDto, MultichoiceResponseDto } from './multichoice.dto.js';

type Q = Shown<MultichoiceQuestion>;
type R = MultichoiceResponse;

/** One or several of a list of choices. */
export class Multichoice implements QuestionType<MultichoiceQuestion> {
  readonly definition = { version: 1, schema: schemaOf(MultichoiceDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(MultichoiceResponseDto) };
  readonly unanswered: R = { choices: [] };

  problems({ single, choices }: MultichoiceDefinition): readonly I18nMessage[] {
    const best = single ? Math.max(...choices.map(({ fraction }) => fraction)) : sum(choices.filter(({ fraction }) => fraction > 0));
    return [
      ...(choices.length < 2 ? [{ key: 'question-types.too-few-choices' }] : []),
      ...(correctnessOf(best) === 'right' ? [] : [{ key: 'question-types.full-mark-impossible' }]),
    ];
  }

  variants(): number {
    return 1;
  }

  start({ shuffle, choices }: MultichoiceDefinition, _variant: number, random: () => number): MultichoiceChance {
    return { order: shuffle ? shuffled(positions(choices), random) : positions(choices) };
  }

  carryOver({ definition, chance }: Q, to: MultichoiceDefinition): CarriedOver<MultichoiceChance> {
    return to.choices.length === definition.choices.length ? { chance } : { refused: { key: 'question-types.number-of-choices-changed' } };
  }

  /** With one answer a wrong choice may cost marks; with several the sum never falls below nothing. */
  bounds({ single, choices }: MultichoiceDefinition): Bounds {
    return { min: single ? Math.min(0, ...choices.map(({ fraction }) => fraction)) : 0, max: 1 };
  }

  incomplete(q: Q, r: R): I18nMessage | null {
    if (taken(q, r).length > 0) return null;
    return { key: q.definition.single ? 'question-types.choose-an-answer' : 'question-types.choose-at-least-one' };
  }

  isGradable(q: Q, r: R): boolean {
    return taken(q, r).length > 0;
  }

  isSame(q: Q, a: R, b: R): boolean {
    return taken(q, a).join() === taken(q, b).join();
  }

  grade(q: Q, r: R): Graded {
    const fraction = sum(taken(q, r).map((position) => choiceAt(q, position)));
    return { fraction: q.definition.single ? fraction : Math.min(1, Math.max(0, fraction)) };
  }

  /** Whoever ticks too many gets no help: what is left would be the right answer. */
  clearWrong(q: Q, r: R): R | null {
    return tooMany(q, r) ? null : { choices: taken(q, r).filter((position) => isRight(choiceAt(q, position))) };
  }

  partsRight(q: Q, r: R): I18nMessage | null {
    if (q.definition.single) return null;
    if (tooMany(q, r)) return { key: 'question-types.too-many-chosen' };
    const right = taken(q, r).filter((position) => isRight(choiceAt(q, position))).length;
    return { key: 'question-types.choices-right', params: { right, of: q.definition.choices.length } };
  }

  summarise(q: Q, r: R): string | null {
    const chosen = new Set(taken(q, r));
    if (chosen.size === 0) return null;
    const inOrderShown = q.chance.order.filter((position) => chosen.has(position));
    return inOrderShown.map((position) => plainText(choiceAt(q, position).text)).join('; ');
  }

  rightAnswer({ definition: { single, choices } }: Q): R {
    const best = Math.max(...choices.map(({ fraction }) => fraction));
    if (single) return { choices: [choices.findIndex(({ fraction }) => fraction === best)] };
    return { choices: positions(choices).filter((position) => (choices[position]?.fraction ?? 0) > 0) };
  }

  view(q: Q): MultichoiceView {
    const { text, single, numbering, showStandardInstruction } = q.definition;
    const choices = q.chance.order.map((position) => ({ position, text: choiceAt(q, position).text }));
    return { text, single, numbering, showStandardInstruction, choices };
  }

  review(q: Q, r: R): Review {
    const parts = taken(q, r).map((position) => {
      const choice = choiceAt(q, position);
      return { position, correctness: q.definition.single ? correctnessOf(choice.fraction) : tick(choice), feedback: choice.feedback };
    });
    if (parts.length === 0) return { feedback: [], parts };
    return { ...combinedReview(q.definition.combinedFeedback, correctnessOf(this.grade(q, r).fraction), this.partsRight(q, r)), parts };
  }
}

/** The choices that the question has: a response may come from a forged form. */
function taken({ definition: { single, choices } }: Q, r: R): readonly number[] {
  const known = r.choices.filter((position) => position < choices.length);
  return single ? known.slice(0, 1) : known;
}

function choiceAt({ definition }: Q, position: number): Choice {
  const choice = definition.choices[position];
  if (!choice) throw new Error(`The question has no choice ${position}`);
  return choice;
}

const isRight = ({ fraction }: Choice): boolean => correctnessOf(fraction) !== 'wrong';
/** Among several answers each tick is right or wrong, however little of the mark it carries. */
const tick = (choice: Choice): Correctness => (isRight(choice) ? 'right' : 'wrong');
const tooMany = (q: Q, r: R): boolean => !q.definition.single && taken(q, r).length > q.definition.choices.filter(isRight).length;
const sum = (choices: readonly Choice[]): number => choices.reduce((total, { fraction }) => total + fraction, 0);
