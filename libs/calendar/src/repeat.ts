import { momentOfWall, wallTimeAt } from '@sreda/contracts';
import type { CalendarRepeat } from '@sreda/plugin-sdk';
import { addDays } from '@sreda/identity';

const DAY_MS = 86_400_000;

/** From a moment to another, or whole days (yyyy-mm-dd, both included): the other two are null. */
export interface EventTime {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface EventFields extends EventTime {
  readonly name: string;
  readonly place: string | null;
  readonly description: string | null;
}

/** One time of an event that repeats which is not as the rule has it. */
export interface Exception {
  /** The day that the rule gives. */
  readonly day: string;
  /** Null: it does not take place. */
  readonly instead: EventFields | null;
}

/** An event as it is stored: with the first time, and the rule for the others. */
export interface StoredEvent extends EventFields {
  readonly repeat: CalendarRepeat | null;
  /** IANA name: the clock on the wall by which it repeats; null: it does not. */
  readonly timeZone: string | null;
  readonly exceptions: readonly Exception[];
}

export interface Occurrence extends EventFields {
  /** The day that the rule gives; null: it is there once. */
  readonly day: string | null;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 1: Monday … 7: Sunday. */
export const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** The first day of it by the clock of the zone. */
export const firstDayOf = ({ startsAt, firstDay }: EventTime, timeZone: string): string =>
  firstDay ?? (startsAt ? wallTimeAt(startsAt, timeZone).slice(0, 10) : '');

/** The days that the rule gives, the first one among them. Weeks are counted from the Monday before it. */
export function daysOf({ repeat, timeZone, ...event }: EventTime & Pick<StoredEvent, 'repeat' | 'timeZone'>): string[] {
  const first = firstDayOf(event, timeZone ?? 'UTC');
  if (!repeat) return [first];
  const monday = addDays(first, 1 - weekdayOf(first));
  const count = daysBetween(first, repeat.until) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(first, i)).filter(
    (day) => repeat.weekdays.includes(weekdayOf(day)) && Math.floor(daysBetween(monday, day) / 7) % repeat.everyWeeks === 0,
  );
}

/** All times of an event: those of the rule that are not excepted, and what there is instead of the others. */
export function occurrencesOf({ repeat, timeZone, exceptions, ...event }: StoredEvent): Occurrence[] {
  if (!repeat) return [{ ...event, day: null }];
  const first = firstDayOf(event, timeZone ?? 'UTC');
  const excepted = new Map(exceptions.map(({ day, instead }) => [day, instead]));
  return daysOf({ ...event, repeat, timeZone }).flatMap((day) => {
    const instead = excepted.get(day);
    if (instead === null) return [];
    return [{ ...(instead ?? { ...event, ...movedBy(event, daysBetween(first, day), timeZone ?? 'UTC') }), day }];
  });
}

/** The same time by the clock on the wall, days later: when the clocks change in between, the clock still shows what it did. */
function movedBy({ startsAt, endsAt, firstDay, lastDay }: EventTime, days: number, timeZone: string): EventTime {
  const moved = (moment: Date | null): Date | null => moment && momentOfWall(wallMs(moment, timeZone) + days * DAY_MS, timeZone);
  return {
    startsAt: moved(startsAt),
    endsAt: moved(endsAt),
    firstDay: firstDay && addDays(firstDay, days),
    lastDay: lastDay && addDays(lastDay, days),
  };
}

/** What the clock on the wall shows, as if it were one of UTC (ms); offsets are of whole minutes. */
function wallMs(moment: Date, timeZone: string): number {
  const seconds = moment.getTime() % 60_000;
  return Date.parse(`${wallTimeAt(moment, timeZone)}Z`) + seconds;
}
