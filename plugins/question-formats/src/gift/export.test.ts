import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  EssayDefinition,
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  QuestionDefinition,
  RichText,
  ShortAnswerDefinition,
  TextFormat,
  TrueFalseDefinition,
} from '@sreda/contracts';
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import { importAll } from '@sreda/testing/import-all';
import { exportAll as exportAs } from '../../test/collect.js';
import {
  descriptionDefaults,
  essayDefaults,
  gradedDefaults,
  multichoiceDefaults,
  noCombinedFeedback,
  trueFalseDefaults,
} from '../definition-defaults.js';
import { exportGift } from './export.js';
import { importGift } from './import.js';

const exportAll = (questions: readonly ExportedQuestion[]) => exportAs({ export: exportGift }, questions);

// ---- questions that GIFT can express ------------------------------------------------------------------------------------

/** Every character that controls something, in every position. */
const unit = fc.constantFrom(...'ая Zn7\n\t\\:#={}~[]%/$.,*<>"&', '\u00a0', '-', '😀', '//', '[html]', '%50%', '####', '$CATEGORY:');
const words = fc
  .string({ unit, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => !text.includes('->'));
const someWords = words.filter((text) => text !== '');
const line = someWords.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const format = fc.constantFrom<TextFormat>('html', 'markdown', 'plain', 'moodle');
const richText = fc.record({ text: words, format });
const someText = fc.record({ text: someWords, format });
/** Shares as a bank stores them. */
const fraction = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 0.3333333, -0.25),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1e7 + 0),
);
const optional = <K extends string>(key: K): fc.Arbitrary<{ [key in K]?: RichText }> =>
  fc.oneof(
    fc.constant({}),
    someText.map((text) => ({ [key]: text }) as { [key in K]: RichText }),
  );
const merge = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> =>
  fc.tuple(a, b).map(([x, y]) => ({ ...x, ...y }));
const graded = merge(richText.map(gradedDefaults), optional('generalFeedback'));

const description: fc.Arbitrary<QuestionDefinition> = richText.map((text) => ({ ...gradedDefaults(text), ...descriptionDefaults }));
const essay: fc.Arbitrary<EssayDefinition> = graded.map((definition) => ({ ...definition, ...essayDefaults }));
const trueFalse: fc.Arbitrary<TrueFalseDefinition> = fc
  .tuple(graded, optional('feedbackTrue'), optional('feedbackFalse'), fc.boolean())
  .map(([definition, ifTrue, ifFalse, correct]) => ({ ...definition, ...trueFalseDefaults, correct, ...ifTrue, ...ifFalse }));
const choice = merge(fc.record({ text: someText, fraction }), optional('feedback'));
const multichoice: fc.Arbitrary<MultichoiceDefinition> = fc
  .tuple(graded, fc.array(choice, { minLength: 2, maxLength: 5 }), fc.boolean())
  .map(([definition, choices, single]) => ({
    ...definition,
    ...multichoiceDefaults,
    single,
    choices: single ? choices.with(choices.length >> 1, { ...choices[choices.length >> 1]!, fraction: 1 }) : choices,
  }));
const shortAnswer: fc.Arbitrary<ShortAnswerDefinition> = fc
  .tuple(graded, fc.array(merge(fc.record({ text: someWords, fraction }), optional('feedback')), { minLength: 1, maxLength: 4 }))
  .map(([definition, answers]) => ({ ...definition, caseSensitive: false, answers }));
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1e21, 1e-9, 0.1))
  .map((value) => value + 0);
const numericalAnswer = fc.oneof(
  fc.record({ value: fc.constant(null), tolerance: fc.constant(0), fraction }),
  fc.record({ value: number, tolerance: number.map(Math.abs), fraction }),
);
const numerical: fc.Arbitrary<NumericalDefinition> = fc
  .tuple(graded, fc.array(merge(numericalAnswer, optional('feedback')), { minLength: 1, maxLength: 4 }))
  .map(([definition, answers]) => ({ ...definition, answers }));
const matching: fc.Arbitrary<MatchingDefinition> = fc
  .tuple(graded, fc.array(fc.record({ stem: fc.option(someText), answer: someWords }), { minLength: 2, maxLength: 5 }))
  .map(([definition, pairs]) => ({ ...definition, shuffle: true, pairs, combinedFeedback: noCombinedFeedback }));

