import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LAST_GRADE, nextYear, planPromotion } from './plan.js';

const anyClasses = fc
  .uniqueArray(fc.record({ grade: fc.integer({ min: 1, max: 11 }), letter: fc.constantFrom('А', 'Б', 'В', 'Инж') }), {
    selector: ({ grade, letter }) => `${grade}${letter}`,
    maxLength: 20,
  })
  .map((classes) => classes.map((c, i) => ({ ...c, classId: `class ${i}`, students: i })));

describe('promotion', () => {
  it('moves each class one grade up and lets the last grade go', () => {
    const classes = [
      { classId: 'a', grade: 5, letter: 'А', students: 20 },
      { classId: 'b', grade: 11, letter: 'Инж', students: 9 },
    ];
    expect(planPromotion(classes, [])).toMatchObject([
      { from: '5А', to: '6А', conflict: false },
      { from: '11 Инж', to: null, conflict: false },
    ]);
  });

  it('finds a class that was made for the next year with the same name', () => {
    expect(
      planPromotion([{ classId: 'a', grade: 5, letter: 'А', students: 1 }], [{ classId: 'other', grade: 6, letter: 'А' }])[0]?.conflict,
    ).toBe(true);
  });

  it('never makes two classes of one name, and leaves nothing to do when it is repeated', () => {
    fc.assert(
      fc.property(anyClasses, (classes) => {
        const planned = planPromotion(classes, []);
        const names = planned.flatMap((c) => (c.to ? [c.to] : []));
        expect(new Set(names).size).toBe(names.length);
        expect(planned.filter((c) => c.to === null).every((c) => c.grade >= LAST_GRADE)).toBe(true);
        const next = planned.filter((c) => c.to !== null).map((c) => ({ ...c, grade: c.grade + 1 }));
        expect(planPromotion(classes, next).every((c) => c.to === null)).toBe(true);
      }),
    );
  });

  it('makes the year after with the same days', () => {
    const year = { name: '2027/28', since: '2027-09-01', until: '2028-09-01' };
    expect(nextYear(year, [{ since: '2028-01-11', until: '2028-02-29' }])).toEqual({
      name: '2028/29',
      since: '2028-09-01',
      until: '2029-09-01',
      periods: [{ since: '2029-01-11', until: '2029-02-28' }],
    });
  });
});
