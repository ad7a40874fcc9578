/** Without the white space around it, as the format's readers know white space: a no-break space is text. */
export function trimAscii(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isAsciiSpace(text.charCodeAt(from))) from++;
  while (to > from && isAsciiSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Space, tab to carriage return without form feed, and NUL. */
const isAsciiSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0c) || code === 0;
