import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarNews, type CalendarNews } from '@sreda/calendar';
import { createContext } from '@sreda/kernel';
import type { RecordedEvent } from '@sreda/plugin-sdk';
import { expectQueries } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { TellCalendarNews } from '../src/calendar-news.handler.js';

const PARTS = ['student', 'stranger', 'guardian', 'teacher', 'classTeacher', 'head'] as const satisfies readonly SchoolPart[];
const fields = {
  ...{ name: 'Собрание', startsAt: '2031-10-07T10:00:00.000Z', endsAt: '2031-10-07T11:00:00.000Z', firstDay: null, lastDay: null },
  ...{ place: 'Зал', description: null },
};
const repeat = { everyWeeks: 1, weekdays: [2], until: '2031-10-28' };

let app: TestApp;
let school: TestSchool;
let other: TestSchool;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  [school, other] = [await makeSchool(app, 'Лицей'), await makeSchool(app, 'КАНАРЕЙКА')];
}, 60_000);
afterAll(() => app.close(), 60_000);
beforeEach(async () => {
  await app.db.sql('delete from notifications.notification');
  await app.db.sql(`delete from jobs.event where name = $1`, [calendarNews.name]);
});

const toClass = () => ({ level: 'organisation', id: school.classId });
async function add(by: TestPerson, body: object = {}): Promise<string> {
  const { status, text, json } = await by.client.post<{ id: string }>('calendar/events', {
    ...{ ...fields, repeat: null, audience: toClass(), ...body },
  });
  expect([status, text]).toEqual([201, expect.anything()]);
  return json.id;
}
/** What the worker does with what has happened since. */
async function handle(): Promise<void> {
  const events = await app.db.sql<RecordedEvent<CalendarNews>>(
    `with taken as (delete from jobs.event where name = $1 returning *)
     select id, name, aggregate_id as "aggregateId", organisation_id as "organisationId", actor_id as "actorId", occurred_at as "occurredAt", payload
       from taken order by id`,
    [calendarNews.name],
  );
  await app.server.app.get(TellCalendarNews, { strict: false }).handle(createContext(), events);
}
/** `<who>: <sentence>`, in the order of their names. */
async function told(): Promise<string[]> {
  await handle();
  const lists = await Promise.all(
    PARTS.map(async (part) => {
      const { items } = (await school[part].client.get<{ items: { text: string }[] }>('notifications/mine')).json;
      return items.map(({ text }) => `${part}: ${text}`);
    }),
  );
  await app.db.sql('delete from notifications.notification');
  return lists.flat().sort();
}
const to = (parts: readonly string[], text: string): string[] => parts.map((part) => `${part}: ${text}`);

describe('an event of a class', () => {
  it('is told of when it comes, moves and goes, to all of the class but who did it', async () => {
    const { client } = school.classTeacher;
    const id = await add(school.classTeacher);
    expect(await told()).toEqual(to(['guardian', 'student'], 'Новое событие в календаре: «Собрание», 07.10.2031 13:00 (7А)'));
    const change = (version: number, body: object) => client.put(`calendar/events/${id}`, { ...fields, repeat: null, ...body, version });
    expect((await change(1, { description: 'Возьмите дневники', name: 'Собрание' })).status).toBe(204);
    expect(await told()).toEqual([]);
    expect((await change(2, { place: 'Класс' })).status).toBe(204);
    expect(await told()).toEqual(to(['guardian', 'student'], 'Изменилось время или место: «Собрание», 07.10.2031 13:00 (7А)'));
    expect((await school.head.client.delete(`calendar/events/${id}`)).status).toBe(204);
    expect(await told()).toEqual(to(['classTeacher', 'guardian', 'student'], 'Событие отменено: «Собрание», 07.10.2031 13:00 (7А)'));
  });

  it('that repeats is told of once, and of one time what happens to that', async () => {
    const { client } = school.classTeacher;
    const id = await add(school.classTeacher, { repeat });
    expect(await told()).toHaveLength(2);
    const one = `calendar/events/${id}/occurrences/2031-10-14`;
    expect((await client.delete(one)).status).toBe(204);
    expect(await told()).toEqual(to(['guardian', 'student'], 'Событие отменено: «Собрание», 14.10.2031 13:00 (7А)'));
    const moved = { ...fields, startsAt: '2031-10-22T10:00:00.000Z', endsAt: '2031-10-22T11:00:00.000Z', version: 2 };
    expect((await client.put(`calendar/events/${id}/occurrences/2031-10-21`, moved)).status).toBe(204);
    expect(await told()).toEqual(to(['guardian', 'student'], 'Изменилось время или место: «Собрание», 22.10.2031 13:00 (7А)'));
  });

  it('that is over, or one’s own, is no news', async () => {
    const past = { ...fields, startsAt: '2020-10-07T10:00:00.000Z', endsAt: '2020-10-07T11:00:00.000Z' };
    const id = await add(school.classTeacher, past);
    await school.classTeacher.client.delete(`calendar/events/${id}`);
    await add(school.student, { audience: null });
    expect(await told()).toEqual([]);
  });
});

describe('several at once', () => {
  it('are one notice, and what came and went is none', async () => {
    const days = ['2031-10-27', '2031-12-29'];
    for (const day of days) {
      await add(school.head, {
        ...{
          name: 'Каникулы',
          startsAt: null,
          endsAt: null,
          firstDay: day,
          lastDay: day,
          audience: { level: 'organisation', id: school.id },
        },
      });
    }
    const gone = await add(school.head);
    await school.head.client.delete(`calendar/events/${gone}`);
    const everybody = ['classTeacher', 'guardian', 'stranger', 'student', 'teacher'];
    expect(await told()).toEqual(to(everybody, '2 новых события в календаре (Лицей), среди них «Каникулы»'));
    expect((await other.head.client.get<{ items: unknown[] }>('notifications/mine')).json.items).toEqual([]);
  });

  it('cost one query and a notice for each audience', async () => {
    for (let i = 0; i < 5; i++) await add(school.classTeacher, { name: `Событие ${i}` });
    await expectQueries(5, handle);
  });
});
