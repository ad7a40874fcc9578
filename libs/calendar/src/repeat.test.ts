import { describe, expect, it } from '@jest/globals';
import { addDays } from '@sreda/identity';
import type { CalendarEntry } from '@sreda/plugin-sdk';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { icalendar } from './icalendar.js';
import { daysOf, occurrencesOf, type StoredEvent, weekdayOf } from './repeat.js';

const ID = '00000000-0000-7000-8000-000000000001';
const NONE = { place: null, description: null };
const moments = (startsAt: string, endsAt: string) => ({
  ...NONE,
  name: 'Кружок',
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  firstDay: null,
  lastDay: null,
});
const days = (firstDay: string, lastDay: string) => ({ ...NONE, name: 'Дежурство', startsAt: null, endsAt: null, firstDay, lastDay });
const startsOf = (event: StoredEvent) => occurrencesOf(event).map(({ startsAt, firstDay }) => startsAt?.toISOString() ?? firstDay);

describe('an event that repeats', () => {
  it('comes at the same time by the clock on the wall when the clocks change', () => {
    const event = {
      ...moments('2031-03-24T08:00:00Z', '2031-03-24T09:00:00Z'),
      repeat: { everyWeeks: 1, weekdays: [1, 3], until: '2031-04-07' },
      timeZone: 'Europe/Berlin',
      exceptions: [],
    };
    expect(startsOf(event)).toEqual([
      '2031-03-24T08:00:00.000Z',
      '2031-03-26T08:00:00.000Z',
      '2031-03-31T07:00:00.000Z',
      '2031-04-02T07:00:00.000Z',
      '2031-04-07T07:00:00.000Z',
    ]);
  });

  it('counts weeks from the Monday before it, and leaves out what does not take place', () => {
    const event = {
      ...days('2031-03-06', '2031-03-06'),
      repeat: { everyWeeks: 2, weekdays: [2, 4], until: '2031-04-03' },
      timeZone: 'Europe/Moscow',
      exceptions: [
        { day: '2031-03-18', instead: null },
        { day: '2031-04-01', instead: days('2031-04-02', '2031-04-02') },
      ],
    };
    expect(daysOf(event)).toEqual(['2031-03-06', '2031-03-18', '2031-03-20', '2031-04-01', '2031-04-03']);
    expect(startsOf(event)).toEqual(['2031-03-06', '2031-03-20', '2031-04-02', '2031-04-03']);
  });

  it('is read out of the feed by another program as it is shown here', () => {
    fc.assert(
      fc.property(stored, (event) => {
        expect(readByAnother(feedOf(event))).toEqual(
          occurrencesOf(event)
            .map(({ name, startsAt, endsAt, firstDay, lastDay }) =>
              [name, startsAt?.toISOString() ?? firstDay, endsAt?.toISOString() ?? addDays(lastDay ?? '', 1)].join(' '),
            )
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** By day, as nobody meets in the hours in which clocks are changed. */
const stored: fc.Arbitrary<StoredEvent> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Europe/Moscow', 'Asia/Kamchatka', 'UTC'),
    first: fc.integer({ min: 0, max: 364 }).map((day) => addDays('2031-01-01', day)),
    wholeDays: fc.boolean(),
    hour: fc.integer({ min: 11, max: 15 }),
    minutes: fc.integer({ min: 0, max: 300 }),
    everyWeeks: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
    lasts: fc.integer({ min: 0, max: 200 }),
    excepted: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 4 }),
  })
  .map(({ timeZone, first, wholeDays, hour, minutes, everyWeeks, weekdays, lasts, excepted }) => {
    const at = (day: string, moreMinutes = 0): Date => new Date(Date.parse(`${day}T${hour}:00:00Z`) + moreMinutes * 60_000);
    const on = (day: string) =>
      wholeDays ? days(day, addDays(day, minutes % 3)) : { ...moments(at(day).toISOString(), at(day, minutes).toISOString()) };
    const repeat = { everyWeeks, weekdays: [...new Set([...weekdays, weekdayOf(first)])], until: addDays(first, lasts) };
    const event = { ...on(first), repeat, timeZone, exceptions: [] };
    const ruled = daysOf(event);
    const byDay = new Map(excepted.map(([i, removed]) => [ruled[i % ruled.length] ?? first, removed]));
    const exceptions = [...byDay].map(([day, removed]) => ({ day, instead: removed ? null : { ...on(addDays(day, 1)), name: 'Иначе' } }));
    return { ...event, exceptions };
  });

function feedOf(event: StoredEvent): string {
  const entries = occurrencesOf(event).map(({ day, name, ...fields }): CalendarEntry => ({
    id: `event-${ID}-${day}`,
    what: 'event',
    at: fields.startsAt ?? new Date(fields.firstDay ?? ''),
    name,
    activity: null,
    event: {
      id: ID,
      ...fields,
      audience: null,
      mayChange: true,
      repeat: event.repeat,
      occurrence: day,
      version: 1,
      changedAt: new Date(0),
    },
  }));
  const options = { locale: 'ru', publicUrl: 'http://localhost', now: new Date(0), stored: new Map([[ID, event]]) } as const;
  return icalendar([{ person: null, entries }], options);
}

function readByAnother(feed: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(feed) as string);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const said = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toJSDate().toISOString());
  return calendar
    .getAllSubcomponents('vevent')
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      if (!event.isRecurring()) return [[event.summary, said(event.startDate), said(event.endDate)].join(' ')];
      const found: string[] = [];
      const times = event.iterator();
      for (let time: ICAL.Time | null = times.next(); time; time = times.next()) {
        const end = time.clone();
        end.addDuration(event.duration);
        found.push([event.summary, said(time), said(end)].join(' '));
      }
      return found;
    })
    .sort();
}
