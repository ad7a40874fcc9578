export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/** All that says who a person is; login and address are those of the account. */
export interface PersonRecord extends PersonName {
  /** Calendar date. */
  readonly birthDate: string | null;
  readonly login: string | null;
  readonly email: string | null;
}

/** Фамилия Имя Отчество, as in lists. */
export const fullName = (name: PersonName): string => [name.familyName, name.givenName, name.patronymic].filter(Boolean).join(' ');

/** Equal for spellings that people take for the same: case, ё and е, composed and decomposed letters, spaces. */
export const foldName = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/**
 * The fold of a name in SQL. The collation is named because `lower` knows Russian letters only under one that does, whatever the database's own
 * locale is.
 */
export const foldedNameSql = (alias: string): string =>
  `replace(lower(concat_ws(' ', ${alias}.family_name, ${alias}.given_name, ${alias}.patronymic) collate "ru-x-icu"), 'ё', 'е')`;

const searchWords = (typed: string): string[] =>
  foldName(typed)
    .split(' ')
    .filter((word) => word.length > 0)
    .slice(0, 5);

/** `LIKE` patterns that must all hold of a folded name: each word typed is the beginning of one of its words. Matched against ` ${name}`. */
export const searchPatterns = (typed: string): string[] => searchWords(typed).map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);

/** The same search for names that are in memory. */
export function nameSearch(typed: string): (name: PersonName) => boolean {
  const words = searchWords(typed).map((word) => ` ${word}`);
  return (name) => {
    const folded = ` ${foldName(fullName(name))}`;
    return words.every((word) => folded.includes(word));
  };
}

// Of ICU, like the collation of the columns.
const alphabet = new Intl.Collator('ru');

/** The order of lists: family name, given name, patronymic, and the id for namesakes. */
export const compareNames = (a: PersonName & { readonly id: string }, b: PersonName & { readonly id: string }): number =>
  alphabet.compare(a.familyName, b.familyName) ||
  alphabet.compare(a.givenName, b.givenName) ||
  alphabet.compare(a.patronymic ?? '', b.patronymic ?? '') ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
