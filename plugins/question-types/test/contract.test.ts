import { describe, expect, it } from '@jest/globals';
import * as behaviours from '@sreda/question-behaviours';
import { describeQuestionBehaviour } from '@sreda/testing/question-behaviour';
import { describeQuestionType } from '@sreda/testing/question-type';
import { randomNumbers } from '@sreda/testing/sample-question';
import * as fc from 'fast-check';
import * as types from '../src/index.js';
import { kinds, multichoice } from './samples.js';

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
    fc.assert(
      fc.property(multichoice, randomNumbers, (definition, random) => {
        const { order } = new types.Multichoice().start(definition, 1, random);
        expect([...order].sort((a, b) => a - b)).toEqual([...definition.choices.keys()]);
      }),
    );
  });
});
