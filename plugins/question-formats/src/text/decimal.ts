const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
/** `1,500` is one and a half to one author and fifteen hundred to another. */
const AMBIGUOUS_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const MAX_LENGTH = 40;

/** A decimal number with point or comma, or null if it is none (or one that two people read differently). */
export function parseDecimal(text: string): number | null {
  const number = text.trim().replace('\u2212', '-');
  if (number.length > MAX_LENGTH || !DECIMAL.test(number) || AMBIGUOUS_COMMA.test(number)) return null;
  const value = Number(number.replace(',', '.'));
  return Number.isFinite(value) ? value + 0 : null;
}
