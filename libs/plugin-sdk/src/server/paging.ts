// Lists are paged by position in their order ("after this row"), never by offset: rows that come or go meanwhile repeat and skip nothing.
import { isUUID } from 'class-validator';
import { invalid } from '../problem.js';
import { Text, Whole } from './fields.js';

/** Query of every list; extend it for filters. */
export class PageQuery {
  @Whole({ min: 1, max: 200, optional: true })
  limit: number = 50;
  @Text({ max: 1000, optional: true, description: 'Opaque: `next` of the page before' })
  after?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What a list is sorted by, the last key is the id of the row. */
export type Cursor = readonly [...string[], string];

/** The position after which the page begins, or null at the beginning. `keys` is how many sort keys the list has, the id included. */
export function readCursor(after: string | undefined, keys: number): readonly string[] | null {
  if (after === undefined) return null;
  try {
    const cursor: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const strings = Array.isArray(cursor) && cursor.length === keys && cursor.every((key) => typeof key === 'string');
    if (strings && isUUID(cursor.at(-1))) return cursor;
  } catch {
    // Not ours; answered below.
  }
  throw invalid('after', 'cursor');
}

/** A page from rows that were read with `limit + 1`: the extra one only says that there are more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { cursor, item }: { cursor: (row: Row) => Cursor; item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(item),
    next: last === undefined ? null : Buffer.from(JSON.stringify(cursor(last))).toString('base64url'),
  };
}
