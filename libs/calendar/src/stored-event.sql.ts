import type { Exception } from './repeat.js';

/** For a row of calendar.event: the columns of a StoredEvent without its exceptions. */
export const storedColumns = (e: string): string => `${fieldColumns(e)}, ${e}.time_zone as "timeZone",
  case when ${e}.weekdays is not null
       then json_build_object('everyWeeks', ${e}.every_weeks, 'weekdays', ${e}.weekdays, 'until', ${e}.repeat_until) end as repeat`;

const fieldColumns = (e: string): string => `${e}.name, ${e}.starts_at as "startsAt", ${e}.ends_at as "endsAt",
  ${e}.first_day::text as "firstDay", ${e}.last_day::text as "lastDay", ${e}.place, ${e}.description`;

/** The exceptions of the event as JSON, for `readExceptions`. */
export const exceptionsSql = (eventId: string): string => `array(
  select json_build_object('day', x.day, 'instead', case when x.name is not null then json_build_object(
      'name', x.name, 'startsAt', x.starts_at, 'endsAt', x.ends_at, 'firstDay', x.first_day, 'lastDay', x.last_day,
      'place', x.place, 'description', x.description) end)
    from calendar.exception x where x.event_id = ${eventId} order by x.day)`;

/** JSON knows no moments. */
export const readExceptions = (exceptions: readonly Exception[]): Exception[] =>
  exceptions.map(({ day, instead }) => ({
    day,
    instead: instead && { ...instead, startsAt: moment(instead.startsAt), endsAt: moment(instead.endsAt) },
  }));

const moment = (text: Date | string | null): Date | null => (text === null ? null : new Date(text));
