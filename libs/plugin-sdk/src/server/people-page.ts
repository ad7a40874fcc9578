import type { RequestContext } from '../context.js';
import { type Page, type PageQuery, pageOf, readCursor } from './paging.js';
import type { People } from './services.js';

/** One order for all processes and databases: names are sorted here, for SQL may not know them (docs/adr/0006). */
const order = new Intl.Collator('ru');
const isAfter = (a: { name: string; id: string }, b: { name: string; id: string }): boolean =>
  (order.compare(a.name, b.name) || (a.id > b.id ? 1 : -1)) > 0;

const NOBODY = '—';

const placesIn = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, number>>();

/** Places by name, equal ones for equal names. Kept with the names: comparing these is what a list of a large course costs. */
function placesOf(names: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const known = placesIn.get(names);
  if (known) return known;
  const places = new Map<string, number>();
  let [place, before] = [0, NOBODY];
  for (const [id, name] of [...names].sort(([, a], [, b]) => order.compare(a, b))) {
    if (order.compare(before, name) !== 0) place += 1;
    places.set(id, place);
    before = name;
  }
  placesIn.set(names, places);
  return places;
}

/** More rows than any list has. */
const MOST_ROWS = 2 ** 24;

/**
 * The rows by place, and those of one place by id. Place and index are sorted as one number: an object for each row and a function that compares two of
 * them cost more than all else of a page of a large course.
 */
function byPlace<Row extends { readonly id: string }>(rows: readonly Row[], placeOf: (row: Row) => number): Row[] {
  const keys = Float64Array.from(rows, (row, index) => placeOf(row) * MOST_ROWS + index).sort();
  const sorted: Row[] = [];
  let [place, first] = [-1, 0];
  const settle = (): void => {
    if (sorted.length - first > 1) sorted.push(...sorted.splice(first).sort((a, b) => (a.id < b.id ? -1 : 1)));
    first = sorted.length;
  };
  for (const key of keys) {
    const row = rows[key % MOST_ROWS];
    if (!row) continue;
    const own = Math.floor(key / MOST_ROWS);
    if (own !== place) settle();
    place = own;
    sorted.push(row);
  }
  settle();
  return sorted;
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
  const names = await people.names(
    ctx,
    rows.map((row) => row.personId),
  );
  const places = placesOf(names);
  const nameOf = ({ personId }: Row): string => names.get(personId) ?? NOBODY;
  const from = cursor && { name: cursor[0] ?? '', id: cursor[1] ?? '' };
  const left = from ? rows.filter((row) => isAfter({ name: nameOf(row), id: row.id }, from)) : rows;
  const sorted = byPlace(left, (row) => places.get(row.personId) ?? 0);
  return pageOf(sorted, limit, { cursor: (row) => [nameOf(row), row.id], item: (row) => ({ ...row, name: nameOf(row) }) });
}
