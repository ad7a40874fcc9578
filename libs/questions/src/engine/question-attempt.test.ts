import { describe, expect, it } from '@jest/globals';
import type { QuestionShape } from '@sreda/contracts';
import type { QuestionBehaviour, QuestionType, Step } from '@sreda/plugin-sdk';
import {
  apply,
  behaviourFor,
  commentOf,
  finish,
  lastStep,
  manualMark,
  markOf,
  parseMark,
  regrade,
  startAttempt,
} from './question-attempt.js';
import { readStep, storeStep } from './stored-step.js';

interface Guess extends QuestionShape {
  readonly chance: number;
  readonly response: { readonly number: number };
}

/** Guess the number that chance has chosen. */
const guess: QuestionType<Guess> = {
  definition: { version: 1, schema: { parse: () => definition, jsonSchema: {} } },
  chance: { version: 1 },
  response: { version: 1, schema: { parse: () => ({ number: 0 }), jsonSchema: {} } },
  unanswered: { number: 0 },
  problems: () => [],
  variants: () => 1,
  start: (_definition, _variant, random) => Math.floor(random() * 10),
  carryOver: ({ chance }, to) => (to.penalty > 0.5 ? { refused: { key: 'no' } } : { chance }),
  bounds: () => ({ min: 0, max: 1 }),
  incomplete: () => null,
  isGradable: () => true,
  isSame: (_q, a, b) => a.number === b.number,
  grade: (q, r) => ({ fraction: q.chance === r.number ? 1 : 0 }),
  summarise: (_q, r) => String(r.number),
  rightAnswer: (q) => ({ number: q.chance }),
  view: () => null,
  review: () => ({ feedback: [], parts: [] }),
};
/** Grades whatever comes. */
const atOnce: QuestionBehaviour = {
  selectable: true,
  memory: { version: 1 },
  bounds: (question) => question.bounds,
  start: () => ({}),
  process: (question, _steps, action) =>
    action.kind === 'submit'
      ? { action, state: 'gradedright', fraction: question.grade(action.response)?.fraction ?? null, memory: {} }
      : action.kind === 'finish'
        ? { action, state: 'gaveup', fraction: null, memory: {} }
        : null,
  offer: () => ({ answer: true, submit: true, tryAgain: false, certainty: false, review: false, hint: null, notes: [] }),
};
const definition = { text: { text: '?', format: 'plain' }, defaultMark: 1, penalty: 0, hints: [] } as const;
const started = (maxMark = 4) =>
  startAttempt(
    { type: guess, behaviour: atOnce, definition, maxMark },
    { variant: 1, separators: { decimal: ',', thousands: ' ' }, random: () => 0.75 },
  );
const comment = (text: string) => ({ text, format: 'plain' }) as const;
const marked = (...args: Parameters<typeof manualMark<Guess>>) => {
  const result = manualMark(...args);
  if ('refused' in result) throw new Error(result.refused);
  return result.attempt;
};

describe('an attempt', () => {
  it('keeps what chance decided in its first step', () => {
    expect(started().steps).toEqual([
      {
        action: { kind: 'start', variant: 1, chance: 7, separators: { decimal: ',', thousands: ' ' } },
        state: 'todo',
        fraction: null,
        memory: {},
      },
    ]);
  });

  it('is the same value after a discarded action', () => {
    const attempt = started();
    expect(apply(attempt, { kind: 'seen' })).toBe(attempt);
    expect(apply(attempt, { kind: 'mark', fraction: 1 })).toBe(attempt);
  });

  it('counts in marks by the maximal mark', () => {
    expect(markOf(apply(started(), { kind: 'submit', response: { number: 7 } }))).toBe(4);
    expect(markOf(started())).toBeNull();
  });

  it('is worked by the behaviour that its type insists on', () => {
    expect(behaviourFor(guess, 'adaptive')).toBe('adaptive');
    expect(behaviourFor({ ...guess, fixedBehaviour: 'manualgraded' }, 'adaptive')).toBe('manualgraded');
  });
});

describe('a mark by a teacher', () => {
  it('is refused before the end and out of range', () => {
    expect(manualMark(started(), { mark: 1 })).toEqual({ refused: 'not-finished' });
    expect(manualMark(finish(started()), { mark: 5 })).toEqual({ refused: 'out-of-range' });
    expect(manualMark(finish(started()), { mark: -1 })).toEqual({ refused: 'out-of-range' });
  });

  it('overrides, is discarded when repeated, and can be taken away', () => {
    const once = marked(finish(started()), { mark: 3, comment: comment('почти') });
    expect(lastStep(once)).toMatchObject({ state: 'mangrpartial', fraction: 0.75 });
    expect(marked(once, { mark: 3, comment: comment('почти') })).toBe(once);
    expect(lastStep(marked(once, { mark: null, comment: comment('почти') }))).toMatchObject({ state: 'needsgrading', fraction: null });
  });

  it('stays when only a comment is written, and the comment stays when only a mark is given', () => {
    const right = apply(started(), { kind: 'submit', response: { number: 7 } });
    const commented = marked(right, { comment: comment('молодец') });
    expect(lastStep(commented)).toMatchObject({ state: 'mangrright', fraction: 1 });
    const lowered = marked(commented, { mark: 2 });
    expect(lastStep(lowered).fraction).toBe(0.5);
    expect(commentOf(lowered)).toEqual(comment('молодец'));
  });

  it('is nothing of nothing where the maximal mark is 0', () => {
    expect(lastStep(marked(finish(started(0)), { mark: 0 })).fraction).toBe(0);
  });

  it.each([
    ['3,5', 3.5],
    ['.5', 0.5],
    ['1e0', 1],
    ['-1', -1],
    ['', null],
    ['abc', undefined],
    ['4/2', undefined],
    ['1 ', undefined],
    ['Infinity', undefined],
  ])('is read from "%s" as %s', (typed, expected) => {
    expect(parseMark(typed)).toBe(expected);
  });
});

describe('a regrade', () => {
  const answered = marked(apply(started(), { kind: 'submit', response: { number: 7 } }), { mark: 1 });

  it('keeps shares when the maximal mark changes', () => {
    const result = regrade(answered, { definition, maxMark: 8 });
    expect('attempt' in result && markOf(result.attempt)).toBe(2);
  });

  it('is refused where positions would change their meaning', () => {
    expect(regrade(answered, { definition: { ...definition, penalty: 1 }, maxMark: 4 })).toEqual({ refused: { key: 'no' } });
  });
});

describe('a stored step', () => {
  const step: Step = { action: { kind: 'submit', response: { number: 7 } }, state: 'gradedright', fraction: 1, memory: {} };
  const next: QuestionType<Guess> = {
    ...guess,
    response: { ...guess.response, version: 2, upgrade: (value) => ({ number: Number((value as { n: number }).n) }) },
  };

  it('is upgraded by whoever owns the part', () => {
    const stored = storeStep({ ...guess }, atOnce, { ...step, action: { kind: 'submit', response: { n: 7 } } });
    expect(readStep(next, atOnce, stored)).toEqual(step);
  });

  it('of a newer release is refused', () => {
    expect(() => readStep(guess, atOnce, storeStep(next, atOnce, step))).toThrow('schema version 2');
  });
});
