import type { Entry, MarkState, PersonEntries } from '../tree/grade-tree.js';

/** What stands in a cell, as totals need it. */
export interface CellValue {
  readonly itemId: string;
  readonly final: number | null;
  readonly typed?: boolean;
  readonly markState?: MarkState | null;
  readonly excluded?: boolean;
  readonly hidden?: boolean;
}

export const entryOf = ({ final, typed, markState, excluded }: CellValue): Entry => ({
  value: final,
  state: markState ?? null,
  excluded: excluded ?? false,
  overridden: typed ?? false,
});

export function entriesOf(cells: readonly CellValue[]): PersonEntries {
  return new Map(cells.map((cell) => [cell.itemId, entryOf(cell)]));
}

/** For a student: a grade that is hidden as yet is in no total, whatever empty cells count for. */
export function shownEntriesOf(cells: readonly CellValue[]): PersonEntries {
  return new Map(cells.map((cell) => [cell.itemId, cell.hidden ? { value: null, excluded: true } : entryOf(cell)]));
}
