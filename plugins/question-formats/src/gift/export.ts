import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { message } from '../message.js';
import { formatCategoryPath, parseCategoryPath } from '../text/category-path.js';
import { BlockReader } from './blocks.js';
import { nameOf, questionOf } from './import.js';
import { lossesOf } from './losses.js';
import { parseQuestion } from './parse.js';
import { GiftError } from './statement.js';
import { writeQuestion } from './write.js';

/** What GIFT may lose and the question still is the same question; each has a text of its own (`lost-*`). */
export const LOSABLE = [
  ...['name', 'categoryPath', 'idNumber', 'tags', 'files'],
  ...['generalFeedback', 'defaultMark', 'penalty', 'hints', 'combinedFeedback'],
  ...['shuffle', 'numbering', 'showStandardInstruction', 'caseSensitive', 'units'],
  ...['responseFormat', 'responseRequired', 'lines', 'minWords', 'maxWords', 'template', 'graderInfo'],
] as const;

/**
 * Writes questions as GIFT. Each is read back as an importer will read it: what differs is reported, and a question that would come back
 * as another question is reported and not written.
 */
export async function* exportGift(
  questions: AsyncIterable<ExportedQuestion>,
  problem: (question: ExportedQuestion, message: I18nMessage) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let category = formatCategoryPath([]);
  for await (const question of questions) {
    const text = writeQuestion(question);
    if (text === null) {
      problem(question, message('export-type-unknown', { type: question.type }));
      continue;
    }
    const reread = readBack(text, question);
    const losses = reread && lossesOf(question, reread);
    if (!losses || losses.essential.length > 0) {
      problem(question, message('export-not-possible'));
      continue;
    }
    for (const field of losses.settings) problem(question, lostMessage(field));
    const path = formatCategoryPath(question.categoryPath);
    if (path !== category) yield encoder.encode(`$CATEGORY: ${path}\n\n`);
    category = path;
    yield encoder.encode(`${text}\n\n`);
  }
}

const lostMessage = (field: string): I18nMessage =>
  LOSABLE.some((known) => known === field) ? message(`lost-${kebabCase(field)}`) : message('lost-other', { field });

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function readBack(text: string, { categoryPath }: ExportedQuestion): ExportedQuestion | null {
  const blocks = new BlockReader(Infinity);
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  const [block, ...more] = [...lines.flatMap((line) => blocks.push(line)), ...blocks.end()];
  if (!block || more.length > 0) return null;
  try {
    const parsed = parseQuestion(block);
    return parsed && questionOf(parsed, nameOf(parsed, 1), parseCategoryPath(formatCategoryPath(categoryPath)), null);
  } catch (error) {
    if (error instanceof GiftError) return null;
    throw error;
  }
}
