import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areLevelsOf, type Criterion, faultOfMark, type Marking, markOf, maxOf } from './rubric.js';

const points = fc.integer({ min: 0, max: 4000 }).map((n) => n / 4);
const rubricOf = fc
  .array(fc.array(points, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((all): Criterion[] =>
    all.map((levels, i) => ({ id: `c${i}`, name: `Критерий ${i}`, levels: levels.map((p, n) => ({ name: `${n}`, points: p })) })),
  );
const graded = (rubric: readonly Criterion[], change: Partial<Marking> = {}): Marking => ({
  scale: 'points',
  maxPoints: 10,
  rubric,
  ...change,
});
const two: Criterion[] = [
  { id: 'a', name: 'Содержание', levels: [0, 2, 4].map((p) => ({ name: `${p}`, points: p })) },
  { id: 'b', name: 'Грамотность', levels: [0, 1].map((p) => ({ name: `${p}`, points: p })) },
];

describe('the mark of a work', () => {
  it('is what the teacher writes where there is no rubric', () => {
    expect(markOf(graded([]), {}, 7.5)).toBe(7.5);
    expect(maxOf(graded([]))).toBe(10);
  });

  it('is the sum of the levels once every criterion has one', () => {
    expect(maxOf(graded(two))).toBe(5);
    expect(markOf(graded(two), { a: 1, b: 1 }, 100)).toBe(3);
    expect(markOf(graded(two), { a: 1 }, 100)).toBeNull();
  });

  it('stays the written one on the five-point scale, whatever the rubric says', () => {
    expect(markOf(graded(two, { scale: 'five' }), { a: 2, b: 1 }, 4)).toBe(4);
    expect(maxOf(graded(two, { scale: 'five' }))).toBe(5);
  });

  it.each([
    ['five', 1, 'mark-of-five'],
    ['five', 6, 'mark-of-five'],
    ['five', 4.5, 'mark-of-five'],
    ['five', 2, null],
    ['points', 10.5, 'mark-too-large'],
    ['points', 10, null],
  ] as const)('on the scale %s can be %d: %s', (scale, mark, fault) => expect(faultOfMark(graded([], { scale }), mark)).toBe(fault));

  it('never passes the maximum, and reaches it with the best levels', () => {
    fc.assert(
      fc.property(rubricOf, fc.infiniteStream(fc.nat()), (rubric, chance) => {
        const pick = (of: (criterion: Criterion) => number) => Object.fromEntries(rubric.map((c) => [c.id, of(c)]));
        const some = pick(({ levels }) => (chance.next().value as number) % levels.length);
        expect(areLevelsOf(rubric, some)).toBe(true);
        expect(markOf(graded(rubric), some, null)).toBeLessThanOrEqual(maxOf(graded(rubric)));
        const best = pick(({ levels }) => levels.findIndex((l) => l.points === Math.max(...levels.map((x) => x.points))));
        expect(markOf(graded(rubric), best, null)).toBe(maxOf(graded(rubric)));
      }),
    );
  });

  it('knows levels of another rubric', () => {
    expect(areLevelsOf(two, { a: 3 })).toBe(false);
    expect(areLevelsOf(two, { c: 0 })).toBe(false);
    expect(areLevelsOf(two, {})).toBe(true);
  });
});
