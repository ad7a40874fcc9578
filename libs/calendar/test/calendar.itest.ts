import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import ICAL from 'ical.js';
import type { CalendarAudiencesDto, CalendarDto, CalendarFeedDto, NewCalendarFeedDto, StoredEventDto } from '../src/calendar.dto.js';
import { CalendarService } from '../src/calendar.service.js';

interface Created {
  readonly id: string;
}

let app: TestApp;
let school: TestSchool;
let essay: string;
beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  const course = await makeCourse('Физика');
  essay = await course.add('Сочинение', 'assignment', { opensAt: '2031-03-02T06:00:00.000Z', closesAt: '2031-03-09T18:00:00.000Z' });
  await course.add('Тест', 'quiz', { closesAt: '2031-03-05T09:00:00.000Z' });
  await course.add('Скрытый', 'quiz', { closesAt: '2031-03-05T09:00:00.000Z' }, false);
  await course.add('Потом', 'quiz', { closesAt: '2031-05-05T09:00:00.000Z' });
  const draft = await makeCourse('Черновик', { published: false });
  await draft.add('Не виден', 'quiz', { closesAt: '2031-03-05T09:00:00.000Z' });
}, 60_000);
afterAll(() => app.close(), 60_000);

async function makeCourse(name: string, { published = true }: { published?: boolean } = {}) {
  const { client } = school.teacher;
  const { id } = (await client.post<Created>('courses/courses', { name })).json;
  const sectionId = (await client.post<Created>(`courses/courses/${id}/sections`, { name: 'Раздел' })).json.id;
  if (published) await client.patch(`courses/courses/${id}`, { version: 1, state: 'published' });
  await client.post(`enrolment/courses/${id}/participants`, { classId: school.classId, role: 'student' });
  return {
    add: async (activity: string, type: string, dates: object, visible = true): Promise<string> => {
      const made = (await client.post<Created>(`courses/courses/${id}/activities`, { sectionId, type, name: activity })).json;
      const { status, text } = await client.patch(`courses/activities/${made.id}`, { version: 1, visible, ...dates });
      if (status !== 200) throw new Error(text);
      return made.id;
    },
  };
}

const MARCH = 'from=2031-03-01T00:00:00Z&to=2031-04-01T00:00:00Z';
async function entries({ client, id }: TestPerson, range = MARCH): Promise<string[]> {
  const { status, json, text } = await client.get<CalendarDto>(`calendar/persons/${id}/entries?${range}`);
  if (status !== 200) throw new Error(text);
  return json.items.map(({ at, what, name }) => `${String(at)} ${what} ${name}`);
}
const forEverybody = [
  '2031-03-02T06:00:00.000Z opens Сочинение',
  '2031-03-05T09:00:00.000Z closes Тест',
  '2031-03-09T18:00:00.000Z closes Сочинение',
];

describe('the calendar', () => {
  it('has what opens and closes in the range, for who learns and for who teaches', async () => {
    expect(await entries(school.student)).toEqual(forEverybody);
    expect(await entries(school.teacher)).toEqual(forEverybody);
    expect(await entries(school.stranger)).toEqual([]);
    // The end is no part of the range.
    expect(await entries(school.student, 'from=2031-03-02T06:00:00Z&to=2031-03-05T09:00:00Z')).toEqual(forEverybody.slice(0, 1));
  });

  it('has the own date of who got more time, as soon as it is given', async () => {
    const body = { personIds: [school.classmate.id], dueAt: '2031-03-12T18:00:00.000Z' };
    expect((await school.teacher.client.put(`assignment/activities/${essay}/extensions`, body)).status).toBeLessThan(300);
    expect(await entries(school.classmate)).toEqual([...forEverybody.slice(0, 2), '2031-03-12T18:00:00.000Z closes Сочинение']);
    expect(await entries(school.student)).toEqual(forEverybody);
  });

  it('costs the same with more courses', async () => {
    const service = app.server.app.get(CalendarService, { strict: false });
    const ctx = createContext({ actor: { personId: school.student.id, accountId: school.student.accountId }, organisationId: school.id });
    const range = { from: new Date('2032-03-01T00:00:00Z'), to: new Date('2032-04-01T00:00:00Z') };
    for (const name of ['Химия', 'Алгебра', 'Русский']) {
      const course = await makeCourse(name);
      for (let i = 0; i < 3; i++) await course.add(`${name} ${i}`, 'quiz', { closesAt: `2032-03-0${i + 1}T09:00:00.000Z` });
    }
    expect(await expectQueries(3, () => service.of(ctx, school.student.id, range))).toHaveLength(9);
  });

  it('is asked for a range with an end', async () => {
    for (const range of [
      'from=2031-03-01T00:00:00Z&to=2031-03-01T00:00:00Z',
      'from=2031-03-01T00:00:00Z&to=2032-03-01T00:00:00Z',
      'from=x&to=y',
    ]) {
      expect((await school.student.client.get(`calendar/persons/${school.student.id}/entries?${range}`)).status).toBe(422);
    }
  });
});

