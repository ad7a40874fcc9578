import type { RequestContext } from '../context.js';
import { type Page, type PageQuery, pageOf, readCursor } from './paging.js';
import type { People } from './services.js';

/** One order for all processes and databases: names are sorted here, for SQL may not know them (docs/adr/0006). */
const order = new Intl.Collator('ru');
const compare = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  order.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The first `count` in order. Comparing Russian names is dear: what comes after a page of a large course is never sorted. */
function firstOf<T>(rows: readonly T[], count: number, order: (a: T, b: T) => number): T[] {
  const pivot = rows[rows.length >> 1];
  if (pivot === undefined || rows.length <= 2 * count) return [...rows].sort(order).slice(0, count);
  const before = rows.filter((row) => order(row, pivot) < 0);
  if (before.length >= count) return firstOf(before, count, order);
  const after = rows.filter((row) => order(row, pivot) > 0);
  return [...before.sort(order), pivot, ...firstOf(after, count - before.length - 1, order)].slice(0, count);
}

/**
 * A page of rows about people, by name. `rows` are all there are (a course, a class), so keep them light and read the rest for the page only.
 * `id` is the row's own and settles a tie.
 */
export async function pageByName<Row extends { readonly id: string; readonly personId: string }>(
  ctx: RequestContext,
  people: People,
  rows: readonly Row[],
  { limit, after }: PageQuery,
): Promise<Page<Row & { readonly name: string }>> {
  const cursor = readCursor(after, 2);
  const names = await people.names(ctx, [...new Set(rows.map((row) => row.personId))]);
  const from = cursor && { name: cursor[0] ?? '', id: cursor[1] ?? '' };
  const named = rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '—' }));
  const rest = from ? named.filter((row) => compare(row, from) > 0) : named;
  return pageOf(firstOf(rest, limit + 1, compare), limit, { cursor: ({ name, id }) => [name, id], item: (row) => row });
}
