import { correctnessOf } from '@sreda/contracts';
import type {
  NumericalAnswer,
  NumericalDefinition,
  NumericalQuestion,
  NumericalResponse,
  NumericalUnits,
  NumericalView,
} from '@sreda/contracts';
import type { Bounds, CarriedOver, Graded, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { NumericalDefinitionDto, NumericalResponseDto } from './numerical.dto.js';
import { isAmbiguous, readNumber, writeNumber } from './read-number.js';

type Q = Shown<NumericalQuestion>;
type R = NumericalResponse;

/** Room for the last binary digits, so that 0.1 + 0.2 is within 0 of 0.3. */
const PRECISION = 1e-14;

/** A number within a tolerance, with a unit if wanted. */
export class Numerical implements QuestionType<NumericalQuestion> {
  readonly definition = { version: 1, schema: schemaOf(NumericalDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(NumericalResponseDto) };
  readonly unanswered: R = { answer: '', unit: null };

  problems({ answers }: NumericalDefinition): readonly I18nMessage[] {
    const possible = answers.some(({ fraction }) => correctnessOf(fraction) === 'right');
    return possible ? [] : [{ key: 'question-types.full-mark-impossible' }];
  }

  variants(): number {
    return 1;
  }

  start(): null {
    return null;
  }

  /** Typed answers mean what they meant; a chosen unit is a position. */
  carryOver({ definition }: Q, to: NumericalDefinition): CarriedOver<null> {
    const chosen = areChosen(definition.units) || areChosen(to.units);
    if (chosen && definition.units?.list.length !== to.units?.list.length)
      return { refused: { key: 'question-types.number-of-units-changed' } };
    return { chance: null };
  }

  /** What may be given by hand: an answer that costs marks goes below it (`question_graded_automatically::get_min_fraction`, as recorded). */
  bounds(): Bounds {
    return { min: 0, max: 1 };
  }

  incomplete(q: Q, r: R): I18nMessage | null {
    const { units } = q.definition;
    if (r.answer === '') return { key: 'question-types.write-an-answer' };
    const read = readNumber(r.answer, q.separators, units?.side ?? 'right');
    if (!read) return { key: 'question-types.not-a-number' };
    if (read.unit !== '' && units?.entry !== 'typed') return { key: 'question-types.number-without-unit' };
    if (areChosen(units) && chosenUnit(q, r) === undefined) return { key: 'question-types.choose-a-unit' };
    return isAmbiguous(r.answer, q.separators)
      ? { key: 'question-types.no-thousands-separator', params: { sign: q.separators.thousands } }
      : null;
  }

  isGradable(_q: Q, { answer }: R): boolean {
    return answer !== '';
  }

  isSame(_q: Q, a: R, b: R): boolean {
    return a.answer === b.answer && a.unit === b.unit;
  }

  grade(q: Q, r: R): Graded {
    return { fraction: matching(q, r)?.fraction ?? 0 };
  }

  clearWrong(q: Q, r: R): R {
    return correctnessOf(this.grade(q, r).fraction) === 'wrong' ? this.unanswered : r;
  }

  summarise(q: Q, r: R): string | null {
    const unit = chosenUnit(q, r);
    if (r.answer === '' && unit === undefined) return null;
    return besides(q.definition.units, r.answer, unit);
  }

  rightAnswer({ definition: { answers, units }, separators }: Q): R | null {
    const best = Math.max(...answers.map(({ fraction }) => fraction));
    const value = answers.find(({ fraction }) => fraction === best)?.value;
    if (value === null || value === undefined) return null;
    const number = writeNumber(value, separators);
    return areChosen(units) ? { answer: number, unit: 0 } : { answer: besides(units, number, units?.list[0]?.name), unit: null };
  }

  view({ definition: { text, units } }: Q): NumericalView {
    if (!units || units.entry === 'typed') return { text };
    return { text, units: { names: units.list.map(({ name }) => name), entry: units.entry, side: units.side } };
  }

  review(q: Q, r: R): Review {
    const feedback = matching(q, r)?.answer.feedback;
    return { feedback: feedback ? [feedback] : [], parts: [] };
  }
}

const areChosen = (units: NumericalUnits | undefined): boolean => units !== undefined && units.entry !== 'typed';

const chosenUnit = ({ definition: { units } }: Q, r: R): string | undefined =>
  areChosen(units) && r.unit !== null ? units?.list[r.unit]?.name : undefined;

function besides(units: NumericalUnits | undefined, number: string, unit: string | undefined): string {
  return (units?.side === 'left' ? [unit, number] : [number, unit]).filter(Boolean).join(' ');
}

/** The first answer that the number meets in its unit, or else as a bare number: then only the unit is wrong. */
function matching(q: Q, r: R): { readonly answer: NumericalAnswer; readonly fraction: number } | null {
  const { answers, units } = q.definition;
  const read = readNumber(r.answer, q.separators, units?.side ?? 'right');
  if (!read) return null;
  const name = areChosen(units) ? chosenUnit(q, r) : read.unit;
  const unit = units?.list.find((one) => one.name === name);
  for (const answer of answers) {
    if (unit && meets(answer, read.value * (1 / unit.multiplier))) return { answer, fraction: answer.fraction };
    if (meets(answer, read.value)) return { answer, fraction: Math.max(0, answer.fraction - priceOfUnit(units, answer.fraction)) };
  }
  return null;
}

function meets({ value, tolerance }: NumericalAnswer, given: number): boolean {
  if (value === null) return true;
  const room = tolerance + PRECISION * Math.max(tolerance, Math.abs(value), PRECISION);
  return given >= value - room && given <= value + room;
}

function priceOfUnit(units: NumericalUnits | undefined, fraction: number): number {
  if (!units || units.grading === 'none') return 0;
  return units.grading === 'shareOfAnswer' ? units.penalty * fraction : units.penalty;
}
