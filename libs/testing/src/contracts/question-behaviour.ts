import { describe, expect, it } from '@jest/globals';
import { isFinished } from '@sreda/contracts';
import type { Action, Certainty, QuestionBehaviour } from '@sreda/plugin-sdk';
import {
  apply,
  boundsOf,
  finish,
  lastStep,
  manualMark,
  offerOf,
  type QuestionAttempt,
  regrade,
  startAttempt,
} from '@sreda/questions/engine';
import { readStep, storeStep } from '@sreda/questions/stored-step';
import * as fc from 'fast-check';
import { type QuestionSample, randomNumbers, sampleQuestions } from './sample-question.js';

const comment = { text: '?', format: 'plain' } as const;
const MAX_MARKS = [0, 1, 7.5];
const ROUNDING = 1e-9;

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
      arbitrary: fc.record({
        kind: fc.constant('mark' as const),
        fraction: fc.constantFrom(0, 0.25, 1, null),
        comment: fc.constant(comment),
      }),
    },
  );

const run = (started: QuestionAttempt, actions: readonly Action[]): QuestionAttempt =>
  actions.reduce((attempt, action) => apply(attempt, action), started);

/** What must hold for a behaviour with any question, whatever a student does. `questions` are a sample type's when none are given. */
export function describeQuestionBehaviour(
  name: string,
  behaviour: QuestionBehaviour,
  { questions = sampleQuestions }: { readonly questions?: fc.Arbitrary<QuestionSample> } = {},
): void {
  const scenario = questions.chain(({ type, definition, response }) =>
    fc.record({
      started: fc
        .tuple(fc.constantFrom(...MAX_MARKS), randomNumbers)
        .map(([maxMark, random]) =>
          startAttempt({ type, behaviour, definition, maxMark }, { variant: 1, separators: { decimal: ',', thousands: ' ' }, random }),
        ),
      actions: fc.array(actionOn(response), { maxLength: 12 }),
    }),
  );
  const always = (check: (started: QuestionAttempt, actions: readonly Action[]) => void): void =>
    fc.assert(fc.property(scenario, ({ started, actions }) => check(started, actions)));

  describe(`the behaviour ${name}`, () => {
    it('only ever appends steps, and a discarded action changes nothing', () => {
      always((started, actions) => {
        let attempt = started;
        for (const action of actions) {
          const next = apply(attempt, action);
          expect(next.steps.slice(0, attempt.steps.length)).toEqual(attempt.steps);
          expect(next.steps.length - attempt.steps.length).toBe(next === attempt ? 0 : 1);
          attempt = next;
        }
      });
    });

    it('does the same again: for the same question and through storage', () => {
      always((started, actions) => {
        const attempt = run(started, actions);
        expect(regrade(attempt, attempt)).toEqual({ attempt });
        const stored = JSON.parse(JSON.stringify(attempt.steps.map((step) => storeStep(attempt.type, behaviour, step)))) as ReturnType<
          typeof storeStep
        >[];
        expect(JSON.stringify(stored.map((step) => readStep(attempt.type, behaviour, step)))).toBe(JSON.stringify(attempt.steps));
      });
    });

    it('keeps the fraction within its bounds', () => {
      always((started, actions) => {
        const attempt = run(started, actions);
        const { min, max } = boundsOf(attempt);
        for (const { fraction } of attempt.steps) {
          if (fraction === null) continue;
          expect(fraction).toBeGreaterThanOrEqual(min - ROUNDING);
          expect(fraction).toBeLessThanOrEqual(max + ROUNDING);
        }
      });
    });

    it('discards the same response saved twice', () => {
      always((started, actions) => {
        for (const action of actions) {
          if (action.kind !== 'save') continue;
          const once = apply(started, action);
          expect(apply(once, action)).toBe(once);
        }
      });
    });

    it('ends when it is finished, and then only a teacher changes anything', () => {
      always((started, actions) => {
        const ended = finish(run(started, actions));
        expect(isFinished(lastStep(ended).state)).toBe(true);
        const later = run(ended, actions);
        expect(later.steps.slice(ended.steps.length).every(({ action }) => action.kind === 'mark')).toBe(true);
        expect(manualMark(ended, { mark: ended.maxMark * 100 + 1 })).toEqual(
          ended.maxMark > 0 ? { refused: 'out-of-range' } : expect.anything(),
        );
      });
    });

    it('offers "Try again" only where it is kept', () => {
      always((started, actions) => {
        const attempt = run(started, actions);
        if (isFinished(lastStep(attempt).state)) return;
        expect(apply(attempt, { kind: 'tryAgain' }) !== attempt).toBe(offerOf(attempt).tryAgain);
      });
    });
  });
}
