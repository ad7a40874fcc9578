import type { RichText } from '@sreda/contracts';

export const MAX_NAME_LENGTH = 255;
const DEFAULT_NAME_LENGTH = 80;

/** A name for a question without one: the beginning of its text, without markup. Empty if the text has no words. */
export function nameFromText({ text, format }: RichText): string {
  // Far more than needed, far less than what a hostile file can make slow.
  const beginning = text.slice(0, 20 * DEFAULT_NAME_LENGTH);
  const plain = format === 'plain' ? beginning : beginning.replace(/<[^<>]*>/g, ' ').replace(/&nbsp;/g, ' ');
  return shorten(plain, DEFAULT_NAME_LENGTH);
}

/** One line of at most `maxLength` characters, cut between words where that is possible. */
export function shorten(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
