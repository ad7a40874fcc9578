const DAY_MS = 86_400_000;
const moved = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** People name the last day (yyyy-mm-dd), the server the first one after it. */
export const dayAfter = (day: string): string => moved(day, 1);
export const dayBefore = (day: string): string => moved(day, -1);
