import { describe, expect, it } from '@jest/globals';
import { branches, categoryOptions, grouped, pathOf } from './categories.js';

const items = [
  { id: 'n', parentId: null, name: 'Естествознание' },
  { id: 'l', parentId: null, name: 'Языки' },
  { id: 'p', parentId: 'n', name: 'Физика' },
];

describe('categories of courses', () => {
  it('stand as a tree', () => {
    expect(branches(items).map(({ category, level }) => `${level}${category.id}`)).toEqual(['0n', '1p', '0l']);
    expect(pathOf(items, 'p')).toBe('Естествознание / Физика');
    expect(categoryOptions(items)[1]).toEqual({ value: 'p', label: '\u2003Физика' });
  });

  it('group courses, and leave none out', () => {
    const courses = ['p', null, 'l', 'gone'].map((categoryId, n) => ({ categoryId, n }));
    expect(grouped(items, courses).map((group) => [group.title, ...group.courses.map((c) => c.n)])).toEqual([
      ['Естествознание / Физика', 0],
      ['Языки', 2],
      ['', 1, 3],
    ]);
  });
});
