import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { findCycle } from './cycles.js';

const graph = (edges: readonly (readonly [string, string])[]) => {
  const waits = new Map<string, string[]>();
  for (const [from, to] of edges) waits.set(from, [...(waits.get(from) ?? []), to]);
  return waits;
};

describe('a circle of waits', () => {
  it('is found with the way around it', () => {
    expect(
      findCycle(
        graph([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
    expect(findCycle(graph([['a', 'a']]))).toEqual(['a', 'a']);
  });

  it('is not seen in a chain of a thousand, nor where two ways meet', () => {
    const chain = Array.from({ length: 1000 }, (_, n) => [`${n}`, `${n + 1}`] as const);
    expect(findCycle(graph([...chain, ['0', '500'], ['3', '999']]))).toBeNull();
    expect(findCycle(graph([...chain, ['1000', '0']]))).toHaveLength(1002);
  });

  it('is there exactly when no order of opening is', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 14 }), (edges) => {
        const cycle = findCycle(graph(edges));
        // Take away again and again what waits for nothing that is left.
        let left = edges;
        for (let before = -1; before !== left.length;) {
          before = left.length;
          left = left.filter(([, to]) => left.some(([from]) => from === to));
        }
        expect(cycle !== null).toBe(left.length > 0);
        for (const [index, at] of (cycle ?? []).slice(1).entries()) {
          expect(edges.some(([from, to]) => from === cycle?.[index] && to === at)).toBe(true);
        }
      }),
    );
  });
});
