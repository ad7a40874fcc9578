import type { Year } from '@sreda/ui';
import { nextYear } from './days.js';

export const periodKinds = ['quarter', 'trimester', 'half-year'] as const;
export type PeriodKind = (typeof periodKinds)[number];
/** How many make a year. */
export const periodCount: Readonly<Record<PeriodKind, number>> = { quarter: 4, trimester: 3, 'half-year': 2 };

export type YearPlan = Omit<Year, 'id'>;

/** The year after `last` with the same periods a year later; of a school that has none, the one that begins in the September of `today`. */
export function yearAfter(last: YearPlan | undefined, today: string): YearPlan {
  const since = last ? last.until : `${today.slice(0, 4)}-09-01`;
  const first = Number(since.slice(0, 4));
  return {
    name: `${first}/${String((first + 1) % 100).padStart(2, '0')}`,
    since,
    until: nextYear(since),
    periods: (last?.periods ?? []).map((p) => ({ ...p, since: nextYear(p.since), until: nextYear(p.until) })),
  };
}
