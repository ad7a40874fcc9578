import { add, type Fraction, ZERO } from './fraction.js';
import type { Aggregation } from './grade-tree.js';
import type { PlannedItem } from './plan.js';
import { compareShares, NOTHING, type Share, sortedIndices } from './share.js';
import { UNIT } from './units.js';

/** A grade that counts, in the order of creation; in units. */
export interface Counted {
  readonly share: Share;
  /** What this person could reach; a natural total may reach less than its node says. */
  readonly max: number;
  readonly node: Pick<PlannedItem, 'min' | 'max' | 'weight' | 'fixed' | 'extra'>;
}

/** The effective weight of each input is its part of the whole; the result is the sum of weight × share. */
export interface Weights {
  readonly parts: readonly bigint[];
  readonly whole: bigint;
}

type Aggregator = (inputs: readonly Counted[]) => Weights | null;

function proportional(parts: readonly number[]): Weights | null {
  const whole = parts.reduce((a, b) => a + b, 0);
  return whole === 0 ? null : { parts: parts.map(BigInt), whole: BigInt(whole) };
}

/** By what the items are worth, whatever this person could reach of them; extra credits add to what the others are worth. */
function byRange(inputs: readonly Counted[]): Weights | null {
  const whole = inputs.reduce((all, { node }) => (node.extra ? all : all + node.max - node.min), 0);
  return whole === 0 ? null : { parts: inputs.map(({ node }) => BigInt(node.max - node.min)), whole: BigInt(whole) };
}

function withExtraCredit(inputs: readonly Counted[]): Weights {
  // Extra credits alone are added up: there is nothing yet to add them to.
  const count = inputs.filter(({ node }) => !node.extra).length || 1;
  return { parts: inputs.map(({ node }) => BigInt(node.extra ? node.weight : UNIT)), whole: BigInt(count * UNIT) };
}

/** The chosen ones alike, the others not at all. */
function among(inputs: readonly Counted[], chosen: ReadonlySet<number | undefined>): Weights {
  return { parts: inputs.map((_, index) => (chosen.has(index) ? 1n : 0n)), whole: BigInt(chosen.size) };
}

const sorted = (inputs: readonly Counted[]): number[] => sortedIndices(inputs.map(({ share }) => share));

function median(inputs: readonly Counted[]): Weights {
  const indices = sorted(inputs);
  return among(inputs, new Set([indices[(inputs.length - 1) >> 1], indices[inputs.length >> 1]]));
}

function extreme(inputs: readonly Counted[], sign: 1 | -1): Weights {
  const first = inputs.reduce(
    (best, { share }, index) => (sign * compareShares(share, inputs[best]?.share ?? share) > 0 ? index : best),
    0,
  );
  return among(inputs, new Set([first]));
}

function mode(inputs: readonly Counted[]): Weights {
  const groups: number[][] = [];
  let previous: Share | null = null;
  for (const index of sorted(inputs)) {
    const share = inputs[index]?.share ?? NOTHING;
    if (previous && compareShares(previous, share) === 0) groups.at(-1)?.push(index);
    else groups.push([index]);
    previous = share;
  }
  return among(inputs, new Set(groups.reduce((best, group) => (group.length >= best.length ? group : best), [])));
}

/**
 * What is fixed is brought to a sum of 1 over what this person has; the others share the rest by their maxima; extra credits have their share of the others'
 * maximum. With nothing fixed the result is the sum of points. It begins from the weights with five decimals that a teacher sees.
 */
function natural(inputs: readonly Counted[]): Weights {
  const own = inputs.filter(({ node }) => !node.extra && node.weight > 0);
  const fixed = own.filter(({ node }) => node.fixed);
  const maxSum = own.reduce((all, { max }) => all + max, 0);
  if (fixed.length === 0 && !inputs.some(({ node }) => node.fixed)) {
    return { parts: inputs.map(({ max, node }) => (maxSum > 0 && node.weight > 0 ? BigInt(max) : 0n)), whole: BigInt(maxSum || 1) };
  }
  const weightSum = own.reduce((all, { node }) => all + node.weight, 0);
  const left = BigInt(weightSum - fixed.reduce((all, { node }) => all + node.weight, 0));
  const free = maxSum - fixed.reduce((all, { max }) => all + max, 0);
  const [byWeight, byFree, byMax] = [BigInt(weightSum || 1), BigInt(free || 1), BigInt(maxSum || 1)];
  const part = ({ node, max }: Counted): bigint => {
    if (node.fixed) return weightSum === 0 ? 0n : BigInt(node.weight) * byFree * byMax;
    if (node.extra) return maxSum === 0 ? 0n : BigInt(max) * byWeight * byFree;
    return free === 0 ? 0n : BigInt(max) * left * byMax;
  };
  return { parts: inputs.map(part), whole: byWeight * byFree * byMax };
}

const aggregators: Readonly<Record<Aggregation, Aggregator>> = {
  natural,
  'weighted-mean': (inputs) => proportional(inputs.map(({ node }) => node.weight)),
  'simple-weighted-mean': byRange,
  mean: (inputs) => proportional(inputs.map(() => 1)),
  'mean-with-extra-credit': withExtraCredit,
  median,
  lowest: (inputs) => extreme(inputs, -1),
  highest: (inputs) => extreme(inputs, 1),
  mode,
};

/** Null: nothing that counts has a weight. */
export function weightsBy(aggregation: Aggregation, inputs: readonly Counted[]): Weights | null {
  return aggregators[aggregation](inputs);
}

/** The sum of weight × share. */
export function weighted(inputs: readonly Counted[], { parts, whole }: Weights): Fraction {
  // First over those of one range: few different denominators keep the numbers short.
  const sums = new Map<number, bigint>();
  inputs.forEach(({ share: { n, d } }, index) => {
    const part = parts[index] ?? 0n;
    if (n !== 0 && part !== 0n) sums.set(d, (sums.get(d) ?? 0n) + part * BigInt(n));
  });
  let result = ZERO;
  for (const [d, n] of sums) result = add(result, { n, d: BigInt(d) });
  return { n: result.n, d: result.d * whole };
}
