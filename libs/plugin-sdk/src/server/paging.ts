// Lists are paged by position in their order ("after this row"), never by offset: rows that come or go meanwhile repeat and skip nothing.
import { isUUID } from 'class-validator';
import { invalid } from '../problem.js';
import { Text, Whole } from './fields.js';
import { isStorable } from './storable.js';

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

/** `2026-11-22T05:16:34.123Z`, or as PostgreSQL writes it: `2026-11-22 05:16:34.123456+03`. */
const isTime = (key: string): boolean =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:/.test(key) && !Number.isNaN(Date.parse(key.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')));

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((key) => typeof key === 'string' && isStorable(key));

const FIRST_KEY = { text: () => true, time: isTime, whole: (key: string) => /^\d{1,9}$/.test(key) } as const;

/**
 * The position after which the page begins, or null at the beginning. `keys` is how many sort keys the list has, the id included; `first` is what
 * SQL reads the first of several as.
 */
export function readCursor(after: string | undefined, keys: number, first: keyof typeof FIRST_KEY = 'text'): readonly string[] | null {
  if (after === undefined) return null;
  try {
    const cursor: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const fits = isTexts(cursor) && cursor.length === keys && FIRST_KEY[first](cursor[0] ?? '') && isUUID(cursor.at(-1));
    if (fits) return cursor;
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