describe('an event', () => {
  const JUNE = 'from=2031-06-01T00:00:00Z&to=2031-07-01T00:00:00Z';
  const moments = { startsAt: '2031-06-03T09:00:00.000Z', endsAt: '2031-06-03T10:00:00.000Z', firstDay: null, lastDay: null };
  const days = { startsAt: null, endsAt: null, firstDay: '2031-06-10', lastDay: '2031-06-12' };
  const event = (name: string, organisationId: string | null, time: object = moments) => ({
    ...time,
    name,
    place: null,
    description: null,
    repeat: null,
    audience: organisationId && { level: 'organisation', id: organisationId },
  });
  const ofCourse = (name: string, id: string) => ({ ...event(name, null), audience: { level: 'course', id } });
  const add = async ({ client }: TestPerson, body: object): Promise<string> => {
    const { status, json, text } = await client.post<Created>('calendar/events', body);
    if (status !== 201) throw new Error(text);
    return json.id;
  };
  const seen = async (person: TestPerson, range = JUNE): Promise<string[]> =>
    (await entries(person, range)).map((text) => text.slice('2031-06-03T09:00:00.000Z '.length));

  const mayChange = async ({ client, id }: TestPerson): Promise<boolean[]> =>
    (await client.get<CalendarDto>(`calendar/persons/${id}/entries?${JUNE}`)).json.items
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ event: found }) => found?.mayChange ?? false);
  const courseNamed = async (name: string): Promise<{ id: string; version: number }> => {
    const [course] = await app.db.sql<{ id: string; version: number }>(`select id, version from courses.course where name = $1`, [name]);
    if (!course) throw new Error(name);
    return course;
  };

  it('of one person is seen and written by nobody else, whatever role', async () => {
    const id = await add(school.student, event('Секция', null));
    expect(await seen(school.student)).toEqual(['event Секция']);
    const { audience: _, ...fields } = event('Чужое', null);
    for (const part of ['classmate', 'teacher', 'classTeacher', 'tutor', 'guardian', 'head', 'administrator'] as const) {
      const { client } = school[part];
      expect(await seen(school[part])).toEqual([]);
      expect((await client.put(`calendar/events/${id}`, { ...fields, version: 1 })).status).toBe(404);
      expect((await client.delete(`calendar/events/${id}`)).status).toBe(404);
    }
    expect((await school.student.client.delete(`calendar/events/${id}`)).status).toBe(204);
    expect(await seen(school.student)).toEqual([]);
  });

  it('of a course is entered by who teaches it, and seen by who takes part while it is open', async () => {
    const name = 'Астрономия';
    await makeCourse(name);
    const { id, version } = await courseNamed(name);
    for (const part of ['student', 'head', 'colleague', 'guardian'] as const) {
      expect([403, 404]).toContain((await school[part].client.post('calendar/events', ofCourse('Нет', id))).status);
    }
    const eventId = await add(school.teacher, ofCourse('Затмение', id));
    for (const part of ['teacher', 'student', 'classmate'] as const) expect(await seen(school[part])).toEqual(['event Затмение']);
    for (const part of ['stranger', 'colleague', 'head', 'classTeacher'] as const) expect(await seen(school[part])).toEqual([]);
    const [entry] = (await school.student.client.get<CalendarDto>(`calendar/persons/${school.student.id}/entries?${JUNE}`)).json.items;
    expect(entry?.event).toMatchObject({ audience: { level: 'course', id, name }, mayChange: false });
    expect((await school.student.client.delete(`calendar/events/${eventId}`)).status).toBe(403);

    expect((await school.teacher.client.patch(`courses/courses/${id}`, { version, state: 'draft' })).status).toBe(200);
    expect([await seen(school.student), await seen(school.teacher)]).toEqual([[], []]);
    expect((await school.teacher.client.delete(`calendar/events/${eventId}`)).status).toBe(204);
  });

  it('is for those whom the form offers', async () => {
    const offered = async ({ client }: TestPerson) =>
      (await client.get<CalendarAudiencesDto>('calendar/events/audiences')).json.items.map(({ name }) => name);
    expect(await offered(school.classTeacher)).toEqual(['7А']);
    expect(await offered(school.head)).toEqual(['Лицей', '7А', '7Б']);
    expect(await offered(school.student)).toEqual([]);
    expect((await offered(school.teacher)).sort()).toEqual(['Алгебра', 'Русский', 'Физика', 'Химия']);
  });

  it('of a child is seen by the guardian, but what the child keeps to itself', async () => {
    const events = [
      await add(school.classTeacher, event('Экскурсия', school.classId)),
      await add(school.head, event('Выпускной', school.id)),
      await add(school.student, event('Секрет', null)),
    ];
    const ofChild = async (range: string, { client }: TestPerson = school.guardian): Promise<string[]> => {
      const { status, json } = await client.get<CalendarDto>(`calendar/persons/${school.student.id}/entries?${range}`);
      return status === 200 ? json.items.map(({ what, name }) => `${what} ${name}`).sort() : [String(status)];
    };
    expect(await ofChild(JUNE)).toEqual(['event Выпускной', 'event Экскурсия']);
    expect(await ofChild(JUNE, school.student)).toEqual(['event Выпускной', 'event Секрет', 'event Экскурсия']);
    expect(await ofChild(MARCH)).toEqual(['closes Сочинение', 'closes Тест', 'opens Сочинение']);
    expect(await seen(school.guardian)).toEqual([]);
    for (const part of ['classmate', 'head', 'teacher', 'classTeacher'] as const)
      expect(await ofChild(JUNE, school[part])).toEqual(['403']);
    expect((await school.guardian.client.get(`calendar/persons/${school.classmate.id}/entries?${JUNE}`)).status).toBe(404);
    await app.db.sql(`delete from calendar.event where id = any ($1::uuid[])`, [events]);
  });

  it('of a class or a school is entered by who answers for it and seen by who belongs to it', async () => {
    const other = await makeSchool(app, 'Гимназия');
    const ofClass = await add(school.classTeacher, event('Экскурсия', school.classId));
    const ofSchool = await add(school.head, event('Выпускной', school.id));
    for (const part of ['student', 'teacher', 'guardian', 'tutor'] as const) {
      for (const organisationId of [school.id, school.classId]) {
        expect([403, 404]).toContain((await school[part].client.post('calendar/events', event('Нет', organisationId))).status);
      }
    }
    expect((await school.classTeacher.client.post('calendar/events', event('Нет', school.id))).status).toBe(403);
    expect((await other.head.client.post('calendar/events', event('Нет', school.id))).status).toBe(404);
    expect((await other.head.client.delete(`calendar/events/${ofSchool}`)).status).toBe(404);

    for (const part of ['student', 'classmate', 'classTeacher'] as const) {
      expect((await seen(school[part])).sort()).toEqual(['event Выпускной', 'event Экскурсия']);
    }
    for (const part of ['stranger', 'teacher'] as const) expect(await seen(school[part])).toEqual(['event Выпускной']);
    for (const part of ['head', 'administrator', 'methodist'] as const) {
      expect((await seen(school[part])).sort()).toEqual(['event Выпускной', 'event Экскурсия']);
    }
    for (const part of ['student', 'teacher', 'head', 'administrator'] as const) expect(await seen(other[part])).toEqual([]);
    expect(await mayChange(school.student)).toEqual([false, false]);
    expect(await mayChange(school.classTeacher)).toEqual([false, true]);
    expect(await mayChange(school.head)).toEqual([true, true]);
    expect((await school.head.client.delete(`calendar/events/${ofClass}`)).status).toBe(204);
    expect((await school.head.client.delete(`calendar/events/${ofSchool}`)).status).toBe(204);
  });

  it('is in every range in which it lasts', async () => {
    const id = await add(school.student, event('Поход', null, days));
    // Days of the school's clock, three hours ahead.
    const lasts = async (from: string, to: string) => (await seen(school.student, `from=${from}&to=${to}`)).length === 1;
    expect([
      await lasts('2031-06-01T00:00:00Z', '2031-06-09T21:00:00Z'),
      await lasts('2031-06-01T00:00:00Z', '2031-06-09T21:00:01Z'),
      await lasts('2031-06-12T20:59:59Z', '2031-06-20T00:00:00Z'),
      await lasts('2031-06-12T21:00:00Z', '2031-06-20T00:00:00Z'),
    ]).toEqual([false, true, true, false]);
    await school.student.client.delete(`calendar/events/${id}`);
  });

  it('is either moments or days, forwards, and not changed over somebody’s change', async () => {
    const { client } = school.student;
    for (const time of [
      { ...moments, endsAt: null },
      { ...moments, endsAt: '2031-06-03T08:00:00.000Z' },
      { ...moments, endsAt: '2032-06-03T08:00:00.000Z' },
      { ...moments, firstDay: '2031-06-03', lastDay: '2031-06-03' },
      { ...moments, lastDay: '2031-06-03' },
      { ...days, lastDay: '2031-06-09' },
      { ...days, lastDay: null },
      { startsAt: null, endsAt: null, firstDay: null, lastDay: null },
    ]) {
      expect((await client.post('calendar/events', event('Нет', null, time))).status).toBe(422);
    }
    const id = await add(school.student, event('Секция', null));
    const { audience: _, ...fields } = event('Кружок', null, days);
    expect((await client.put(`calendar/events/${id}`, { ...fields, version: 1 })).status).toBe(204);
    const late = await client.put(`calendar/events/${id}`, { ...fields, version: 1 });
    expect([late.status, problemCode(late)]).toEqual([409, 'calendar.changed-meanwhile']);
    expect(await seen(school.student)).toEqual(['event Кружок']);
    expect((await client.delete(`calendar/events/${id}`)).status).toBe(204);
  });
});

