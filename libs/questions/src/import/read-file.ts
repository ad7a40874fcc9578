import path from 'node:path';
import {
  type ExportedQuestion,
  type I18nMessage,
  type QuestionFormat,
  type QuestionSink,
  type QuestionType,
  type SourcePlace,
  UnreadableFileError,
} from '@sreda/plugin-sdk';
import { type CheckedQuestion, checkQuestion } from '../bank/checked-question.js';
import type { ImportProblem, ImportReport } from './import-report.js';

/** Contributed formats and types, by their keys. */
export interface QuestionKinds {
  readonly formats: ReadonlyMap<string, QuestionFormat>;
  readonly types: ReadonlyMap<string, QuestionType>;
}

const HEAD = 8 * 1024;
const CHUNK = 64 * 1024;

/** How sure a format is must be more than a guess. */
const RECOGNISED = 0.3;

const message = (key: string, params?: I18nMessage['params']): I18nMessage => ({ key: `questions.${key}`, params });

/** The likeliest format by what stands in the file. When no format is sure, an extension that only one of them claims decides. */
export function detectFormat(formats: QuestionKinds['formats'], bytes: Uint8Array, fileName: string): string | null {
  const head = bytes.subarray(0, HEAD);
  const extension = path.extname(fileName).toLowerCase();
  const rated = [...formats]
    .filter(([, format]) => 'import' in format)
    .map(([key, format]) => ({ key, sure: format.detect(head), named: format.extensions.includes(extension) }))
    .sort((a, b) => b.sure - a.sure || Number(b.named) - Number(a.named));
  const [likeliest] = rated;
  if (likeliest && likeliest.sure >= RECOGNISED) return likeliest.key;
  const named = rated.filter((format) => format.named);
  return named.length === 1 ? (named[0]?.key ?? null) : null;
}

/** With the line in the file. */
export interface ReadQuestion extends CheckedQuestion {
  readonly line: number;
}

/** What is in a file. */
export interface ReadFile {
  readonly report: ImportReport;
  readonly categories: readonly (readonly string[])[];
  readonly questions: readonly ReadQuestion[];
}

/**
 * Reads a whole file without a bank: what is in it, what can be imported, what cannot and why. Never throws for what stands in the file.
 * `format`: its key, when the person says it.
 */
export async function readFile(
  { formats, types }: QuestionKinds,
  bytes: Uint8Array,
  fileName: string,
  format: string | null = detectFormat(formats, bytes, fileName),
): Promise<ReadFile> {
  const reader = format === null ? undefined : formats.get(format);
  if (!reader?.import) return unreadable(null, 1, message('format-unknown'));
  const contents = new FileContents(types);
  try {
    await reader.import(chunksOf(bytes), contents);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return unreadable(format, error.line, error.reason);
  }
  return contents.readAs(format);
}

function unreadable(format: string | null, line: number, reason: I18nMessage): ReadFile {
  const problem: ImportProblem = { line, name: null, type: null, severity: 'error', reason };
  const nothing = { found: 0, imported: 0, categories: 0, byType: {}, byWrittenType: {} };
  return { report: { format, readable: false, ...nothing, problems: [problem] }, categories: [], questions: [] };
}

/** Collects what a format reads. */
class FileContents implements QuestionSink {
  private readonly problems: ImportProblem[] = [];
  private readonly byType = new Map<string, number>();
  private readonly byWrittenType = new Map<string, number>();
  private readonly categories: (readonly string[])[] = [];
  private readonly questions: ReadQuestion[] = [];
  /** What a question says and its category → its line. */
  private readonly lines = new Map<string, number>();

  constructor(private readonly types: QuestionKinds['types']) {}

  category(path: readonly string[]): void {
    this.categories.push(path);
  }

  add(question: ExportedQuestion, place: SourcePlace): Promise<void> {
    const at = { name: question.name, type: question.type, ...place };
    this.count(question.type, at.type);
    const read = checkQuestion(this.types.get(question.type), question);
    if ('refused' in read) {
      this.report({ ...at, source: place.source ?? question.source }, 'error', read.refused);
    } else {
      for (const fault of read.faults) this.report(at, 'warning', fault);
      const key = JSON.stringify([question.categoryPath, read.question.hash.toString('base64')]);
      const line = this.lines.get(key);
      // A bank keeps what says the same once.
      if (line === undefined) this.lines.set(key, place.line);
      else this.report(at, 'warning', message('same-in-file', { line }));
      this.questions.push({ ...read.question, line: place.line });
    }
    return Promise.resolve();
  }

  problem(place: SourcePlace, severity: ImportProblem['severity'], reason: I18nMessage): void {
    const { type = '(none)' } = place;
    if (severity === 'error') this.count(type, type);
    this.report(place, severity, reason);
  }

  readAs(format: string | null): ReadFile {
    const { problems, questions, categories } = this;
    const found = [...this.byWrittenType.values()].reduce((sum, n) => sum + n, 0);
    const [byType, byWrittenType] = [Object.fromEntries(this.byType), Object.fromEntries(this.byWrittenType)];
    const counts = { found, imported: questions.length, categories: categories.length, byType, byWrittenType };
    return { report: { format, readable: true, ...counts, problems }, categories, questions };
  }

  private count(type: string, written: string): void {
    this.byType.set(type, (this.byType.get(type) ?? 0) + 1);
    this.byWrittenType.set(written, (this.byWrittenType.get(written) ?? 0) + 1);
  }

  private report({ line, name, type, source }: SourcePlace, severity: ImportProblem['severity'], reason: I18nMessage): void {
    this.problems.push({ line, name: name ?? null, type: type ?? null, severity, reason, ...(source && { source }) });
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += CHUNK) {
    yield bytes.subarray(i, i + CHUNK);
    // A big file must not hold up everybody else's requests.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
