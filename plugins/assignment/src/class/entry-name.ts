/** Characters that file systems read as something else. */
const RESERVED = '\\/:*?"<>|';
const MAX_LENGTH = 100;

/** A name that every file system takes as the name of one file or folder: no way out of the archive, nothing that it reads as something else. */
export function entryName(name: string): string {
  const plain = [...name].map((sign) => (sign < ' ' || sign === '\u007f' || RESERVED.includes(sign) ? '_' : sign)).join('');
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const stem = [...plain.slice(0, plain.length - extension.length)].slice(0, MAX_LENGTH - extension.length).join('');
  // A dot or a space at an end is dropped by some, and a name of dots alone leads elsewhere.
  const trimmed = `${stem}${extension}`.replace(/^[. ]+|[. ]+$/g, '');
  return trimmed === '' ? '_' : trimmed;
}
