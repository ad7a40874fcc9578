import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importAll, type Imported } from '@sreda/testing/import-all';
import { importLimits, type ImportLimits } from '../limits.js';
import { importGift } from './import.js';

const read = (file: Uint8Array | string, limits?: Partial<ImportLimits>): Promise<Imported> =>
  importAll({ import: (input, sink) => importGift(input, sink, { ...importLimits, ...limits }) }, file);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url));
const rich = (text: string, format = 'moodle'): unknown => ({ text, format });
const only = async (gift: string): Promise<Imported['questions'][number]> => {
  const { questions, problems } = await read(gift);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
};

describe('a Russian file with every type', () => {
  it('is read whole', async () => {
    const { questions, problems } = await read(fixture('russian.gift'));
    expect(problems).toEqual([]);
    expect(questions.map(({ line, type, name, categoryPath }) => [line, type, name, categoryPath.join(' | ')])).toEqual([
      [5, 'multichoice', 'Самая длинная', 'География | Реки и озёра'],
      [12, 'truefalse', 'Байкал — самое глубокое озеро мира.', 'География | Реки и озёра'],
      [14, 'truefalse', 'Каспий — река.', 'География | Реки и озёра'],
      [16, 'multichoice', 'Отметьте города на Волге.', 'География | Реки и озёра'],
      [23, 'shortanswer', 'Скорость света примерно равна _____ км/с.', 'Физика | Скорость, км/ч'],
      [28, 'numerical', 'Пи', 'Физика | Скорость, км/ч'],
      [34, 'matching', 'Соедините страну и столицу.', 'Физика | Скорость, км/ч'],
      [41, 'essay', 'Эссе', 'Физика | Скорость, км/ч'],
      [43, 'description', 'К следующим вопросам', 'Физика | Скорость, км/ч'],
    ]);
  });

  it('keeps identifiers, formats, weights and feedback', async () => {
    const { questions } = await read(fixture('russian.gift'));
    expect(questions[0]).toMatchObject({
      idNumber: 'geo-1',
      tags: ['Россия', 'реки [Азия]'],
      definition: {
        text: rich('<p>Какая река <b>длиннее</b>?</p>', 'html'),
        generalFeedback: rich('Лена течёт в море Лаптевых.', 'html'),
        single: true,
        choices: [
          { text: rich('Лена', 'html'), fraction: 1, feedback: rich('Верно: 4294 км', 'html') },
          { text: rich('Волга', 'html'), fraction: 0, feedback: rich('Нет, 3530 км', 'plain') },
          { text: rich('Нева', 'html'), fraction: -0.5 },
        ],
      },
    });
    expect(questions[2]!.definition).toMatchObject({
      correct: false,
      feedbackTrue: rich('Это озеро.'),
      feedbackFalse: rich('Да, это озеро.'),
      generalFeedback: rich('Его называют морем.'),
    });
    expect(questions[3]!.definition).toMatchObject({ single: false, choices: [{ fraction: 0.5 }, { fraction: 0.5 }, { fraction: -1 }] });
    expect(questions[5]!.definition).toMatchObject({
      answers: [
        { value: 3.14, tolerance: 0.01, fraction: 1 },
        { value: 3.5, tolerance: 0.5, fraction: 0.5, feedback: rich('Грубо') },
        { value: null, tolerance: 0, fraction: 0, feedback: rich('Совсем не то') },
      ],
    });
    expect(questions[6]!.definition).toMatchObject({
      pairs: [
        { stem: rich('Франция'), answer: 'Париж' },
        { stem: rich('**Куба**', 'markdown'), answer: 'Гавана' },
        { stem: null, answer: 'Осло' },
      ],
    });
    expect(questions[7]!.definition.text).toEqual(rich('Расскажите о своём городе.\nНе меньше пяти предложений.'));
    expect(questions[8]!.definition.text).toEqual(rich('Пользуйтесь картой {атласом} на с. 5.'));
  });

  it.each(['windows-1251', 'utf-16le'] as const)('is read in %s', async (encoding) => {
    const text = new TextDecoder().decode(fixture('russian.gift')).replaceAll('π', 'п');
    const bytes = encoding === 'utf-16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : encodeWindows1251(text);
    const { questions, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(questions).toHaveLength(9);
    expect(questions[0]!.name).toBe('Самая длинная');
  });
});

describe('what cannot be read', () => {
  it('is a problem with place, name, type, reason and source; the rest is read', async () => {
    const { questions, problems } = await read(fixture('english.gift'));
    expect(questions.map(({ line, name }) => [line, name])).toEqual([[7, 'A good one']]);
    expect(problems.map(({ at, severity, message }) => [severity, at.line, at.name, at.type, message.key, message.params])).toEqual([
      ['error', 1, 'Broken brace', undefined, 'question-formats.brace-not-closed', undefined],
      ['error', 3, 'Pick one: {~only}', 'multichoice', 'question-formats.too-few-choices', undefined],
      ['error', 5, 'The value of $\\frac{1}{2}$ is {#0.5}', undefined, 'question-formats.more-braces', undefined],
      ['error', 9, 'How many? {#many}', 'numerical', 'question-formats.not-a-number', { answer: 'many' }],
      ['error', 11, 'Match. {=a -> b =c}', 'match', 'question-formats.pair-without-answer', { pair: 'c' }],
      ['error', 13, 'Heavy. {~%150%a =b}', 'multichoice', 'question-formats.weight-out-of-range', { weight: '150' }],
    ]);
    expect(problems[0]!.at.source).toEqual({ format: 'gift', text: '::Broken brace::Two plus two is {=four' });
  });

  it.each([
    ['{=}', 'no-answers'],
    ['{#}', 'no-answers'],
    ['{~a ~#only feedback ~b}', 'empty-answer'],
    ['{#1,500}', 'not-a-number'],
    ['{#5..1}', 'not-a-number'],
    ['{#5:-1}', 'not-a-number'],
    ['{#1e999}', 'not-a-number'],
    ['a } b {', 'more-braces'],
    ['a }', 'brace-not-opened'],
    [`{${'~a'.repeat(201)}}`, 'too-many-answers'],
    ['{T}\0', 'unreadable-characters'],
  ])('%s', async (gift, key) => {
    const { questions, problems } = await read(gift);
    expect(questions).toEqual([]);
    expect(problems.map(({ message }) => message.key)).toEqual([`question-formats.${key}`]);
  });

  it('of an imported question is a warning, and its source is kept', async () => {
    const gift = `::${'н'.repeat(300)}::[html]<img src\\="@@PLUGINFILE@@/map%20.png"> {T}`;
    const { questions, problems } = await read(gift);
    expect(questions[0]).toMatchObject({ type: 'truefalse', source: { format: 'gift', text: gift } });
    expect(questions[0]!.name).toHaveLength(255);
    expect(problems.map(({ severity, message }) => [severity, message.key, message.params])).toEqual([
      ['warning', 'question-formats.name-too-long', { limit: 255 }],
      ['warning', 'question-formats.file-missing', { file: 'map%20.png' }],
    ]);
  });
});

describe('details of the language', () => {
  it('a title may hold a colon, a text may have no title', async () => {
    expect(await only('::Part 1\\:::Text {T}')).toMatchObject({ name: 'Part 1:', definition: { text: rich('Text') } });
    expect(await only('::Text {T}')).toMatchObject({ definition: { text: rich('Text') } });
  });

  it('a long text gives a short name without markup', async () => {
    const { name } = await only(`[html]<p>${'слово '.repeat(50)}</p>{T}`);
    expect(name).toMatch(/^слово .*слово…$/);
    expect(name.length).toBeLessThanOrEqual(80);
  });

  it('a question without words is named by its number', async () => {
    expect((await only('{T}')).name).toBe('№ 1');
  });

  it('numbers may be negative, ranges are exact', async () => {
    expect((await only('{#=-3.142..-3.141 =−7}')).definition).toMatchObject({
      answers: [
        { value: -3.1415, tolerance: 0.0005 },
        { value: -7, tolerance: 0 },
      ],
    });
  });

  it('comments may stand inside a question; indentation of the text is kept', async () => {
    const { definition, line } = await only('// note\n\n[html]<pre>\n  code\n// hidden {\n</pre>\n{}');
    expect(definition.text).toEqual(rich('<pre>\n  code\n \n</pre>', 'html'));
    expect(line).toBe(3);
  });

  it('empty answers without feedback are left out', async () => {
    expect((await only('{~ ~a =b}')).definition).toMatchObject({ choices: [{ text: rich('a') }, { text: rich('b') }] });
  });

  it('a file of nothing but comments has no questions', async () => {
    expect(await read('// a\n\n// b {')).toEqual({ questions: [], problems: [], categories: [] });
  });
});

describe('hostile files', () => {
  const within = async (milliseconds: number, work: () => Promise<Imported>): Promise<Imported> => {
    const started = process.cpuUsage();
    const imported = await work();
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(milliseconds);
    return imported;
  };
  const keys = ({ problems }: Imported): string[] => problems.map(({ message }) => message.key.replace('question-formats.', ''));

  it('one endless line', async () => {
    expect(keys(await within(5000, () => read('x'.repeat(20_000_000))))).toEqual(['question-too-long']);
  });

  it('a file beyond the limit is unreadable', async () => {
    const imported = await within(5000, () => read('A {T}\n\n'.repeat(200_000), { bytes: 100_000 }));
    expect(imported.unreadable).toMatchObject({ key: 'question-formats.file-too-long' });
    expect(imported.unreadable!.line).toBeGreaterThan(1000);
  });

  it('too many lines, questions, categories, errors', async () => {
    const reason = async (file: string, limits: Partial<ImportLimits>) => (await read(file, limits)).unreadable?.key.split('.')[1];
    expect(await reason('\r\n'.repeat(30), { lines: 20 })).toBe('too-many-lines');
    expect(await reason('A {T}\n\n'.repeat(30), { questions: 20 })).toBe('too-many-questions');
    expect(await reason('$CATEGORY: a\n\n'.repeat(30), { questions: 20 })).toBe('too-many-categories');
    expect(await reason('A {\n\n'.repeat(30), { problems: 2 })).toBe('too-many-problems');
  });

  it.each([
    ['nested braces', '{'.repeat(100_000) + '}'.repeat(100_000)],
    ['opening braces', '{'.repeat(1_000_000)],
    ['NUL bytes', '\0'.repeat(1_000_000)],
    ['backslashes', '\\'.repeat(999_999)],
    ['tag beginnings in comments', `// ${'[tag:'.repeat(200_000)}\n{T}`],
    ['markup beginnings', `[html]${'<'.repeat(1_000_000)}{T}`],
    ['answers', `{${'=a#b'.repeat(250_000)}}`],
    ['hashes', `{T${'#'.repeat(1_000_000)}}`],
    ['spaces', `{=${' '.repeat(1_000_000)}a${' '.repeat(1_000_000)}b}`],
    ['digits', `{#${'9'.repeat(1_000_000)}}`],
    ['deep categories', `$CATEGORY: ${'a/'.repeat(500_000)}`],
    ['slashes', `$CATEGORY: ${'/'.repeat(1_000_000)}`],
    ['line ends', '\r\n'.repeat(1_000_000)],
    ['random bytes', Uint8Array.from({ length: 500_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256)],
  ])('%s', async (_, file) => {
    const { questions, problems } = await within(5000, () => read(file));
    expect(questions.length + problems.length).toBeLessThanOrEqual(1 + importLimits.problems + importLimits.questions);
  });

  it('the deepest category is refused and the one before it stays', async () => {
    const { questions, problems } = await read(`$CATEGORY: a\n\n$CATEGORY: ${'b/'.repeat(31)}\n\nQ {T}`);
    expect(questions[0]!.categoryPath).toEqual(['a']);
    expect(problems[0]!.message).toEqual({ key: 'question-formats.category-too-deep', params: { limit: 30 } });
  });
});

function encodeWindows1251(text: string): Uint8Array {
  const decoded = (byte: number): string => new TextDecoder('windows-1251').decode(Uint8Array.of(byte));
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoded(byte), byte]));
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f);
}
