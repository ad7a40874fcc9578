/**
 * The lexical rules of GIFT: which characters control, and how they are escaped.
 * Text is cut where control characters stand while it is still escaped (`raw`); only the pieces are unescaped.
 */

/** A backslash escapes these; before anything else it is a backslash. `\n` is a line feed. */
const ESCAPE_OR_CONTROL = /\\[\\:#={}~n]|[:#={}~]/g;

export type Control = ':' | '#' | '=' | '{' | '}' | '~';

/** Control characters that are not escaped, in order. */
function* controls(raw: string): Generator<{ at: number; char: Control }, void, undefined> {
  for (const match of raw.matchAll(ESCAPE_OR_CONTROL)) {
    if (!match[0].startsWith('\\')) yield { at: match.index, char: match[0] as Control };
  }
}

/** Position of the first control character `wanted`, or -1. */
export function indexOfControl(raw: string, wanted: Control): number {
  for (const { at, char } of controls(raw)) if (char === wanted) return at;
  return -1;
}

export const hasControl = (raw: string, wanted: Control): boolean => indexOfControl(raw, wanted) >= 0;

/** Position of the first (or last) run of `count` control characters `wanted` side by side, or -1. */
export function indexOfRun(raw: string, wanted: Control, count: number, which: 'first' | 'last'): number {
  let found = -1;
  let run = 0;
  let previous = -2;
  for (const { at, char } of controls(raw)) {
    run = char !== wanted ? 0 : at === previous + 1 ? run + 1 : 1;
    previous = at;
    if (run < count) continue;
    found = at - count + 1;
    if (which === 'first') return found;
  }
  return found;
}

export interface Segment {
  /** The control character before the segment; null for what stands before the first one. */
  mark: Control | null;
  raw: string;
}

/** Cuts at each of the control characters `marks`. There is always a first segment, with mark null. */
export function splitAt(raw: string, marks: readonly Control[]): Segment[] {
  const segments: Segment[] = [];
  let mark: Control | null = null;
  let from = 0;
  for (const { at, char } of controls(raw)) {
    if (!marks.includes(char)) continue;
    segments.push({ mark, raw: raw.slice(from, at) });
    mark = char;
    from = at + 1;
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

/** Without the white space around it, as the format's readers know white space: a no-break space is text. */
export function trimAscii(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isAsciiSpace(text.charCodeAt(from))) from++;
  while (to > from && isAsciiSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Space, tab to carriage return without form feed, and NUL. */
const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0c) || code === 0;
