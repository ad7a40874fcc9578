import type { GradeState } from '../grades.events.js';
import type { MarkState, PersonEntries } from '../tree/grade-tree.js';
import { type CellValue, entryOf } from './person-entries.js';

/** What there is to say of a cell beyond its grade; what is left out is null, false or `graded`. */
export interface CellNote {
  /** Position of the item in the book. */
  readonly column: number;
  readonly state?: GradeState;
  readonly markState?: MarkState;
  /** Of a column without activity it is not noted: there every grade was typed. */
  readonly typed?: boolean;
  /** Noted where a teacher typed something else. */
  readonly raw?: number;
  readonly excluded?: boolean;
  readonly late?: boolean;
  readonly hidden?: boolean;
}

/** The cells of one person by position of the items in the book. A class has thousands, nearly all of them a number and no more. */
export interface CellRow {
  readonly finals: readonly (number | null)[];
  /** 0: nothing was ever there. */
  readonly versions: readonly number[];
  readonly notes: readonly CellNote[];
}

/** As the database groups them: the n-th of each list is of the n-th column that is named, in no order. */
export interface StoredCells {
  readonly columns: readonly number[];
  readonly finals: readonly (number | null)[];
  readonly versions: readonly number[];
  readonly notes: readonly CellNote[] | null;
}

export function cellRow(size: number, stored: StoredCells | undefined): CellRow {
  const finals = new Array<number | null>(size).fill(null);
  const versions = new Array<number>(size).fill(0);
  stored?.columns.forEach((column, n) => {
    finals[column] = stored.finals[n] ?? null;
    versions[column] = stored.versions[n] ?? 0;
  });
  return { finals, versions, notes: stored?.notes ?? [] };
}

/** One by one; only what there is. */
export function cellValues(items: readonly { readonly id: string }[], { finals, versions, notes }: CellRow): CellValue[] {
  const noted = new Map(notes.map((note) => [note.column, note]));
  return items.flatMap(({ id }, column) => (versions[column] ? { itemId: id, final: finals[column] ?? null, ...noted.get(column) } : []));
}

const noteOf = (notes: readonly CellNote[], column: number): CellNote | undefined => notes.find((one) => one.column === column);

/** The same for totals, row by row: a map for each row cost a third of what a large table did. */
export function entriesReader(items: readonly { readonly id: string }[]): (row: CellRow) => PersonEntries {
  const columns = new Map(items.map(({ id }, column) => [id, column]));
  return ({ finals, notes }) => ({
    get: (itemId) => {
      const column = columns.get(itemId);
      if (column === undefined) return undefined;
      const final = finals[column] ?? null;
      const note = notes.length > 0 ? noteOf(notes, column) : undefined;
      if (note) return entryOf({ ...note, itemId, final });
      return final === null ? undefined : { value: final };
    },
  });
}
