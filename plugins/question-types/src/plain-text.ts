import { decodeHTML } from 'entities';
import type { RichText } from '@sreda/contracts';

/** Tags that begin a new line, so that words on both sides of them stay apart. */
const BLOCK_TAG = /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|td|th|pre|blockquote)\b[^<>]*>/gi;
const TAG = /<[/!?]?[a-z][^<>]*>/gi;

/** The words of a text with its lines kept, for a field that takes no formatting. */
export function plainLines({ text, format }: RichText): string {
  if (format !== 'html' && format !== 'moodle') return text;
  return decodeHTML(
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?<\/(?:p|div|li|h[1-6]|tr|pre|blockquote)> ?| ?<br *\/?> ?/gi, '\n')
      .replace(TAG, ''),
  ).trimEnd();
}

/** One line for tables and reports: without tags, with entities decoded and white space collapsed (no-break spaces stay). */
export function plainText({ text, format }: RichText): string {
  const words = format === 'html' || format === 'moodle' ? decodeHTML(text.replace(BLOCK_TAG, ' ').replace(TAG, '')) : text;
  return words.replace(/[ \t\r\n]+/g, ' ').trim();
}
