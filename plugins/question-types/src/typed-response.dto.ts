import { Transform } from 'class-transformer';
import type { TypedResponse } from '@sreda/contracts';
import { Text } from '@sreda/plugin-sdk/server';
import { LONGEST_TEXT } from './question.dto.js';

const ASCII_SPACE = ' \t\r\n\v\0';

/** Runs before any limit of length, so it is a loop: a regular expression for the end would be quadratic. */
function trimmed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  let [from, to] = [0, value.length];
  while (from < to && ASCII_SPACE.includes(value.charAt(from))) from++;
  while (to > from && ASCII_SPACE.includes(value.charAt(to - 1))) to--;
  return value.slice(from, to);
}

/** A line; ASCII white space at its ends never counts (a no-break space does: it was put there on purpose). */
export class TypedLineDto implements TypedResponse {
  @Transform(({ value }: { value: unknown }) => trimmed(value))
  @Text({ min: 0, max: 1_000, raw: true })
  answer: string;
}

/** A text of any length, kept as typed. */
export class TypedTextDto implements TypedResponse {
  @Text({ min: 0, max: LONGEST_TEXT, raw: true })
  answer: string;
}
