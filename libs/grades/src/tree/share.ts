/** A grade as a share of its range, exactly: whole units of both, `d` positive. Beyond 0 to 1 where grades may be beyond their range. */
export interface Share {
  readonly n: number;
  readonly d: number;
}

export const NOTHING: Share = { n: 0, d: 1 };
export const ALL: Share = { n: 1, d: 1 };

/** A range of nothing is reached by whatever is in it. */
export function shareOf(value: number, min: number, max: number): Share {
  return max === min ? ALL : { n: value - min, d: max - min };
}

/** Negative: a < b; 0: equal; positive: a > b. */
export function compareShares(a: Share, b: Share): number {
  if (a.d === b.d) return a.n - b.n;
  const [left, right] = [a.n * b.d, b.n * a.d];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return Number(BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d));
}

/** The indices of the shares from the smallest to the largest, equal ones in their order. */
export function sortedIndices(shares: readonly Share[]): number[] {
  return shares.map((_, index) => index).sort((a, b) => compareShares(shares[a] ?? NOTHING, shares[b] ?? NOTHING) || a - b);
}
