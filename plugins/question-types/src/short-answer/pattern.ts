/** Patterns of short answers: `*` stands for any characters within a line, `\*` for an asterisk. */

const pieces = (pattern: string): string[] => pattern.split(/(?<!\\)\*/).map((piece) => piece.replaceAll('\\*', '*'));

/** An answer that the pattern accepts, for showing: nothing stands for `*`. */
export const exampleOf = (pattern: string): string => pieces(pattern).join(' ').trim();

/**
 * Texts are compared in Unicode's composed form, so ё as one character equals е with two dots. Looks for the pieces from the left, each at
 * its first place: linear, unlike a regular expression with many `.*`.
 */
export function matches(text: string, pattern: string, caseSensitive: boolean): boolean {
  const normal = (s: string): string => (caseSensitive ? s.normalize('NFC') : foldCase(s.normalize('NFC')));
  const [first = '', ...rest] = pieces(pattern).map(normal);
  const subject = normal(text);
  const last = rest.pop();
  if (last === undefined) return subject === first;
  if (subject.includes('\n') || !subject.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = subject.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return subject.endsWith(last) && subject.length - last.length >= at;
}

/** Only Turkish knows what the other case of these is; Unicode folds neither to i. */
const WITHOUT_CASE: ReadonlySet<string> = new Set(['ı', 'İ']);

/** Character by character, so that one letter never becomes two (ß) and the place in the word does not matter (σ, ς). */
function foldCase(text: string): string {
  return Array.from(text, (character) => {
    if (WITHOUT_CASE.has(character)) return character;
    const upper = character.toUpperCase();
    return (upper.length === character.length ? upper : character).toLowerCase();
  }).join('');
}
