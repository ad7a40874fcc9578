import { parseDecimal } from '../text/decimal.js';
import type { GiftNumber } from './statement.js';

/** `number`, `number:tolerance`, `low..high` or `*`; null if it is none of these. */
export function parseNumber(text: string): GiftNumber | null {
  if (text === '*') return { value: null, tolerance: 0 };
  const dots = text.indexOf('..');
  if (dots > 0) return parseRange(text.slice(0, dots), text.slice(dots + 2));
  const colon = text.indexOf(':');
  const value = parseDecimal(colon > 0 ? text.slice(0, colon) : text);
  const tolerance = colon > 0 ? parseDecimal(text.slice(colon + 1)) : 0;
  return value !== null && tolerance !== null && tolerance >= 0 ? { value, tolerance } : null;
}

/** The middle has at most one decimal more than the ends: rounded to that, 3.141..3.142 is 3.1415 ± 0.0005 and no binary noise. */
function parseRange(lowText: string, highText: string): GiftNumber | null {
  const [low, high] = [parseDecimal(lowText), parseDecimal(highText)];
  if (low === null || high === null || low > high) return null;
  const decimals = Math.max(decimalsOf(low), decimalsOf(high)) + 1;
  const value = Number(((low + high) / 2).toFixed(decimals));
  return { value, tolerance: Number((high - value).toFixed(decimals)) };
}

/** As many as `toFixed` takes at most, for a number so small that it is written with an exponent. */
const decimalsOf = (value: number): number => (String(value).includes('e') ? 99 : (String(value).split('.')[1]?.length ?? 0));
