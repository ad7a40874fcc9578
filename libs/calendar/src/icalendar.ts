import type { CalendarEntry, Locale } from '@sreda/plugin-sdk';
import ical, { ICalEventBusyStatus } from 'ical-generator';

const WORDS = {
  ru: { calendar: 'Среда', opens: 'Открывается', closes: 'Срок' },
  en: { calendar: 'Sreda', opens: 'Opens', closes: 'Due' },
} as const satisfies Record<Locale, unknown>;

/** Seconds after which programs should ask again; they treat it as a wish. */
const AGAIN = 3600;

/** RFC 5545. Times are in UTC, so no program has to know the zone of the school. An entry is a moment: it has no end and keeps nobody busy. */
export function icalendar(
  entries: readonly CalendarEntry[],
  { locale, publicUrl, now }: { locale: Locale; publicUrl: string; now: Date },
): string {
  const words = WORDS[locale];
  const host = new URL(publicUrl).host;
  const calendar = ical({ name: words.calendar, prodId: { company: 'Sreda', product: 'calendar' }, ttl: AGAIN });
  for (const { id, what, at, name, courseId, courseName } of entries) {
    calendar.createEvent({
      id: `${id}@${host}`,
      start: at,
      stamp: now,
      summary: `${words[what]}: ${name}`,
      description: courseName,
      url: `${publicUrl}/courses/${courseId}`,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
