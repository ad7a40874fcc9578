/** The command on question banks of other people's systems, which are no part of this repository. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PackageHost, projectRoot } from '@sreda/kernel';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { readQuestionFile } from '@sreda/questions';
import { run } from '../commands/questions-import.js';
import { Installation } from '../installation.js';
import { questionKinds } from './inspect.js';

const samples = path.join(path.resolve(projectRoot, process.env['SREDA_CONFORMANCE'] ?? '../shared'), 'samples');
const isThere = existsSync(samples);
const note = isThere ? '' : ' (skipped: no conformance folder, SREDA_CONFORMANCE)';

interface Expected {
  readonly wellFormed?: boolean;
  readonly questions: number;
  readonly categories: number;
  readonly types: Readonly<Record<string, number>>;
}
const expected: [string, Expected][] = isThere
  ? Object.entries(JSON.parse(readFileSync(path.join(samples, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : [['-', {} as Expected]];

interface Answer {
  readonly format: string | null;
  readonly found: number;
  readonly imported: number;
  readonly categories: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly problems: readonly { line: number; name: string | null; type: string | null; reason: string }[];
}
const SUPPORTED = new Set(['description', 'essay', 'match', 'matching', 'multichoice', 'numerical', 'shortanswer', 'truefalse']);

async function tried(file: string): Promise<{ code: number | void; answer: Answer }> {
  const lines: string[] = [];
  const context = { installation: new Installation({}), locale: 'en', out: (line: string) => lines.push(line) } as const;
  const code = await run([path.join(samples, file), '--dry-run', '--json'], context);
  return { code, answer: JSON.parse(lines.join('\n')) as Answer };
}

/** Questions as they come out of a bank that has taken them in. */
async function* inBank(questions: Awaited<ReturnType<typeof readQuestionFile>>['questions']): AsyncGenerator<ExportedQuestion> {
  for (const { type, name, categoryPath, idNumber, tags, definition, files, source } of questions) {
    yield await Promise.resolve({
      ...{ type, name, categoryPath, tags, files },
      definition: JSON.parse(definition) as ExportedQuestion['definition'],
      ...(idNumber !== null && { idNumber }),
      ...(source && { source }),
    });
  }
}

(isThere ? describe : describe.skip)(`question files of other systems${note}`, () => {
  beforeAll(() => expect(expected.length).toBeGreaterThan(100));

  it.each(expected)('%s', async (file, { wellFormed = true, questions, categories, types }) => {
    const { code, answer } = await tried(file);
    if (!wellFormed) {
      expect([code, answer.found, answer.imported, answer.problems.length]).toEqual([2, 0, 0, 1]);
      return;
    }
    expect({ code, found: answer.found, categories: answer.categories, types: answer.byType }).toEqual({
      code: 0,
      found: questions,
      categories,
      types,
    });
    expect(answer.problems.filter(({ type }) => SUPPORTED.has(type ?? ''))).toEqual([]);
    expect(answer.found - answer.imported).toBe(answer.problems.length);
    expect(answer.problems.every(({ line, type, reason }) => line > 0 && type && reason)).toBe(true);
  });

  const xml = expected.filter(([file, { wellFormed = true }]) => wellFormed && (!isThere || file.startsWith('moodle-xml/')));
  it.each(xml)('%s, out of a bank and in again: nothing has changed', async (file) => {
    const kinds = questionKinds(await PackageHost.load());
    const format = kinds.formats.get('moodle-xml');
    const first = await readQuestionFile(kinds, readFileSync(path.join(samples, file)), file, 'moodle-xml');
    const losses: string[] = [];
    const written = format?.export?.(inBank(first.questions), ({ name }, { key }) => void losses.push(`${name}: ${key}`)) ?? [];
    const chunks: Uint8Array[] = [];
    for await (const chunk of written) chunks.push(chunk);
    const again = await readQuestionFile(kinds, Buffer.concat(chunks), file, 'moodle-xml');
    // By this hash an import knows a question again: it is of all that the question says, files included.
    const known = ({ questions }: typeof first) =>
      questions.map(({ name, categoryPath, hash }) => [name, categoryPath, hash.toString('hex')]);
    expect(known(again)).toEqual(known(first));
    expect(losses).toEqual([]);
  });

  const aiken = isThere
    ? readdirSync(path.join(samples, 'aiken'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.txt'))
    : ['-'];
  it.each(aiken)('aiken/%s', async (file) => {
    const { code, answer } = await tried(path.join('aiken', file));
    expect([code, answer.format]).toEqual([0, 'aiken']);
    expect(answer.found - answer.imported).toBe(answer.problems.length);
  });
});