const ofType = (type: string, definition: fc.Arbitrary<QuestionDefinition>): fc.Arbitrary<ExportedQuestion> =>
  fc
    .record({
      name: line,
      categoryPath: fc.array(line, { maxLength: 3 }),
      idNumber: fc.option(
        line.filter((text) => !text.endsWith('\\')),
        { nil: undefined },
      ),
      tags: fc.uniqueArray(
        line.filter((text) => !/[<>`]|\\$/.test(text)),
        { maxLength: 3 },
      ),
      definition,
    })
    .map(({ idNumber, tags, ...rest }) => ({
      type,
      ...rest,
      ...(idNumber !== undefined && { idNumber }),
      ...(tags.length > 0 && { tags }),
      files: [],
    }));

describe('export to GIFT', () => {
  it.each([
    ['description', description],
    ['essay', essay],
    ['truefalse', trueFalse],
    ['multichoice', multichoice],
    ['shortanswer', shortAnswer],
    ['numerical', numerical],
    ['matching', matching],
  ])('%s: what is exported and imported again is the same', async (type, definition) => {
    await fc.assert(
      fc.asyncProperty(fc.array(ofType(type, definition), { minLength: 1, maxLength: 4 }), async (questions) => {
        const { text, problems } = await exportAll(questions);
        expect(problems).toEqual([]);
        const imported = await importAll({ import: importGift }, text);
        expect(imported.problems).toEqual([]);
        expect(imported.questions.map(({ line: _, ...question }) => question)).toEqual(questions);
      }),
      { numRuns: 150 },
    );
  });

  const base = { name: 'Q', categoryPath: [], files: [] };
  const text: RichText = { text: 'Text', format: 'moodle' };

  it('writes categories where they change', async () => {
    const definition = { ...gradedDefaults(text), ...descriptionDefaults };
    const question = { ...base, type: 'description', definition };
    const { text: gift } = await exportAll([
      question,
      { ...question, categoryPath: ['Физика', 'Км/ч'] },
      { ...question, categoryPath: ['Физика', 'Км/ч'] },
      question,
    ]);
    expect(gift.match(/^\$CATEGORY.*/gm)).toEqual(['$CATEGORY: $course$/top/Физика/Км//ч', '$CATEGORY: $course$/top']);
  });

  it('reports each setting that GIFT has no words for, and writes the question', async () => {
    const question: ExportedQuestion = {
      ...base,
      type: 'shortanswer',
      idNumber: 'back\\',
      tags: ['a<b'],
      files: [{ path: 'map.png', content: Uint8Array.of(1) }],
      definition: {
        ...gradedDefaults(text),
        defaultMark: 2,
        penalty: 0.1,
        hints: [{ text, clearWrong: false, showNumCorrect: false }],
        caseSensitive: true,
        answers: [{ text: 'yes', fraction: 1 }],
      } as ShortAnswerDefinition,
    };
    const { text: gift, problems } = await exportAll([question]);
    expect(gift).toContain('::Q::Text{');
    expect(problems.map(({ key }) => key.replace('question-formats.', '')).sort()).toEqual([
      'lost-case-sensitive',
      'lost-default-mark',
      'lost-files',
      'lost-hints',
      'lost-id-number',
      'lost-penalty',
      'lost-tags',
    ]);
  });

  it.each<[string, string, object]>([
    [
      'a pair with an arrow on the left',
      'matching',
      {
        pairs: [
          { stem: { text: 'a->b', format: 'moodle' }, answer: 'c' },
          { stem: text, answer: 'd' },
        ],
      },
    ],
    [
      'several short answers, one with an arrow',
      'shortanswer',
      {
        caseSensitive: false,
        answers: [
          { text: 'a->b', fraction: 1 },
          { text: 'c', fraction: 1 },
        ],
      },
    ],
    [
      'a single choice without a right one',
      'multichoice',
      {
        ...multichoiceDefaults,
        single: true,
        choices: [
          { text, fraction: 0.5 },
          { text, fraction: 0 },
        ],
      },
    ],
  ])('does not write what would come back as another question: %s', async (_, type, more) => {
    const definition = { ...gradedDefaults(text), shuffle: true, combinedFeedback: noCombinedFeedback, ...more };
    const { text: gift, problems } = await exportAll([{ ...base, type, definition }]);
    expect(gift).toBe('');
    expect(problems).toEqual([{ name: 'Q', key: 'question-formats.export-not-possible' }]);
  });

  it('names a type that GIFT does not have', async () => {
    const { text: gift, problems } = await exportAll([{ ...base, type: 'ordering', definition: gradedDefaults(text) }]);
    expect(gift).toBe('');
    expect(problems).toEqual([{ name: 'Q', key: 'question-formats.export-type-unknown' }]);
  });

  it('reads as a person would write it', async () => {
    const definition = {
      ...gradedDefaults({ text: '2 + 2 = ?', format: 'moodle' }),
      ...multichoiceDefaults,
      generalFeedback: { text: 'Сложите.', format: 'html' },
      single: true,
      choices: [
        { text: { text: '4', format: 'moodle' }, fraction: 1, feedback: { text: 'Да!', format: 'moodle' } },
        { text: { text: '5', format: 'moodle' }, fraction: -0.25 },
      ],
    } as MultichoiceDefinition;
    const { text: gift } = await exportAll([{ ...base, type: 'multichoice', idNumber: '7', tags: ['сложение'], definition }]);
    expect(gift).toBe('// [id:7] [tag:сложение]\n::Q::2 + 2 \\= ?{\n\t=4#Да!\n\t~%-25%5\n\t####[html]Сложите.\n}\n\n');
  });
});
