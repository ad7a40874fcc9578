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
/** `npm run soak` tries more. */
const GARBAGE_RUNS = Number(process.env['SREDA_FUZZ'] || 200);
const SECONDS_OF_GARBAGE = 600;
/** CPU time for one small file, however broken. */
const LIMIT_MS = 2_000;

/** What happens to files on their way: a piece is missing, comes twice, is overwritten, or something foreign stands in between. */
type Damage = {
  readonly kind: 'cut' | 'repeat' | 'overwrite' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
};
const foreign = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
  fc.string({ unit, minLength: 1, maxLength: 4 }).map((text) => Buffer.from(text)),
  fc
    .constantFrom('&x;', '<!DOCTYPE q [<!ENTITY x "y">]>', '<![CDATA[', ']]>', '\u0000', '\ufeff', '{', '}', '<question type="essay">')
    .map((text) => Buffer.from(text)),
);
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'overwrite', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: foreign,
});

function damaged(file: Uint8Array, { kind, at, length, bytes }: Damage): Uint8Array {
  const from = Math.floor(at * file.length);
  const [before, piece, after] = [file.subarray(0, from), file.subarray(from, from + length), file.subarray(from + length)];
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'repeat') return Buffer.concat([before, piece, piece, piece, after]);
  return kind === 'insert' ? Buffer.concat([before, bytes, piece, after]) : Buffer.concat([before, bytes, after]);
}

/** What must hold for a question format that can be imported, whatever a file holds. */
export function describeQuestionFormat(name: string, format: QuestionFormat, contract: FormatContract): void {
  const samples = Object.entries(contract.samples);
  const ownFiles = samples.map(([, text]) => new TextEncoder().encode(text));
  const wreck = ([file, damages]: [Uint8Array, Damage[]]): Uint8Array => damages.reduce(damaged, file);

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

    const broken: readonly [string, fc.Arbitrary<Uint8Array>][] = [
      ['of garbage', fc.string({ unit, maxLength: 200 }).map((text) => Buffer.from(text))],
      ['of its own that was damaged', fc.tuple(fc.constantFrom(...ownFiles), fc.array(damage, { minLength: 1, maxLength: 4 })).map(wreck)],
    ];
    it.each(broken)(
      'reports what it cannot read of a file %s, in its own words, and never breaks or hangs',
      async (_, files) => {
        await fc.assert(
          fc.asyncProperty(files, fc.constantFrom(1, 64, 1000), async (file, chunkSize) => {
            const started = process.cpuUsage();
            const { problems } = await read(format, file, chunkSize);
            expect(process.cpuUsage(started).user / 1000).toBeLessThan(LIMIT_MS);
            for (const { at, message } of problems) {
              expect(at.line).toBeGreaterThanOrEqual(1);
              expect(message.key.startsWith(`${contract.package}.`)).toBe(true);
            }
          }),
          { numRuns: GARBAGE_RUNS },
        );
      },
      SECONDS_OF_GARBAGE * 1000,
    );

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
