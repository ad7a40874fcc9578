import { placedBefore } from '../order.js';

export interface CategoryRow {
  readonly id: string;
  readonly parentId: string | null;
}

/** Levels of categories: a catalogue deeper than this is no help to anybody. */
export const MAX_DEPTH = 5;

/** Ids of a category and of all below it. */
export function branchOf(rows: readonly CategoryRow[], id: string): string[] {
  return [id, ...rows.filter((row) => row.parentId === id).flatMap((row) => branchOf(rows, row.id))];
}

const depthOf = (rows: readonly CategoryRow[], id: string | null): number => {
  const row = rows.find((r) => r.id === id);
  return row ? 1 + depthOf(rows, row.parentId) : 0;
};
const heightOf = (rows: readonly CategoryRow[], id: string): number =>
  1 + Math.max(0, ...rows.filter((row) => row.parentId === id).map((row) => heightOf(rows, row.id)));

/**
 * The children of `parentId` (null: the top) in their order once `id` is among them, or why it cannot be. `rows` are all of one organisation, in
 * order; `id` may be new.
 */
export function placeCategory(
  rows: readonly CategoryRow[],
  id: string,
  { parentId, before }: { parentId: string | null; before: string | null },
): { readonly siblings: readonly string[] } | { readonly refusal: 'unknown-category' | 'into-itself' | 'too-deep' } {
  if (parentId !== null && !rows.some((row) => row.id === parentId)) return { refusal: 'unknown-category' };
  if (parentId !== null && branchOf(rows, id).includes(parentId)) return { refusal: 'into-itself' };
  if (depthOf(rows, parentId) + heightOf(rows, id) > MAX_DEPTH) return { refusal: 'too-deep' };
  const siblings = rows.filter((row) => row.parentId === parentId).map((row) => row.id);
  return { siblings: placedBefore(siblings, id, before) };
}