describe('an event that repeats', () => {
  const OCTOBER = 'from=2031-10-01T00:00:00Z&to=2031-11-01T00:00:00Z';
  const once = { name: 'Кружок', firstDay: null, lastDay: null, place: null, description: null };
  const first = { ...once, startsAt: '2031-10-07T12:00:00.000Z', endsAt: '2031-10-07T13:00:00.000Z' };
  const repeat = { everyWeeks: 1, weekdays: [2, 4], until: '2031-10-23' };
  const ruled = ['07', '09', '14', '16', '21', '23'].map((day) => `2031-10-${day}T12:00:00.000Z event Кружок`);

  it('is written as a whole or one time of it, by who may write it', async () => {
    const { client } = school.classTeacher;
    const audience = { level: 'organisation', id: school.classId };
    const { id } = (await client.post<Created>('calendar/events', { ...first, repeat, audience })).json;
    expect(await entries(school.student, OCTOBER)).toEqual(ruled);

    const moved = { ...once, name: 'Выставка', startsAt: '2031-10-10T15:00:00.000Z', endsAt: '2031-10-10T16:00:00.000Z' };
    const one = (day: string): string => `calendar/events/${id}/occurrences/${day}`;
    expect((await school.student.client.put(one('2031-10-09'), { ...moved, version: 1 })).status).toBe(403);
    expect((await school.student.client.get(`calendar/events/${id}`)).status).toBe(403);
    for (const day of ['2031-10-08', '2031-10-28', 'soon']) {
      expect((await client.put(one(day), { ...moved, version: 1 })).status).toBe(404);
      expect((await client.delete(one(day))).status).toBe(404);
    }
    expect((await client.put(one('2031-10-09'), { ...moved, version: 1 })).status).toBe(204);
    expect(problemCode(await client.put(one('2031-10-14'), { ...moved, version: 1 }))).toBe('calendar.changed-meanwhile');
    expect((await client.delete(one('2031-10-14'))).status).toBe(204);
    const changed = [ruled[0], '2031-10-10T15:00:00.000Z event Выставка', ...ruled.slice(3)];
    expect(await entries(school.student, OCTOBER)).toEqual(changed);

    const stored = (await client.get<StoredEventDto>(`calendar/events/${id}`)).json;
    expect(stored).toMatchObject({ ...first, repeat, audience, version: 3 });
    // Where it is called otherwise, what was moved stays moved; when it comes at other times, the rule holds again.
    expect((await client.put(`calendar/events/${id}`, { ...first, repeat, name: 'Хор', version: 3 })).status).toBe(204);
    expect(await entries(school.student, OCTOBER)).toEqual(changed.map((text) => text?.replace('Кружок', 'Хор')));
    expect((await client.put(`calendar/events/${id}`, { ...first, repeat: { ...repeat, everyWeeks: 2 }, version: 4 })).status).toBe(204);
    expect(await entries(school.student, OCTOBER)).toEqual([...ruled.slice(0, 2), ...ruled.slice(4)]);
    expect((await client.put(`calendar/events/${id}`, { ...first, repeat: null, version: 5 })).status).toBe(204);
    expect(await entries(school.student, OCTOBER)).toEqual(ruled.slice(0, 1));
    expect((await client.delete(`calendar/events/${id}`)).status).toBe(204);
  });

  it('that was removed comes back as it was, with what was moved and what was taken out', async () => {
    const { client } = school.colleague;
    const { id } = (await client.post<Created>('calendar/events', { ...first, repeat, audience: null })).json;
    const moved = { ...once, startsAt: '2031-10-10T15:00:00.000Z', endsAt: '2031-10-10T16:00:00.000Z' };
    expect((await client.put(`calendar/events/${id}/occurrences/2031-10-09`, { ...moved, version: 1 })).status).toBe(204);
    expect((await client.delete(`calendar/events/${id}/occurrences/2031-10-14`)).status).toBe(204);
    const before = await entries(school.colleague, OCTOBER);
    const { exceptions, audience } = (await client.get<StoredEventDto>(`calendar/events/${id}`)).json;
    expect(exceptions).toEqual([
      { day: '2031-10-09', instead: moved },
      { day: '2031-10-14', instead: null },
    ]);
    await client.delete(`calendar/events/${id}`);
    const again = (body: object) => client.post('calendar/events', { ...first, repeat, audience, exceptions, ...body });
    expect((await again({})).status).toBe(201);
    expect(await entries(school.colleague, OCTOBER)).toEqual(before);
    for (const wrong of [
      { repeat: null },
      { exceptions: [{ day: '2031-10-08', instead: null }] },
      { exceptions: [...exceptions, ...exceptions] },
    ]) {
      expect((await again(wrong)).status).toBe(422);
    }
    const backwards = { ...moved, endsAt: '2031-10-10T14:00:00.000Z' };
    expect((await again({ exceptions: [{ day: '2031-10-09', instead: backwards }] })).status).toBe(422);
  });

  it('is moved into a range and out of it', async () => {
    const { client } = school.stranger;
    const { id } = (await client.post<Created>('calendar/events', { ...first, repeat, audience: null })).json;
    const moved = { ...first, startsAt: '2031-12-01T12:00:00.000Z', endsAt: '2031-12-01T13:00:00.000Z' };
    expect((await client.put(`calendar/events/${id}/occurrences/2031-10-07`, { ...moved, version: 1 })).status).toBe(204);
    expect(await entries(school.stranger, OCTOBER)).toEqual(ruled.slice(1));
    expect(await entries(school.stranger, 'from=2031-12-01T00:00:00Z&to=2031-12-02T00:00:00Z')).toHaveLength(1);
    expect(await entries(school.stranger, 'from=2031-12-02T00:00:00Z&to=2031-12-03T00:00:00Z')).toEqual([]);
    expect((await client.delete(`calendar/events/${id}`)).status).toBe(204);
  });

  it('has a rule that gives the first time, and an end within a year', async () => {
    for (const wrong of [
      { weekdays: [1] },
      { weekdays: [] },
      { weekdays: [2, 2] },
      { weekdays: [2, 8] },
      { everyWeeks: 0 },
      { everyWeeks: 9 },
      { until: '2031-10-06' },
      { until: '2032-10-08' },
    ]) {
      const body = { ...first, audience: null, repeat: { ...repeat, ...wrong } };
      expect((await school.student.client.post('calendar/events', body)).status).toBe(422);
    }
    const long = { ...first, endsAt: '2031-10-15T12:00:00.000Z', audience: null, repeat };
    expect((await school.student.client.post('calendar/events', long)).status).toBe(422);
  });

  it('is in the feed as a rule by the clock of the school', async () => {
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const weekday = ((new Date(day(2)).getUTCDay() + 6) % 7) + 1;
    const fields = { ...once, startsAt: `${day(2)}T12:00:00.000Z`, endsAt: `${day(2)}T13:00:00.000Z`, audience: null };
    const { client } = school.tutor;
    const body = { ...fields, repeat: { everyWeeks: 1, weekdays: [weekday], until: day(30) } };
    const { id } = (await client.post<Created>('calendar/events', body)).json;
    expect((await client.delete(`calendar/events/${id}/occurrences/${day(9)}`)).status).toBe(204);
    const { address } = (await client.post<NewCalendarFeedDto>('calendar/feed', {})).json;
    const text = await (await fetch(app.url + new URL(address).pathname)).text();
    expect(text).toContain('DTSTART;TZID=Europe/Moscow:');
    expect(text).toContain('TZID:Europe/Moscow');
    expect(text).toContain(`EXDATE;TZID=Europe/Moscow:${day(9).replaceAll('-', '')}T150000`);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await client.delete(`calendar/events/${id}`)).status).toBe(204);
  });
});

