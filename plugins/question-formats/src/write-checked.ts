import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { lossesOf } from './losses.js';
import { message } from './message.js';

export interface QuestionWriter {
  /** Name of the format, for messages. */
  readonly format: string;
  /** null: the format has no such type. */
  write(question: ExportedQuestion): string | null;
  /** The question as the format's reader understands what was written; null: it does not. */
  readBack(text: string, question: ExportedQuestion): ExportedQuestion | null;
}

/** What a format may lose and the question still is the same question; each has a text of its own (`lost-*`). */
export const LOSABLE = [
  ...['name', 'categoryPath', 'idNumber', 'tags', 'files'],
  ...['generalFeedback', 'defaultMark', 'penalty', 'hints', 'combinedFeedback'],
  ...['shuffle', 'numbering', 'showStandardInstruction', 'caseSensitive', 'units'],
  ...['responseFormat', 'responseRequired', 'lines', 'minWords', 'maxWords', 'template', 'graderInfo'],
] as const;

/**
 * Writes a question and reads it back as an importer will: what differs is reported. A question that would come back as another question
 * is not written: null.
 */
export function writeChecked(question: ExportedQuestion, writer: QuestionWriter, problem: (message: I18nMessage) => void): string | null {
  const { format } = writer;
  const text = writer.write(question);
  if (text === null) {
    problem(message('export-type-unknown', { format, type: question.type }));
    return null;
  }
  const reread = writer.readBack(text, question);
  const losses = reread && lossesOf(question, reread);
  if (!losses || losses.essential.length > 0) {
    problem(message('export-not-possible', { format }));
    return null;
  }
  for (const field of losses.settings) problem(lostMessage(field));
  return text;
}

const lostMessage = (field: string): I18nMessage =>
  LOSABLE.some((known) => known === field) ? message(`lost-${kebabCase(field)}`) : message('lost-other', { field });

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
