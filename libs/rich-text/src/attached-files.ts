/** Where the files package answers an uploaded file. Texts name their pictures so; whose file it becomes is the business of who stores the text. */
export const fileUrl = (fileId: string): string => `/api/v1/files/files/${fileId}`;

const FILE = /(\b(?:src|href)=")\/api\/v1\/files\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=")/g;

/** Ids of the uploaded files that cleaned HTML shows or links, each once, in their order: `Files.attach` makes them its owner's. */
export const attachedFiles = (html: string): string[] => [...new Set([...html.matchAll(FILE)].map(([, , id = '']) => id))];

/** The text with its files replaced by their copies: what `Files.copy` answers. A file without a copy stays as it is named. */
export const withCopies = (html: string, copies: ReadonlyMap<string, string>): string =>
  html.replace(FILE, (_, before: string, id: string) => `${before}${fileUrl(copies.get(id) ?? id)}`);
