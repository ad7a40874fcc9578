/** What a clock in the zone shows at an instant, as if it were UTC, in milliseconds. */
function wallClock(at: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  return Date.parse(`${format.format(at).replace(', ', 'T')}Z`);
}

/** The moment in which a day (yyyy-mm-dd) ends in a time zone: what holds until then holds on its last day. */
export function endOfDay(day: string, timeZone: string | undefined): string {
  const midnight = Date.parse(day) + 86_400_000;
  const guess = midnight - (wallClock(midnight, timeZone) - midnight);
  // Once more, for the days on which the clocks change.
  return new Date(guess - (wallClock(guess, timeZone) - midnight)).toISOString();
}

/** An instant of the last day of what ends at `until`. */
export const within = (until: string): Date => new Date(Date.parse(until) - 1);
