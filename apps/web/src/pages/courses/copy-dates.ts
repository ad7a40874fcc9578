import { addDays } from '../days.js';

/** 52 weeks: the days of the week stay. */
const YEAR_DAYS = 364;
const SEPTEMBER = 8;

const JULY = 6;

/** The first day of lessons that is offered for a copy (ISO yyyy-mm-dd): a year of weeks after the course began, or the next first of September. */
export function suggestedStart(startsOn: string | null, today = new Date()): string {
  if (startsOn === null) return `${today.getFullYear() + (today.getMonth() < SEPTEMBER ? 0 : 1)}-09-01`;
  return addDays(startsOn, YEAR_DAYS);
}

/** A name that tells the copy from its course: with the academic year in which it begins (`startsOn` as above), in place of one that is there. */
export function suggestedName(name: string, startsOn: string): string {
  const day = new Date(startsOn);
  const year = day.getUTCFullYear() - (day.getUTCMonth() < JULY ? 1 : 0);
  const short = String((year + 1) % 100).padStart(2, '0');
  const written = /\b20\d\d(\s?[/–—-]\s?)(20)?\d\d\b/;
  const renamed = written.test(name)
    ? name.replace(written, (_, between: string, century = '') => `${year}${between}${century}${short}`)
    : `${name}, ${year}/${short}`;
  return renamed === name ? `${name} (2)` : renamed;
}
