import { describe, expect, it } from '@jest/globals';
import { type BookCategory, type BookItem, defaultRules } from '../book/course-book.js';
import { itemsOfPeriod, markWeight, periodInputs } from './period-inputs.js';

const courseId = 'course';
const item = (id: string, more: Partial<BookItem> = {}): BookItem => ({
  ...{
    id,
    activityId: null,
    name: id,
    scale: 'mark',
    max: 5,
    categoryId: null,
    weight: null,
    extraCredit: false,
    position: 0,
    counts: true,
  },
  ...{ day: '2026-09-10', closesAt: null, hidden: false, hiddenUntil: null, shown: true, locked: false, version: 1 },
  ...more,
});
const category = (id: string, parentId: string, more: Partial<BookCategory> = {}): BookCategory => ({
  ...defaultRules,
  ...{ id, parentId, name: id, weight: null, extraCredit: false, position: 0 },
  ...more,
});

describe('the inputs of a mark of a period', () => {
  it('are the items of its days, the last day not included', () => {
    const items = [
      item('after', { day: '2026-10-27' }),
      item('last', { day: '2026-10-26' }),
      item('first', { day: '2026-09-01' }),
      item('before', { day: '2026-08-31' }),
      item('remark', { counts: false }),
    ];
    expect(itemsOfPeriod({ items }, { since: '2026-09-01', until: '2026-10-27' }).map(({ id }) => id)).toEqual(['first', 'last']);
  });

  it('weigh what they and their categories weigh, but no shares of a sum', () => {
    const book = {
      courseId,
      categories: [
        category('tests', courseId, { weight: 3 }),
        category('parts', 'tests', { weight: 2 }),
        category('sum', courseId, { aggregation: 'natural', total: 'points', weight: 5 }),
      ],
    };
    expect(markWeight(item('plain'), book)).toBe(1);
    expect(markWeight(item('heavy', { weight: 2 }), book)).toBe(2);
    expect(markWeight(item('test', { categoryId: 'tests', weight: 2 }), book)).toBe(6);
    expect(markWeight(item('part', { categoryId: 'parts', weight: 2 }), book)).toBe(12);
    expect(markWeight(item('share', { categoryId: 'sum', weight: 0.4 }), book)).toBe(5);
  });

  it('are marks themselves or points with their range; it is known what is excluded', () => {
    const items = [item('a'), item('b', { scale: 'points', max: 20 }), item('c')];
    const cells = [
      { itemId: 'a', final: 4 },
      { itemId: 'b', final: 17, excluded: true },
      { itemId: 'c', final: null, markState: 'absent' as const },
    ];
    expect(periodInputs(items, cells, { courseId, categories: [] })).toEqual([
      { id: 'a', value: 4, state: null, weight: 1, range: null, excluded: false },
      { id: 'b', value: 17, state: null, weight: 1, range: { min: 0, max: 20 }, excluded: true },
      { id: 'c', value: null, state: 'absent', weight: 1, range: null, excluded: false },
    ]);
  });
});
