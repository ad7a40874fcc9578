const DAY_MS = 86_400_000;

/** Minutes are enough: no zone of today has seconds. */
function offsetMs(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Whole days between two calendar dates `2026-09-01`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * The same time of the day so many days later, by the clocks of an IANA zone: a test that ends at 23:59 ends at 23:59 next year, with summer time
 * or without. A time that the clocks leap over becomes one hour later, as in `Temporal` ("compatible").
 */
export function shiftDays(timeZone: string, days: number): (moment: Date) => Date {
  return (moment) => {
    const wall = moment.getTime() + offsetMs(timeZone, moment) + days * DAY_MS;
    const guess = wall - offsetMs(timeZone, new Date(wall - offsetMs(timeZone, moment)));
    const offset = offsetMs(timeZone, new Date(guess));
    return new Date(wall - offset === guess ? guess : wall - Math.min(offset, offsetMs(timeZone, moment)));
  };
}
