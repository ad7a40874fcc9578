import { describe, expect, it } from '@jest/globals';
import type { QuestionOnPaper } from '../question-renderers.js';
import { numbered } from './numbered.js';

const look = (kind: 'line' | 'nothing'): QuestionOnPaper => ({
  body: () => null,
  answer: () => ({ kind }),
  key: (_, right) => String(right),
});
const looks = new Map([
  ['shortanswer', look('line')],
  ['description', look('nothing')],
]);
const question = (questionType: string, rightAnswer: object | null = null, view: object | null = {}) => ({
  ...{ questionId: questionType, questionType, maxMark: 1 },
  view: view as Record<string, unknown> | null,
  rightAnswer: rightAnswer as Record<string, unknown> | null,
});
const row = (...questions: ReturnType<typeof question>[]) =>
  numbered({ questions }, looks, 'ru').map(({ number, key, look: found }) => [number, key, found !== null]);

describe('questions on paper', () => {
  it('have numbers where there is something to answer', () => {
    const right = { toString: () => 'да' };
    expect(row(question('description'), question('shortanswer', right), question('shortanswer'))).toEqual([
      [null, null, true],
      [1, 'да', true],
      [2, null, true],
    ]);
  });

  it('say when they cannot be printed', () => {
    expect(row(question('hotspot'), question('shortanswer', {}, null))).toEqual([
      [null, null, false],
      [null, null, false],
    ]);
  });
});
