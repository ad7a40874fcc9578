import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MembershipService } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';
import { GroupService } from '../src/groups/group.service.js';

interface Created {
  id: string;
}
interface Participant extends Created {
  personId: string;
  name: string;
  source: string;
  since: string;
  until: string | null;
}
interface Key extends Created {
  code: string;
  uses: number;
}
interface Group extends Created {
  name: string;
  version: number;
  members: { personId: string; name: string }[];
}
interface Wrong {
  errors: { field: string; code: string }[];
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
}, 60_000);
afterAll(() => app.close(), 60_000);

const teacher = () => school.teacher.client;
beforeEach(async () => {
  courseId = (await teacher().post<Created>('courses/courses', { name: 'Химия' })).json.id;
  await teacher().patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
});

const path = () => `enrolment/courses/${courseId}`;
const students = async (left = false) =>
  (await teacher().get<{ items: Participant[] }>(`${path()}/participants?role=student&left=${left}`)).json.items;
const names = async (left = false) => (await students(left)).map((p) => p.name.replace('Лицей ', ''));
const enrol = (body: object) => teacher().post(`${path()}/participants`, { role: 'student', ...body });
const sees = async (part: SchoolPart) => (await school[part].client.get(`courses/courses/${courseId}`)).status === 200;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Waits for what subscriptions do after the commit. */
async function eventually(condition: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error('It did not happen');
    await sleep(100);
  }
}

describe('dates of a participant', () => {
  it('open the course at the beginning and close it at the end', async () => {
    await enrol({ personIds: [school.student.id], since: inDays(2), until: inDays(5) });
    expect(await names()).toEqual(['Ученик']);
    expect(await sees('student')).toBe(false);
    const [planned] = await students();
    const change = (body: object, client = teacher()) => client.patch(`enrolment/participants/${planned?.id}`, body);
    expect((await change({ since: inDays(-1) })).status).toBe(204);
    expect(await sees('student')).toBe(true);
    expect((await change({ until: null })).status).toBe(204);
    expect((await students())[0]?.until).toBeNull();
    expect((await change({ until: inDays(-1) })).status).toBe(422);
    expect((await change({ since: inDays(3), until: inDays(2) })).status).toBe(422);
    expect((await change({ until: inDays(3) }, school.student.client)).status).toBe(403);
    expect((await change({ until: inDays(3) }, other.teacher.client)).status).toBe(404);
  });

  it('that have passed make a former participant, whose way back is a new row', async () => {
    await enrol({ personIds: [school.student.id] });
    await teacher().delete(`enrolment/participants/${(await students())[0]?.id}`);
    expect([await names(), await names(true)]).toEqual([[], ['Ученик']]);
    await enrol({ personIds: [school.student.id] });
    expect([await names(), await names(true)]).toEqual([['Ученик'], []]);
  });
});

