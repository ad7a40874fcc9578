import { folded } from '../folded.js';

export const MAX_TAGS = 5;
export const MAX_TAG_LENGTH = 40;

export interface Tag {
  /** What it is compared by. */
  readonly key: string;
  readonly name: string;
}

/** Some write a sign before their tags. */
const nameOf = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/^[\s#]+/, '')
    .trimEnd()
    .replace(/\s+/g, ' ');

export const tagKey = (typed: string): string => folded(nameOf(typed));

/** Each once, as it was written first; what says nothing is none. Pure. */
export function tagsOf(typed: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const name of typed.map(nameOf)) {
    const key = folded(name);
    if (name !== '' && !tags.has(key)) tags.set(key, { key, name });
  }
  return [...tags.values()].slice(0, MAX_TAGS);
}