describe('the feed', () => {
  const read = (address: string) => fetch(app.url + new URL(address).pathname);
  const renew = async ({ client }: TestPerson): Promise<string> => {
    const { status, json } = await client.post<NewCalendarFeedDto>('calendar/feed', {});
    expect(status).toBe(201);
    return json.address;
  };

  it('is a calendar that a parser of its own reads, in moments that need no zone', async () => {
    const course = await makeCourse('Скоро, "важно"; и \\ долго');
    const soon = new Date(Date.now() + 3 * 86_400_000);
    soon.setMilliseconds(0);
    await course.add('Зачёт, часть 1; длинное название, которое не входит в одну строку календаря целиком', 'quiz', {
      closesAt: soon.toISOString(),
    });
    const response = await read(await renew(school.student));
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ]);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()) as string);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.startDate.zone.tzid).toBe('UTC');
    expect([event?.summary, event?.description, event?.startDate.toJSDate()]).toEqual([
      'Срок: Зачёт, часть 1; длинное название, которое не входит в одну строку календаря целиком',
      'Скоро, "важно"; и \\ долго',
      soon,
    ]);
    expect(event?.uid).toMatch(/^activity-[0-9a-f-]{36}-closes@/);
  });

  it('has whole days as dates, and tells programs of a change', async () => {
    const { client } = school.head;
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const fields = {
      name: 'Каникулы',
      startsAt: null,
      endsAt: null,
      firstDay: day(5),
      lastDay: day(7),
      place: 'Дома, в саду',
      description: 'Ура',
      repeat: null,
    };
    const { id } = (await client.post<Created>('calendar/events', { ...fields, audience: { level: 'organisation', id: school.id } })).json;
    const address = await renew(school.head);
    const told = async (): Promise<ICAL.Event | undefined> => {
      const calendar = new ICAL.Component(ICAL.parse(await (await read(address)).text()) as string);
      return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))[0];
    };
    const before = await told();
    expect([before?.startDate.isDate, before?.startDate.toString(), before?.endDate.toString()]).toEqual([true, day(5), day(8)]);
    expect([before?.summary, before?.location, before?.description]).toEqual(['Каникулы', 'Дома, в саду', 'Лицей\nУра']);
    expect((await client.put(`calendar/events/${id}`, { ...fields, lastDay: day(8), version: 1 })).status).toBe(204);
    const after = await told();
    expect([after?.uid, after?.endDate.toString()]).toEqual([before?.uid, day(9)]);
    expect([before?.sequence, after?.sequence]).toEqual([0, 1]);
    expect(after?.component.getFirstPropertyValue('last-modified')).not.toBeNull();
    expect((await client.delete(`calendar/events/${id}`)).status).toBe(204);
  });

  it('of a guardian has what the children have, with their names, and what is for several once', async () => {
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const fields = {
      name: 'Собрание',
      startsAt: soon,
      endsAt: soon,
      firstDay: null,
      lastDay: null,
      place: null,
      description: null,
      repeat: null,
    };
    const ids = [
      (await school.head.client.post<Created>('calendar/events', { ...fields, audience: { level: 'organisation', id: school.id } })).json
        .id,
      (await school.guardian.client.post<Created>('calendar/events', { ...fields, name: 'Отпуск', audience: null })).json.id,
      (await school.student.client.post<Created>('calendar/events', { ...fields, name: 'Секрет', audience: null })).json.id,
    ];
    const address = await renew(school.guardian);
    const told = async (): Promise<string[]> =>
      new ICAL.Component(ICAL.parse(await (await read(address)).text()) as string)
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component).summary)
        .sort();
    const ofOne = await told();
    expect(ofOne.slice(0, 2)).toEqual(['Отпуск', 'Ученик: Собрание']);
    expect(ofOne[2]).toMatch(/^Ученик: Срок: Зачёт/);
    const guard = (child: TestPerson) =>
      app.db.sql(
        `with ship as (
           insert into identity.guardianship (id, guardian_id, child_id, rights, confirmed_by, since)
           values (gen_random_uuid(), $1, $2, '{view}', 'school', now() - interval '1 hour'))
         insert into access.role_assignment (id, person_id, role_id, context_id, since)
         select gen_random_uuid(), $1, id, $2, now() - interval '1 hour' from access.role where key = 'guardian'`,
        [school.guardian.id, child.id],
      );
    await guard(school.classmate);
    // The one who has been in the guardian's care for longer comes first.
    const ofBoth = (await told()).map((text) => text.replace(/ Зачёт.*/, ''));
    expect(ofBoth).toEqual(['Одноклассник, Ученик: Собрание', 'Одноклассник: Срок:', 'Отпуск', 'Ученик: Срок:']);
    await app.db.sql(`update identity.guardianship set until = now() where child_id = $1`, [school.classmate.id]);
    expect(await told()).toEqual(ofOne);
    await app.db.sql(`delete from calendar.event where id = any ($1::uuid[])`, [ids]);
  });

  it('has one address: a new one ends the one before, and without one there is none', async () => {
    const { client } = school.classmate;
    expect((await client.get<CalendarFeedDto>('calendar/feed')).json).toEqual({ createdAt: null });
    const first = await renew(school.classmate);
    const second = await renew(school.classmate);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect((await client.get<CalendarFeedDto>('calendar/feed')).json.createdAt).not.toBeNull();
    expect((await client.delete('calendar/feed')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await read(`${second}x`)).status).toBe(404);
  });

  it('ends with the account', async () => {
    const address = await renew(school.stranger);
    expect((await read(address)).status).toBe(200);
    await app.db.sql(`update identity.account set disabled_at = now() where person_id = $1`, [school.stranger.id]);
    expect((await read(address)).status).toBe(404);
  });

  it('is nobody else’s', async () => {
    const visitor = new TestClient(app.url);
    expect((await visitor.get('calendar/feed')).status).toBe(401);
    expect((await visitor.get(`calendar/persons/${school.student.id}/entries?${MARCH}`)).status).toBe(401);
  });
});
