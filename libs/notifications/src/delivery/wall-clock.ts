import { momentOfWall, wallTimeAt } from '@sreda/contracts';

/** What a clock on the wall shows: the calendar day, and the minutes since its midnight. */
export interface Wall {
  readonly day: string;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/** `21:30`, also with seconds → 1290 */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

export function wallOf(timeZone: string, at: Date): Wall {
  const [day = '', time = ''] = wallTimeAt(at, timeZone).split('T');
  return { day, minutes: minutesOf(time) };
}

/** The moment at which the clock shows it (`momentOfWall`). `minutes` may reach into later days. */
export const instantOf = (timeZone: string, day: string, minutes: number): Date =>
  momentOfWall(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS, timeZone);
