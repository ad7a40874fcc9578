import type { NotificationMode } from '@sreda/plugin-sdk';
import { instantOf, minutesOf, wallOf } from './wall-clock.js';

/** When a person wants to be left alone, and when the day's notifications come. Times of the day, `21:30`, by the clock of the school. */
export interface Habits {
  /** Null: no quiet hours. A time later than `quietUntil` means the night. */
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly digestAt: string;
}

/** СанПиН 1.2.3685-21 sends the youngest pupils to bed at nine; lessons begin at eight. */
export const usualHabits: Habits = { quietFrom: '21:00', quietUntil: '07:00', digestAt: '18:00' };

export interface Waiting {
  readonly createdAt: Date;
  readonly mode: Exclude<NotificationMode, 'off'>;
  readonly urgent: boolean;
  /** IANA zone of the school. */
  readonly timeZone: string;
}

/** The first moment, from `after` on, at which the clock of the zone shows this time of the day. */
function nextTime(timeZone: string, after: Date, minutes: number): Date {
  const { day } = wallOf(timeZone, after);
  const today = instantOf(timeZone, day, minutes);
  return today >= after ? today : instantOf(timeZone, day, minutes + 24 * 60);
}

function isQuiet(minutes: number, from: number, until: number): boolean {
  return from <= until ? minutes >= from && minutes < until : minutes >= from || minutes < until;
}

/** When it goes out: `now` if it may at once, else later. Asked again at that time, it answers that time. */
export function whenDue(waiting: Waiting, habits: Habits, now: Date): Date {
  const { createdAt, mode, urgent, timeZone } = waiting;
  const planned = mode === 'daily' ? nextTime(timeZone, createdAt, minutesOf(habits.digestAt)) : createdAt;
  const due = planned > now ? planned : now;
  if (urgent || habits.quietFrom === null || habits.quietUntil === null) return due;
  const until = minutesOf(habits.quietUntil);
  return isQuiet(wallOf(timeZone, due).minutes, minutesOf(habits.quietFrom), until) ? nextTime(timeZone, due, until) : due;
}
