/**
 * People named in a text: `<span data-person="…"></span>` with the id alone. Names are of the records of people, so they are put in when the text is read
 * and never stored with it.
 */
const MENTION = /<span data-person="([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})">[^<]*<\/span>/gi;

/** Ids of those whom the text names, each once. */
export const mentionedPeople = (html: string): string[] => [
  ...new Set([...html.matchAll(MENTION)].flatMap(([, id]) => id?.toLowerCase() ?? [])),
];

/** As it is stored. */
export const withoutNames = (html: string): string =>
  html.replace(MENTION, (_, id: string) => `<span data-person="${id.toLowerCase()}"></span>`);

/** As it is read; `nameOf` answers plain text, or nothing where there is no name for the reader. */
export const withNames = (html: string, nameOf: (personId: string) => string | undefined): string =>
  html.replace(MENTION, (_, id: string) => {
    const name = nameOf(id.toLowerCase());
    return `<span data-person="${id}">${name === undefined ? '' : `@${escape(name)}`}</span>`;
  });

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