describe('a class that a course follows', () => {
  const memberships = () => app.server.app.get(MembershipService, { strict: false });
  const day = (days: number): string => inDays(days).slice(0, 10);

  it('brings who joins it and takes along who leaves it; the work stays', async () => {
    await enrol({ classId: school.classId });
    expect(await names()).toEqual(['Одноклассник', 'Ученик']);
    const [own] = await app.db.sql<{ id: string }>(
      `select id from identity.membership where person_id = $1 and organisation_id = $2 and until is null`,
      [school.classmate.id, school.classId],
    );
    const ctx = createContext({ organisationId: school.id });
    await memberships().endOf(ctx, school.classmate.id, own?.id ?? '');
    await eventually(async () => !(await names()).includes('Одноклассник'));
    expect(await names(true)).toEqual(['Одноклассник']);
    expect(await sees('classmate')).toBe(false);
    await memberships().start(ctx, { personId: school.classmate.id, organisationId: school.classId, kind: 'student' });
    await eventually(async () => (await names()).includes('Одноклассник'));
    expect(await sees('classmate')).toBe(true);
    // Someone who leaves next month leaves the course next month.
    const [again] = await app.db.sql<{ id: string }>(
      `select id from identity.membership where person_id = $1 and organisation_id = $2 and until is null`,
      [school.classmate.id, school.classId],
    );
    await memberships().endOf(ctx, school.classmate.id, again?.id ?? '', day(30));
    await eventually(async () => (await students()).some((p) => p.until !== null));
    const known = (await students()).find((p) => p.personId === school.classmate.id);
    // Midnight in Moscow.
    expect(known?.until).toBe(`${day(29)}T21:00:00.000Z`);
    expect(await sees('classmate')).toBe(true);
  });

  it('does not bring back whom the teacher has removed, until the class is enrolled anew', async () => {
    await enrol({ classId: school.classId });
    const mine = (await students()).find((p) => p.personId === school.student.id);
    await teacher().delete(`enrolment/participants/${mine?.id}`);
    const ctx = createContext({ organisationId: school.id });
    await memberships().start(ctx, { personId: school.stranger.id, organisationId: school.classId, kind: 'student' });
    await eventually(async () => (await names()).includes('Параллель'));
    expect(await names()).not.toContain('Ученик');
    await enrol({ classId: school.classId });
    expect(await names()).toContain('Ученик');
  });

  it('is left alone again, with all who came with it and nobody else', async () => {
    await enrol({ personIds: [school.student.id] });
    await enrol({ classId: school.classId });
    const followed = async () => (await teacher().get<{ items: { classId: string; name: string }[] }>(`${path()}/classes`)).json.items;
    expect((await followed()).map((c) => c.name)).toEqual(['7 «А»'].map(() => expect.stringContaining('7')));
    expect((await school.student.client.delete(`${path()}/classes/${school.classId}`)).status).toBe(403);
    expect((await other.teacher.client.delete(`${path()}/classes/${school.classId}`)).status).toBe(404);
    expect((await teacher().delete(`${path()}/classes/${school.classId}`)).status).toBe(204);
    expect((await teacher().delete(`${path()}/classes/${school.classId}`)).status).toBe(404);
    expect(await followed()).toEqual([]);
    expect(await names()).toEqual(['Ученик']);
  });
});

