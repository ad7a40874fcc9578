import { describe, expect, it } from '@jest/globals';
import * as behaviours from '@sreda/question-behaviours';
import { describeQuestionBehaviour } from '@sreda/testing/question-behaviour';
import { describeQuestionType } from '@sreda/testing/question-type';
import { randomNumbers } from '@sreda/testing/sample-question';
import * as fc from 'fast-check';
import * as types from '../src/index.js';
import { kinds } from './samples.js';

for (const [name, { type, definition, response }] of Object.entries(kinds)) {
  describeQuestionType(name, type, { package: 'question-types', definition, response });
}

const questions = fc.oneof(
  ...Object.values(kinds).map(({ type, definition, response }) => definition.map((chosen) => ({ type, definition: chosen, response }))),
);
for (const [name, Behaviour] of Object.entries(behaviours))
  describeQuestionBehaviour(`${name} with any type`, new Behaviour(), { questions });

describe('the contracts', () => {
  it('are run for every type', () => {
    expect(new Set(Object.values(kinds).map(({ type }) => type.constructor))).toEqual(new Set(Object.values(types)));
  });
});

describe('the order that chance decides', () => {
  it('has every choice once', () => {
    const { type, definition } = kinds.multichoice ?? expect.fail();
    fc.assert(
      fc.property(definition, randomNumbers, (chosen, random) => {
        const { choices } = chosen as unknown as { choices: readonly unknown[] };
        const { order } = type.start(chosen, 1, random) as { order: readonly number[] };
        expect([...order].sort((a, b) => a - b)).toEqual([...choices.keys()]);
      }),
    );
  });
});
