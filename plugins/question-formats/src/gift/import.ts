import type { ExportedQuestion, I18nMessage, QuestionSink, SourcePlace } from '@sreda/plugin-sdk';
import { importLimits, importWithin, type ImportLimits } from '../limits.js';
import { message } from '../message.js';
import { MAX_NAME_LENGTH, nameFromText, shorten } from '../question-name.js';
import { parseCategoryPath } from '../text/category-path.js';
import { decodeText } from '../text/encoding.js';
import { LineReader } from '../text/lines.js';
import { BlockReader, categoryOf, type Block } from './blocks.js';
import { definitionOf } from './definition.js';
import { parseQuestion, titleOf } from './parse.js';
import { GiftError, type GiftAnswers, type GiftQuestion } from './statement.js';
import { trimAscii } from '../text/white-space.js';

/**
 * Reads a GIFT file question by question. What cannot be read is a problem with its place, and the file is read on; only a file that is
 * beyond the limits is unreadable.
 */
export function importGift(input: AsyncIterable<Uint8Array>, sink: QuestionSink, limits = importLimits): Promise<void> {
  return importWithin(limits, input, sink, async (limitedInput, limitedSink) => {
    const importer = new GiftImporter(limitedSink, limits);
    const lines = new LineReader(limits.questionLength);
    const blocks = new BlockReader(limits.questionLength);
    for await (const text of decodeText(limitedInput)) {
      for (const line of lines.push(text)) for (const block of blocks.push(line)) await importer.read(block);
    }
    for (const line of lines.end()) for (const block of blocks.push(line)) await importer.read(block);
    for (const block of blocks.end()) await importer.read(block);
  });
}

class GiftImporter {
  private categoryPath: readonly string[] = [];
  private questions = 0;

  constructor(
    private readonly sink: QuestionSink,
    private readonly limits: ImportLimits,
  ) {}

  async read(block: Block): Promise<void> {
    try {
      if (block.tooLong) throw new GiftError(message('question-too-long', { limit: this.limits.questionLength }));
      if (/[\ufffd\0]/.test(block.source)) throw new GiftError(message('unreadable-characters'));
      const category = categoryOf(block);
      if (category === null) await this.readQuestion(block);
      else this.enterCategory(category, block.line);
    } catch (error) {
      if (!(error instanceof GiftError)) throw error;
      this.sink.problem(placeOf(block, error.type), 'error', error.reason);
    }
  }

  private enterCategory(written: string, line: number): void {
    const path = parseCategoryPath(written);
    if (path.length > this.limits.categoryDepth) {
      this.sink.problem({ line }, 'warning', message('category-too-deep', { limit: this.limits.categoryDepth }));
      return;
    }
    this.categoryPath = path.map((name) => shorten(name, MAX_NAME_LENGTH));
    this.sink.category(this.categoryPath, { line });
  }

  private async readQuestion(block: Block): Promise<void> {
    const parsed = parseQuestion(block);
    if (!parsed) return;
    const name = nameOf(parsed, ++this.questions);
    const warnings = warningsOf(parsed, block);
    const place: SourcePlace = { line: block.line, name, type: moodleName(parsed.answers.type) };
    await this.sink.add(questionOf(parsed, name, this.categoryPath, warnings.length > 0 ? block : null), place);
    for (const warning of warnings) this.sink.problem(place, 'warning', warning);
  }
}

/** Also for questions that are read outside a file: an exporter looks what an importer would make of its text. */
export function questionOf(
  parsed: GiftQuestion,
  name: string,
  categoryPath: readonly string[],
  source: Block | null,
): ExportedQuestion & { readonly definition: ReturnType<typeof definitionOf> } {
  return {
    type: parsed.answers.type,
    name,
    categoryPath,
    ...(parsed.id !== null && { idNumber: parsed.id }),
    ...(parsed.tags.length > 0 && { tags: parsed.tags }),
    definition: definitionOf(parsed),
    files: [],
    ...(source && { source: { format: 'gift', text: source.source } }),
  };
}

/** `ordinal` names a question that has no words. */
export const nameOf = ({ title, text }: GiftQuestion, ordinal: number): string =>
  shorten(title ?? '', MAX_NAME_LENGTH) || nameFromText(text) || `№ ${ordinal}`;

/** Moodle's mark for a file that lies beside the text in its own database. GIFT carries no files. */
const MISSING_FILE = /@@PLUGINFILE@@\/([^\s"'<>\\]{1,255})/;

function warningsOf({ title }: GiftQuestion, { source }: Block): I18nMessage[] {
  const file = MISSING_FILE.exec(source)?.[1];
  return [
    ...(title !== null && title.length > MAX_NAME_LENGTH ? [message('name-too-long', { limit: MAX_NAME_LENGTH })] : []),
    ...(file === undefined ? [] : [message('file-missing', { file })]),
  ];
}

/** The format has no names for its types, so they are called as in the system that it comes from. */
const moodleName = (type: GiftAnswers['type']): string => (type === 'matching' ? 'match' : type);

/** A question that cannot be read is named by its title or its first words. */
function placeOf(block: Block, type: GiftAnswers['type'] | undefined): SourcePlace {
  const name = shorten(titleOf(block) ?? trimAscii(block.text).slice(0, MAX_NAME_LENGTH), MAX_NAME_LENGTH);
  return { line: block.line, name, ...(type !== undefined && { type: moodleName(type) }), source: { format: 'gift', text: block.source } };
}
