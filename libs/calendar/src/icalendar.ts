import type { CalendarEntry, CalendarEvent, Locale } from '@sreda/plugin-sdk';
import ical, { ICalEventBusyStatus, type ICalEventData } from 'ical-generator';

const WORDS = {
  ru: { calendar: 'Среда', opens: 'Открывается', closes: 'Срок' },
  en: { calendar: 'Sreda', opens: 'Opens', closes: 'Due' },
} as const satisfies Record<Locale, unknown>;

/** Seconds after which programs should ask again; they treat it as a wish. */
const AGAIN = 3600;
const DAY_MS = 86_400_000;

const dayAfter = (day: string): Date => new Date(Date.parse(day) + DAY_MS);

/** Whole days are dates, and the end is the first one after them. */
const timeOf = ({ startsAt, endsAt, firstDay, lastDay }: CalendarEvent): Pick<ICalEventData, 'allDay' | 'end'> & { start?: Date } =>
  firstDay === null || lastDay === null
    ? { start: startsAt ?? undefined, end: endsAt }
    : { start: new Date(firstDay), end: dayAfter(lastDay), allDay: true };

/**
 * RFC 5545. Times are in UTC, so no program has to know the zone of the school. What opens or closes is a moment: it has no end and keeps nobody
 * busy. An event that was changed has a higher SEQUENCE, by which programs know it.
 */
export function icalendar(
  entries: readonly CalendarEntry[],
  { locale, publicUrl, now }: { locale: Locale; publicUrl: string; now: Date },
): string {
  const words = WORDS[locale];
  const host = new URL(publicUrl).host;
  const calendar = ical({ name: words.calendar, prodId: { company: 'Sreda', product: 'calendar' }, ttl: AGAIN });
  for (const { id, what, at, name, activity, event } of entries) {
    calendar.createEvent({
      id: `${id}@${host}`,
      start: at,
      stamp: now,
      summary: what === 'event' ? name : `${words[what]}: ${name}`,
      ...(activity && {
        description: activity.courseName,
        url: `${publicUrl}/courses/${activity.courseId}`,
        busystatus: ICalEventBusyStatus.FREE,
      }),
      ...(event && {
        ...timeOf(event),
        description: [event.organisationName, event.description].filter((text) => text !== null).join('\n'),
        location: event.place,
        sequence: event.version - 1,
        lastModified: event.changedAt,
      }),
    });
  }
  return calendar.toString();
}
