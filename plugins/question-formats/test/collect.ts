import {
  type ExportedQuestion,
  type I18nMessage,
  type QuestionFormat,
  type QuestionSink,
  type SourcePlace,
  UnreadableFileError,
} from '@sreda/plugin-sdk';

export interface Imported {
  questions: (ExportedQuestion & { line: number })[];
  problems: { at: SourcePlace; severity: 'error' | 'warning'; message: I18nMessage }[];
  categories: (readonly string[])[];
  /** Why nothing of the file would be imported. */
  unreadable?: I18nMessage & { line: number };
}

/** Imports a whole file, in chunks that end anywhere. */
export async function importAll(format: Pick<QuestionFormat, 'import'>, file: Uint8Array | string, chunkSize = 1000): Promise<Imported> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const imported: Imported = { questions: [], problems: [], categories: [] };
  const sink: QuestionSink = {
    category: (path) => imported.categories.push(path),
    add: (question, { line }) => {
      imported.questions.push({ ...question, line });
      return Promise.resolve();
    },
    problem: (at, severity, message) => imported.problems.push({ at, severity, message }),
  };
  try {
    await format.import!(chunksOf(bytes, chunkSize), sink);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    imported.unreadable = { line: error.line, ...error.reason };
  }
  return imported;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}

export function countTypes(types: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

export interface Exported {
  text: string;
  problems: { name: string; key: string }[];
}

export async function exportAll(format: Pick<QuestionFormat, 'export'>, questions: readonly ExportedQuestion[]): Promise<Exported> {
  const problems: Exported['problems'] = [];
  async function* all(): AsyncGenerator<ExportedQuestion> {
    for (const question of questions) yield await Promise.resolve(question);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.export!(all(), ({ name }, { key }) => problems.push({ name, key }))) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString('utf8'), problems };
}
