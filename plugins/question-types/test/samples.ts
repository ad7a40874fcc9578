import type {
  EssayDefinition,
  MatchingDefinition,
  MultichoiceDefinition,
  NumericalDefinition,
  QuestionDefinition,
  ShortAnswerDefinition,
  TrueFalseDefinition,
} from '@sreda/contracts';
import type { QuestionType } from '@sreda/plugin-sdk';
import { commonDefinition } from '@sreda/testing/sample-question';
import * as fc from 'fast-check';
import * as types from '../src/index.js';

/** A type with the definitions that an author may write and the responses that a form may send. */
export interface Kind {
  readonly type: QuestionType;
  readonly definition: fc.Arbitrary<QuestionDefinition>;
  readonly response: fc.Arbitrary<unknown>;
}

const text = { text: '?', format: 'plain' } as const;
const share = fc.constantFrom(0, 0.3333333, 0.5, 1);
const word = fc.constantFrom('да', 'нет', 'ДА', '*', 'a*b', ' ', '');
const typed = fc.constantFrom('', '0', '1,5', '-2', '1 000', '2 м', 'м', '1e3', 'нет');
const position = fc.integer({ min: 0, max: 6 });

function withCommon<Own extends object>(own: fc.Arbitrary<Own>): fc.Arbitrary<QuestionDefinition & Own> {
  return fc.tuple(commonDefinition, own).map(([common, rest]) => ({ ...common, ...rest }));
}

export const multichoice: fc.Arbitrary<MultichoiceDefinition> = withCommon(
  fc.record({
    single: fc.boolean(),
    shuffle: fc.boolean(),
    choices: fc.array(fc.record({ text: fc.constant(text), fraction: fc.oneof(share, fc.constantFrom(-1, -0.5)) }), {
      minLength: 1,
      maxLength: 6,
    }),
    numbering: fc.constant('abc' as const),
    showStandardInstruction: fc.boolean(),
    combinedFeedback: fc.constant({ showNumCorrect: false }),
  }),
);
const trueFalse: fc.Arbitrary<TrueFalseDefinition> = withCommon(
  fc.record({ correct: fc.boolean(), showStandardInstruction: fc.boolean() }),
);
const pair = fc.record({ stem: fc.constantFrom(text, null), answer: fc.constantFrom('a', 'b', 'c') });
const matching: fc.Arbitrary<MatchingDefinition> = withCommon(
  fc.record({
    shuffle: fc.boolean(),
    pairs: fc.array(pair, { maxLength: 4 }).map((pairs) => [{ stem: text, answer: 'a' }, ...pairs]),
    combinedFeedback: fc.constant({ showNumCorrect: true }),
  }),
);
/** The answers differ, and what everything matches stands last: before others it would hide them. */
const catchAllLast = <A>(answers: fc.Arbitrary<readonly A[]>, isCatchAll: (answer: A) => boolean): fc.Arbitrary<A[]> =>
  answers.map((all) => [...all.filter((answer) => !isCatchAll(answer)), ...all.filter(isCatchAll)]);
const shortAnswer: fc.Arbitrary<ShortAnswerDefinition> = withCommon(
  fc.record({
    caseSensitive: fc.boolean(),
    answers: catchAllLast(
      fc.uniqueArray(fc.record({ text: fc.constantFrom('да', 'нет', 'a*b', '*'), fraction: share }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ text: pattern }) => pattern,
      }),
      ({ text: pattern }) => pattern === '*',
    ),
  }),
);
const number = fc.constantFrom(0, 1.5, -2, 1000);
const units = fc.record({
  list: fc.constant([
    { name: 'м', multiplier: 1 },
    { name: 'км', multiplier: 0.001 },
  ]),
  entry: fc.constantFrom('typed' as const, 'radio' as const, 'select' as const),
  grading: fc.constantFrom('none' as const, 'shareOfAnswer' as const, 'shareOfQuestion' as const),
  penalty: share,
  side: fc.constantFrom('left' as const, 'right' as const),
});
const numerical: fc.Arbitrary<NumericalDefinition> = withCommon(
  fc.record(
    {
      answers: catchAllLast(
        fc.uniqueArray(fc.record({ value: fc.oneof(number, fc.constant(null)), tolerance: fc.constantFrom(0, 0.1), fraction: share }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ value }) => value,
        }),
        ({ value }) => value === null,
      ),
      units,
    },
    { requiredKeys: ['answers'] },
  ),
);
const essay: fc.Arbitrary<EssayDefinition> = withCommon(
  fc.record(
    {
      responseFormat: fc.constantFrom('editor' as const, 'plain' as const, 'none' as const),
      responseRequired: fc.boolean(),
      lines: fc.constant(5),
      minWords: fc.constant(2),
      maxWords: fc.constant(3),
      attachments: fc.record({ max: fc.constant(2), required: fc.constantFrom(0, 1), types: fc.constant([]) }),
    },
    { requiredKeys: ['responseFormat', 'responseRequired', 'lines'] },
  ),
);

const essayResponse = fc.record(
  {
    answer: fc.constantFrom('', 'да', 'раз два три четыре'),
    files: fc.constant([{ fileId: '0190a000-0000-7000-8000-000000000000', name: 'Лист 1.jpg', mediaType: 'image/jpeg', size: 5 }]),
  },
  { requiredKeys: ['answer'] },
);

export const kinds: Readonly<Record<string, Kind>> = {
  description: { type: new types.Description(), definition: commonDefinition, response: fc.constant(null) },
  essay: { type: new types.Essay(), definition: essay, response: essayResponse },
  matching: {
    type: new types.Matching(),
    definition: matching,
    response: fc.record({ choices: fc.array(fc.option(position), { maxLength: 5 }) }),
  },
  multichoice: { type: new types.Multichoice(), definition: multichoice, response: fc.record({ choices: fc.uniqueArray(position) }) },
  numerical: {
    type: new types.Numerical(),
    definition: numerical,
    response: fc.record({ answer: typed, unit: fc.constantFrom(null, 0, 1, 5) }),
  },
  shortanswer: { type: new types.ShortAnswer(), definition: shortAnswer, response: fc.record({ answer: word }) },
  truefalse: { type: new types.TrueFalse(), definition: trueFalse, response: fc.record({ answer: fc.constantFrom(true, false, null) }) },
};
