import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import ICAL from 'ical.js';
import type { CalendarDto, CalendarFeedDto, NewCalendarFeedDto } from '../src/calendar.dto.js';
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
async function entries({ client }: TestPerson, range = MARCH): Promise<string[]> {
  const { status, json, text } = await client.get<CalendarDto>(`calendar/entries?${range}`);
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
    expect(await expectQueries(2, () => service.of(ctx, school.student.id, range))).toHaveLength(9);
  });

  it('is asked for a range with an end', async () => {
    for (const range of [
      'from=2031-03-01T00:00:00Z&to=2031-03-01T00:00:00Z',
      'from=2031-03-01T00:00:00Z&to=2032-03-01T00:00:00Z',
      'from=x&to=y',
    ]) {
      expect((await school.student.client.get(`calendar/entries?${range}`)).status).toBe(422);
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
    organisationId,
  });
  const add = async ({ client }: TestPerson, body: object): Promise<string> => {
    const { status, json, text } = await client.post<Created>('calendar/events', body);
    if (status !== 201) throw new Error(text);
    return json.id;
  };
  const seen = async (person: TestPerson, range = JUNE): Promise<string[]> =>
    (await entries(person, range)).map((text) => text.slice('2031-06-03T09:00:00.000Z '.length));

  it('of one person is seen and written by nobody else, whatever role', async () => {
    const id = await add(school.student, event('Секция', null));
    expect(await seen(school.student)).toEqual(['event Секция']);
    const { organisationId: _, ...fields } = event('Чужое', null);
    for (const part of ['classmate', 'teacher', 'classTeacher', 'tutor', 'guardian', 'head', 'administrator'] as const) {
      const { client } = school[part];
      expect(await seen(school[part])).toEqual([]);
      expect((await client.put(`calendar/events/${id}`, { ...fields, version: 1 })).status).toBe(404);
      expect((await client.delete(`calendar/events/${id}`)).status).toBe(404);
    }
    expect((await school.student.client.delete(`calendar/events/${id}`)).status).toBe(204);
    expect(await seen(school.student)).toEqual([]);
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
    for (const part of ['stranger', 'teacher', 'head'] as const) expect(await seen(school[part])).toEqual(['event Выпускной']);
    for (const part of ['student', 'teacher', 'head', 'administrator'] as const) expect(await seen(other[part])).toEqual([]);
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
    const { organisationId: _, ...fields } = event('Кружок', null, days);
    expect((await client.put(`calendar/events/${id}`, { ...fields, version: 1 })).status).toBe(204);
    const late = await client.put(`calendar/events/${id}`, { ...fields, version: 1 });
    expect([late.status, problemCode(late)]).toEqual([409, 'calendar.changed-meanwhile']);
    expect(await seen(school.student)).toEqual(['event Кружок']);
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
    };
    const { id } = (await client.post<Created>('calendar/events', { ...fields, organisationId: school.id })).json;
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
    expect((await visitor.get(`calendar/entries?${MARCH}`)).status).toBe(401);
  });
});
