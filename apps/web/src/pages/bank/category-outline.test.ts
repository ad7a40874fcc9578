import { describe, expect, it } from '@jest/globals';
import { categoryOutline } from './category-outline.js';

const category = (id: string, parentId: string | null = null) => ({ id, parentId, name: id, questions: 0 });

describe('the outline of categories', () => {
  const all = [category('б', 'а'), category('а'), category('г'), category('в', 'б')];

  it('has each below its parent', () => {
    expect(categoryOutline(all).map(({ category: { id }, depth }) => [id, depth])).toEqual([
      ['а', 0],
      ['б', 1],
      ['в', 2],
      ['г', 0],
    ]);
  });

  it('leaves out a branch', () => {
    expect(categoryOutline(all, 'б').map(({ category: { id } }) => id)).toEqual(['а', 'г']);
  });
});
