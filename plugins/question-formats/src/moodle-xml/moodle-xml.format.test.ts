import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EssayDefinition } from '@sreda/contracts';
import { importAll, type Imported } from '@sreda/testing/import-all';
import { importLimits } from '../limits.js';
import { importMoodleXml } from './import.js';
import { MoodleXmlFormat } from './moodle-xml.format.js';

const file = readFileSync(new URL('../../test/fixtures/russian.xml', import.meta.url));
const read = (xml: string | Uint8Array): Promise<Imported> => importAll(new MoodleXmlFormat(), xml);
const html = (text: string): unknown => ({ text, format: 'html' });
const keys = ({ problems }: Imported): string[] => problems.map(({ message }) => message.key.replace('question-formats.', ''));
const trueFalse = (text: string, answers: string): string =>
  `<question type="truefalse"><name><text>n</text></name><questiontext><text>${text}</text></questiontext>${answers}</question>`;
const trueAnswer = '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>';

describe('Moodle XML', () => {
  it('is read with all that the types know', async () => {
    const { questions, problems } = await read(file);
    const path = ['История', 'Древний мир'];
    expect(questions.map(({ line, type, name, categoryPath }) => ({ line, type, name, categoryPath }))).toEqual([
      { line: 5, type: 'truefalse', name: 'Рим', categoryPath: path },
      { line: 17, type: 'multichoice', name: 'Выбор', categoryPath: path },
      { line: 31, type: 'shortanswer', name: 'Слово', categoryPath: path },
      { line: 38, type: 'numerical', name: 'Длина', categoryPath: path },
      { line: 46, type: 'matching', name: 'Пары', categoryPath: path },
      { line: 53, type: 'essay', name: 'Эссе', categoryPath: path },
      { line: 60, type: 'description', name: 'Раздел второй', categoryPath: path },
    ]);
    expect(questions[0]).toMatchObject({
      idNumber: 'h-1',
      tags: ['Рим'],
      definition: {
        text: { text: '<p>Рим основан <img src="files/%D1%80%D0%B8%D0%BC.png"></p>', format: 'html', files: ['рим.png'] },
        generalFeedback: html('Легенда'),
        defaultMark: 2,
        penalty: 1,
        correct: true,
        feedbackTrue: html('Да'),
      },
      files: [{ path: 'рим.png', content: Buffer.of(1, 2, 3) }],
    });
    expect(questions[1]!.definition).toMatchObject({
      text: { text: 'Что **верно**?', format: 'markdown' },
      penalty: 0.5,
      single: false,
      shuffle: true,
      numbering: 'ABCD',
      hints: [{ text: html('Подумайте'), clearWrong: true, showNumCorrect: false }],
      combinedFeedback: { correct: html('Всё верно'), showNumCorrect: true },
      choices: [
        { text: { text: 'A & B', format: 'markdown' }, fraction: 0.3333333 },
        { text: { text: 'C', format: 'plain' }, fraction: 0.6666667, feedback: html('да') },
        { fraction: -1 },
      ],
    });
    expect(questions[2]!.definition).toMatchObject({
      caseSensitive: true,
      answers: [
        { text: 'Нил', fraction: 1 },
        { text: '*', fraction: 0 },
      ],
    });
    expect(questions[3]!.definition).toMatchObject({
      answers: [
        { value: 2.5, tolerance: 0.1 },
        { value: null, tolerance: 0 },
      ],
      units: {
        list: [
          { name: 'м', multiplier: 1 },
          { name: 'см', multiplier: 100 },
        ],
        entry: 'select',
        grading: 'shareOfAnswer',
        penalty: 0.1,
        side: 'right',
      },
    });
    expect(questions[4]!.definition).toMatchObject({
      shuffle: false,
      pairs: [
        { stem: html('Египет'), answer: 'Нил' },
        { stem: null, answer: 'Тигр' },
      ],
    });
    expect(questions[5]!.definition).toMatchObject({
      text: { text: 'Пишите', format: 'moodle' },
      responseFormat: 'plain',
      responseRequired: false,
      lines: 10,
      minWords: 50,
      graderInfo: html('Пять баллов'),
      attachments: { max: 2, required: 0, types: [] },
    });
    expect(problems.map(({ severity, at, message }) => [severity, at.line, at.type, message.key, message.params])).toEqual([
      ['warning', 53, 'essay', 'question-formats.xml-element-lost', { name: 'spellcheck' }],
      ['error', 64, 'cloze', 'question-formats.type-unknown', { type: 'cloze' }],
    ]);
    expect(questions[5]!.source!.text).toContain('<spellcheck>on</spellcheck>');
    expect(problems[1]!.at).toMatchObject({ name: 'Пропуски', source: { format: 'moodle-xml' } });
    expect(problems[1]!.at.source!.text).toContain('<text>{1:SA:=x}</text>');
  });

  const twoMetres =
    '<answer fraction="100"><text>2</text></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>';
  it.each([
    [trueFalse('x', ''), 'xml-true-or-false-unclear'],
    [trueFalse('x', trueAnswer.replace('100', '200')), 'weight-out-of-range'],
    ['<question type="numerical"><answer fraction="100"><text>two</text></answer></question>', 'not-a-number'],
    ['<question type="shortanswer"></question>', 'no-answers'],
    ['<question type="multichoice"></question>', 'no-answers'],
    ['<question type="matching"><subquestion><text>a</text></subquestion></question>', 'xml-pair-without-answer'],
    ['<question type="constructor"></question>', 'type-unknown'],
    [trueFalse('\ufffd', trueAnswer), 'unreadable-characters'],
    [`<question type="essay">${'<a>'.repeat(60)}x${'</a>'.repeat(60)}</question>`, 'question-too-long'],
    [trueFalse('@@PLUGINFILE@@/lost.png', trueAnswer), 'file-missing'],
    [`<question type="numerical">${twoMetres}<showunits>3</showunits></question>`, 'xml-element-lost'],
  ])('%s', async (xml, key) => {
    expect(keys(await read(`<quiz>${xml}</quiz>`))).toEqual([key]);
  });

  it.each([
    ['<attachments>-1</attachments><attachmentsrequired>1</attachmentsrequired>', { max: 20, required: 1, types: [] }],
    ['<attachments>2</attachments><attachmentsrequired>3</attachmentsrequired>', { max: 2, required: 2, types: [] }],
    ['<attachments>100</attachments><maxbytes>1048576</maxbytes>', { max: 20, required: 0, types: [], maxBytes: 1048576 }],
    [
      '<attachments>3</attachments><filetypeslist>.PDF, *.docx;image odt application/zip</filetypeslist>',
      { max: 3, required: 0, types: ['.pdf', '.docx', 'image', '.odt', 'application/zip'] },
    ],
    ['<attachments>1</attachments><filetypeslist>*</filetypeslist>', { max: 1, required: 0, types: [] }],
    ['<attachments>0</attachments><attachmentsrequired>1</attachmentsrequired><maxbytes>9</maxbytes>', undefined],
    ['<responseformat>editorfilepicker</responseformat>', { max: 20, required: 0, types: ['image'] }],
    ['<responseformat>editorfilepicker</responseformat><attachments>1</attachments>', { max: 1, required: 0, types: [] }],
  ])('an essay with %s', async (settings, attachments) => {
    const { questions, problems } = await read(`<quiz><question type="essay">${settings}</question></quiz>`);
    expect(questions[0]!.definition).toMatchObject({ responseFormat: 'editor' });
    expect((questions[0]!.definition as EssayDefinition).attachments).toEqual(attachments);
    expect(problems).toEqual([]);
  });

  it('says which files an essay names that nobody knows', async () => {
    const { problems } = await read(
      '<quiz><question type="essay"><attachments>1</attachments><filetypeslist>.pdf ./x</filetypeslist></question></quiz>',
    );
    expect(problems.map(({ message }) => message.params)).toEqual([{ name: 'filetypeslist: ./x' }]);
  });

  it('keeps two files of the same name apart', async () => {
    const part = (content: string): string => `<text>@@PLUGINFILE@@/a.png</text><file name="a.png" encoding="base64">${content}</file>`;
    const { questions } = await read(
      `<quiz><question type="description"><questiontext>${part('AQ==')}</questiontext></question>` +
        `<question type="essay"><questiontext>${part('AQ==')}</questiontext><generalfeedback>${part('Ag==')}</generalfeedback><hint>${part('AQ==')}</hint></question></quiz>`,
    );
    expect(questions[1]!.files.map(({ path }) => path)).toEqual(['a.png', '2/a.png']);
    expect(questions[1]!.definition.generalFeedback).toEqual({ text: 'files/2/a.png', format: 'html', files: ['2/a.png'] });
  });

  it('a long file may come in one piece', async () => {
    const xml = `<quiz>${trueFalse('x'.repeat(2_000_000), trueAnswer)}</quiz>`;
    expect((await importAll(new MoodleXmlFormat(), xml, xml.length)).questions).toHaveLength(1);
  });

  it('a file name leads nowhere outside', async () => {
    const { questions } = await read(
      '<quiz><question type="description"><questiontext><text>x</text><file name="..\\..\\etc/passwd" path="/../" encoding="base64">AQ==</file></questiontext></question></quiz>',
    );
    expect(questions[0]!.files[0]!.path).toBe('etc/passwd');
  });

  it('takes the declared encoding where the bytes are not UTF-8', async () => {
    const xml = `<?xml version="1.0" encoding="koi8-r"?><quiz>${trueFalse('_', trueAnswer)}</quiz>`;
    const bytes = Buffer.from(xml.replace('_', '\xc4\xc1'), 'latin1');
    expect((await read(bytes)).questions[0]!.definition.text.text).toBe('да');
  });

  it('a file that is broken somewhere is unreadable', async () => {
    const imported = await read(
      `<quiz>\n${trueFalse('x', trueAnswer)}\n<question type="essay"><b></question>${trueFalse('y', trueAnswer)}`,
    );
    expect(imported.unreadable).toEqual({ line: 3, key: 'question-formats.xml-not-well-formed' });
  });

  it('names its categories, empty ones too', async () => {
    const category = (path: string) => `<question type="category"><category><text>${path}</text></category></question>`;
    const { categories, questions } = await read(
      `<quiz>${category('$course$/top/A/B')}${category('top/C')}${trueFalse('x', trueAnswer)}${category('C')}</quiz>`,
    );
    expect(categories).toEqual([['A', 'B'], ['C'], ['C']]);
    expect(questions[0]!.categoryPath).toEqual(['C']);
  });

  it('accounts for question elements inside others', async () => {
    const { problems } = await read('<quiz>\n<question type="gapfill">\n<question>31</question></question></quiz>');
    expect(problems.map(({ at, message }) => [at.line, at.type, message.key])).toEqual([
      [2, 'gapfill', 'question-formats.type-unknown'],
      [3, '(none)', 'question-formats.xml-question-inside'],
    ]);
  });

  it('is recognised', () => {
    const detect = (text: string): number => new MoodleXmlFormat().detect(new TextEncoder().encode(text));
    expect(detect('<?xml version="1.0"?>\n<quiz>')).toBe(0.95);
    expect(detect('<?xml version="1.0"?>\n<html>')).toBe(0);
    expect(detect('<quiz> {T}'.slice(1))).toBe(0);
  });
});

