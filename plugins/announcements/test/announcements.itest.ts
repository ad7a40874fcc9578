import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import type {
  AnnouncementClassesDto,
  AnnouncementDto,
  AnnouncementReaderPageDto,
  MyAnnouncementPageDto,
  SentAnnouncementPageDto,
} from '../src/announcement.dto.js';
import type { AnnouncementPlacesDto } from '../src/place/place.dto.js';
import { AnnouncementPlaces } from '../src/place/places.service.js';
import { AnnouncementReaders } from '../src/readers/readers.service.js';
import { AnnouncementReading } from '../src/reading/reading.service.js';
import { ReachNewHandler } from '../src/sending/reach-new.job.js';
import { SentList } from '../src/sending/sent-list.service.js';

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;

beforeAll(async () => {
  app = await startTestApp();
  [school, other] = [await makeSchool(app, 'Лицей'), await makeSchool(app, 'КАНАРЕЙКА')];
  const { client } = school.teacher;
  courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Геометрия' })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
}, 60_000);
afterAll(() => app.close(), 60_000);

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
const tomorrow = (days = 1): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const toClass = (roles: readonly string[] = ['student', 'guardian']) => ({ place: { kind: 'class', id: school.classId }, roles });
const post = (by: TestPerson, body: object) =>
  by.client.post<{ id: string }>('announcements', {
    ...{ title: 'Экскурсия', text: '<p>В субботу, сбор в <b>девять</b></p>', mustRead: true, until: null },
    ...toClass(),
    ...body,
  });
async function send(body: object = {}, by: TestPerson = school.classTeacher): Promise<string> {
  const { status, text, json } = await post(by, body);
  expect([status, text]).toEqual([201, expect.anything()]);
  return json.id;
}
const mine = async (by: TestPerson, query = '') => (await by.client.get<MyAnnouncementPageDto>(`announcements/mine${query}`)).json.items;
const one = (by: TestPerson, id: string) => by.client.get<AnnouncementDto>(`announcements/${id}`);
const read = (by: TestPerson, id: string) => by.client.put(`announcements/${id}/read`, {});
const change = (by: TestPerson, id: string, body: object = {}) =>
  by.client.put(`announcements/sent/${id}`, {
    ...{ title: 'Экскурсия', text: '<p>Сбор в десять</p>', until: null, readAgain: false, version: 1 },
    ...body,
  });
const withdraw = (by: TestPerson, id: string, withdrawn = true, version = 1) =>
  by.client.put(`announcements/sent/${id}/withdrawn`, { withdrawn, version });
const remind = (by: TestPerson, id: string) => by.client.post<{ told: number }>(`announcements/sent/${id}/reminders`, {});
const readers = async (by: TestPerson, id: string, query = '') =>
  (await by.client.get<AnnouncementReaderPageDto>(`announcements/sent/${id}/readers${query}`)).json;
const told = (person: TestPerson, id: string): Promise<{ kind: string }[]> =>
  app.db.sql<{ kind: string }>(
    `select n.kind from notifications.notification n join notifications.recipient r on r.notification_id = n.id
      where r.person_id = $1 and n.link = $2 order by n.id`,
    [person.id, `/announcements/${id}`],
  );

