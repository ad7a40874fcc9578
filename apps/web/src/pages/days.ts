export const DAY_MS = 86_400_000;

/** Days of a calendar (yyyy-mm-dd) have no zone. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
