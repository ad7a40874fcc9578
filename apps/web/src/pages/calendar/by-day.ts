import type { CalendarEntry, Format } from '@sreda/ui';
import { addDays } from '../days.js';

type Timed = Pick<CalendarEntry, 'at'> & {
  readonly event: Pick<NonNullable<CalendarEntry['event']>, 'firstDay' | 'lastDay' | 'endsAt'> | null;
};

/** The entries of each day (yyyy-mm-dd) that has any, both in their order. An event is under each day on which it lasts. */
export function byDay<E extends Timed>(entries: readonly E[], format: Pick<Format, 'dayOf'>): ReadonlyMap<string, readonly E[]> {
  const days = new Map<string, E[]>();
  for (const entry of entries) {
    const [first, last] = daysOfEntry(entry, format);
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const others = days.get(day);
      if (others) others.push(entry);
      else days.set(day, [entry]);
    }
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function daysOfEntry({ at, event }: Timed, format: Pick<Format, 'dayOf'>): readonly [first: string, last: string] {
  if (event?.firstDay && event.lastDay) return [event.firstDay, event.lastDay];
  const first = format.dayOf(at);
  // What ends at midnight does not reach the day that begins then.
  const last = event?.endsAt ? format.dayOf(new Date(Math.max(Date.parse(event.endsAt) - 1, Date.parse(at)))) : first;
  return [first, last];
}
