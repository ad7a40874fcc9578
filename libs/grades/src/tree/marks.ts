import type { I18nMessage } from '@sreda/plugin-sdk';
import type { Range } from './grade-tree.js';
import { unitsOf } from './units.js';

/** One line of a school's table: a mark is given from this percentage on. */
export interface MarkBound {
  /** A whole number, 2 to 5 in most schools. */
  readonly mark: number;
  /** 0 to 100, at most five decimals. */
  readonly from: number;
}

/** From the best mark to the worst, without a gap; the worst is given from 0. */
export type MarkTable = readonly MarkBound[];

/** No law sets these bounds: it is where a school begins that has decided nothing else. */
export const defaultMarkTable: MarkTable = [
  { mark: 5, from: 85 },
  { mark: 4, from: 65 },
  { mark: 3, from: 45 },
  { mark: 2, from: 0 },
];

const problem = (name: string, params: Record<string, number> = {}): I18nMessage => ({ key: `grades.mark-table-problem.${name}`, params });

/** What is wrong with a table, for the form of the school's settings; none: it can be used. */
export function problemsOfMarkTable(table: MarkTable): I18nMessage[] {
  if (table.length < 2) return [problem('too-short')];
  const lines = table.flatMap(({ mark, from }, index): I18nMessage[] => {
    const above = table[index - 1];
    return [
      ...(Number.isInteger(mark) && mark >= 0 ? [] : [problem('mark', { mark })]),
      ...(Number.isFinite(from) && from >= 0 && from <= 100 ? [] : [problem('percent', { mark, percent: from })]),
      ...(above && mark !== above.mark - 1 ? [problem('gap', { mark, above: above.mark })] : []),
      ...(above && !(from < above.from) ? [problem('order', { mark, above: above.mark })] : []),
    ];
  });
  return table.at(-1)?.from === 0 ? lines : [...lines, problem('from-zero')];
}

/**
 * The mark for a grade in points by the table, which must be sound. It goes by the exact percentage of the range and not by the shown one: 84.999 % is below 85.
 * Above the maximum the best mark is given, below the minimum the worst. Null: the range has nothing to reach.
 */
export function markOf(value: number, { min, max }: Range, table: MarkTable): number | null {
  const span = BigInt(unitsOf(max) - unitsOf(min));
  if (span <= 0n) return null;
  const reached = BigInt(unitsOf(value) - unitsOf(min)) * BigInt(unitsOf(100));
  return (table.find(({ from }) => reached >= span * BigInt(unitsOf(from))) ?? table.at(-1))?.mark ?? null;
}
