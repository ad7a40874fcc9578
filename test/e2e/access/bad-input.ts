import { randomUUID } from 'node:crypto';
import type { Filled } from './calls/call.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A call with one thing wrong, and what is wrong with it. */
export type Broken = readonly [fault: string, filled: { readonly [K in keyof Filled]: K extends 'body' ? unknown : Filled[K] }];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Something of another type, which no field that holds `value` can take. */
const otherType = (value: unknown): Json => (typeof value === 'string' || value === null ? { a: 1 } : 'text');

/** The body once for each value in it, at any depth, with that value replaced by what `change` makes of it; undefined leaves it. */
function eachReplaced(value: unknown, change: (value: unknown) => Json | undefined, path = ''): [string, unknown][] {
  const changed = change(value);
  const here: [string, unknown][] = changed === undefined || path === '' ? [] : [[path, changed]];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  const below = entries.flatMap(([key, inner]) =>
    eachReplaced(inner, change, `${path}.${key}`).map(([at, replaced]): [string, unknown] => [
      at,
      Array.isArray(value) ? value.map((other: unknown, i) => (i === key ? replaced : other)) : { ...(value as object), [key]: replaced },
    ]),
  );
  return [...here, ...below];
}

/** Bodies that no route takes: refused with 4xx. */
export function wrongBodies({ body, ...rest }: Filled): Broken[] {
  if (body === undefined) return [];
  return [
    ['an unknown field', { ...rest, body: { ...body, zzUnknown: 1 } }],
    ['a list', { ...rest, body: [body] }],
    ['a text', { ...rest, body: 'text' }],
    ...eachReplaced(body, otherType).map(([at, broken]): Broken => [`another type of ${at}`, { ...rest, body: broken }]),
  ];
}

/** Bodies with text that JSON can carry and PostgreSQL cannot: refused or cleaned, but no failure of the server. */
export function hostileBodies({ body, ...rest }: Filled): Broken[] {
  if (body === undefined) return [];
  const withText = (name: string, text: string): Broken[] =>
    eachReplaced(body, (value) => (typeof value === 'string' ? text : undefined)).map(([at, broken]) => [
      `${name} in ${at}`,
      { ...rest, body: broken },
    ]);
  return [...withText('a zero byte', 'a\u0000b'), ...withText('half a character', 'a\ud800b')];
}

const ids = (fields: Readonly<Record<string, string>> = {}): string[] => Object.keys(fields).filter((name) => /(^id|Id)$/.test(name));

/** The call once for each id in its path or query, with that id replaced. */
export function withOtherIds(filled: Filled, id: 'malformed' | 'unknown'): Broken[] {
  const value = () => (id === 'unknown' ? randomUUID() : 'not-an-id');
  return [
    ...ids(filled.params).map((name): Broken => [`${id} ${name}`, { ...filled, params: { ...filled.params, [name]: value() } }]),
    ...ids(filled.query).map((name): Broken => [`${id} ${name} of the query`, { ...filled, query: { ...filled.query, [name]: value() } }]),
  ];
}

const cursor = (...keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Pages that no list has. */
export function wrongPages(filled: Filled): Broken[] {
  const queries: Record<string, string>[] = [
    { limit: '0' },
    { limit: 'many' },
    { after: 'nonsense' },
    ...[0, 1, 2, 3, 4].map((n) => ({ after: cursor(...Array.from({ length: n }, () => 'x'), 'x') })),
  ];
  return queries.map((query): Broken => [JSON.stringify(query), { ...filled, query: { ...filled.query, ...query } }]);
}

/** Cursors of the right form, but for their words: refused or an empty page. */
export const forgedPages = (filled: Filled): Broken[] =>
  ['x', 'a\u0000b'].flatMap((word) =>
    [0, 1, 2, 3].map((n): Broken => {
      const after = cursor(...Array.from({ length: n }, () => word), randomUUID());
      return [`a forged cursor with ${n} times ${JSON.stringify(word)}`, { ...filled, query: { ...filled.query, after } }];
    }),
  );
