import { describe, expect, it } from '@jest/globals';
import type { MultichoiceDefinition } from '@sreda/contracts';
import type { QuestionBehaviour } from '@sreda/plugin-sdk';
import { DeferredFeedback, ImmediateFeedback } from '@sreda/question-behaviours';
import { Multichoice } from '@sreda/question-types';
import { apply, finish, lastStep, type QuestionAttempt, startAttempt, storeStep } from '@sreda/questions';
import type { Kinds, SlotRow } from './attempt.rows.js';
import { questionAttemptOf } from './attempt.rows.js';
import { slotView } from './attempt.view.js';
import { type ShownPart, shownParts } from './review.js';

const SECRET = 'СЕКРЕТ';
const text = (value: string) => ({ text: value, format: 'moodle' as const });
const definition: MultichoiceDefinition = {
  text: text('Сколько бит\nв байте?'),
  generalFeedback: text(`${SECRET} общий`),
  defaultMark: 1,
  penalty: 0.1,
  hints: [{ text: text(`${SECRET} подсказка`), clearWrong: false, showNumCorrect: false }],
  single: true,
  shuffle: false,
  numbering: 'abc',
  showStandardInstruction: true,
  choices: [
    { text: text('8'), fraction: 1, feedback: text(`${SECRET} верно`) },
    { text: text('10'), fraction: 0, feedback: text(`${SECRET} неверно`) },
  ],
  combinedFeedback: { correct: text(`${SECRET} да`), incorrect: text(`${SECRET} нет`), showNumCorrect: false },
};
const kinds: Kinds = {
  types: new Map([['multichoice', new Multichoice() as never]]),
  behaviours: new Map<string, QuestionBehaviour>([
    ['deferredfeedback', new DeferredFeedback()],
    ['immediatefeedback', new ImmediateFeedback()],
  ]),
};

function rowOf(question: QuestionAttempt, behaviour: string): SlotRow {
  const steps = question.steps.map((step) => storeStep(question.type, question.behaviour, step));
  return { slot: 1, page: 1, list: 1, versionId: 'v', type: 'multichoice', schemaVersion: 1, definition, behaviour, maxMark: 2, steps };
}
function begin(behaviour: string): QuestionAttempt {
  const row = {
    slot: 1,
    page: 1,
    list: 1,
    versionId: 'v',
    type: 'multichoice',
    schemaVersion: 1,
    definition,
    behaviour,
    maxMark: 2,
    steps: [],
  };
  const question = questionAttemptOf(row, kinds);
  if (!question) throw new Error('No question');
  return startAttempt(question, { variant: 1, separators: { decimal: ',', thousands: ' ' }, random: () => 0 });
}
const everything: ReadonlySet<ShownPart> = new Set(shownParts);
const without = (...hidden: ShownPart[]): ReadonlySet<ShownPart> => new Set(shownParts.filter((part) => !hidden.includes(part)));
const show = (question: QuestionAttempt, behaviour: string, over: boolean, shown = everything) => {
  const row = rowOf(question, behaviour);
  return slotView(row, questionAttemptOf(row, kinds), { over, shown });
};
const right = { kind: 'save', response: { choices: [0] } } as const;

describe('what a student sees of a question', () => {
  it('has no right answer while the test runs', () => {
    const answered = apply(begin('deferredfeedback'), right);
    for (const question of [begin('deferredfeedback'), answered]) {
      const view = show(question, 'deferredfeedback', false);
      expect(JSON.stringify(view)).not.toMatch(new RegExp(`${SECRET}|fraction|rightAnswer|graded`));
      expect(view.review).toBeNull();
    }
    expect(show(answered, 'deferredfeedback', false)).toMatchObject({ state: 'complete', sequence: 1, response: { choices: [0] } });
  });

  it('is html', () => {
    expect(show(begin('deferredfeedback'), 'deferredfeedback', false).view?.text).toEqual({
      text: 'Сколько бит<br>\nв байте?',
      format: 'html',
    });
  });

  it('has everything after the end', () => {
    const view = show(finish(apply(begin('deferredfeedback'), right)), 'deferredfeedback', true);
    expect(view).toMatchObject({ state: 'gradedright', review: { mark: 2, rightAnswer: { choices: [0] } } });
    expect(view.review?.generalFeedback).toEqual({ text: `${SECRET} общий`, format: 'html' });
  });

  it('has the review at once where the behaviour grades at once', () => {
    const checked = apply(begin('immediatefeedback'), { kind: 'submit', response: { choices: [1] } });
    expect(lastStep(checked).state).toBe('gradedwrong');
    expect(show(checked, 'immediatefeedback', false).review).toMatchObject({ mark: 0, rightAnswer: { choices: [0] } });
  });

  it('says not whether it is right where the test does not show that', () => {
    const wrong = finish(apply(begin('deferredfeedback'), { kind: 'save', response: { choices: [1] } }));
    const view = show(wrong, 'deferredfeedback', true, without('correctness', 'mark', 'rightAnswer', 'feedback'));
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${SECRET}|wrong|graded`));
    expect(view).toMatchObject({ state: 'finished', response: { choices: [1] }, review: { mark: null, rightAnswer: null } });
    const checked = apply(begin('immediatefeedback'), { kind: 'submit', response: { choices: [1] } });
    expect(show(checked, 'immediatefeedback', false, without('correctness', 'rightAnswer', 'feedback'))).toMatchObject({
      state: 'finished',
      review: { mark: 0, rightAnswer: null, feedback: { feedback: [], parts: [] } },
    });
  });

  it('has explanations without the right answer, or the other way round', () => {
    const wrong = finish(apply(begin('deferredfeedback'), { kind: 'save', response: { choices: [1] } }));
    expect(show(wrong, 'deferredfeedback', true, without('rightAnswer')).review).toMatchObject({
      rightAnswer: null,
      generalFeedback: { text: `${SECRET} общий` },
    });
    expect(show(wrong, 'deferredfeedback', true, without('feedback')).review).toMatchObject({
      rightAnswer: { choices: [0] },
      generalFeedback: null,
    });
  });

  it('keeps its place when the plugin of the type is off', () => {
    const row = rowOf(apply(begin('deferredfeedback'), right), 'deferredfeedback');
    expect(slotView(row, questionAttemptOf(row, { ...kinds, types: new Map() }), { over: false, shown: everything })).toMatchObject({
      view: null,
      state: 'complete',
      offer: null,
    });
  });
});
