/**
 * The lexical rules of GIFT: which characters control, and how they are escaped.
 * Text is cut where control characters stand while it is still escaped (`raw`); only the pieces are unescaped.
 */

export type Control = ':' | '#' | '=' | '{' | '}' | '~';

/** A character is escaped by an odd number of backslashes before it: they escape each other from the left. */
function isEscaped(raw: string, at: number): boolean {
  let first = at;
  while (first > 0 && raw[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

/** Position of the first control character `wanted`, or -1. */
export const indexOfControl = (raw: string, wanted: Control): number => indexOfRun(raw, wanted, 1);

export const hasControl = (raw: string, wanted: Control): boolean => indexOfControl(raw, wanted) >= 0;

/** Position of the first `count` control characters `wanted` side by side, or -1. Only the first of them could be an escaped one. */
export function indexOfRun(raw: string, wanted: Control, count: number): number {
  const run = wanted.repeat(count);
  let at = raw.indexOf(run);
  while (at >= 0 && isEscaped(raw, at)) at = raw.indexOf(run, at + 1);
  return at;
}

/** As {@link indexOfRun}, the last ones. */
export function lastIndexOfRun(raw: string, wanted: Control, count: number): number {
  const run = wanted.repeat(count);
  let at = raw.lastIndexOf(run);
  while (at > 0 && isEscaped(raw, at)) at = raw.lastIndexOf(run, at - 1);
  return at;
}

export interface Segment {
  /** The control character before the segment; null for what stands before the first one. */
  mark: Control | null;
  raw: string;
}

/**
 * Cuts at each of the control characters `marks`; there is always a first segment, with mark null. After `limit` segments the rest is one
 * more.
 */
export function splitAt(raw: string, marks: readonly Control[], limit: number): Segment[] {
  const segments: Segment[] = [];
  let mark: Control | null = null;
  let from = 0;
  for (const { 0: char, index } of raw.matchAll(new RegExp(`[${marks.join('')}]`, 'g'))) {
    if (isEscaped(raw, index)) continue;
    segments.push({ mark, raw: raw.slice(from, index) });
    mark = char as Control;
    from = index + 1;
    if (segments.length === limit) break;
  }
  segments.push({ mark, raw: raw.slice(from) });
  return segments;
}

/** Cuts at the first `count - 1` control characters `mark`: at most `count` pieces. */
export function splitOff(raw: string, mark: Control, count: number): string[] {
  const pieces: string[] = [];
  let rest = raw;
  while (pieces.length < count - 1) {
    const at = indexOfControl(rest, mark);
    if (at < 0) break;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...pieces, rest];
}

export function unescapeGift(raw: string): string {
  return raw.replace(/\\([\\:#={}~n])/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

/** Line ends become `\n`, so that the text stays on one line: an empty line would end the question. */
export function escapeGift(text: string): string {
  return text.replace(/[\\:#={}~]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
