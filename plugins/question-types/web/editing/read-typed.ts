/** The number that an author typed, with a comma or a point, with spaces or a power of ten; null for what is none or is out of bounds. */
export function readTyped(typed: string, { min, max, whole }: { min: number; max: number; whole: boolean }): number | null {
  const text = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number)) ? number : null;
}
