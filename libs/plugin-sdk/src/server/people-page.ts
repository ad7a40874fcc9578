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
 * Positions by place, and those of one place by id. Place and position are sorted as one number: an object for each row and a function that compares two
 * of them cost more than all else of a page of a large course.
 */
function byPlace(positions: readonly number[], placeOf: (position: number) => number, idOf: (position: number) => string): number[] {
  const keys = Float64Array.from(positions, (position) => placeOf(position) * MOST_ROWS + position).sort();
  const sorted: number[] = [];
  let [place, first] = [-1, 0];
  const settle = (): void => {
    if (sorted.length - first > 1) sorted.push(...sorted.splice(first).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)));
    first = sorted.length;
  };
  for (const key of keys) {
    const own = Math.floor(key / MOST_ROWS);
    if (own !== place) settle();
    place = own;
    sorted.push(key % MOST_ROWS);
  }
  settle();
  return sorted;
}

/** The page of rows that are told as two lists, by their positions there. */
async function positionsByName(
  ctx: RequestContext,
  people: People,
  personIds: readonly string[],
  ids: readonly string[],
  { limit, after }: PageQuery,
): Promise<Page<{ readonly position: number; readonly name: string }>> {
  const cursor = readCursor(after, 2);
  const names = await people.names(ctx, personIds);
  const places = placesOf(names);
  const idOf = (position: number): string => ids[position] ?? '';
  const nameOf = (position: number): string => names.get(personIds[position] ?? '') ?? NOBODY;
  const from = cursor && { name: cursor[0] ?? '', id: cursor[1] ?? '' };
  const all = [...ids.keys()];
  const left = from ? all.filter((position) => isAfter({ name: nameOf(position), id: idOf(position) }, from)) : all;
  const sorted = byPlace(left, (position) => places.get(personIds[position] ?? '') ?? 0, idOf);
  return pageOf(sorted, limit, {
    cursor: (position) => [nameOf(position), idOf(position)],
    item: (position) => ({ position, name: nameOf(position) }),
  });
}

/**
 * A page of rows about people, by name. `rows` are all there are (a course, a class), so keep them light and read the rest for the page only.
 * `id` is the row's own and settles a tie.
 */
export async function pageByName<Row extends { readonly id: string; readonly personId: string }>(
  ctx: RequestContext,
  people: People,
  rows: readonly Row[],
  query: PageQuery,
): Promise<Page<Row & { readonly name: string }>> {
  const [personIds, ids] = [rows.map((row) => row.personId), rows.map((row) => row.id)];
  const { items, next } = await positionsByName(ctx, people, personIds, ids, query);
  return { items: items.flatMap(({ position, name }) => (rows[position] ? { ...rows[position], name } : [])), next };
}

/** A page of people, by name; each of them once. */
export async function peopleByName(
  ctx: RequestContext,
  people: People,
  personIds: readonly string[],
  query: PageQuery,
): Promise<Page<{ readonly personId: string; readonly name: string }>> {
  const { items, next } = await positionsByName(ctx, people, personIds, personIds, query);
  return { items: items.map(({ position, name }) => ({ personId: personIds[position] ?? '', name })), next };
}
