const MAX = 200;

/** Folders, control characters and those that turn the direction of writing (`gpj.exe` for `exe.jpg`) have no place in a name. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name that people see, from what the browser said: at most 200 characters with its extension kept, never empty. */
export function cleanFileName(said: string): string {
  const name = (said.normalize('NFC').split(/[\\/]/).pop() ?? '').replace(UNWANTED, '').replace(/\s+/g, ' ').trim();
  if (name === '' || /^\.+$/.test(name)) return 'file';
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? '';
  const characters = [...name];
  return characters.length <= MAX ? name : characters.slice(0, MAX - [...extension].length).join('') + extension;
}
