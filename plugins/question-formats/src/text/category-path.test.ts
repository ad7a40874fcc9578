import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCategoryPath, parseCategoryPath } from './category-path.js';

describe('category path', () => {
  it.each([
    ['$course$/top/Физика/Оптика', ['Физика', 'Оптика']],
    ['$course$/Физика', ['Физика']],
    ['$module12$/top', []],
    ['Км//ч/Скорость', ['Км/ч', 'Скорость']],
    [' a / b ', ['a', 'b']],
    ['', []],
  ])('%s', (path, names) => {
    expect(parseCategoryPath(path)).toEqual(names);
  });

  it('survives writing and reading', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '/', '$', ' ') }).map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(name.filter((text) => text !== '')), (names) => {
        expect(parseCategoryPath(formatCategoryPath(names))).toEqual(names);
      }),
    );
  });
});
