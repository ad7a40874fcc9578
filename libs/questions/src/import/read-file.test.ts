import { describe, expect, it } from '@jest/globals';
import type { QuestionDefinition } from '@sreda/contracts';
import {
  type ExportedQuestion,
  Problem,
  type QuestionFormat,
  type QuestionSink,
  type QuestionType,
  UnreadableFileError,
} from '@sreda/plugin-sdk';
import { detectFormat, readFile } from './read-file.js';

const definition: QuestionDefinition = { text: { text: 'Сколько бит в байте?', format: 'moodle' }, defaultMark: 1, penalty: 0, hints: [] };

const question = (more: Partial<ExportedQuestion> = {}): ExportedQuestion => ({
  type: 'short',
  name: 'Байт',
  categoryPath: [],
  definition,
  files: [],
  ...more,
});

const short = {
  definition: {
    version: 3,
    schema: {
      jsonSchema: {},
      parse: (input: unknown) => {
        if ((input as QuestionDefinition).penalty > 1)
          throw new Problem(422, 'kernel.invalid-input', { errors: [{ field: 'penalty', code: 'too-large' }] });
        return input;
      },
    },
  },
  problems: ({ defaultMark }: QuestionDefinition) => (defaultMark === 0 ? [{ key: 'x.worth-nothing' }] : []),
} as unknown as QuestionType;

async function read(fill: (sink: QuestionSink) => Promise<void>, name = 'a.fmt') {
  const format: QuestionFormat = { extensions: ['.fmt'], detect: () => 0.9, import: (_, sink) => fill(sink) };
  const kinds = { formats: new Map([['fmt', format]]), types: new Map([['short', short]]) };
  const { report, questions: taken, categories } = await readFile(kinds, Buffer.from('x'), name);
  return { report, taken, categories };
}

describe('the format of a file', () => {
  const format = (sure: number, ...extensions: string[]): QuestionFormat => ({
    extensions,
    detect: () => sure,
    import: () => Promise.resolve(),
  });
  const detect = (formats: Record<string, QuestionFormat>, name: string) =>
    detectFormat(new Map(Object.entries(formats)), Buffer.from('x'), name);

  it('is told by what stands in it', () => {
    expect(detect({ a: format(0.5, '.a'), b: format(0.9, '.b') }, 'x.a')).toBe('b');
    expect(detect({ a: format(0.9, '.a'), b: format(0.9, '.b') }, 'x.B')).toBe('b');
  });

  it('is told by its name when that is all there is', () => {
    expect(detect({ a: format(0, '.a', '.txt'), b: format(0.1, '.txt') }, 'x.a')).toBe('a');
    expect(detect({ a: format(0, '.a', '.txt'), b: format(0.1, '.txt') }, 'x.txt')).toBeNull();
  });
});

