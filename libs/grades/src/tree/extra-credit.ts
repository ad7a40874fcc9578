import type { Counted, Weights } from './aggregate.js';
import { add, type Fraction, fraction, multiply, ZERO } from './fraction.js';
import { NOTHING, sortedIndices } from './share.js';
import { UNIT } from './units.js';

const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/**
 * Effective weights for people. Extra credits count as far as the maximum allows, the smallest first: what is beyond it gets no weight, so that the parts
 * add up to the total. `ceiling` in units.
 */
export function effectiveWeights(inputs: readonly Counted[], { parts, whole }: Weights, ceiling: number): Fraction[] {
  const weights = parts.map((n): Fraction => ({ n, d: whole }));
  if (!inputs.some(({ node }) => node.extra)) return weights;
  const points = (index: number): Fraction => {
    const { n, d } = inputs[index]?.share ?? NOTHING;
    return multiply(weights[index] ?? ZERO, fraction(n, d));
  };
  let reached = inputs.reduce((all, { node }, index) => (node.extra ? all : add(all, points(index))), ZERO);
  const most = fraction(ceiling, UNIT);
  for (const index of sortedIndices(inputs.map(({ share }) => share))) {
    const input = inputs[index];
    if (!input?.node.extra || input.share.n <= 0) continue;
    const after = add(reached, points(index));
    if (less(most, after)) {
      const room = add(most, { n: -reached.n, d: reached.d });
      weights[index] = room.n <= 0n ? ZERO : multiply(room, fraction(input.share.d, input.share.n));
    }
    reached = add(reached, points(index));
  }
  return weights;
}
