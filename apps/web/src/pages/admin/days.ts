import { addDays } from '../days.js';

// The server's spans end with the first day after them, people name the last day.

/** Last day (yyyy-mm-dd) of a span that ends before `until`. */
export const lastDay = (until: string): string => addDays(until, -1);
/** The end of a span whose last day is `day`, as the server has it; of no day, none. */
export const untilAfter = (day: string): string => (day ? addDays(day, 1) : '');
/** The same day of the next year; 29 February becomes 1 March. */
export const nextYear = (day: string): string => addDays(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/-02-29$/, '-03-01'), 0);
/** An instant of the last day of what ends at the instant `until`. */
export const lastMoment = (until: string): Date => new Date(Date.parse(until) - 1);
