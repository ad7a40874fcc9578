import type { FileInfo } from '@sreda/plugin-sdk/server';

/** Key of the point `fileOwner`; the owner's id is the work's. */
export const WORK_FILES = 'assignment.work';

export const turns = [0, 90, 180, 270] as const;
/** Degrees clockwise by which a photo is shown turned; the file itself stays as it came. */
export type Turn = (typeof turns)[number];

/** A photo or file at its place in a work. */
export interface Sheet {
  readonly fileId: string;
  readonly turn: Turn;
}

export const sameSheets = (a: readonly Sheet[], b: readonly Sheet[]): boolean =>
  a.length === b.length && a.every(({ fileId, turn }, i) => fileId === b[i]?.fileId && turn === b[i]?.turn);

/** Sheets with what is known of their files; one whose file is gone is left out. */
export function withFiles(sheets: readonly Sheet[], files: readonly FileInfo[]): (Sheet & Omit<FileInfo, 'id'>)[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return sheets.flatMap((sheet) => {
    const file = byId.get(sheet.fileId);
    return file ? [{ ...sheet, name: file.name, mediaType: file.mediaType, size: file.size }] : [];
  });
}
