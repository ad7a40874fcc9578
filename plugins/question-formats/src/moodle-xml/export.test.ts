import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  ChoiceNumbering,
  CombinedFeedback,
  EssayDefinition,
  NumericalUnits,
  QuestionDefinition,
  RichText,
  TextFormat,
} from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { importAll } from '@sreda/testing/import-all';
import { exportAll } from '../../test/collect.js';
import { gradedDefaults } from '../definition-defaults.js';
import { MoodleXmlFormat } from './moodle-xml.format.js';

const xml = new MoodleXmlFormat();

// ---- questions as a bank may have them: every setting, every character that means something --------------------------------

const unit = fc.constantFrom(...'ая Zn7\n\t\r<>&"\'/\\%#*', '\u00a0', '😀', ']]>', '<![CDATA[', '&amp;', '<b>', '@@PLUGINFILE@@', '\u2028');
const words = fc.string({ unit, maxLength: 12 }).map((text) => text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ''));
const someWords = words.filter((text) => text !== '');
const line = fc
  .string({ unit, minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const format = fc.constantFrom<TextFormat>('html', 'markdown', 'plain', 'moodle');
const path = fc.constantFrom('a.png', 'рис 1.png', "it's/100%.gif", 'a.png/b');
const withFiles = (text: fc.Arbitrary<string>): fc.Arbitrary<RichText> =>
  fc.tuple(text, format, fc.uniqueArray(path, { maxLength: 2 })).map(([written, own, files]) => ({
    text: files.reduce(
      (all, one) => `${all}<img src="files/${one.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27')}">`,
      written,
    ),
    format: own,
    ...(files.length > 0 && { files }),
  }));
const richText = withFiles(words);
const someText = withFiles(someWords);
const fraction = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 0.3333333, -0.25),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1e7 + 0),
);
const share = fraction.map(Math.abs);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const combinedFeedback: fc.Arbitrary<CombinedFeedback> = fc.record({
  correct: optional(someText),
  partiallyCorrect: optional(someText),
  incorrect: optional(someText),
  showNumCorrect: fc.boolean(),
});
const common = {
  text: richText,
  generalFeedback: optional(someText),
  defaultMark: fc.constantFrom(0, 1, 0.5, 100, 0.0000001, 3.3333333),
  penalty: share,
  hints: fc.array(fc.record({ text: someText, clearWrong: fc.boolean(), showNumCorrect: fc.boolean() }), { maxLength: 2 }),
};
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1e21, 1e-9, 0.1))
  .map((value) => value + 0);
const units: fc.Arbitrary<NumericalUnits> = fc.record({
  list: fc.array(fc.record({ name: line, multiplier: number }), { minLength: 1, maxLength: 3 }),
  entry: fc.constantFrom<NumericalUnits['entry']>('typed', 'radio', 'select'),
  grading: fc.constantFrom<NumericalUnits['grading']>('none', 'shareOfAnswer', 'shareOfQuestion'),
  penalty: share,
  side: fc.constantFrom('left' as const, 'right' as const),
});
const numberAnswer = fc.record({ value: fc.option(number), tolerance: number.map(Math.abs), fraction, feedback: optional(someText) });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });

const definitions: Readonly<Record<string, fc.Arbitrary<QuestionDefinition>>> = {
  description: fc.record(common),
  truefalse: fc.record({
    ...common,
    correct: fc.boolean(),
    feedbackTrue: optional(someText),
    feedbackFalse: optional(someText),
    showStandardInstruction: fc.boolean(),
  }),
  multichoice: fc.record({
    ...common,
    single: fc.boolean(),
    shuffle: fc.boolean(),
    numbering: fc.constantFrom<ChoiceNumbering>('abc', 'ABCD', '123', 'iii', 'IIII', 'none'),
    showStandardInstruction: fc.boolean(),
    choices: list(fc.record({ text: richText, fraction, feedback: optional(someText) })),
    combinedFeedback,
  }),
  shortanswer: fc.record({
    ...common,
    caseSensitive: fc.boolean(),
    answers: list(fc.record({ text: someWords, fraction, feedback: optional(someText) })),
  }),
  numerical: fc.tuple(fc.record({ ...common, answers: list(numberAnswer), units: optional(units) })).map(([definition]) => ({
    ...definition,
    answers: definition.answers.map((answer) => (answer.value === null ? { ...answer, tolerance: 0 } : answer)),
  })),
  matching: fc.record({
    ...common,
    shuffle: fc.boolean(),
    pairs: list(fc.record({ stem: fc.option(someText), answer: someWords })),
    combinedFeedback,
  }),
  essay: fc.record({
    ...common,
    responseFormat: fc.constantFrom<EssayDefinition['responseFormat']>('editor', 'plain', 'monospaced', 'none'),
    responseRequired: fc.boolean(),
    lines: fc.integer({ min: 1, max: 100 }),
    minWords: optional(fc.integer({ min: 1, max: 1000 })),
    maxWords: optional(fc.integer({ min: 1, max: 1000 })),
    template: optional(someText),
    graderInfo: optional(someText),
    attachments: optional(
      fc.record({
        max: fc.integer({ min: 5, max: 20 }),
        required: fc.integer({ min: 0, max: 5 }),
        types: fc.uniqueArray(fc.constantFrom('image', 'document', '.pdf', '.tar.gz', 'image/png', 'video/*')),
        maxBytes: optional(fc.integer({ min: 1, max: 2 ** 31 })),
      }),
    ),
  }),
};

