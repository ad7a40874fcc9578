import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrange, layouts } from './layout.js';

const questions = (...breaks: boolean[]) => breaks.map((startsPage, i) => ({ id: i, startsPage }));
const five = questions(false, false, true, false, true);

describe('the pages of an attempt', () => {
  it('have one question each, all of them, or those between two breaks', () => {
    const pages = (layout: (typeof layouts)[number]) => arrange(five, layout, null).map(({ page }) => page);
    expect(pages('one')).toEqual([1, 2, 3, 4, 5]);
    expect(pages('all')).toEqual([1, 1, 1, 1, 1]);
    expect(pages('breaks')).toEqual([1, 1, 2, 2, 3]);
    expect(arrange([], 'breaks', null)).toEqual([]);
  });

  it('begin with the first question, break or not', () => {
    expect(arrange(questions(true, false), 'breaks', null).map(({ page }) => page)).toEqual([1, 1]);
  });

  it('hold every question once, however they are shuffled, and those of a page together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.constantFrom(...layouts),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (breaks, layout, chance) => {
          const list = questions(...breaks);
          let i = 0;
          const placed = arrange(list, layout, () => chance[i++] ?? 0);
          expect(placed.map(({ slot }) => slot)).toEqual(list.map((_, at) => at + 1));
          expect(new Set(placed.map(({ question }) => question.id)).size).toBe(list.length);
          const unshuffled = new Map(arrange(list, layout, null).map(({ question, page }) => [question.id, page]));
          if (layout === 'breaks') for (const { question, page } of placed) expect(page).toBe(unshuffled.get(question.id));
        },
      ),
    );
  });
});
