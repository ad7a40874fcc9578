import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A statement that comes this often is worth a plan that is kept. */
const REPEATED = 3;
/**
 * Stands in a statement of which PostgreSQL has to know the values to plan it well: the words of a search are in every second row or in none. A plan that
 * is kept is made for any values.
 */
export const PLANNED_BY_VALUES = '/* planned by values */';

/** Texts that are made from lists of varying length would otherwise fill the memory of every connection. */
const MOST_TEXTS = 2000;

const seen = new Map<string, { times: number; name: string | undefined }>();

/** The name under which the statement is prepared, the same in every process; undefined while it is not known to come again. */
function nameOf(text: string): string | undefined {
  let known = seen.get(text);
  if (!known) {
    if (seen.size >= MOST_TEXTS) return undefined;
    known = { times: 0, name: undefined };
    seen.set(text, known);
  }
  known.times += 1;
  if (known.times === REPEATED && !text.includes(PLANNED_BY_VALUES))
    known.name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  return known.name;
}

/**
 * Makes a connection prepare what is sent again and again: PostgreSQL then parses and plans a statement once a connection instead of each time, which
 * was two thirds of its work (docs/performance.md).
 */
export function prepareRepeated(client: pg.Client): void {
  const send = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
  const query = (text: unknown, values: unknown, ...rest: readonly unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name ? send({ name, text, values }, ...rest) : send(text, values, ...rest);
  };
  Object.assign(client, { query });
}