/** As JSON is: without fields that are not there. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const question = (type: string): fc.Arbitrary<ExportedQuestion> =>
  fc
    .record({
      name: line,
      categoryPath: fc.array(line, { maxLength: 3 }),
      idNumber: optional(line),
      tags: fc.uniqueArray(line, { maxLength: 3 }),
      definition: definitions[type]!,
    })
    .map(({ idNumber, tags, ...rest }) => {
      const files = ['a.png', 'рис 1.png', "it's/100%.gif", 'a.png/b'].filter((file) =>
        JSON.stringify(rest.definition).includes(`"${file}"`),
      );
      return {
        type,
        ...plain(rest),
        ...(idNumber !== undefined && { idNumber }),
        ...(tags.length > 0 && { tags }),
        files: files.map((file, i) => ({ path: file, content: Buffer.from([i, 0, 255]) })),
      };
    });

const byPath = ({ files, ...rest }: ExportedQuestion) => ({ ...rest, files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)) });

describe('export to Moodle XML', () => {
  it.each(Object.keys(definitions))('%s: what is exported and imported again is the same', async (type) => {
    await fc.assert(
      fc.asyncProperty(fc.array(question(type), { minLength: 1, maxLength: 3 }), async (questions) => {
        const { text, problems } = await exportAll(xml, questions);
        expect(problems).toEqual([]);
        const imported = await importAll(xml, text, text.length * 4);
        expect(imported.unreadable).toBeUndefined();
        expect(imported.questions.map(({ line: _, source: __, ...rest }) => byPath(plain(rest)))).toEqual(
          questions.map((q) => byPath(plain(q))),
        );
      }),
      { numRuns: 100 },
    );
  });

  const description = (more: Partial<ExportedQuestion> = {}): ExportedQuestion => ({
    type: 'description',
    name: 'Q',
    categoryPath: [],
    definition: gradedDefaults({ text: 'Text', format: 'html' }),
    files: [],
    ...more,
  });

  it('writes categories where they change', async () => {
    const { text } = await exportAll(
      xml,
      [[], ['A', 'B/C'], ['A', 'B/C'], []].map((categoryPath) => description({ categoryPath })),
    );
    expect(Array.from(text.matchAll(/<category><text>(.*?)<\/text>/g), (match) => match[1])).toEqual([
      '$course$/top/A/B//C',
      '$course$/top',
    ]);
  });

  it('keeps a file that no text uses', async () => {
    const files = [{ path: 'map.pdf', content: Buffer.from('x') }];
    const { text } = await exportAll(xml, [description({ files })]);
    expect((await importAll(xml, text)).questions[0]!.files).toEqual(files);
  });

  it('gives back what a file said beyond the definition', async () => {
    const file =
      '<quiz><question type="description"><name><text>Q</text></name><questiontext><text>T</text></questiontext><plan><text>ab</text></plan></question></quiz>';
    const { questions } = await importAll(xml, file);
    const { text } = await exportAll(xml, questions);
    expect(text).toContain('<plan><text>ab</text></plan>');
  });

  it('reports what XML cannot hold, and types that it does not know', async () => {
    const { text, problems } = await exportAll(xml, [
      description({ name: 'Прогон', definition: gradedDefaults({ text: 'a\f\ud800b', format: 'plain' }) }),
      description({ type: 'stack', name: 'Чужой' }),
    ]);
    expect(problems).toEqual([
      { name: 'Прогон', key: 'question-formats.lost-characters' },
      { name: 'Чужой', key: 'question-formats.export-type-unknown' },
    ]);
    expect((await importAll(xml, text)).questions.map(({ definition }) => definition.text.text)).toEqual(['ab']);
  });
});
