import { type ExportedQuestion, type QuestionSink, UnreadableFileError } from '@sreda/plugin-sdk';
import { importLimits, importWithin, type ImportLimits } from '../limits.js';
import { message } from '../message.js';
import { MAX_NAME_LENGTH, nameFromText, shorten } from '../question-name.js';
import { parseCategoryPath } from '../text/category-path.js';
import { decodeText } from '../text/encoding.js';
import { MoodleXmlError, readDefinition } from './definition.js';
import { childrenOf, childOf, serialise, textOf, valueOf, type XmlElement } from './element.js';
import { extrasOf, lossesOf } from './extras.js';
import { NotWellFormedError, QuestionElementReader, type QuestionElement } from './question-elements.js';
import { TextReader } from './texts.js';

/** Files lie within the questions, so a question may be as long as the file. */
const limitsWithFiles: ImportLimits = { ...importLimits, questionLength: 32 * 1024 * 1024 };
/** For counting elements of which nobody knows what they are. */
const NO_TYPE = '(none)';
/** What a report can hold of a question that was not imported. */
const MAX_SOURCE = 1024 * 1024;

/**
 * Reads Moodle's XML question by question. A type that is not known here is a problem that keeps the question's XML; a file that is not
 * well-formed is unreadable.
 */
export function importMoodleXml(input: AsyncIterable<Uint8Array>, sink: QuestionSink, limits = limitsWithFiles): Promise<void> {
  return importWithin(limits, input, sink, async (limitedInput, limitedSink) => {
    const elements = new QuestionElementReader(limits.questionLength);
    const importer = new MoodleXmlImporter(limitedSink, limits);
    try {
      for await (const text of decodeText(limitedInput, declaredEncoding)) {
        for (const element of elements.push(text)) await importer.read(element);
      }
      for (const element of elements.end()) await importer.read(element);
    } catch (error) {
      if (!(error instanceof NotWellFormedError)) throw error;
      throw new UnreadableFileError(error.line, message('xml-not-well-formed'));
    }
  });
}

const declaredEncoding = (beginning: string): string | null =>
  /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(beginning)?.[1] ?? null;

class MoodleXmlImporter {
  private categoryPath: readonly string[] = [];
  private ordinal = 0;

  constructor(
    private readonly sink: QuestionSink,
    private readonly limits: ImportLimits,
  ) {}

  async read({ line, element, tooLong, unreadable, inner }: QuestionElement): Promise<void> {
    const type = element.attributes['type'] ?? NO_TYPE;
    const title = titleOf(element);
    try {
      if (type === 'category') return this.enterCategory(element, line);
      if (tooLong) throw new MoodleXmlError(message('question-too-long', { limit: this.limits.questionLength }));
      if (unreadable) throw new MoodleXmlError(message('unreadable-characters'));
      await this.readQuestion(line, type, title, element);
    } catch (error) {
      if (!(error instanceof MoodleXmlError)) throw error;
      this.sink.problem({ line, type, ...(title !== '' && { name: title }), source: sourceOf(element) }, 'error', error.reason);
    }
    for (const innerLine of inner) this.sink.problem({ line: innerLine, type: NO_TYPE }, 'error', message('xml-question-inside'));
  }

  /** A name that was not read whole is another name, but the questions of the category are in the right company. */
  private enterCategory(element: XmlElement, line: number): void {
    const path = parseCategoryPath((valueOf(element, 'category') ?? '').replaceAll('\ufffd', '?'));
    if (path.length > this.limits.categoryDepth) {
      this.sink.problem({ line }, 'warning', message('category-too-deep', { limit: this.limits.categoryDepth }));
      return;
    }
    this.categoryPath = path.map((name) => shorten(name, MAX_NAME_LENGTH));
    this.sink.category(this.categoryPath, { line });
  }

  private async readQuestion(line: number, type: string, title: string, element: XmlElement): Promise<void> {
    const texts = new TextReader();
    const read = questionOf(type, title, this.categoryPath, element, texts);
    const name = read.name || `№ ${++this.ordinal}`;
    const warnings = [...texts.warnings, ...lossesOf(extrasOf(type, element))];
    const source = warnings.length > 0 ? sourceOf(element) : undefined;
    await this.sink.add({ ...read, name, ...(source && { source }) }, { line, name, type });
    for (const warning of warnings) this.sink.problem({ line, name, type }, 'warning', warning);
  }
}

/** Also for questions that are read outside a file. The name is empty where there are no words. Throws a MoodleXmlError. */
export function questionOf(
  type: string,
  title: string,
  categoryPath: readonly string[],
  element: XmlElement,
  texts = new TextReader(),
): ExportedQuestion {
  const definition = readDefinition(type, element, texts);
  if (!definition) throw new MoodleXmlError(message('type-unknown', { type: type.slice(0, 40) }));
  const idNumber = valueOf(element, 'idnumber');
  const tags = tagsOf(element);
  return {
    type,
    name: title || nameFromText(definition.text),
    categoryPath,
    ...(idNumber !== undefined && { idNumber }),
    ...(tags.length > 0 && { tags }),
    definition,
    files: texts.files,
  };
}

const sourceOf = (element: XmlElement) => ({ format: 'moodle-xml', text: serialise(element).slice(0, MAX_SOURCE) });

export const titleOf = (element: XmlElement): string => shorten(valueOf(element, 'name') ?? '', MAX_NAME_LENGTH);

function tagsOf(element: XmlElement): string[] {
  const tags = childOf(element, 'tags');
  const texts = (tags ? childrenOf(tags, 'tag') : []).map((tag) => textOf(childOf(tag, 'text') ?? tag));
  return [...new Set(texts.filter((text) => text !== ''))];
}
