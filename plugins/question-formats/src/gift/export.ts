import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { formatCategoryPath, parseCategoryPath } from '../text/category-path.js';
import { writeChecked, type QuestionWriter } from '../write-checked.js';
import { BlockReader } from './blocks.js';
import { nameOf, questionOf } from './import.js';
import { parseQuestion } from './parse.js';
import { GiftError } from './statement.js';
import { writeQuestion } from './write.js';

export async function* exportGift(
  questions: AsyncIterable<ExportedQuestion>,
  problem: (question: ExportedQuestion, message: I18nMessage) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let category = formatCategoryPath([]);
  for await (const question of questions) {
    const text = writeChecked(question, giftWriter, (message) => problem(question, message));
    if (text === null) continue;
    const path = formatCategoryPath(question.categoryPath);
    if (path !== category) yield encoder.encode(`$CATEGORY: ${path}\n\n`);
    category = path;
    yield encoder.encode(`${text}\n\n`);
  }
}

const giftWriter: QuestionWriter = {
  format: 'GIFT',
  write: writeQuestion,
  readBack(text, { categoryPath }) {
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
  },
};
