import { describe, expect, it } from '@jest/globals';
import type { ExportedQuestion, QuestionFormat } from '@sreda/plugin-sdk';
import * as fc from 'fast-check';
import { importAll, type Imported } from './import-all.js';

/** What a file holds; one that cannot be read as a whole has that among its problems. */
async function read(format: QuestionFormat, file: Uint8Array | string, chunkSize?: number): Promise<Imported> {
  const { unreadable, ...imported } = await importAll(format, file, chunkSize);
  if (unreadable) imported.problems.push({ at: { line: unreadable.line }, severity: 'error', message: unreadable });
  return imported;
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
      const { questions, problems } = await read(format, text);
      expect(questions.length).toBeGreaterThan(0);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { line } of questions) expect(line).toBeGreaterThanOrEqual(1);
    });

    it.each(samples)('reads the same however the file is cut: %s', async (_, text) => {
      const whole = await read(format, text, Number.MAX_SAFE_INTEGER);
      for (const size of [1, 2, 3, 7, 64]) expect(await read(format, text, size)).toEqual(whole);
    });

    it('reports what it cannot read, in its own words, and never breaks', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit, maxLength: 200 }), async (text) => {
          const { problems } = await read(format, text);
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
        const { questions } = await read(format, text);
        const lost: string[] = [];
        const written: Uint8Array[] = [];
        async function* all(): AsyncGenerator<ExportedQuestion> {
          for (const { line: _, ...question } of questions) yield await Promise.resolve(question);
        }
        for await (const chunk of format.export(all(), ({ name: question }) => lost.push(question))) written.push(chunk);
        const again = await read(format, Buffer.concat(written));
        const kept = ({ line: _, source: __, ...question }: Imported['questions'][number]) => question;
        const told = new Set(lost);
        expect(again.questions.map(kept).filter((q) => !told.has(q.name))).toEqual(questions.map(kept).filter((q) => !told.has(q.name)));
      }
    });
  });
}
