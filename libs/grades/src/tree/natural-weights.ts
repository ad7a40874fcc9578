import { fraction, round } from './fraction.js';
import { UNIT } from './units.js';

export interface WeightedPart {
  readonly max: number;
  /** The share that a teacher has fixed; null: automatic. */
  readonly fixed: number | null;
  readonly extra: boolean;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const share = (part: number, whole: number, of: number): number => (whole === 0 ? 0 : round(fraction(BigInt(part) * BigInt(of), whole)));

/**
 * The shares of a natural total as a teacher sees them at the category; all in units. Fixed ones stay, and the others share what is left by their maxima.
 * Fixed ones are brought to a sum of 1 when they exceed it, or when nothing else is there to fill it. Extra credits have their share of the others' maximum.
 */
export function naturalWeights(parts: readonly WeightedPart[]): number[] {
  const own = parts.filter(({ extra, fixed }) => !extra && fixed !== 0);
  const fixed = own.filter((part) => part.fixed !== null);
  const fixedSum = total(fixed.map((part) => part.fixed ?? 0));
  const ownMax = total(own.map(({ max }) => max));
  const freeMax = ownMax - total(fixed.map(({ max }) => max));
  const normalise = fixedSum > UNIT || (own.length === fixed.length && fixedSum !== UNIT);
  return parts.map((part) => {
    if (part.extra) return part.fixed ?? share(part.max, ownMax, UNIT);
    if (part.fixed !== null) return normalise ? share(part.fixed, fixedSum, UNIT) : part.fixed;
    return share(part.max, freeMax, Math.max(0, UNIT - fixedSum));
  });
}