describe('an announcement', () => {
  it('reaches those of the class with the roles, and nobody else hears that it is there', async () => {
    const id = await send();
    for (const person of [school.student, school.classmate, school.guardian]) {
      expect((await mine(person)).map((row) => row.id)).toContain(id);
      expect((await one(person, id)).json).toMatchObject({
        ...{ title: 'Экскурсия', author: 'Лицей Классный', isMine: true, sending: null, readAt: null },
        text: expect.stringContaining('<b>девять</b>'),
      });
      expect(await told(person, id)).toEqual([{ kind: 'announcements:must-read' }]);
    }
    for (const person of [school.stranger, school.teacher, school.tutor, other.student, other.head, other.classTeacher]) {
      expect((await mine(person)).map((row) => row.id)).not.toContain(id);
      expect([(await one(person, id)).status, (await read(person, id)).status]).toEqual([404, 404]);
      expect(await told(person, id)).toEqual([]);
    }
    expect((await one(school.classTeacher, id)).json).toMatchObject({ isMine: false, sending: { told: 3, read: 0 } });
  });

  it('goes to a whole school, and that is on record', async () => {
    const place = { kind: 'school', id: school.id };
    const id = await send({ place, roles: ['student', 'guardian', 'teacher', 'class-teacher', 'tutor', 'methodist', 'head'] }, school.head);
    for (const person of [school.stranger, school.guardian, school.colleague, school.classTeacher, school.tutor, school.methodist]) {
      expect((await mine(person)).map((row) => row.id)).toContain(id);
    }
    expect((await mine(school.head)).map((row) => row.id)).not.toContain(id);
    expect((await withdraw(school.administrator, id)).status).toBe(204);
    expect(await app.db.sql(`select action, organisation_ids as places from audit.entry where subject_id = $1 order by id`, [id])).toEqual([
      { action: 'announcements.send', places: [school.id] },
      { action: 'announcements.withdraw', places: [school.id] },
    ]);
  });

  it('goes to a course and to a group of it', async () => {
    const { client } = school.teacher;
    const group = await client.post<{ id: string }>(`enrolment/courses/${courseId}/groups`, { name: 'Первая' });
    expect(group.status).toBe(201);
    const joined = await client.patch(`enrolment/groups/${group.json.id}`, { version: 1, personIds: [school.classmate.id] });
    expect([joined.status, joined.text]).toEqual([204, expect.anything()]);
    const toCourse = await send({ place: { kind: 'course', id: courseId }, roles: ['student'] }, school.teacher);
    const toGroup = await send({ place: { kind: 'group', id: group.json.id }, roles: ['student'] }, school.teacher);
    expect((await mine(school.student)).slice(0, 1)).toMatchObject([{ id: toCourse, place: 'Геометрия' }]);
    expect((await mine(school.classmate)).slice(0, 2)).toMatchObject([
      { id: toGroup, place: 'Геометрия · Первая' },
      { id: toCourse, place: 'Геометрия' },
    ]);
    expect((await mine(school.guardian)).map((row) => row.id)).not.toContain(toCourse);
    expect((await readers(school.teacher, toGroup)).items).toMatchObject([{ personId: school.classmate.id, classes: '7А' }]);
    expect((await school.colleague.client.get(`announcements/sent/${toGroup}/readers`)).status).toBe(403);
    expect((await other.teacher.client.get(`announcements/sent/${toGroup}/readers`)).status).toBe(404);
  });

  it('is sent by those who may, where they may', async () => {
    expect((await post(school.teacher, {})).status).toBe(403);
    expect((await post(school.student, {})).status).toBe(403);
    expect((await post(school.classTeacher, { place: { kind: 'school', id: school.id }, roles: ['student'] })).status).toBe(403);
    expect((await post(school.classTeacher, { place: { kind: 'course', id: courseId }, roles: ['student'] })).status).toBe(403);
    expect((await post(other.head, {})).status).toBe(404);
    expect((await post(school.head, { place: { kind: 'class', id: courseId } })).status).toBe(404);
    const places = async (by: TestPerson) =>
      (await by.client.get<AnnouncementPlacesDto>('announcements/places')).json.items.map(({ kind, name }) => [kind, name]);
    expect(await places(school.head)).toEqual([
      ['school', 'Лицей'],
      ['class', '7А'],
      ['class', '7Б'],
    ]);
    expect(await places(school.classTeacher)).toEqual([['class', '7А']]);
    expect(await places(school.teacher)).toContainEqual(['course', 'Геометрия']);
    expect(await places(school.student)).toEqual([]);
  });

  it('says what is wrong with it', async () => {
    const wrong = async (body: object): Promise<unknown> => {
      const { status, json } = await post(school.classTeacher, body);
      return [status, (json as unknown as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => [field, code])];
    };
    expect(await wrong({ title: '' })).toMatchObject([422, [['title', expect.anything()]]]);
    expect(await wrong({ title: 'я'.repeat(251) })).toMatchObject([422, [['title', expect.anything()]]]);
    expect(await wrong({ text: '<p> </p>' })).toEqual([422, [['text', 'announcements.empty-text']]]);
    expect(await wrong({ until: '2020-01-01' })).toEqual([422, [['until', 'announcements.is-over']]]);
    expect(await wrong({ until: tomorrow(500) })).toEqual([422, [['until', 'announcements.too-late']]]);
    expect(await wrong({ roles: ['head'] })).toEqual([422, [['roles', 'announcements.unknown-role']]]);
    expect(await wrong({ roles: [] })).toMatchObject([422, [['roles', expect.anything()]]]);
    expect((await post(school.classTeacher, { text: '<p>Вот<script>alert(1)</script></p>' })).status).toBe(201);
    expect((await mine(school.student))[0]?.id).toBeDefined();
  });

  it('that nobody would get is not sent', async () => {
    const { client } = school.teacher;
    const empty = await client.post<{ id: string }>(`enrolment/courses/${courseId}/groups`, { name: 'Пустая' });
    const answer = await post(school.teacher, { place: { kind: 'group', id: empty.json.id }, roles: ['student'] });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('announcements.nobody');
    expect(await app.db.sql(`select from announcements.announcement where group_id = $1`, [empty.json.id])).toEqual([]);
  });

  it('that was sent twice is there once', async () => {
    const sendId = '0190a6e2-5b5e-7c3a-9d11-3f1f6c0a7b11';
    const first = await send({ sendId });
    expect(await send({ sendId })).toBe(first);
    expect(await told(school.student, first)).toHaveLength(1);
  });
});

