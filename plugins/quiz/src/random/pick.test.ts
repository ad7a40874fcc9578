import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Draw, pickQuestions } from './pick.js';

const draw = (slot: number, picks: number, ...candidates: string[]): Draw => ({ slot, picks, candidates });

/** Whether any choice would do: every way tried. */
function possible(draws: readonly Draw[], taken: ReadonlySet<string>): boolean {
  const places = draws.flatMap(({ picks, candidates }) => Array.from({ length: picks }, () => candidates));
  const fill = (at: number, used: ReadonlySet<string>): boolean =>
    at === places.length || (places[at] ?? []).some((id) => !used.has(id) && fill(at + 1, new Set([...used, id])));
  return fill(0, taken);
}

describe('questions at random', () => {
  it('are the first in the order of chance', () => {
    const picked = pickQuestions([draw(2, 2, 'c', 'a', 'b')], new Set());
    expect('bySlot' in picked && [...(picked.bySlot.get(2) ?? [])].sort()).toEqual(['a', 'c']);
  });

  it('make room for a slot that has less to choose from', () => {
    const picked = pickQuestions([draw(1, 1, 'a', 'b'), draw(2, 1, 'a')], new Set());
    expect(picked).toEqual({
      bySlot: new Map([
        [1, ['b']],
        [2, ['a']],
      ]),
    });
  });

  it('are not those that the test has anyway, and say where there are too few', () => {
    expect(pickQuestions([draw(1, 1, 'b'), draw(3, 2, 'a', 'b', 'c')], new Set(['a']))).toEqual({ tooFewFor: 3 });
  });

  it('are found exactly when there is a way, each fits its slot, and none comes twice', () => {
    const id = fc.constantFrom(...'abcdef');
    const some = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.uniqueArray(id, { maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), fc.uniqueArray(id, { maxLength: 2 }), (slots, fixed) => {
        const draws = slots.map(([picks, candidates], i) => draw(i + 1, picks, ...candidates));
        const taken = new Set(fixed);
        const picked = pickQuestions(draws, taken);
        expect('bySlot' in picked).toBe(possible(draws, taken));
        if (!('bySlot' in picked)) return;
        const all = [...picked.bySlot.values()].flat();
        expect(new Set([...all, ...taken]).size).toBe(all.length + taken.size);
        for (const { slot, picks, candidates } of draws) {
          const got = picked.bySlot.get(slot) ?? [];
          expect(got.length).toBe(picks);
          expect(got.filter((question) => !candidates.includes(question))).toEqual([]);
        }
      }),
    );
  });
});
