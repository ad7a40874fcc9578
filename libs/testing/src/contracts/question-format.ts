import { describe, expect, it } from '@jest/globals';
import {
  type ExportedQuestion,
  type I18nMessage,
  type QuestionFormat,
  type QuestionSink,
  type SourcePlace,
  UnreadableFileError,
} from '@sreda/plugin-sdk';
import * as fc from 'fast-check';

interface ImportedFile {
  readonly questions: (ExportedQuestion & { readonly line: number })[];
  readonly categories: (readonly string[])[];
  readonly problems: { readonly at: SourcePlace; readonly severity: 'error' | 'warning'; readonly message: I18nMessage }[];
}

/** Imports a whole file, in chunks that end anywhere. A file that cannot be read as a whole has that as its one problem. */
async function importAll(format: Pick<QuestionFormat, 'import'>, file: Uint8Array | string, chunkSize = 1000): Promise<ImportedFile> {
  if (!format.import) throw new Error('The format cannot be imported');
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const imported: ImportedFile = { questions: [], categories: [], problems: [] };
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
    imported.problems.push({ at: { line: error.line }, severity: 'error', message: error.reason });
  }
  return imported;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}

interface FormatContract {
  /** Of the package that contributes the format: its messages begin with it. */
  readonly package: string;
  /** Well-formed files by what they show. */
  readonly samples: Readonly<Record<string, string>>;
}

/** Characters that mean something in one format or another. */
const unit = fc.constantFrom(...'aЯ1 \n\t\\:#={}~[]%/$<>&"\'.,)', '\r\n', '😀', '\ufeff', '\0', '<question', '</', 'ANSWER:', 'A) ', '::');
const GARBAGE_RUNS = 200;

/** What must hold for a question format that can be imported, whatever a file holds. */
export function describeQuestionFormat(name: string, format: QuestionFormat, contract: FormatContract): void {
  const samples = Object.entries(contract.samples);

  describe(`the question format ${name}`, () => {
    it('names its extensions with a dot, in lower case', () => {
      for (const extension of format.extensions) expect(extension).toMatch(/^\.[a-z0-9.-]+$/);
    });

    it('says how likely a file is its own, from 0 to 1, whatever the file', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
          expect(format.detect(head)).toBeGreaterThanOrEqual(0);
          expect(format.detect(head)).toBeLessThanOrEqual(1);
        }),
      );
    });

    it.each(samples)('knows and reads its own: %s', async (_, text) => {
      expect(format.detect(new TextEncoder().encode(text).subarray(0, 1024))).toBeGreaterThan(0);
      const { questions, problems } = await importAll(format, text);
      expect(questions.length).toBeGreaterThan(0);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { line } of questions) expect(line).toBeGreaterThanOrEqual(1);
    });

    it.each(samples)('reads the same however the file is cut: %s', async (_, text) => {
      const whole = await importAll(format, text, Number.MAX_SAFE_INTEGER);
      for (const size of [1, 2, 3, 7, 64]) expect(await importAll(format, text, size)).toEqual(whole);
    });

    it('reports what it cannot read, in its own words, and never breaks', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit, maxLength: 200 }), async (text) => {
          const { problems } = await importAll(format, text);
          for (const { at, message } of problems) {
            expect(at.line).toBeGreaterThanOrEqual(1);
            expect(message.key.startsWith(`${contract.package}.`)).toBe(true);
          }
        }),
        { numRuns: GARBAGE_RUNS },
      );
    });

    it('writes what it reads so that it is read again', async () => {
      if (!format.export) return;
      for (const [, text] of samples) {
        const { questions } = await importAll(format, text);
        const lost: string[] = [];
        const written: Uint8Array[] = [];
        async function* all(): AsyncGenerator<ExportedQuestion> {
          for (const { line: _, ...question } of questions) yield await Promise.resolve(question);
        }
        for await (const chunk of format.export(all(), ({ name: question }) => lost.push(question))) written.push(chunk);
        const again = await importAll(format, Buffer.concat(written));
        const kept = ({ line: _, source: __, ...question }: ImportedFile['questions'][number]) => question;
        const told = new Set(lost);
        expect(again.questions.map(kept).filter((q) => !told.has(q.name))).toEqual(questions.map(kept).filter((q) => !told.has(q.name)));
      }
    });
  });
}