describe('reading', () => {
  it('is on record with its time, once, and in the footprint', async () => {
    const id = await send();
    expect((await mine(school.student, '?unread=true')).map((row) => row.id)).toContain(id);
    expect((await read(school.student, id)).status).toBe(204);
    const { readAt } = (await one(school.student, id)).json;
    expect(readAt).not.toBeNull();
    expect((await read(school.student, id)).status).toBe(204);
    expect((await one(school.student, id)).json.readAt).toBe(readAt);
    expect((await mine(school.student, '?unread=true')).map((row) => row.id)).not.toContain(id);
    const events = await app.db.sql(
      `select from jobs.event where name = 'announcements.announcement-read' and payload->>'announcementId' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('is asked of nobody where it need not be', async () => {
    const id = await send({ mustRead: false });
    expect((await read(school.student, id)).status).toBe(404);
    expect(await told(school.student, id)).toEqual([{ kind: 'announcements:new' }]);
    expect((await mine(school.student, '?unread=true')).map((row) => row.id)).not.toContain(id);
    expect(problemCode(await remind(school.classTeacher, id))).toBe('announcements.asks-nobody');
  });

  it('ends with the day until which it matters', async () => {
    const id = await send({ until: tomorrow() });
    await app.db.sql(`update announcements.announcement set until = current_date - 2 where id = $1`, [id]);
    expect((await mine(school.student, '?unread=true')).map((row) => row.id)).not.toContain(id);
    expect((await mine(school.student)).map((row) => row.id)).toContain(id);
    expect(problemCode(await remind(school.classTeacher, id))).toBe('announcements.asks-nobody');
  });

  it('comes page by page, each once', async () => {
    for (let i = 0; i < 3; i++) await send({ mustRead: false });
    const ids: string[] = [];
    let after: string | null = '';
    do {
      const page: { json: MyAnnouncementPageDto } = await school.classmate.client.get(
        `announcements/mine?limit=2${after ? `&after=${after}` : ''}`,
      );
      ids.push(...page.json.items.map(({ id }) => id));
      after = page.json.next;
    } while (after);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual((await mine(school.classmate, '?limit=200')).map(({ id }) => id));
  });
});

describe('who has not read it', () => {
  it('is seen by those who may send there, by name and by class, and can be reminded once a day', async () => {
    const id = await send();
    await read(school.student, id);
    expect(await readers(school.classTeacher, id)).toEqual({
      items: [
        { personId: school.classmate.id, name: 'Лицей Одноклассник', classes: '7А', readAt: null },
        { personId: school.guardian.id, name: 'Лицей Родитель', classes: '7А', readAt: null },
      ],
      next: null,
    });
    expect((await readers(school.head, id, '?read=true')).items).toMatchObject([
      { personId: school.student.id, readAt: expect.anything() },
    ]);
    expect((await readers(school.head, id, `?classId=${school.classId}&limit=1`)).next).not.toBeNull();
    expect((await readers(school.head, id, `?classId=${other.classId}`)).items).toEqual([]);
    const classes = await school.classTeacher.client.get<AnnouncementClassesDto>(`announcements/sent/${id}/classes`);
    expect(classes.json.items).toEqual([{ id: school.classId, name: '7А', told: 3, read: 1 }]);
    for (const [person, status] of [
      [school.student, 403],
      [school.teacher, 403],
      [other.head, 404],
    ] as const) {
      expect((await person.client.get(`announcements/sent/${id}/readers`)).status).toBe(status);
      expect((await person.client.get(`announcements/sent/${id}/classes`)).status).toBe(status);
      expect((await remind(person, id)).status).toBe(status);
    }
    const both = await Promise.all([remind(school.classTeacher, id), remind(school.head, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 200)?.json).toEqual({ told: 2 });
    expect(problemCode(await remind(school.classTeacher, id))).toBe('announcements.reminded-today');
    expect(await told(school.student, id)).toHaveLength(1);
    expect((await told(school.guardian, id)).map(({ kind }) => kind)).toEqual(['announcements:must-read', 'announcements:reminder']);
  });
});

describe('a correction', () => {
  it('is seen as one; of two at once the second hears of the first', async () => {
    const id = await send();
    await read(school.student, id);
    expect([(await change(school.teacher, id)).status, (await change(other.head, id)).status]).toEqual([403, 404]);
    const both = await Promise.all([change(school.classTeacher, id), change(school.head, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(problemCode(await change(school.head, id))).toBe('announcements.changed-meanwhile');
    expect((await one(school.student, id)).json).toMatchObject({
      ...{ text: expect.stringContaining('десять'), correctedAt: expect.anything(), readAt: expect.anything() },
    });
    expect((await change(school.head, id, { version: 2, readAgain: true })).status).toBe(204);
    expect((await one(school.student, id)).json.readAt).toBeNull();
    expect([await told(school.student, id), await told(school.classmate, id)].map((kinds) => kinds.length)).toEqual([2, 1]);
  });

  it('takes it back, and brings it back', async () => {
    const id = await send();
    expect((await withdraw(school.classTeacher, id)).status).toBe(204);
    expect((await mine(school.student)).map((row) => row.id)).not.toContain(id);
    expect((await one(school.student, id)).json).toMatchObject({ withdrawnAt: expect.anything(), text: '' });
    expect((await read(school.student, id)).status).toBe(404);
    expect(problemCode(await change(school.head, id, { version: 2 }))).toBe('announcements.changed-meanwhile');
    expect(problemCode(await withdraw(school.head, id, false))).toBe('announcements.changed-meanwhile');
    expect((await withdraw(school.head, id, false, 2)).status).toBe(204);
    expect((await read(school.student, id)).status).toBe(204);
    const sent = (await school.head.client.get<SentAnnouncementPageDto>('announcements/sent')).json.items.find((row) => row.id === id);
    expect(sent).toMatchObject({ told: 3, read: 1, withdrawnAt: null, author: 'Лицей Классный' });
    expect((await other.head.client.get<SentAnnouncementPageDto>('announcements/sent')).json.items).toEqual([]);
    expect((await school.student.client.get<SentAnnouncementPageDto>('announcements/sent')).json.items).toEqual([]);
  });
});

describe('who joins the audience later', () => {
  it('gets what still matters, once', async () => {
    const place = { kind: 'course', id: courseId };
    const [lasting, over, withdrawn] = [
      await send({ place, roles: ['student'], until: tomorrow() }, school.teacher),
      await send({ place, roles: ['student'] }, school.teacher),
      await send({ place, roles: ['student'], until: tomorrow() }, school.teacher),
    ];
    await withdraw(school.teacher, withdrawn);
    const { client } = school.teacher;
    const enrolled = await client.post(`enrolment/courses/${courseId}/participants`, { personIds: [school.stranger.id], role: 'student' });
    expect([enrolled.status, enrolled.text]).toEqual([201, expect.anything()]);
    for (let i = 0; i < 2; i++) await get(ReachNewHandler).run(createContext());
    const ids = (await mine(school.stranger)).map(({ id }) => id);
    expect([ids.includes(lasting), ids.includes(over), ids.includes(withdrawn)]).toEqual([true, false, false]);
    expect(await told(school.stranger, lasting)).toEqual([{ kind: 'announcements:must-read' }]);
    expect(await told(school.student, lasting)).toHaveLength(1);
  });
});

describe('the pages', () => {
  it('cost a fixed number of queries', async () => {
    const id = await send();
    const as = ({ id: personId, accountId }: TestPerson) => createContext({ actor: { personId, accountId }, organisationId: school.id });
    await expectQueries(1, () => get(AnnouncementReading).mine(as(school.student), { limit: 50, unread: false }));
    await expectQueries(1, () => get(SentList).page(as(school.head), { limit: 50 }));
    await expectQueries(1, () => get(AnnouncementPlaces).list(as(school.head)));
    await expectQueries(3, () => get(AnnouncementReaders).page(as(school.head), id, { limit: 50, read: false }));
  });
});

describe('an announcement of a busy day', () => {
  it('is one of thirty a day, of which the last may come a second time, too', async () => {
    const sendIds = Array.from({ length: 30 }, () => newId());
    const by = other.classTeacher;
    const place = { kind: 'class', id: other.classId };
    const ids: string[] = [];
    for (const sendId of sendIds) ids.push(await send({ place, sendId }, by));
    expect(await send({ place, sendId: sendIds.at(-1) }, by)).toBe(ids.at(-1));
    expect(problemCode(await post(by, { place }))).toBe('announcements.too-many');
    expect(await mine(other.student)).toHaveLength(30);
  });
});
