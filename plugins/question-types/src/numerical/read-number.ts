/** Numbers as students type them: with either separator, with spaces, with powers of ten, with a unit. */
import type { Separators } from '@sreda/plugin-sdk';

export interface ReadNumber {
  readonly value: number;
  /** What stands beside the number, without spaces. */
  readonly unit: string;
}

const POWER_OF_TEN = /(?:e|E|(?:x|\*|×)10(?:\^|\*\*))([+-]?\d+)/g;
const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;
const AT = { right: new RegExp(`^${NUMBER}`), left: new RegExp(`${NUMBER}$`) } as const;

/** `unitSide`: on which side of the number the unit is expected. null: no number can be read. */
export function readNumber(typed: string, separators: Separators, unitSide: 'left' | 'right'): ReadNumber | null {
  const text = withPoint(typed.replaceAll(' ', '').replace(POWER_OF_TEN, 'e$1'), separators);
  const [number] = AT[unitSide].exec(text) ?? [];
  if (number === undefined) return null;
  const unit = unitSide === 'left' ? text.slice(0, text.length - number.length) : text.slice(number.length);
  return { value: Number(number), unit };
}

/** With a point, or several commas, the commas can only separate thousands; a single comma is what the student's language makes of it. */
function withPoint(text: string, { thousands, decimal }: Separators): string {
  if (text.includes('.') || text.split(',').length > 2) return text.replaceAll(',', '');
  return text.replaceAll(thousands, '').replaceAll(decimal, '.').replaceAll(',', '.');
}

/** 1.234 may be a thousand or a little more than one, so an answer with such a separator is asked for again. A space is no such doubt. */
export const isAmbiguous = (typed: string, { thousands }: Separators): boolean =>
  (thousands === '.' || thousands === ',') && typed.includes(thousands);

export const writeNumber = (value: number, { decimal }: Separators): string => String(value).replace('.', decimal);
