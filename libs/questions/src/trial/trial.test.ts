import { describe, expect, it } from '@jest/globals';
import type { QuestionDefinition } from '@sreda/contracts';
import type { QuestionBehaviour, QuestionType } from '@sreda/plugin-sdk';
import { runTrial, type TrialPlan } from './trial.js';

/** Right is 1; what chance decides is shown. */
const type = {
  unanswered: { answer: null },
  start: (_definition: unknown, _variant: number, random: () => number) => ({ first: random(), second: random() }),
  bounds: () => ({ min: 0, max: 1 }),
  incomplete: () => null,
  isGradable: () => true,
  isSame: (_q: unknown, a: object, b: object) => JSON.stringify(a) === JSON.stringify(b),
  grade: (_q: unknown, { answer }: { answer: number }) => ({ fraction: answer }),
  view: ({ chance }: { chance: object }) => ({ chance, text: { text: 'a < b', format: 'plain' } }),
  review: () => ({ feedback: [], parts: [] }),
  rightAnswer: () => ({ answer: 1 }),
  problems: () => [],
} as unknown as QuestionType;
const behaviour: QuestionBehaviour = {
  selectable: true,
  memory: { version: 1 },
  bounds: ({ bounds }) => bounds,
  start: () => ({}),
  process: (question, _steps, action) =>
    action.kind === 'submit'
      ? { action, state: 'gradedright', fraction: question.grade(action.response)?.fraction ?? null, memory: {} }
      : null,
  offer: (_question, steps) => {
    const over = steps.length > 1;
    return { answer: !over, submit: !over, tryAgain: false, certainty: false, review: over, hint: null, notes: [] };
  },
};
const general = { text: 'Вот **так**', format: 'markdown' } as const;
const definition: QuestionDefinition = {
  text: { text: '?', format: 'plain' },
  generalFeedback: general,
  defaultMark: 2,
  penalty: 0,
  hints: [],
};
const plan = (more: Partial<TrialPlan> = {}): TrialPlan => ({
  ...{ type, behaviour, definition, variant: 1, separators: { decimal: ',', thousands: ' ' }, seed: 1, actions: [] },
  ...more,
});

describe('trying a question', () => {
  it('shows what a student would see, as html', () => {
    expect(runTrial(plan())).toMatchObject({
      state: 'todo',
      mark: null,
      response: { answer: null },
      review: null,
      view: { text: { text: 'a &lt; b' } },
    });
  });

  it('draws the same for the same seed', () => {
    const drawn = (seed: number) => (runTrial(plan({ seed })).view as { chance: { first: number; second: number } }).chance;
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    for (const { first, second } of [0, 1, 2 ** 32 - 1].map(drawn)) {
      for (const random of [first, second]) expect(random >= 0 && random < 1).toBe(true);
    }
  });

  it('does what was done, and leaves out what changes nothing', () => {
    const trial = runTrial(plan({ actions: [{ kind: 'seen' }, { kind: 'submit', response: { answer: 0.5 } }, { kind: 'finish' }] }));
    expect(trial).toMatchObject({ state: 'gradedright', fraction: 0.5, mark: 1, maxMark: 2, response: { answer: 0.5 } });
    expect(trial.review?.generalFeedback).toMatchObject({ format: 'html', text: expect.stringContaining('<strong>') });
  });
});
