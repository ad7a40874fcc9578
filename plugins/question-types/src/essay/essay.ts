import { countWords, type EssayDefinition, type EssayQuestion, type EssayResponse, type EssayView, type RichText } from '@sreda/contracts';
import type { Bounds, CarriedOver, I18nMessage, QuestionType, Review, Shown } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { safeHtml, sanitiseHtml } from '@sreda/rich-text';
import { decodeHTML } from 'entities';
import { plainLines, plainText } from '../plain-text.js';
import { problemsOf, taken } from './attachments.js';
import { EssayDefinitionDto, EssayResponseDto } from './essay.dto.js';

type Q = Shown<EssayQuestion>;

/** A free text that a teacher reads. */
export class Essay implements QuestionType<EssayQuestion> {
  readonly definition = { version: 1, schema: schemaOf(EssayDefinitionDto) };
  readonly chance = { version: 1 };
  readonly response = { version: 1, schema: schemaOf(EssayResponseDto) };
  readonly unanswered: EssayResponse = { answer: '' };
  readonly fixedBehaviour = 'manualgraded';

  clean({ responseFormat, attachments }: EssayDefinition, { answer, files: sent = [] }: EssayResponse): EssayResponse {
    const files = taken(attachments, sent);
    return { answer: responseFormat === 'editor' ? sanitiseHtml(answer) : answer, ...(files.length > 0 && { files }) };
  }

  problems({ attachments }: EssayDefinition): readonly I18nMessage[] {
    return attachments ? problemsOf(attachments) : [];
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
  incomplete({ definition }: Q, { answer, files = [] }: EssayResponse): I18nMessage | null {
    const { responseRequired, responseFormat, minWords, maxWords, attachments } = definition;
    const takesText = responseFormat !== 'none';
    if (answer === '' && (files.length === 0 || (takesText && responseRequired))) {
      return { key: takesText || !attachments ? 'question-types.write-an-answer' : 'question-types.attach-a-file' };
    }
    if (takesText && responseRequired) {
      const words = countWords(answer, decodeHTML);
      if (minWords !== undefined && words < minWords) return { key: 'question-types.too-few-words', params: { words, min: minWords } };
      if (maxWords !== undefined && words > maxWords) return { key: 'question-types.too-many-words', params: { words, max: maxWords } };
    }
    const required = attachments?.required ?? 0;
    return files.length < required ? { key: 'question-types.too-few-files', params: { files: files.length, min: required } } : null;
  }

  /** Who writes something and then restores the template has answered with it. */
  isGradable(_q: Q, { answer, files = [] }: EssayResponse): boolean {
    return answer !== '' || files.length > 0;
  }

  isSame(q: Q, a: EssayResponse, b: EssayResponse): boolean {
    return written(q, a) === written(q, b) && sameFiles(a.files, b.files);
  }

  grade(): null {
    return null;
  }

  summarise(q: Q, r: EssayResponse): string | null {
    const parts = [plainText(asRichText(q, r)), ...(r.files ?? []).map(({ name }) => `[${name}]`)];
    return this.isGradable(q, r) ? parts.filter(Boolean).join(' ') : null;
  }

  rightAnswer(): null {
    return null;
  }

  view({ definition }: Q): EssayView {
    const { text, responseFormat, lines, minWords, maxWords, attachments } = definition;
    return { text, responseFormat, lines, minWords, maxWords, template: templateOf(definition), attachments };
  }

  forGrader({ graderInfo }: EssayDefinition): RichText | null {
    return graderInfo ?? null;
  }

  review(q: Q, r: EssayResponse): Review {
    return { ...(q.definition.responseFormat === 'editor' && { answer: asRichText(q, r) }), feedback: [], parts: [] };
  }
}

/** The template in the form of an answer. */
function templateOf({ template, responseFormat }: EssayDefinition): string | undefined {
  if (!template) return undefined;
  return responseFormat === 'editor' ? safeHtml(template) : plainLines(template);
}

/** What the student has written; leaving the template as it is changes nothing. */
const written = ({ definition }: Q, { answer }: EssayResponse): string =>
  answer === definition.template?.text || answer === templateOf(definition) ? '' : answer;

const sameFiles = (a: EssayResponse['files'] = [], b: EssayResponse['files'] = []): boolean =>
  a.length === b.length && a.every(({ fileId }, i) => fileId === b[i]?.fileId);

const asRichText = ({ definition }: Q, { answer }: EssayResponse) =>
  ({ text: answer, format: definition.responseFormat === 'editor' ? 'html' : 'plain' }) as const;
