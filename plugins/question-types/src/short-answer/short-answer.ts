import { correctnessOf, type ShortAnswer as Answer, type ShortAnswerDefinition, type ShortAnswerQuestion } from '@sreda/contracts';
import type { TypedResponse, TypedView } from '@sreda/contracts';
import type { Bounds, CarriedOver, Graded, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { TypedLineDto } from '../typed-response.dto.js';
import { exampleOf, matches } from './pattern.js';
import { ShortAnswerDefinitionDto } from './short-answer.dto.js';

type Q = Shown<ShortAnswerQuestion>;

/** A word or a line, compared with patterns. */
export class ShortAnswer implements QuestionType<ShortAnswerQuestion> {
  readonly definition = { version: 1, schema: schemaOf(ShortAnswerDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(TypedLineDto) };
  readonly unanswered: TypedResponse = { answer: '' };

  problems({ answers }: ShortAnswerDefinition): readonly I18nMessage[] {
    const possible = answers.some(({ fraction }) => correctnessOf(fraction) === 'right');
    return possible ? [] : [{ key: 'question-types.full-mark-impossible' }];
  }

  variants(): number {
    return 1;
  }

  start(): null {
    return null;
  }

  carryOver(): CarriedOver<null> {
    return { chance: null };
  }

  /** What may be given by hand: an answer that costs marks goes below it (`question_graded_automatically::get_min_fraction`, as recorded). */
  bounds(): Bounds {
    return { min: 0, max: 1 };
  }

  incomplete(_q: Q, { answer }: TypedResponse): I18nMessage | null {
    return answer === '' ? { key: 'question-types.write-an-answer' } : null;
  }

  isGradable(_q: Q, { answer }: TypedResponse): boolean {
    return answer !== '';
  }

  isSame(_q: Q, a: TypedResponse, b: TypedResponse): boolean {
    return a.answer === b.answer;
  }

  grade(q: Q, r: TypedResponse): Graded {
    return { fraction: answerFor(q, r)?.fraction ?? 0 };
  }

  clearWrong(q: Q, r: TypedResponse): TypedResponse {
    return correctnessOf(this.grade(q, r).fraction) === 'wrong' ? this.unanswered : r;
  }

  summarise(_q: Q, { answer }: TypedResponse): string | null {
    return answer === '' ? null : answer;
  }

  rightAnswer({ definition: { answers } }: Q): TypedResponse | null {
    const best = Math.max(...answers.map(({ fraction }) => fraction));
    // Of a pattern that matches everything nothing is left.
    const example = exampleOf(answers.find(({ fraction }) => fraction === best)?.text ?? '');
    return example === '' ? null : { answer: example };
  }

  view({ definition }: Q): TypedView {
    return { text: definition.text };
  }

  review(q: Q, r: TypedResponse): Review {
    const feedback = answerFor(q, r)?.feedback;
    return { feedback: feedback ? [feedback] : [], parts: [] };
  }
}

const answerFor = ({ definition: { answers, caseSensitive } }: Q, { answer }: TypedResponse): Answer | undefined =>
  answers.find(({ text }) => matches(answer, text, caseSensitive));