describe('reading a question file', () => {
  it('says of a question that stands twice in a category where it stood first', async () => {
    const { report, taken } = await read(async (sink) => {
      await sink.add(question(), { line: 2, name: 'Байт', type: 'short' });
      await sink.add(question({ categoryPath: ['Другая'] }), { line: 5, name: 'Байт', type: 'short' });
      await sink.add(question({ name: 'Иначе' }), { line: 7, name: 'Иначе', type: 'short' });
      await sink.add(question(), { line: 9, name: 'Байт', type: 'short' });
    });
    expect(taken).toHaveLength(4);
    expect(report).toMatchObject({ found: 4, imported: 4 });
    expect(report.problems).toEqual([
      { line: 9, name: 'Байт', type: 'short', severity: 'warning', reason: { key: 'questions.same-in-file', params: { line: 2 } } },
    ]);
  });

  it('counts what is in the file and says what became of it', async () => {
    const { report, taken, categories } = await read(async (sink) => {
      sink.category(['Информатика', 'Биты'], { line: 1 });
      await sink.add(question({ categoryPath: ['Информатика', 'Биты'] }), { line: 1, type: 'SA' });
      sink.category(['Пусто'], { line: 4 });
      await sink.add(question({ type: 'stack', name: 'Чужой' }), { line: 5 });
      await sink.add(question({ definition: { ...definition, penalty: 2 }, name: 'Штраф' }), { line: 9 });
      sink.problem({ line: 12, name: 'Сломан', source: { format: 'fmt', text: '{' } }, 'error', { key: 'fmt.broken' });
    });
    expect(report).toEqual({
      format: 'fmt',
      readable: true,
      found: 4,
      imported: 1,
      categories: 2,
      byType: { short: 2, stack: 1, '(none)': 1 },
      byWrittenType: { SA: 1, short: 1, stack: 1, '(none)': 1 },
      problems: [
        { line: 5, name: 'Чужой', type: 'stack', severity: 'error', reason: { key: 'questions.type-unknown', params: { type: 'stack' } } },
        {
          line: 9,
          name: 'Штраф',
          type: 'short',
          severity: 'error',
          reason: { key: 'questions.definition-invalid', params: { fields: 'penalty' } },
        },
        { line: 12, name: 'Сломан', type: null, severity: 'error', reason: { key: 'fmt.broken' }, source: { format: 'fmt', text: '{' } },
      ],
    });
    expect(categories).toEqual([['Информатика', 'Биты'], ['Пусто']]);
    expect(taken).toMatchObject([{ type: 'short', schemaVersion: 3, state: 'ready', categoryPath: ['Информатика', 'Биты'] }]);
  });

  it('takes nothing of a file that cannot be read to its end', async () => {
    const { report, taken } = await read(async (sink) => {
      await sink.add(question(), { line: 1 });
      throw new UnreadableFileError(7, { key: 'fmt.broken' });
    });
    expect(report).toMatchObject({ format: 'fmt', readable: false, found: 0, imported: 0, byType: {} });
    expect(report.problems).toEqual([{ line: 7, name: null, type: null, severity: 'error', reason: { key: 'fmt.broken' } }]);
    expect(taken).toEqual([]);
  });

  it('keeps a question with faults as a draft', async () => {
    const { report, taken } = await read((sink) => sink.add(question({ definition: { ...definition, defaultMark: 0 } }), { line: 1 }));
    expect(report.problems).toMatchObject([{ severity: 'warning', reason: { key: 'x.worth-nothing' } }]);
    expect(taken[0]?.state).toBe('draft');
  });

  it('knows equal questions by what they say', async () => {
    const reordered = {
      hints: [],
      penalty: 0,
      defaultMark: 1,
      text: { format: 'moodle', text: 'Сколько бит в байте?' },
    } as QuestionDefinition;
    const { taken } = await read(async (sink) => {
      await sink.add(question({ tags: ['б', 'а'] }), { line: 1 });
      await sink.add(question({ definition: reordered, tags: ['а', 'б', 'а'] }), { line: 2 });
      await sink.add(question({ name: 'Другой' }), { line: 3 });
    });
    const [first, second, third] = taken.map((q) => q.hash.toString('hex'));
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('refuses what a database cannot keep, and takes texts that only look like it', async () => {
    const { report, taken } = await read(async (sink) => {
      await sink.add(question({ name: 'a\0b' }), { line: 1 });
      await sink.add(question({ name: '\ud800' }), { line: 2 });
      await sink.add(question({ name: 'C:\\u0000' }), { line: 3 });
    });
    expect(report.problems.map((p) => p.line)).toEqual([1, 2]);
    expect(taken).toHaveLength(1);
  });

  it('says so when no format knows the file', async () => {
    const { report } = await readFile({ formats: new Map(), types: new Map() }, Buffer.from('x'), 'a.bin');
    expect(report).toMatchObject({ format: null, found: 0, problems: [{ line: 1, reason: { key: 'questions.format-unknown' } }] });
  });

  it('cleans texts and makes ё findable', async () => {
    const { taken } = await read((sink) =>
      sink.add(question({ name: 'Ёж', definition: { ...definition, text: { text: '<b onclick=x>ёлка</b>', format: 'html' } } }), {
        line: 1,
      }),
    );
    expect(taken[0]?.definition).not.toContain('onclick');
    expect(taken[0]?.searchText).toBe('Еж\nелка');
  });
});
