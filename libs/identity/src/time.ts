/** The calendar day `2026-09-01` that it is in an IANA zone at a moment. */
export function dayIn(timeZone: string, at: Date): string {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Offsets are accepted too, but they know no summer time and no law that changes.
    return name === 'UTC' || name.includes('/');
  } catch {
    return false;
  }
}

/** The day `days` later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** False for the 31st of February. */
export const isCalendarDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && addDays(day, 0) === day;
