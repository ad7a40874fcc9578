import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { message } from '../message.js';
import { formatCategoryPath, parseCategoryPath } from '../text/category-path.js';
import { type QuestionWriter, writeChecked } from '../write-checked.js';
import { MoodleXmlError } from './definition.js';
import { serialise, type XmlElement } from './element.js';
import { extrasOf } from './extras.js';
import { questionOf, titleOf } from './import.js';
import { NotWellFormedError, QuestionElementReader } from './question-elements.js';
import { writeCategory, writeQuestion } from './write.js';

/** Question by question, each with its files; a category stands before the first question of it, and wherever it changes. */
export async function* exportMoodleXml(
  questions: AsyncIterable<ExportedQuestion>,
  problem: (question: ExportedQuestion, message: I18nMessage) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  yield encoder.encode('<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n');
  let category = formatCategoryPath([]);
  for await (const question of questions) {
    const writable = withoutControls(question, () => problem(question, message('lost-characters')));
    const text = writeChecked(writable, moodleXmlWriter, (lost) => problem(question, lost));
    if (text === null) continue;
    const path = formatCategoryPath(writable.categoryPath);
    if (path !== category) yield encoder.encode(`${writeCategory(path)}\n`);
    category = path;
    yield encoder.encode(`${text}\n`);
  }
  yield encoder.encode('</quiz>\n');
}

const moodleXmlWriter: QuestionWriter = {
  format: 'Moodle XML',
  write: (question) => writeQuestion(question, keptExtras(question).map(serialise).join('')),
  readBack(text, { categoryPath }) {
    const element = elementIn(text);
    try {
      return (
        element &&
        questionOf(element.attributes['type'] ?? '', titleOf(element), parseCategoryPath(formatCategoryPath(categoryPath)), element)
      );
    } catch (error) {
      if (error instanceof MoodleXmlError) return null;
      throw error;
    }
  },
};

/** What the question's own file said beyond its definition. */
function keptExtras({ type, source }: ExportedQuestion): readonly XmlElement[] {
  const element = source?.format === 'moodle-xml' ? elementIn(source.text) : null;
  return element?.attributes['type'] === type ? extrasOf(type, element) : [];
}

/** The one question element of the text; null: there is none, or it is cut short. */
function elementIn(text: string): XmlElement | null {
  const reader = new QuestionElementReader(Infinity);
  try {
    const [found] = [...reader.push(text), ...reader.end()];
    return found && !found.unreadable ? found.element : null;
  } catch (error) {
    if (error instanceof NotWellFormedError) return null;
    throw error;
  }
}

/** XML has no words for these, and a reader takes U+FFFD for a sign of a wrong encoding. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu;

function withoutControls<T>(value: T, lost: () => void): T {
  let found = false;
  const clean = (inner: unknown): unknown => {
    if (typeof inner === 'string') {
      const text = inner.replace(NOT_IN_XML, '');
      found ||= text !== inner;
      return text;
    }
    if (Array.isArray(inner)) return inner.map(clean);
    if (typeof inner !== 'object' || inner === null || ArrayBuffer.isView(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, item]: [string, unknown]) => [key, clean(item)]));
  };
  const cleaned = clean(value) as T;
  if (found) lost();
  return cleaned;
}
