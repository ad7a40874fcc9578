import { momentOfWall } from '@sreda/contracts';
import { invalid } from '@sreda/plugin-sdk';
import type { CalendarRepeat } from '@sreda/plugin-sdk';
import { addDays } from '@sreda/identity';
import {
  daysOf,
  type EventTime,
  type Exception,
  firstDayOf,
  type Occurrence,
  occurrencesOf,
  type StoredEvent,
  weekdayOf,
} from './repeat.js';

const DAY_MS = 86_400_000;
/** The longest: summer holidays and some more. */
const MAX_DAYS = 120;

/** Of one time of what repeats. */
export const MAX_REPEATED_DAYS = 7;
/** From the first time to the last: a school year fits. */
const MAX_REPEAT_DAYS = 366;

/** Throws 422 unless it is either from a moment to another or whole days, not backwards and not too long. */
export function checkTime({ startsAt, endsAt, firstDay, lastDay }: EventTime, maxDays = MAX_DAYS): void {
  const [begin, end] = firstDay === null ? [startsAt, endsAt] : [new Date(firstDay), lastDay === null ? null : new Date(lastDay)];
  const [beginField, endField] = firstDay === null ? ['startsAt', 'endsAt'] : ['firstDay', 'lastDay'];
  if (!begin) throw invalid(beginField, 'required');
  if (!end) throw invalid(endField, 'required');
  if (firstDay !== null && (startsAt ?? endsAt) !== null) throw invalid('startsAt', 'calendar.days-or-moments');
  if (firstDay === null && lastDay !== null) throw invalid('lastDay', 'calendar.days-or-moments');
  if (end < begin) throw invalid(endField, 'calendar.before-begin');
  if (end.getTime() - begin.getTime() > maxDays * DAY_MS) throw invalid(endField, 'calendar.too-late', { days: maxDays });
}

/** The same of an event that may repeat by the clock of a zone; the first time has to be one that the rule gives. */
export function checkRepeating(event: EventTime & { readonly repeat: CalendarRepeat | null }, timeZone: string): void {
  const { repeat } = event;
  checkTime(event, repeat ? MAX_REPEATED_DAYS : MAX_DAYS);
  if (!repeat) return;
  const { weekdays, until } = repeat;
  const first = firstDayOf(event, timeZone);
  const known = weekdays.every((day, i) => Number.isInteger(day) && day >= 1 && day <= 7 && weekdays.indexOf(day) === i);
  if (!known || !weekdays.includes(weekdayOf(first))) throw invalid('repeat.weekdays', 'calendar.without-first-day');
  if (until < first) throw invalid('repeat.until', 'calendar.before-begin');
  if (until > addDays(first, MAX_REPEAT_DAYS)) throw invalid('repeat.until', 'calendar.too-late', { days: MAX_REPEAT_DAYS });
}

/** The same of what is not as the rule has it: every day is one that the rule gives, and stands there once. */
export function checkExceptions(event: Omit<StoredEvent, 'exceptions'>, exceptions: readonly Exception[]): void {
  const days = new Set(event.repeat ? daysOf(event) : []);
  const known = exceptions.every(({ day }) => days.delete(day));
  if (!known) throw invalid('exceptions', 'calendar.no-such-time');
  for (const { instead } of exceptions) if (instead) checkTime(instead, MAX_REPEATED_DAYS);
}

/** Whole days begin and end at midnight by the clock of the zone. */
export function spanOf({ startsAt, endsAt, firstDay, lastDay }: EventTime, timeZone: string): { at: Date; until: Date } {
  const midnight = (day: string | null): Date => momentOfWall(Date.parse(day ?? ''), timeZone);
  return { at: startsAt ?? midnight(firstDay), until: endsAt ?? midnight(lastDay && addDays(lastDay, 1)) };
}

/** The first time of it that is not over; null: all are. */
export function nextTime(event: StoredEvent, timeZone: string, now: Date): Occurrence | null {
  const times = occurrencesOf(event).map((time) => ({ time, ...spanOf(time, timeZone) }));
  const next = times.filter(({ until }) => until > now).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  return next?.time ?? null;
}
