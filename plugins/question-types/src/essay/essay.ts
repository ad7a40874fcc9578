import type { EssayQuestion, EssayView, TypedResponse } from '@sreda/contracts';
import type { Bounds, CarriedOver, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { documentSchemaOf, schemaOf } from '@sreda/plugin-sdk/server';
import { plainText } from '../plain-text.js';
import { TypedTextDto } from '../typed-response.dto.js';
import { EssayDefinitionDto } from './essay.dto.js';

type Q = Shown<EssayQuestion>;

/** A free text that a teacher reads. */
export class Essay implements QuestionType<EssayQuestion> {
  readonly definition = { version: 1, schema: documentSchemaOf(EssayDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(TypedTextDto) };
  readonly unanswered: TypedResponse = { answer: '' };
  readonly fixedBehaviour = 'manualgraded';

  problems(): readonly I18nMessage[] {
    return [];
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

  bounds(): Bounds {
    return { min: 0, max: 1 };
  }

  /** Nothing is never complete, also where nothing is required; the limits of length hold only where a text is required. */
  incomplete(q: Q, r: TypedResponse): I18nMessage | null {
    const { responseRequired, responseFormat, minWords, maxWords } = q.definition;
    if (r.answer === '') return { key: 'question-types.write-an-answer' };
    if (!responseRequired || responseFormat === 'none') return null;
    const words = wordsOf(q, r);
    if (minWords !== undefined && words < minWords) return { key: 'question-types.too-few-words', params: { words, min: minWords } };
    return maxWords !== undefined && words > maxWords ? { key: 'question-types.too-many-words', params: { words, max: maxWords } } : null;
  }

  /** Who writes something and then restores the template has answered with it. */
  isGradable(_q: Q, { answer }: TypedResponse): boolean {
    return answer !== '';
  }

  isSame(q: Q, a: TypedResponse, b: TypedResponse): boolean {
    return written(q, a) === written(q, b);
  }

  grade(): null {
    return null;
  }

  summarise(q: Q, r: TypedResponse): string | null {
    return r.answer === '' ? null : plainText(asRichText(q, r));
  }

  rightAnswer(): null {
    return null;
  }

  view({ definition: { text, responseFormat, lines, minWords, maxWords, template } }: Q): EssayView {
    return { text, responseFormat, lines, minWords, maxWords, template };
  }

  review(): Review {
    return { feedback: [], parts: [] };
  }
}

/** What the student has written; leaving the template as it is changes nothing. */
const written = ({ definition }: Q, { answer }: TypedResponse): string => (answer === definition.template?.text ? '' : answer);

const asRichText = ({ definition }: Q, { answer }: TypedResponse) =>
  ({ text: answer, format: definition.responseFormat === 'editor' ? 'html' : 'plain' }) as const;

/** Words are what white space separates; a dash between spaces is none. */
const wordsOf = (q: Q, r: TypedResponse): number =>
  plainText(asRichText(q, r))
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
