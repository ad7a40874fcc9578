/** What begins a new word: the end of anything that is no part of a line, and a line break. */
const BREAK = /<\/(?!(?:a|b|del|em|i|ins|s|small|span|strong|sub|sup|u)>)\w+>|<br\s*\/?>/gi;
const TAG = /<(?:[/!?]?[a-z][^<>]*|!--[^<>]*--)>/gi;

/**
 * Words of a written answer, whatever its format: what stands between spaces, control characters, em and en dashes. A hyphen joins, and
 * counts where it stands alone. `decode` reads character references: a browser has its own table of them.
 */
export function countWords(text: string, decode: (html: string) => string): number {
  const words = decode(text.replace(BREAK, '$& ').replace(TAG, ''));
  return words.split(/[\p{Z}\p{Cc}—–]+/u).filter((word) => word !== '').length;
}
