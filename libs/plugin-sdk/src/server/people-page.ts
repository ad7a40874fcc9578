import type { RequestContext } from '../context.js';
import { type Page, type PageQuery, pageOf, readCursor } from './paging.js';
import type { People } from './services.js';

/** One order for all processes and databases: names are sorted here, for SQL may not know them (docs/adr/0006). */
const order = new Intl.Collator('ru');
const compare = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  order.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

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
  const sorted = rows
    .map((row) => ({ ...row, name: names.get(row.personId) ?? '—' }))
    .filter((row) => !from || compare(row, from) > 0)
    .sort(compare);
  return pageOf(sorted, limit, { cursor: ({ name, id }) => [name, id], item: (row) => row });
}
