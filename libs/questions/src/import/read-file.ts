import { createHash } from 'node:crypto';
import path from 'node:path';
import type { QuestionDefinition } from '@sreda/contracts';
import {
  type ExportedQuestion,
  type I18nMessage,
  Problem,
  type QuestionFormat,
  type QuestionSink,
  type QuestionType,
  type SourcePlace,
  UnreadableFileError,
} from '@sreda/plugin-sdk';
import { plainText } from '../text/render.js';
import { cleanDefinition } from '../text/sanitise.js';
import type { ImportProblem, ImportReport } from './import-report.js';

/** Contributed formats and types, by their keys. */
export interface QuestionKinds {
  readonly formats: ReadonlyMap<string, QuestionFormat>;
  readonly types: ReadonlyMap<string, QuestionType>;
}

/** A question that is fit for a bank: validated, cleaned, with what is kept beside it. */
export interface ReadQuestion {
  readonly type: string;
  readonly schemaVersion: number;
  readonly name: string;
  readonly categoryPath: readonly string[];
  readonly idNumber: string | null;
  readonly tags: readonly string[];
  /** JSON. */
  readonly definition: string;
  readonly searchText: string;
  readonly state: 'draft' | 'ready';
  /** Equal for questions that say the same: importing one of them again changes nothing. */
  readonly hash: Buffer;
  readonly files: ExportedQuestion['files'];
  readonly source: ExportedQuestion['source'] | null;
}

const HEAD = 8 * 1024;
const CHUNK = 64 * 1024;
const MAX_SEARCH_TEXT = 20_000;
const MAX_NAME = 250;

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

  constructor(private readonly types: QuestionKinds['types']) {}

  category(path: readonly string[]): void {
    this.categories.push(path);
  }

  add(question: ExportedQuestion, place: SourcePlace): Promise<void> {
    const at = { name: question.name, type: question.type, ...place };
    this.count(question.type, at.type);
    const read = check(this.types.get(question.type), question);
    if ('refused' in read) {
      this.report({ ...at, source: place.source ?? question.source }, 'error', read.refused);
    } else {
      for (const fault of read.faults) this.report(at, 'warning', fault);
      this.questions.push(read.question);
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

type Checked = { readonly question: ReadQuestion; readonly faults: readonly I18nMessage[] } | { readonly refused: I18nMessage };

function check(type: QuestionType | undefined, exported: ExportedQuestion): Checked {
  if (!type) return { refused: message('type-unknown', { type: exported.type }) };
  let definition: QuestionDefinition;
  try {
    definition = cleanDefinition(type.definition.schema.parse(exported.definition));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: message('definition-invalid', { fields: (error.more.errors ?? []).map((e) => e.field).join(', ') }) };
  }
  const json = canonicalJson(definition);
  const text = `${exported.name}\n${plainText(definition.text)}`;
  if (!isStorable(`${json}${JSON.stringify([exported.categoryPath, exported.idNumber, exported.tags, exported.name])}`)) {
    return { refused: message('unreadable-characters') };
  }
  const faults = type.problems(definition);
  const name = exported.name.slice(0, MAX_NAME);
  const tags = [...new Set(exported.tags ?? [])].sort();
  const question: ReadQuestion = {
    type: exported.type,
    schemaVersion: type.definition.version,
    name,
    categoryPath: exported.categoryPath,
    idNumber: exported.idNumber ?? null,
    tags,
    definition: json,
    searchText: text.slice(0, MAX_SEARCH_TEXT).replaceAll('ё', 'е').replaceAll('Ё', 'Е'),
    state: faults.length > 0 ? 'draft' : 'ready',
    hash: hashOf(exported, json, tags),
    files: exported.files,
    source: exported.source ?? null,
  };
  return { question, faults };
}

function hashOf({ type, name, idNumber, files }: ExportedQuestion, json: string, tags: readonly string[]): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([type, name, idNumber ?? null, tags, json]));
  for (const file of files) hash.update(file.path).update('\0').update(file.content);
  return hash.digest();
}

/** Keys in one order, so that equal definitions are equal texts. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** PostgreSQL keeps neither NUL nor halves of a surrogate pair; JSON writes both as escapes. */
const isStorable = (json: string): boolean => !json.includes('\\u') || !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json);

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += CHUNK) {
    yield bytes.subarray(i, i + CHUNK);
    // A big file must not hold up everybody else's requests.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
