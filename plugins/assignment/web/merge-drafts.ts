/** A photo or file of a draft: uploaded (`fileId`), or still on this device alone. */
export interface LocalSheet {
  /** Of this device; for what came from the server, the id of the file. */
  readonly id: string;
  readonly fileId: string | null;
  readonly turn: number;
  readonly name: string;
  readonly mediaType: string;
}
export interface Draft {
  readonly text: string;
  readonly sheets: readonly LocalSheet[];
}
/** A draft as the server takes it: without what has not been uploaded. */
export interface SentDraft {
  readonly text: string;
  readonly sheets: readonly { readonly fileId: string; readonly turn: number }[];
}

export const sentOf = ({ text, sheets }: Draft): SentDraft => ({
  text,
  sheets: sheets.flatMap(({ fileId, turn }) => (fileId === null ? [] : [{ fileId, turn }])),
});
export const sameDraft = (a: SentDraft, b: SentDraft): boolean => JSON.stringify([a.text, a.sheets]) === JSON.stringify([b.text, b.sheets]);

/**
 * What was done here and what was done elsewhere (another tab or device), put together. Sheets of both sides stay, in the order of this side; of the
 * text the side that changed it counts. `null`: both have changed it, and the person has to choose. `base` is what both had when they were equal last.
 */
export function mergeDrafts(base: SentDraft, mine: Draft, theirs: Draft): Draft | null {
  const had = new Set(base.sheets.map(({ fileId }) => fileId));
  const here = new Set(mine.sheets.map(({ fileId }) => fileId));
  const added = theirs.sheets.filter(({ fileId }) => fileId !== null && !had.has(fileId) && !here.has(fileId));
  const sheets = [...mine.sheets, ...added];
  if (mine.text === theirs.text || theirs.text === base.text) return { text: mine.text, sheets };
  return mine.text === base.text ? { text: theirs.text, sheets } : null;
}
