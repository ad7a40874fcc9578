export interface ByteRange {
  /** Both included. */
  readonly start: number;
  readonly end: number;
}

/**
 * The one range of a `Range` header over `size` bytes (RFC 9110 §14): what a player or a broken-off download asks for. Null: the whole file
 * (no range, several, or one that is not understood); `unsatisfiable`: the answer is 416.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  if (start >= size) return 'unsatisfiable';
  if (to !== '' && Number(to) < start) return null;
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
