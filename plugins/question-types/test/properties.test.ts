/** What must hold for every type and behaviour, whatever a student does. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  isFinished,
  type MatchingDefinition,
  type MultichoiceDefinition,
  type QuestionDefinition,
  type TrueFalseDefinition,
} from '@sreda/contracts';
import * as behaviours from '@sreda/question-behaviours';
import type { Action, Certainty, QuestionBehaviour, QuestionType } from '@sreda/plugin-sdk';
import { apply, boundsOf, finish, lastStep, manualMark, regrade, startAttempt, type QuestionAttempt } from '@sreda/questions/engine';
import { readStep, storeStep } from '@sreda/questions/stored-step';
import { Matching } from '../src/matching/matching.js';
import { Multichoice } from '../src/multichoice/multichoice.js';
import { TrueFalse } from '../src/true-false/true-false.js';

const text = { text: '?', format: 'plain' } as const;
const hint = fc.record({ text: fc.constant(text), clearWrong: fc.boolean(), showNumCorrect: fc.boolean() });
const common = fc.record({
  text: fc.constant(text),
  defaultMark: fc.constant(1),
  penalty: fc.constantFrom(0, 0.1, 1 / 3, 1),
  hints: fc.array(hint, { maxLength: 3 }),
});
const choice = fc.record({ text: fc.constant(text), fraction: fc.constantFrom(-1, -0.5, 0, 1 / 3, 0.5, 1) });
const multichoice: fc.Arbitrary<MultichoiceDefinition> = fc
  .tuple(common, fc.record({ single: fc.boolean(), shuffle: fc.boolean(), choices: fc.array(choice, { minLength: 1, maxLength: 6 }) }))
  .map(([base, own]) => ({
    ...base,
    ...own,
    numbering: 'abc',
    showStandardInstruction: false,
    combinedFeedback: { showNumCorrect: false },
  }));
const trueFalse: fc.Arbitrary<TrueFalseDefinition> = fc
  .tuple(common, fc.boolean())
  .map(([base, correct]) => ({ ...base, correct, showStandardInstruction: false }));
const pair = fc.record({ stem: fc.constantFrom(text, null), answer: fc.constantFrom('a', 'b', 'c') });
const matching: fc.Arbitrary<MatchingDefinition> = fc
  .tuple(common, fc.boolean(), fc.array(pair, { maxLength: 4 }))
  .map(([base, shuffle, pairs]) => ({
    ...base,
    shuffle,
    pairs: [{ stem: text, answer: 'a' }, ...pairs],
    combinedFeedback: { showNumCorrect: true },
  }));

interface Sample {
  readonly type: QuestionType;
  readonly definition: QuestionDefinition;
  readonly response: fc.Arbitrary<unknown>;
}
const position = fc.integer({ min: 0, max: 6 });
const sample: fc.Arbitrary<Sample> = fc.oneof(
  multichoice.map((definition) => ({ type: new Multichoice(), definition, response: fc.record({ choices: fc.uniqueArray(position) }) })),
  trueFalse.map((definition) => ({
    type: new TrueFalse(),
    definition,
    response: fc.record({ answer: fc.constantFrom(true, false, null) }),
  })),
  matching.map((definition) => ({
    type: new Matching(),
    definition,
    response: fc.record({ choices: fc.array(fc.option(position), { maxLength: 5 }) }),
  })),
);
const behaviour: fc.Arbitrary<QuestionBehaviour> = fc.constantFrom(...Object.values(behaviours).map((Behaviour) => new Behaviour()));

const actionOn = (response: fc.Arbitrary<unknown>): fc.Arbitrary<Action> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('save' as const, 'submit' as const),
        response,
        certainty: fc.constantFrom<Certainty | undefined>(undefined, 1, 2, 3),
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom<Action>({ kind: 'tryAgain' }, { kind: 'seen' }, { kind: 'finish' }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('mark' as const), fraction: fc.constantFrom(0, 0.25, 1, null), comment: fc.constant(text) }),
    },
  );

const scenario = sample.chain(({ type, definition, response }) =>
  fc.record({
    started: fc
      .tuple(behaviour, fc.constantFrom(0, 1, 7.5), fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })))
      .map(([chosen, maxMark, randoms]) =>
        startAttempt(
          { type, behaviour: chosen, definition, maxMark },
          { variant: 1, separators: { decimal: ',', thousands: ' ' }, random: () => Number(randoms.next().value) },
        ),
      ),
    actions: fc.array(actionOn(response), { maxLength: 12 }),
  }),
);

const run = (started: QuestionAttempt, actions: readonly Action[]): QuestionAttempt =>
  actions.reduce((attempt, action) => apply(attempt, action), started);

describe('any question, any behaviour, any actions', () => {
  it('steps are only ever appended, and a discarded action changes nothing', () => {
    fc.assert(
      fc.property(scenario, ({ started, actions }) => {
        let attempt = started;
        for (const action of actions) {
          const next = apply(attempt, action);
          expect(next.steps.slice(0, attempt.steps.length)).toEqual(attempt.steps);
          expect(next.steps.length - attempt.steps.length).toBe(next === attempt ? 0 : 1);
          attempt = next;
        }
      }),
    );
  });

  it('replaying gives the same steps, for the same question and through storage', () => {
    fc.assert(
      fc.property(scenario, ({ started, actions }) => {
        const attempt = run(started, actions);
        expect(regrade(attempt, attempt)).toEqual({ attempt });
        const { type, behaviour: its } = attempt;
        const stored = JSON.parse(JSON.stringify(attempt.steps.map((step) => storeStep(type, its, step)))) as ReturnType<
          typeof storeStep
        >[];
        expect(JSON.stringify(stored.map((step) => readStep(type, its, step)))).toBe(JSON.stringify(attempt.steps));
      }),
    );
  });

  it('the fraction stays within the bounds', () => {
    fc.assert(
      fc.property(scenario, ({ started, actions }) => {
        const attempt = run(started, actions);
        const { min, max } = boundsOf(attempt);
        for (const { fraction } of attempt.steps) {
          if (fraction === null) continue;
          expect(fraction).toBeGreaterThanOrEqual(min - 1e-9);
          expect(fraction).toBeLessThanOrEqual(max + 1e-9);
        }
      }),
    );
  });

  it('saving the same response twice is discarded', () => {
    fc.assert(
      fc.property(scenario, ({ started, actions }) => {
        for (const action of actions) {
          if (action.kind !== 'save') continue;
          const once = apply(started, action);
          expect(apply(once, action)).toBe(once);
        }
      }),
    );
  });

  it('finishing ends it, and then only a teacher changes anything', () => {
    fc.assert(
      fc.property(scenario, ({ started, actions }) => {
        const ended = finish(run(started, actions));
        expect(isFinished(lastStep(ended).state)).toBe(true);
        const later = run(ended, actions);
        expect(later.steps.slice(ended.steps.length).every(({ action }) => action.kind === 'mark')).toBe(true);
        expect(manualMark(ended, { mark: ended.maxMark * 100 + 1 })).toEqual(
          ended.maxMark > 0 ? { refused: 'out-of-range' } : expect.anything(),
        );
      }),
    );
  });
});

describe('what chance decides', () => {
  it('is a permutation', () => {
    fc.assert(
      fc.property(multichoice, fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (definition, randoms) => {
        const { order } = new Multichoice().start(definition, 1, () => Number(randoms.next().value));
        expect([...order].sort((a, b) => a - b)).toEqual([...definition.choices.keys()]);
      }),
    );
  });
});
