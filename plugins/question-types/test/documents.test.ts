import { describe, expect, it } from '@jest/globals';
import { parseAs, schemaOf } from '@sreda/plugin-sdk/server';
import fc from 'fast-check';
import { EssayDefinitionDto } from '../src/essay/essay.dto.js';
import { MatchingDefinitionDto } from '../src/matching/matching.dto.js';
import { MultichoiceDefinitionDto } from '../src/multichoice/multichoice.dto.js';
import { NumericalDefinitionDto } from '../src/numerical/numerical.dto.js';
import { QuestionDefinitionDto } from '../src/question.dto.js';
import { ShortAnswerDefinitionDto } from '../src/short-answer/short-answer.dto.js';
import { TrueFalseDefinitionDto } from '../src/true-false/true-false.dto.js';

const text = { text: 'т', format: 'html', files: ['a.png'] };
const common = {
  text,
  generalFeedback: text,
  defaultMark: 1,
  penalty: 0.3333333,
  hints: [{ text, clearWrong: true, showNumCorrect: false }],
};
const combinedFeedback = { correct: text, showNumCorrect: true };
const documents: readonly (readonly [string, new () => object, object])[] = [
  ['description', QuestionDefinitionDto, {}],
  [
    'essay',
    EssayDefinitionDto,
    {
      responseFormat: 'editor',
      responseRequired: true,
      lines: 5,
      minWords: 3,
      template: text,
      attachments: { max: 2, required: 1, types: ['.pdf'], maxBytes: 9 },
    },
  ],
  [
    'matching',
    MatchingDefinitionDto,
    {
      shuffle: true,
      pairs: [
        { stem: text, answer: 'a' },
        { stem: null, answer: 'b' },
      ],
      combinedFeedback,
    },
  ],
  [
    'multichoice',
    MultichoiceDefinitionDto,
    {
      single: true,
      shuffle: true,
      numbering: 'abc',
      showStandardInstruction: true,
      choices: [{ text, fraction: -0.5, feedback: text }],
      combinedFeedback,
    },
  ],
  [
    'numerical',
    NumericalDefinitionDto,
    {
      answers: [
        { value: null, tolerance: 0, fraction: 1 },
        { value: 1e-20, tolerance: 0.1, fraction: -1, feedback: text },
      ],
      units: { list: [{ name: 'м', multiplier: 1 }], entry: 'typed', grading: 'none', penalty: 0.1, side: 'left' },
    },
  ],
  ['shortanswer', ShortAnswerDefinitionDto, { caseSensitive: false, answers: [{ text: ' a', fraction: 1, feedback: text }] }],
  ['truefalse', TrueFalseDefinitionDto, { correct: true, feedbackTrue: text, showStandardInstruction: false }],
];

const value = fc.constantFrom<unknown>(
  ...[undefined, null, 0, 1, -1, 0.5, 0.12345678, 1e-9, 1e21, NaN, Infinity, true],
  ...['true', '1', '', ' x ', 'html', 'a\0', '\ud800', 'x'.repeat(1001), [], {}, text, [text]],
);

/** The same JSON with one of its values, or one more, set to something else. */
function changed(json: unknown, place: readonly number[], to: unknown): unknown {
  const [at, ...deeper] = place;
  if (at === undefined || typeof json !== 'object' || json === null) return to;
  const keys = [...Object.keys(json), 'more'];
  const key = keys[at % keys.length]!;
  const inner = changed((json as Record<string, unknown>)[key], deeper, to);
  return Array.isArray(json) ? json.map((item: unknown, i) => (String(i) === key ? inner : item)) : { ...json, [key]: inner };
}

const outcome = (parse: () => unknown): string => {
  try {
    return JSON.stringify(parse());
  } catch (error) {
    return String(error);
  }
};

describe.each(documents)('a definition of %s', (_name, Definition, own) => {
  const document = { ...own, ...common };
  const schema = schemaOf(Definition);
  /** The same rules, and no `Document`. */
  class TheLongWay extends Definition {}

  it('is taken as it is when nothing is wrong', () => {
    expect(schema.parse(document)).toBe(document);
  });

  it('is judged the same in the short and in the long way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), value, (place, to) => {
        const input = changed(document, place, to);
        const sorted = (parse: () => unknown) => outcome(parse).split('').sort().join('');
        expect(sorted(() => schema.parse(input))).toBe(sorted(() => parseAs(TheLongWay, input)));
      }),
      { numRuns: 1000 },
    );
  });
});
