import type { Category } from '@sreda/ui';

export interface OutlineRow {
  readonly category: Category;
  /** From 0. */
  readonly depth: number;
}

/** Categories in the order of the tree, each with its depth; `without` and all below it are left out. */
export function categoryOutline(categories: readonly Category[], without?: string): OutlineRow[] {
  const below = new Map<string | null, Category[]>();
  for (const category of categories) below.set(category.parentId, [...(below.get(category.parentId) ?? []), category]);
  const from = (parentId: string | null, depth: number): OutlineRow[] =>
    (below.get(parentId) ?? [])
      .filter(({ id }) => id !== without)
      .flatMap((category) => [{ category, depth }, ...from(category.id, depth + 1)]);
  return from(null, 0);
}

/** For a list to choose from, which knows no levels: the depth as space before the name. */
export const indented = ({ category, depth }: OutlineRow): string => `${'\u2003'.repeat(depth)}${category.name}`;
