export interface Category {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}
/** A category with its level, from 0. */
export interface Branch<C extends Category> {
  readonly category: C;
  readonly level: number;
}

/** The tree as lines: parents before their children, brothers and sisters in their order. */
export function branches<C extends Category>(items: readonly C[], parentId: string | null = null, level = 0): Branch<C>[] {
  return items
    .filter((category) => category.parentId === parentId)
    .flatMap((category) => [{ category, level }, ...branches(items, category.id, level + 1)]);
}

/** «Естествознание / Физика» */
export function pathOf(items: readonly Category[], id: string): string {
  const category = items.find((c) => c.id === id);
  if (!category) return '';
  return category.parentId === null ? category.name : `${pathOf(items, category.parentId)} / ${category.name}`;
}

export const categoryOptions = (items: readonly Category[]): { value: string; label: string }[] =>
  branches(items).map(({ category, level }) => ({ value: category.id, label: `${'\u2003'.repeat(level)}${category.name}` }));

/** Courses under their categories in the order of the tree, those without one last. */
export function grouped<T extends { readonly categoryId: string | null }>(
  items: readonly Category[],
  courses: readonly T[],
): { readonly id: string | null; readonly title: string; readonly courses: T[] }[] {
  const known = new Set(items.map((c) => c.id));
  const groups = branches(items).map(({ category }) => ({
    id: category.id,
    title: pathOf(items, category.id),
    courses: courses.filter((course) => course.categoryId === category.id),
  }));
  const others = courses.filter((course) => course.categoryId === null || !known.has(course.categoryId));
  return [...groups, { id: null, title: '', courses: others }].filter((group) => group.courses.length > 0);
}
