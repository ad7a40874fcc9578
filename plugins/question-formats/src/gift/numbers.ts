import type { GiftNumber } from './statement.js';

const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
/** `1,500` is one and a half to one author and fifteen hundred to another. */
const AMBIGUOUS_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const MAX_LENGTH = 40;

/** A decimal number with point or comma as its canonical text, or null if it is none (or one that two people read differently). */
export function parseDecimal(text: string): string | null {
  const number = text.trim().replace('\u2212', '-');
  if (number.length > MAX_LENGTH || !DECIMAL.test(number) || AMBIGUOUS_COMMA.test(number)) return null;
  const value = Number(number.replace(',', '.'));
  return Number.isFinite(value) ? String(value) : null;
}

/** `number`, `number:tolerance`, `low..high` or `*`; null if it is none of these. */
export function parseNumber(text: string): GiftNumber | null {
  if (text === '*') return { kind: 'any' };
  const dots = text.indexOf('..');
  if (dots > 0) {
    const low = parseDecimal(text.slice(0, dots));
    const high = parseDecimal(text.slice(dots + 2));
    return low !== null && high !== null && Number(low) <= Number(high) ? { kind: 'between', low, high } : null;
  }
  const colon = text.indexOf(':');
  const number = parseDecimal(colon > 0 ? text.slice(0, colon) : text);
  const tolerance = colon > 0 ? parseDecimal(text.slice(colon + 1)) : '0';
  return number !== null && tolerance !== null && Number(tolerance) >= 0 ? { kind: 'near', number, tolerance } : null;
}
