import type { GradeSetUp } from '@sreda/ui';

export type Rules = GradeSetUp['root'];
export type Category = GradeSetUp['categories'][number];
export type Item = GradeSetUp['items'][number];
export type Node = Category | Item;
export type Tree = Pick<GradeSetUp, 'root' | 'categories' | 'items'>;

export const isItem = (node: Node): node is Item => 'scale' in node;
const parentOf = (node: Node, rootId: string): string => (isItem(node) ? (node.categoryId ?? rootId) : node.parentId);

/** What is in a category, or in the course, in its order. */
export function inside({ categories, items }: Tree, parentId: string, rootId: string): Node[] {
  return [...categories, ...items]
    .filter((node) => parentOf(node, rootId) === parentId)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function change(
  tree: Tree,
  id: string,
  to: { readonly position?: number; readonly parentId?: string; readonly weight?: number | null },
): Tree {
  const { position, parentId, weight } = to;
  const placed = <T extends Node>(node: T): T => ({
    ...node,
    position: position ?? node.position,
    weight: weight === undefined ? node.weight : weight,
  });
  return {
    ...tree,
    categories: tree.categories.map((node) => (node.id === id ? { ...placed(node), parentId: parentId ?? node.parentId } : node)),
    items: tree.items.map((node) => (node.id === id ? { ...placed(node), categoryId: parentId ?? node.categoryId } : node)),
  };
}

const numbered = (tree: Tree, order: readonly Node[]): Tree =>
  order.reduce((now, node, position) => change(now, node.id, { position }), tree);

/** Puts a node before another one of the same category, or at the end. */
export function putBefore(tree: Tree, id: string, beforeId: string | null, rootId: string): Tree {
  const node = [...tree.categories, ...tree.items].find((other) => other.id === id);
  if (!node || id === beforeId) return tree;
  const others = inside(tree, parentOf(node, rootId), rootId).filter((other) => other.id !== id);
  const index = others.findIndex((other) => other.id === beforeId);
  return numbered(tree, others.toSpliced(index < 0 ? others.length : index, 0, node));
}

/** One place up (-1) or down (1) among its neighbours. */
export function step(tree: Tree, id: string, by: -1 | 1, rootId: string): Tree {
  const node = [...tree.categories, ...tree.items].find((other) => other.id === id);
  if (!node) return tree;
  const order = inside(tree, parentOf(node, rootId), rootId);
  const from = order.findIndex((other) => other.id === id);
  const to = from + by;
  if (to < 0 || to >= order.length) return tree;
  return numbered(tree, order.toSpliced(from, 1).toSpliced(to, 0, node));
}

/** Categories below a category, itself included: it cannot be put into one of them. */
export function below({ categories }: Tree, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const category of categories) if (found.has(category.parentId)) found.add(category.id);
  }
  return found;
}

/** At the end of a category; a weight means something else there. */
export function putInto(tree: Tree, id: string, parentId: string, rootId: string): Tree {
  if (below(tree, id).has(parentId)) return tree;
  const last = inside(tree, parentId, rootId).at(-1)?.position ?? -1;
  return change(tree, id, { parentId, position: last + 1, weight: null });
}

/** What was in it goes to where it was. */
export function withoutCategory(tree: Tree, id: string, rootId: string): Tree {
  const parentId = tree.categories.find((category) => category.id === id)?.parentId ?? rootId;
  const emptied = inside(tree, id, rootId).reduce((now, node) => putInto(now, node.id, parentId, rootId), tree);
  return { ...emptied, categories: emptied.categories.filter((category) => category.id !== id) };
}

/** What the server takes of a tree. */
export function bodyOf({ root, categories, items }: Tree) {
  return {
    root: {
      aggregation: root.aggregation,
      total: root.total,
      emptyCounts: root.emptyCounts,
      dropLowest: root.dropLowest,
      keepHighest: root.keepHighest,
    },
    categories: categories.map((category) => ({ ...category })),
    items: items.map(({ id, categoryId, weight, extraCredit, counts, position }) => ({
      id,
      categoryId,
      weight,
      extraCredit,
      counts,
      position,
    })),
  };
}