describe('hostile XML', () => {
  it('reaches no other file and expands no entities', async () => {
    const external = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const laughs = '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const [doctype, entity] of [
      [external, '&x;'],
      [laughs, '&b;'],
    ] as const) {
      const { questions, unreadable } = await read(`${doctype}<quiz>${trueFalse(entity, trueAnswer)}</quiz>`);
      expect(questions).toEqual([]);
      expect(unreadable?.key).toBe('question-formats.xml-not-well-formed');
    }
  });

  it.each([
    ['deep nesting', `<quiz><question type="essay">${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</question></quiz>`],
    ['deep questions', '<question>'.repeat(200_000)],
    ['many children', `<quiz><question type="essay">${'<a/>'.repeat(500_000)}</question></quiz>`],
    ['angle brackets', '<'.repeat(1_000_000)],
    ['text only', 'x'.repeat(1_000_000)],
    ['NUL bytes', '\0'.repeat(1_000_000)],
    ['an attribute without end', `<quiz a="${'x'.repeat(2_000_000)}`],
    ['a comment without end', `<quiz><!--${'-'.repeat(1_000_000)}`],
    ['a document type', `<!DOCTYPE quiz [${'<!ENTITY a "b">'.repeat(100_000)}`],
    ['nothing', ''],
  ])('%s', async (_, xml) => {
    const started = process.cpuUsage();
    expect((await read(xml)).questions).toEqual([]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
  });

  it('a question beyond the limit is reported and the rest is read', async () => {
    const xml = `<quiz>${trueFalse('x'.repeat(10_000), trueAnswer)}${trueFalse('y', trueAnswer)}</quiz>`;
    const imported = await importAll(
      { import: (input, sink) => importMoodleXml(input, sink, { ...importLimits, questionLength: 1000 }) },
      xml,
    );
    expect(imported.questions).toHaveLength(1);
    expect(keys(imported)).toEqual(['question-too-long']);
  });
});
