/** A place in the table; rows are students, columns what is graded. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
/** From the cell that was chosen first to the one that moves. */
export interface Selection {
  readonly anchor: Place;
  readonly active: Place;
}
export interface Size {
  readonly rows: number;
  readonly columns: number;
}
/** Ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const at = (row: number, column: number): Selection => ({ anchor: { row, column }, active: { row, column } });

export function blockOf({ anchor, active }: Selection): Block {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export const inBlock = ({ top, bottom, left, right }: Block, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** Where a key leads; null: it is no key that moves. */
export function moved(
  selection: Selection,
  size: Size,
  key: string,
  { shift, ctrl, page }: { shift: boolean; ctrl: boolean; page: number },
): Selection | null {
  const { row, column } = selection.active;
  const far = ctrl ? Infinity : 1;
  const target: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - far, column },
    ArrowDown: { row: row + far, column },
    ArrowLeft: { row, column: column - far },
    ArrowRight: { row, column: column + far },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? Infinity : row, column: Infinity },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = target[key];
  if (!to) return null;
  const active = { row: within(to.row, size.rows), column: within(to.column, size.columns) };
  return { anchor: shift ? selection.anchor : active, active };
}

/** Rows of cells as spreadsheets put them on the clipboard: tabs, line ends, quotes around what holds either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') cell += source[++i] ?? '';
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

const escaped = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const formatBlock = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(escaped).join('\t')).join('\n');

/** Which cells a block of texts goes into: one text fills the selection, a block begins at its corner and ends with the table. */
export function placed(texts: readonly (readonly string[])[], selection: Selection, size: Size): (Place & { readonly text: string })[] {
  const { top, left, bottom, right } = blockOf(selection);
  const single = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  if (single !== undefined) return cellsOf({ top, left, bottom, right }).map((place) => ({ ...place, text: single }));
  return texts.flatMap((line, i) =>
    line.flatMap((text, j) => (top + i < size.rows && left + j < size.columns ? [{ row: top + i, column: left + j, text }] : [])),
  );
}

export function cellsOf({ top, bottom, left, right }: Block): Place[] {
  const cells: Place[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}
