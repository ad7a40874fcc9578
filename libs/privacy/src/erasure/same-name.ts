const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('ru').replaceAll('ё', 'е').trim().replace(/\s+/g, ' ');

/** Whether a typed name is the name: case, ё for е and spaces are no matter, anything else is. */
export const sameName = (typed: string, name: string): boolean => fold(typed) === fold(name);
