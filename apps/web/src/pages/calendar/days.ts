import { addDays, DAY_MS } from '../days.js';

// Calendar days are `yyyy-mm-dd` without a zone; which day it is at a moment is asked of the school's clock.

/** The same day of another month, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/** The Monday on or before it. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

export const views = ['list', 'week', 'month'] as const;
export type View = (typeof views)[number];

/** Days of a list. */
const LIST = 30;

/** The days that a view of a day shows, `until` is the first one after them. A list begins with the day, a month is of whole weeks. */
export function spanOf(view: View, day: string): { readonly since: string; readonly until: string } {
  if (view === 'list') return { since: day, until: addDays(day, LIST) };
  if (view === 'week') return { since: mondayOf(day), until: addDays(mondayOf(day), 7) };
  const first = `${day.slice(0, 7)}-01`;
  return { since: mondayOf(first), until: addDays(mondayOf(addDays(addMonths(first, 1), -1)), 7) };
}

/** The day whose view comes next (1) or came before (-1). */
export function turned(view: View, day: string, by: 1 | -1): string {
  if (view === 'month') return addMonths(day, by);
  return addDays(day, by * (view === 'week' ? 7 : LIST));
}

export function daysOf({ since, until }: { readonly since: string; readonly until: string }): string[] {
  const count = (Date.parse(until) - Date.parse(since)) / DAY_MS;
  return Array.from({ length: count }, (_, i) => addDays(since, i));
}
