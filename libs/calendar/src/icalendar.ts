import { addDays } from '@sreda/identity';
import type { CalendarEntry, Locale } from '@sreda/plugin-sdk';
import ical, { ICalEventBusyStatus, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { EventTime, StoredEvent } from './repeat.js';

const WORDS = {
  ru: { calendar: 'Среда', opens: 'Открывается', closes: 'Срок' },
  en: { calendar: 'Sreda', opens: 'Opens', closes: 'Due' },
} as const satisfies Record<Locale, unknown>;

/** Seconds after which programs should ask again; they treat it as a wish. */
const AGAIN = 3600;

/** Whole days are dates, and the end is the first one after them. */
const timeOf = ({ startsAt, endsAt, firstDay, lastDay }: EventTime): Pick<ICalEventData, 'allDay' | 'end'> & { start?: Date } =>
  firstDay === null || lastDay === null
    ? { start: startsAt ?? undefined, end: endsAt }
    : { start: new Date(firstDay), end: new Date(addDays(lastDay, 1)), allDay: true };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const UTC = 'UTC';

/** RFC 5545 wants a description of each zone that is named. */
function vtimezone(zone: string): string | null {
  const [block = null] = tzlib_get_ical_block(zone);
  return block;
}

/** The first time with the rule, and without those that are different: all by the clock on the wall. */
function repeatedTimeOf({
  repeat,
  timeZone,
  exceptions,
  ...event
}: StoredEvent): Partial<Pick<ICalEventData, 'allDay' | 'start' | 'end' | 'timezone' | 'repeating'>> {
  const { startsAt, endsAt } = event;
  if (!repeat) return timeOf(event);
  const zone = timeZone ?? UTC;
  const basic = (moment: DateTime): string => moment.toFormat(`yyyyMMdd'T'HHmmss${moment.zoneName === UTC ? "'Z'" : ''}`);
  const start = startsAt && DateTime.fromJSDate(startsAt, { zone });
  const date = (day: string): string => day.replaceAll('-', '');
  const end = start ? basic(DateTime.fromISO(repeat.until, { zone }).endOf('day').toUTC()) : date(repeat.until);
  const days = repeat.weekdays.map((day) => WEEKDAYS[day - 1]).join(',');
  const excepted = exceptions.map(({ day }) => (start ? `${date(day)}T${start.toFormat('HHmmss')}${zone === UTC ? 'Z' : ''}` : date(day)));
  const kind = start ? (zone === UTC ? '' : `;TZID=${zone}`) : ';VALUE=DATE';
  return {
    ...timeOf(event),
    ...(start && zone !== UTC && { timezone: zone, start, end: endsAt && DateTime.fromJSDate(endsAt, { zone }) }),
    repeating: [
      `RRULE:FREQ=WEEKLY;INTERVAL=${repeat.everyWeeks};BYDAY=${days};UNTIL=${end}`,
      ...(excepted.length > 0 ? [`EXDATE${kind}:${excepted.join(',')}`] : []),
    ].join('\r\n'),
  };
}

/** What one person has: the reader (null), or a child of the reader. */
export interface CalendarOf {
  readonly person: { readonly id: string; readonly givenName: string } | null;
  readonly entries: readonly CalendarEntry[];
}

interface Told extends CalendarEntry {
  /** Children whom it concerns; empty: the reader. */
  readonly names: readonly string[];
}

/** An event of several is told once, and of the reader without a name; the same activity of two children is two, for each may have a date of its own. */
function together(calendars: readonly CalendarOf[]): Told[] {
  const told = new Map<string, Told>();
  for (const { person, entries } of calendars) {
    for (const entry of entries) {
      const id = person && !entry.event ? `${entry.id}-${person.id}` : entry.id;
      const names = told.get(id)?.names;
      if (!person || !names) told.set(id, { ...entry, id, names: person ? [person.givenName] : [] });
      else if (names.length > 0) told.set(id, { ...entry, id, names: [...names, person.givenName] });
    }
  }
  return [...told.values()];
}

/**
 * RFC 5545. Times are in UTC, so that no program has to know the zone of the school; only what repeats is in that zone, whose clock it goes by. What
 * opens or closes is a moment: it has no end and keeps nobody busy. An event that was changed has a higher SEQUENCE, by which programs know it. One
 * time of it that is different is an event of its own in place of that of the rule. `stored`: the events that repeat, by id.
 */
export function icalendar(
  calendars: readonly CalendarOf[],
  { locale, publicUrl, now, stored }: { locale: Locale; publicUrl: string; now: Date; stored: ReadonlyMap<string, StoredEvent> },
): string {
  const words = WORDS[locale];
  const host = new URL(publicUrl).host;
  const calendar = ical({ name: words.calendar, prodId: { company: 'Sreda', product: 'calendar' }, ttl: AGAIN });
  calendar.timezone({ name: null, generator: vtimezone });
  const told = new Set<string>();
  for (const { id, what, at, name, activity, event, names } of together(calendars)) {
    const series = event?.repeat ? stored.get(event.id) : undefined;
    const byRule = series && !series.exceptions.some(({ day }) => day === event?.occurrence);
    const uid = byRule && event ? `event-${event.id}` : id;
    if (told.has(uid)) continue;
    told.add(uid);
    calendar.createEvent({
      id: `${uid}@${host}`,
      start: at,
      stamp: now,
      summary: [names.join(', '), what === 'event' ? '' : words[what], name].filter(Boolean).join(': '),
      ...(activity && {
        description: activity.courseName,
        // Guardians see no courses.
        ...(names.length === 0 && { url: `${publicUrl}/courses/${activity.courseId}` }),
        busystatus: ICalEventBusyStatus.FREE,
      }),
      ...(event && {
        ...(byRule ? repeatedTimeOf(series) : timeOf(event)),
        description: [event.audience?.name ?? null, event.description].filter((text) => text !== null).join('\n'),
        location: event.place,
        sequence: event.version - 1,
        lastModified: event.changedAt,
      }),
    });
  }
  return calendar.toString();
}
