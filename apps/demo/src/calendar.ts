import { addDays, dayIn, usualYear } from '@sreda/identity';

/** Of both schools; it has no summer time. */
export const ZONE = 'Europe/Moscow';
const OFFSET = '+03:00';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export interface Calendar {
  /** When the history begins: two months ago, or with the school year when that began later. */
  readonly begin: Date;
  /** A time of day (8.5: half past eight) as many days after today; never before the beginning. */
  at(day: number, hour: number): Date;
}

/** @param days how long the history is, where the school year allows */
export function calendarOf(now: Date, days: number): Calendar {
  const today = dayIn(ZONE, now);
  const early = new Date(now.getTime() - days * DAY_MS);
  // In summer the usual year is the next one.
  const yearBegan = new Date(`${usualYear(today).since}T08:00:00${OFFSET}`);
  const begin = yearBegan > early && yearBegan < now ? yearBegan : early;
  return {
    begin,
    at: (day, hour) => {
      const midnight = Date.parse(`${addDays(today, day)}T00:00:00${OFFSET}`);
      return new Date(Math.max(begin.getTime(), midnight + hour * HOUR_MS));
    },
  };
}
