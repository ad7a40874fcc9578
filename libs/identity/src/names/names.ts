export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
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

/** `LIKE` patterns that must all hold of a folded name: each word typed is the beginning of one of its words. Matched against ` ${name}`. */
export const searchPatterns = (typed: string): string[] =>
  foldName(typed)
    .split(' ')
    .filter((word) => word.length > 0)
    .slice(0, 5)
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
