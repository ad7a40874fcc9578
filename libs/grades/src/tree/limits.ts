import { compareShares, type Share } from './share.js';

export interface Limited {
  readonly share: Share;
  readonly node: {
    readonly max: number;
    /** Extra credits are neither dropped nor counted as kept. */
    readonly extra: boolean;
  };
}

/**
 * What "drop the lowest" or "keep the highest" leaves out. Of equal shares the one with the larger maximum is dropped first, and then the older one; of those
 * that are kept the older one stays.
 */
export function droppedBy<T extends Limited>(inputs: readonly T[], drop: number, keep: number): ReadonlySet<T> {
  if (drop === 0 && keep === 0) return new Set();
  const candidates = inputs.filter(({ node }) => !node.extra);
  // Sorting is stable: what is equal stays in the order of creation.
  if (drop > 0) return new Set(candidates.sort((a, b) => compareShares(a.share, b.share) || b.node.max - a.node.max).slice(0, drop));
  return new Set(candidates.sort((a, b) => compareShares(b.share, a.share)).slice(keep));
}
