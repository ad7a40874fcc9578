import { BEST_MARK, type BookItem, WORST_MARK } from '../book/course-book.js';
import type { MarkState } from '../tree/grade-tree.js';

/** A cell as it is stored; one that was never written to has version 0. */
export interface Cell {
  /** From the activity. */
  readonly raw: number | null;
  /** The grade in force. */
  readonly final: number | null;
  /** `final` or `markState` was typed by a teacher; what the activity sends does not change it. */
  readonly typed: boolean;
  readonly markState: MarkState | null;
  readonly excluded: boolean;
  readonly hidden: boolean;
  readonly version: number;
}

export const emptyCell: Cell = { raw: null, final: null, typed: false, markState: null, excluded: false, hidden: false, version: 0 };

/** What is left out stays. A value and a state of null clear what was typed: the grade of the activity is in force again. */
export interface CellEdit {
  readonly value?: number | null;
  readonly state?: MarkState | null;
  readonly excluded?: boolean;
  readonly hidden?: boolean;
}

export interface CellProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, number>>;
}

const typesSomething = ({ value, state }: CellEdit): boolean => (value ?? null) !== null || (state ?? null) !== null;

/** Why the item does not take it; null: it does. Being shown or hidden is no change of a grade. */
export function problemOfEdit(
  { value, state, excluded }: CellEdit,
  { scale, max, locked }: Pick<BookItem, 'scale' | 'max' | 'locked'>,
): CellProblem | null {
  if (locked && [value, state, excluded].some((given) => given !== undefined)) return { code: 'grade-locked' };
  if ((value ?? null) !== null && (state ?? null) !== null) return { code: 'grade-or-state' };
  if (scale === 'pass' && ((value ?? null) !== null || state === 'absent')) return { code: 'grade-pass-only' };
  if (value === undefined || value === null) return null;
  if (scale === 'mark' && !(Number.isInteger(value) && value >= WORST_MARK && value <= BEST_MARK)) {
    return { code: 'grade-mark', params: { min: WORST_MARK, max: BEST_MARK } };
  }
  return value < 0 || value > max ? { code: 'grade-range', params: { min: 0, max } } : null;
}

/** Typing over what an activity has graded wants a reason: somebody will ask. */
export function needsReason(cell: Cell, edit: CellEdit): boolean {
  return cell.raw !== null && typesSomething(edit) && edit.value !== cell.final;
}

export function edited(cell: Cell, edit: CellEdit): Cell {
  const { excluded = cell.excluded, hidden = cell.hidden } = edit;
  const changed = { ...cell, excluded, hidden, version: cell.version + 1 };
  if (edit.value === undefined && edit.state === undefined) return changed;
  const typed = typesSomething(edit);
  return { ...changed, typed, final: typed ? (edit.value ?? null) : cell.raw, markState: edit.state ?? null };
}
