import { countWords, type EssayDefinition, type EssayQuestion, type EssayView, type RichText, type TypedResponse } from '@sreda/contracts';
import type { Bounds, CarriedOver, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { safeHtml, sanitiseHtml } from '@sreda/rich-text';
import { decodeHTML } from 'entities';
import { plainLines, plainText } from '../plain-text.js';
import { TypedTextDto } from '../typed-response.dto.js';
import { EssayDefinitionDto } from './essay.dto.js';

type Q = Shown<EssayQuestion>;

/** A free text that a teacher reads. */
export class Essay implements QuestionType<EssayQuestion> {
  readonly definition = { version: 1, schema: schemaOf(EssayDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(TypedTextDto) };
  readonly unanswered: TypedResponse = { answer: '' };
  readonly fixedBehaviour = 'manualgraded';

  clean({ responseFormat }: EssayDefinition, { answer }: TypedResponse): TypedResponse {
    return { answer: responseFormat === 'editor' ? sanitiseHtml(answer) : answer };
  }

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
    const words = countWords(r.answer, decodeHTML);
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

  view({ definition }: Q): EssayView {
    const { text, responseFormat, lines, minWords, maxWords } = definition;
    return { text, responseFormat, lines, minWords, maxWords, template: templateOf(definition) };
  }

  forGrader({ graderInfo }: EssayDefinition): RichText | null {
    return graderInfo ?? null;
  }

  review(q: Q, r: TypedResponse): Review {
    return { ...(q.definition.responseFormat === 'editor' && { answer: asRichText(q, r) }), feedback: [], parts: [] };
  }
}

/** The template in the form of an answer. */
function templateOf({ template, responseFormat }: EssayDefinition): string | undefined {
  if (!template) return undefined;
  return responseFormat === 'editor' ? safeHtml(template) : plainLines(template);
}

/** What the student has written; leaving the template as it is changes nothing. */
const written = ({ definition }: Q, { answer }: TypedResponse): string =>
  answer === definition.template?.text || answer === templateOf(definition) ? '' : answer;

const asRichText = ({ definition }: Q, { answer }: TypedResponse) =>
  ({ text: answer, format: definition.responseFormat === 'editor' ? 'html' : 'plain' }) as const;
