import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPlace, type OrderedSection, placeOf, withActivityAt, withItemBefore } from './outline-order.js';

/** Sections with activities numbered through the course. */
const outline = fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }).map((sizes) => {
  let n = 0;
  return sizes.map((size, s): OrderedSection => ({ id: `s${s}`, activities: Array.from({ length: size }, () => ({ id: `a${n++}` })) }));
});
const ids = (sections: readonly OrderedSection[]) => sections.flatMap((section) => section.activities.map(({ id }) => id));
const withOne = outline.filter((sections) => ids(sections).length > 0);

describe('moving an activity by keys', () => {
  it('reaches every place of the course, and ends at its ends', () => {
    fc.assert(
      fc.property(withOne, fc.nat(), (sections, n) => {
        const all = ids(sections);
        const id = all[n % all.length] ?? '';
        let now: OrderedSection[] = [...sections];
        let steps = 0;
        for (let place = nextPlace(now, id, 1); place; place = nextPlace(now, id, 1)) {
          now = withActivityAt(now, id, place);
          expect(placeOf(now, id)).toEqual(place);
          expect(ids(now).filter((x) => x !== id)).toEqual(all.filter((x) => x !== id));
          if (++steps > 50) throw new Error('It goes round');
        }
        expect(now.at(-1)?.activities.at(-1)?.id).toBe(id);
        for (let place = nextPlace(now, id, -1); place; place = nextPlace(now, id, -1)) now = withActivityAt(now, id, place);
        expect(now[0]?.activities[0]?.id).toBe(id);
      }),
    );
  });

  it('comes back by the way that it went', () => {
    fc.assert(
      fc.property(withOne, fc.nat(), fc.constantFrom(1 as const, -1 as const), (sections, n, step) => {
        const all = ids(sections);
        const id = all[n % all.length] ?? '';
        const there = nextPlace(sections, id, step);
        if (!there) return;
        const moved = withActivityAt(sections, id, there);
        const back = nextPlace(moved, id, step === 1 ? -1 : 1);
        expect(back && withActivityAt(moved, id, back)).toEqual(sections);
      }),
    );
  });
});

describe('a list', () => {
  it('has one of its items before another one', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(withItemBefore(items, 'c', 'a').map((i) => i.id)).toEqual(['c', 'a', 'b']);
    expect(withItemBefore(items, 'a', null).map((i) => i.id)).toEqual(['b', 'c', 'a']);
    expect(withItemBefore(items, 'z', 'a').map((i) => i.id)).toEqual(['a', 'b', 'c']);
  });
});
