import type { Format, GradeCellNote } from '@sreda/ui';

export type CellState = NonNullable<GradeCellNote['markState']>;

/** The short words that stand in a cell, in the reader's language. */
export type StateWords = Readonly<Record<CellState, string>>;

/** What somebody typed: a grade, a word, or nothing, which clears the cell. Null: neither. */
export interface Typed {
  readonly value: number | null;
  readonly state: CellState | null;
}

/** As other programs and languages write them. */
const OTHER_WORDS: Readonly<Record<string, CellState>> = {
  н: 'absent',
  нб: 'absent',
  зач: 'passed',
  зачёт: 'passed',
  зачет: 'passed',
  незач: 'failed',
  незачёт: 'failed',
  незачет: 'failed',
  abs: 'absent',
  pass: 'passed',
  fail: 'failed',
};

/** With a decimal comma or point; `н`, `зач`, `незач` in any case. */
export function readCell(text: string, words: StateWords): Typed | null {
  const plain = text.trim().toLocaleLowerCase().replace(/\.$/, '');
  if (plain === '' || plain === '—') return { value: null, state: null };
  const word = (Object.keys(words) as CellState[]).find((state) => words[state].toLocaleLowerCase() === plain) ?? OTHER_WORDS[plain];
  if (word) return { value: null, state: word };
  return /^-?\d+([.,]\d+)?$/.test(plain) ? { value: Number(plain.replace(',', '.')), state: null } : null;
}

/** As it stands in the cell and goes to the clipboard. */
export function cellText(
  cell: { readonly final: number | null; readonly markState?: CellState } | undefined,
  words: StateWords,
  format: Pick<Format, 'number'>,
): string {
  if (cell?.markState) return words[cell.markState];
  return cell === undefined || cell.final === null ? '' : format.number(cell.final);
}
