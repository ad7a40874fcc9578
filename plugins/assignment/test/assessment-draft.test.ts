import { describe, expect, it } from '@jest/globals';
import { markOf, nextCriterion, nextWaiting, pointsOf } from '../web/assessment-draft.js';

describe('a mark as typed', () => {
  it.each([
    ['4', 4],
    [' 7,5 ', 7.5],
    ['7.25', 7.25],
    ['', null],
    ['-1', undefined],
    ['пять', undefined],
  ])('%j is %j', (typed, mark) => expect(markOf(typed)).toBe(mark));
});

describe('levels', () => {
  const rubric = ['a', 'b'].map((id) => ({ id, levels: [{ points: 0 }, { points: 0.1 }, { points: 0.2 }] }));

  it('add up when every criterion has one', () => {
    expect(pointsOf(rubric, { a: 1, b: 2 })).toBe(0.3);
    expect(pointsOf(rubric, { a: 1 })).toBeNull();
  });

  it('by digits go to the first criterion without one, then to the last', () => {
    expect(nextCriterion(rubric, {})?.id).toBe('a');
    expect(nextCriterion(rubric, { a: 0 })?.id).toBe('b');
    expect(nextCriterion(rubric, { a: 0, b: 0 })?.id).toBe('b');
  });
});

describe('the next work', () => {
  const works = [
    ['1', 'handed-in'],
    ['2', 'graded'],
    ['3', 'handed-in'],
    ['4', 'returned'],
  ].map(([workId = '', state = '']) => ({ workId, state }));

  it('is the next that waits, from the beginning again, and never this one', () => {
    expect(nextWaiting(works, '1')).toBe('3');
    expect(nextWaiting(works, '3')).toBe('1');
    expect(nextWaiting(works.slice(0, 2), '1')).toBeNull();
  });
});
