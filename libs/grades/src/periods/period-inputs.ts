import { type BookCategory, type BookItem, type CourseBook, rootOf } from '../book/course-book.js';
import type { CellValue } from '../book/person-entries.js';
import type { PeriodInput } from '../tree/period-mark.js';

/** Half-open calendar days of the school. */
export interface Days {
  readonly since: string;
  readonly until: string;
}

export function itemsOfPeriod({ items }: Pick<CourseBook, 'items'>, { since, until }: Days): BookItem[] {
  return items
    .filter(({ day, counts }) => counts && since <= day && day < until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * How much one mark of an item weighs (вес вида работы): its own weight times those of the categories around it, as far as they are weights of a
 * weighted mean. Shares of a sum are none.
 */
export function markWeight(item: BookItem, book: Pick<CourseBook, 'courseId' | 'categories'>): number {
  const root = rootOf(book);
  const categoryOf = (id: string | null): BookCategory => book.categories.find((category) => category.id === id) ?? root;
  const weightIn = (around: BookCategory, weight: number | null): number => (around.aggregation === 'weighted-mean' ? (weight ?? 1) : 1);
  let around = categoryOf(item.categoryId);
  let weight = weightIn(around, item.weight);
  while (around.parentId !== null) {
    const inner = around;
    around = categoryOf(inner.parentId);
    weight *= weightIn(around, inner.weight);
  }
  return weight;
}

/** What a person has in the items of a period. */
export function periodInputs(
  items: readonly BookItem[],
  cells: readonly CellValue[],
  book: Pick<CourseBook, 'courseId' | 'categories'>,
): PeriodInput[] {
  const cellOf = new Map(cells.map((cell) => [cell.itemId, cell]));
  return items.map((item): PeriodInput => {
    const { final = null, markState = null, excluded = false } = cellOf.get(item.id) ?? {};
    const range = item.scale === 'points' ? { min: 0, max: item.max } : null;
    return { id: item.id, value: final, state: markState, weight: markWeight(item, book), range, excluded };
  });
}
