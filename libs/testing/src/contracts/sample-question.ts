import type { QuestionDefinition, QuestionShape } from '@sreda/contracts';
import type { QuestionType } from '@sreda/plugin-sdk';
import * as fc from 'fast-check';

/** One question of a type with any response to it, for properties that hold for all of them. */
export interface QuestionSample {
  readonly type: QuestionType;
  readonly definition: QuestionDefinition;
  readonly response: fc.Arbitrary<unknown>;
}

const text = { text: '?', format: 'plain' } as const;
const hint = fc.record({ text: fc.constant(text), clearWrong: fc.boolean(), showNumCorrect: fc.boolean() });

/** The part that every definition has: penalties and hints as authors set them. */
export const commonDefinition: fc.Arbitrary<QuestionDefinition> = fc.record({
  text: fc.constant(text),
  defaultMark: fc.constant(1),
  penalty: fc.constantFrom(0, 0.1, 0.3333333, 1),
  hints: fc.array(hint, { maxLength: 3 }),
});

/** Numbers in [0, 1), as many as are asked for. */
export const randomNumbers: fc.Arbitrary<() => number> = fc
  .infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map((numbers) => () => Number(numbers.next().value));

interface Pairs extends QuestionShape {
  readonly definition: QuestionDefinition & { readonly right: readonly number[] };
  readonly chance: null;
  readonly response: { readonly parts: readonly (number | null)[] };
}
const rightParts = ({ right }: Pairs['definition'], { parts }: Pairs['response']): number =>
  right.filter((value, i) => parts[i] === value).length;

/** A question of several parts that uses all that a type may offer to a behaviour. */
const pairs: QuestionType<Pairs> = {
  definition: { version: 1, schema: { parse: (input) => input as Pairs['definition'], jsonSchema: {} } },
  chance: { version: 1 },
  response: { version: 1, schema: { parse: (input) => input as Pairs['response'], jsonSchema: {} } },
  unanswered: { parts: [] },
  problems: () => [],
  variants: () => 1,
  start: () => null,
  carryOver: () => ({ chance: null }),
  bounds: () => ({ min: 0, max: 1 }),
  incomplete: ({ definition }, { parts }) =>
    definition.right.every((_, i) => typeof parts[i] === 'number') ? null : { key: 'sample.incomplete' },
  isGradable: (_, { parts }) => parts.some((part) => part !== null),
  isSame: ({ definition }, a, b) => definition.right.every((_, i) => (a.parts[i] ?? null) === (b.parts[i] ?? null)),
  grade: ({ definition }, response) => ({ fraction: rightParts(definition, response) / definition.right.length }),
  gradeTries: ({ definition }, tries) =>
    Math.max(0, ...tries.map((response, i) => rightParts(definition, response) / definition.right.length - i * definition.penalty)),
  clearWrong: ({ definition }, { parts }) => ({ parts: definition.right.map((value, i) => (parts[i] === value ? value : null)) }),
  partsRight: ({ definition }, response) => ({ key: 'sample.parts-right', params: { right: rightParts(definition, response) } }),
  summarise: (_, { parts }) => parts.join() || null,
  rightAnswer: ({ definition }) => ({ parts: definition.right }),
  view: () => null,
  review: () => ({ feedback: [], parts: [] }),
};

/** Questions of the sample type. */
export const sampleQuestions: fc.Arbitrary<QuestionSample> = fc
  .tuple(commonDefinition, fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }))
  .map(([common, right]) => ({
    type: pairs,
    definition: { ...common, right },
    response: fc.record({ parts: fc.array(fc.option(fc.nat(2)), { maxLength: 3 }) }),
  }));
