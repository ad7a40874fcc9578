import type { CalendarEntry, Format } from '@sreda/ui';

/** The entries of each day (yyyy-mm-dd) that has any, both in their order. */
export function byDay<E extends Pick<CalendarEntry, 'at'>>(
  entries: readonly E[],
  format: Pick<Format, 'dayOf'>,
): ReadonlyMap<string, readonly E[]> {
  const days = new Map<string, E[]>();
  for (const entry of entries) {
    const day = format.dayOf(entry.at);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}