describe('a code', () => {
  const make = async (body: object = {}) => (await teacher().post<Key>(`${path()}/keys`, body)).json;
  const enter = (code: string, part: SchoolPart = 'student') =>
    school[part].client.post<{ courseId: string } & Wrong>('enrolment/enter', { code });
  beforeEach(() => app.db.sql(`delete from enrolment.entry_tries`));

  it('opens the course to who has it, once', async () => {
    const { code } = await make();
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect((await enter(typed)).json).toEqual({ courseId });
    expect((await enter(code)).json).toEqual({ courseId });
    expect(await sees('student')).toBe(true);
    expect((await students()).map((p) => p.source)).toEqual(['key']);
    const [key] = (await teacher().get<{ items: Key[] }>(`${path()}/keys`)).json.items;
    expect(key?.uses).toBe(1);
    expect((await teacher().delete(`enrolment/keys/${key?.id}`)).status).toBe(204);
    expect(await sees('student')).toBe(true);
    expect((await enter(code, 'classmate')).json.errors).toEqual([{ field: 'code', code: 'unknown-code' }]);
  });

  it.each([
    ['not yet', { opensAt: inDays(1) }, 'code-not-yet'],
    ['in a course that is a draft', {}, 'course-not-open'],
  ])('is refused %s', async (_, body, why) => {
    const { code } = await make(body);
    if (why === 'course-not-open') await teacher().patch(`courses/courses/${courseId}`, { version: 2, state: 'draft' });
    expect((await enter(code)).json.errors[0]?.code).toBe(why);
    expect(await sees('student')).toBe(false);
  });

  it('is refused after its day', async () => {
    const { id, code } = await make({ closesAt: inDays(1) });
    await app.db.sql(`update enrolment.entry_key set closes_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await enter(code)).json.errors[0]?.code).toBe('code-over');
  });

  it('takes as many as it may, also at once', async () => {
    const { code } = await make({ maxUses: 2, participantUntil: inDays(9) });
    const answers = await Promise.all((['student', 'classmate', 'stranger'] as const).map((part) => enter(code, part)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 200, 422]);
    expect(await students()).toHaveLength(2);
    expect((await students()).every((p) => p.until !== null)).toBe(true);
  });

  it('is unknown to another school', async () => {
    const { code } = await make();
    const answer = await other.student.client.post<Wrong>('enrolment/enter', { code });
    expect(answer.json.errors[0]?.code).toBe('unknown-code');
  });

  it('cannot be guessed: after some wrong ones the person has to wait', async () => {
    const { code } = await make();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => enter(`WRONG${i}`)));
    expect(answers.filter((a) => a.status === 429)).toHaveLength(2);
    const late = await enter(code);
    expect([late.status, problemCode(late)]).toEqual([429, 'enrolment.too-many-tries']);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    // Others are not slowed down.
    expect((await enter(code, 'classmate')).status).toBe(200);
  });

  it('is made and read by who enrols', async () => {
    expect((await school.student.client.get(`${path()}/keys`)).status).toBe(403);
    expect((await other.teacher.client.post(`${path()}/keys`, {})).status).toBe(404);
    expect((await teacher().post(`${path()}/keys`, { closesAt: inDays(-1) })).status).toBe(422);
    expect((await teacher().post(`${path()}/keys`, { maxUses: 0 })).status).toBe(422);
  });
});

describe('groups', () => {
  const list = async () => (await teacher().get<{ items: Group[] }>(`${path()}/groups`)).json.items;
  const make = async (name: string) => (await teacher().post<Created>(`${path()}/groups`, { name })).json.id;
  const change = (id: string, body: object, client = teacher()) => client.patch<Wrong>(`enrolment/groups/${id}`, { version: 1, ...body });
  beforeEach(() => enrol({ personIds: [school.student.id, school.classmate.id] }));

  it('have members who learn in the course', async () => {
    const [first, second] = [await make('Группа 10'), await make('Группа 2')];
    expect((await change(first, { personIds: [school.student.id, school.classmate.id] })).status).toBe(204);
    expect((await change(second, { personIds: [school.student.id], name: 'Вторая' })).status).toBe(204);
    expect((await list()).map((g) => [g.name, ...g.members.map((m) => m.name)])).toEqual([
      ['Вторая', 'Лицей Ученик'],
      ['Группа 10', 'Лицей Одноклассник', 'Лицей Ученик'],
    ]);
    expect((await change(first, { personIds: [school.stranger.id], version: 2 })).json.errors[0]?.code).toBe('not-a-student');
    expect(problemCode(await change(first, { name: 'Первая' }))).toBe('enrolment.changed-meanwhile');
    expect((await change(first, { name: 'Вторая', version: 2 })).json.errors[0]?.code).toBe('group-exists');
    const ofPersons = await expectQueries(1, () =>
      app.server.app.get(GroupService, { strict: false }).ofPersons(createContext(), courseId, [school.student.id, school.stranger.id]),
    );
    expect(new Map(ofPersons)).toEqual(new Map([[school.student.id, [first, second].sort()]]));
  });

  it('lose who leaves the course, and have them again when they are back', async () => {
    const id = await make('Первая');
    await change(id, { personIds: [school.student.id] });
    const mine = (await students()).find((p) => p.personId === school.student.id);
    await teacher().delete(`enrolment/participants/${mine?.id}`);
    expect((await list())[0]?.members).toEqual([]);
    await change(id, { version: 2, personIds: [school.classmate.id] });
    await enrol({ personIds: [school.student.id] });
    expect((await list())[0]?.members).toHaveLength(2);
  });

  it('are made from classes', async () => {
    await enrol({ personIds: [school.stranger.id] });
    const made = () => teacher().post(`${path()}/groups/from-classes`);
    const first = await made();
    expect(first.json).toMatchObject({ created: 2 });
    expect((await made()).json).toEqual({ created: 0, placed: 0 });
    expect((await list()).every((g) => g.members.length > 0)).toBe(true);
  });

  it('are for who enrols, of the own school', async () => {
    const id = await make('Первая');
    for (const [client, status] of [
      [school.student.client, 403],
      [other.teacher.client, 404],
    ] as const) {
      expect((await client.get(`${path()}/groups`)).status).toBe(status);
      expect((await client.post(`${path()}/groups`, { name: 'Моя' })).status).toBe(status);
      expect((await client.delete(`enrolment/groups/${id}`)).status).toBe(status);
    }
    expect((await teacher().delete(`enrolment/groups/${id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
  });
});
