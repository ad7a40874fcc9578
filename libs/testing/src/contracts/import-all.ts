import {
  type ExportedQuestion,
  type I18nMessage,
  type QuestionFormat,
  type QuestionSink,
  type SourcePlace,
  UnreadableFileError,
} from '@sreda/plugin-sdk';

/** Everything that a format says about a file. */
export interface Imported {
  readonly questions: (ExportedQuestion & { readonly line: number })[];
  readonly problems: { readonly at: SourcePlace; readonly severity: 'error' | 'warning'; readonly message: I18nMessage }[];
  readonly categories: (readonly string[])[];
  /** Why nothing of the file would be imported. */
  unreadable?: I18nMessage & { readonly line: number };
}

/** Imports a whole file, in chunks that end anywhere. */
export async function importAll(format: Pick<QuestionFormat, 'import'>, file: Uint8Array | string, chunkSize = 1000): Promise<Imported> {
  if (!format.import) throw new Error('The format cannot be imported');
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
    await format.import(chunksOf(bytes, chunkSize), sink);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    imported.unreadable = { line: error.line, ...error.reason };
  }
  return imported;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}
