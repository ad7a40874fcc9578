import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseService } from '@sreda/courses';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { expectQueries } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';
import { AgendaService } from '../src/agenda.service.js';

interface Created {
  id: string;
}
interface Agenda {
  items: { id: string; name: string; due: string; state: string; closesAt: string; courseName: string }[];
  next: string | null;
}

interface Outline {
  sections: { activities: { id: string; closesAt: string | null }[] }[];
}

/** Ten in the evening in the school's Moscow; in Greenwich it is a day's seventh hour before midnight. */
const NOW = new Date('2030-05-14T19:00:00Z');

let app: TestApp;
let school: TestSchool;
let courseId: string;
let sectionId: string;
let service: AgendaService;

async function add(name: string, dates: { opensAt?: string; closesAt?: string }, visible = true, type = 'quiz'): Promise<string> {
  const { client } = school.teacher;
  const { id } = (await client.post<Created>(`courses/courses/${courseId}/activities`, { sectionId, type, name })).json;
  const { status, text } = await client.patch(`courses/activities/${id}`, { version: 1, visible, ...dates });
  if (status !== 200) throw new Error(text);
  return id;
}
const at = (now: Date): RequestContext =>
  createContext({ actor: { personId: school.student.id, accountId: school.student.accountId }, organisationId: school.id, now: () => now });

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  service = app.server.app.get(AgendaService, { strict: false });
  const { client } = school.teacher;
  courseId = (await client.post<Created>('courses/courses', { name: 'Физика' })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  sectionId = (await client.post<Created>(`courses/courses/${courseId}/sections`, { name: 'Сила' })).json.id;
  await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('the agenda', () => {
  beforeAll(async () => {
    await add('без срока', {});
    await add('давно', { closesAt: '2030-04-29T19:00:00Z' });
    await add('вчера', { closesAt: '2030-05-13T19:00:00Z' });
    await add('сейчас', { closesAt: NOW.toISOString() });
    await add('до полуночи', { closesAt: '2030-05-14T20:59:00Z' });
    await add('после полуночи', { closesAt: '2030-05-14T21:00:00Z' });
    await add('через неделю', { opensAt: '2030-05-20T06:00:00Z', closesAt: '2030-05-21T20:59:00Z' });
    await add('позже', { closesAt: '2030-05-21T21:00:00Z' });
    await add('скрыто', { closesAt: '2030-05-15T09:00:00Z' }, false);
  });
  const named = async (limit = 50, after?: string) => {
    const { items, next } = await service.of(at(NOW), school.student.id, { limit, after });
    return { named: items.map(({ name, due }) => `${due}: ${name}`), next };
  };

  it('sorts by the calendar of the school what ends from two weeks ago until a week from now', async () => {
    expect(await named()).toEqual({
      named: ['overdue: вчера', 'overdue: сейчас', 'today: до полуночи', 'week: после полуночи', 'week: через неделю'],
      next: null,
    });
  });

  it('comes page by page', async () => {
    const first = await named(3);
    expect(first.named).toEqual(['overdue: вчера', 'overdue: сейчас', 'today: до полуночи']);
    expect(await named(3, first.next ?? '')).toEqual({ named: ['week: после полуночи', 'week: через неделю'], next: null });
  });

  it('goes by the dates of the person: exceptions in a test, and an extension of homework', async () => {
    const { client } = school.teacher;
    const group = (await client.post<Created>(`enrolment/courses/${courseId}/groups`, { name: 'Больные' })).json.id;
    expect((await client.patch(`enrolment/groups/${group}`, { version: 1, personIds: [school.student.id] })).status).toBe(204);
    const agenda = async () =>
      (await service.of(at(NOW), school.student.id, { limit: 50 })).items.map(({ name, due, closesAt }) => [
        name,
        due,
        closesAt.toISOString(),
      ]);
    const before = await agenda();
    const none = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: null };
    const except = async (id: string, body: object): Promise<void> => {
      expect((await client.post(`quiz/activities/${id}/overrides`, { ...none, ...body })).status).toBe(201);
    };
    const [sooner, later, more, homework] = [
      await add('раньше', { closesAt: '2030-05-20T09:00:00Z' }),
      await add('потом', { closesAt: '2030-05-14T20:00:00Z' }),
      await add('больше попыток', { closesAt: '2030-05-19T09:00:00Z' }),
      await add('задание', { closesAt: '2030-04-20T09:00:00Z' }, true, 'assignment'),
    ];
    await except(sooner, { personId: school.student.id, closesAt: '2030-05-14T20:30:00.000Z' });
    await except(sooner, { groupId: group, closesAt: '2030-05-19T20:30:00.000Z' });
    await except(later, { groupId: group, closesAt: '2030-06-01T09:00:00.000Z' });
    await except(more, { personId: school.student.id, attemptsAllowed: 3 });
    const extension = { personIds: [school.student.id], dueAt: '2030-05-16T09:00:00.000Z' };
    expect((await client.put(`assignment/activities/${homework}/extensions`, extension)).status).toBe(204);
    const own = [
      ['раньше', 'today', '2030-05-14T20:30:00.000Z'],
      ['задание', 'week', '2030-05-16T09:00:00.000Z'],
      ['больше попыток', 'week', '2030-05-19T09:00:00.000Z'],
    ];
    const inOrder = (rows: string[][]) => [...rows].sort((a, b) => (a[2] ?? '').localeCompare(b[2] ?? ''));
    expect(await agenda()).toEqual(inOrder([...before, ...own]));
    // The classmate has the dates of everybody.
    const others = (await service.of(at(NOW), school.classmate.id, { limit: 50 })).items.map(({ name }) => name);
    expect(others).toEqual(expect.arrayContaining(['раньше', 'потом', 'больше попыток']));
    expect(others).not.toContain('задание');
    const outline = async (part: SchoolPart) => {
      const { sections } = (await school[part].client.get<Outline>(`courses/courses/${courseId}`)).json;
      const dates = new Map(sections.flatMap(({ activities }) => activities.map((a) => [a.id, a.closesAt] as const)));
      return [sooner, later, more, homework].map((id) => new Date(dates.get(id) ?? '').toISOString());
    };
    const everybodys = ['2030-05-20T09:00:00.000Z', '2030-05-14T20:00:00.000Z', '2030-05-19T09:00:00.000Z', '2030-04-20T09:00:00.000Z'];
    expect(await outline('student')).toEqual([
      ...['2030-05-14T20:30:00.000Z', '2030-06-01T09:00:00.000Z', '2030-05-19T09:00:00.000Z', '2030-05-16T09:00:00.000Z'],
    ]);
    // The course with everything in it, own dates included; then how far the student is, for each of the two types.
    const courses = app.server.app.get(CourseService, { strict: false });
    const { my } = await courses.get(at(NOW), courseId);
    expect(await expectQueries(3, () => courses.get(at(NOW), courseId))).toMatchObject({ my });
    expect(await outline('classmate')).toEqual(everybodys);
    // Who edits the course edits the dates of everybody, also when learning in it.
    await client.post(`enrolment/courses/${courseId}/participants`, { personIds: [school.administrator.id], role: 'student' });
    await except(later, { personId: school.administrator.id, closesAt: '2030-07-01T09:00:00.000Z' });
    expect(await outline('administrator')).toEqual(everybodys);
    for (const id of [sooner, later, more, homework]) await client.delete(`courses/activities/${id}`);
  });

  it('costs one query, and one for each kind of activity, however many there are', async () => {
    await expectQueries(2, () => service.of(at(NOW), school.student.id, { limit: 50 }));
  });

  it('is empty for who teaches the course, and for who learns elsewhere', async () => {
    for (const { id } of [school.teacher, school.stranger]) {
      expect(await service.of(at(NOW), id, { limit: 50 })).toMatchObject({ items: [], next: null });
    }
  });

  it('leaves the course with the student', async () => {
    const { client } = school.teacher;
    const { items } = (await client.get<{ items: { id: string; personId: string }[] }>(`enrolment/courses/${courseId}/participants`)).json;
    const mine = items.find(({ personId }) => personId === school.classmate.id);
    await client.delete(`enrolment/participants/${mine?.id}`);
    expect((await service.of(at(NOW), school.classmate.id, { limit: 50 })).items).toEqual([]);
  });

  it.each([
    ['student', 200],
    ['guardian', 200],
    ['classmate', 403],
    ['teacher', 403],
    ['classTeacher', 403],
    ['head', 403],
  ] as const)('of the student answers %s %i', async (part, status) => {
    expect((await school[part].client.get(`courses/persons/${school.student.id}/agenda`)).status).toBe(status);
  });
});

describe('how far a student is', () => {
  const DAY = 86_400_000;
  const soon = new Date(Date.now() + DAY / 48).toISOString();
  const agenda = async () => (await school.student.client.get<Agenda>(`courses/persons/${school.student.id}/agenda`)).json.items;
  const outline = async (part: 'student' | 'teacher') =>
    (
      await school[part].client.get<{ sections: { activities: { id: string; state: string | null }[] }[] }>(`courses/courses/${courseId}`)
    ).json.sections.flatMap((section) => section.activities);

  it('stands in the agenda and in the course, and is nothing for a teacher', async () => {
    const id = await add('сегодня', { closesAt: soon });
    const { json: bank } = await school.teacher.client.get<{ items: Created[] }>(`questions/banks?courseId=${courseId}`);
    await school.teacher.client.upload(`questions/banks/${bank.items[0]?.id}/import`, 'a.gift', '::Сила::Сила — вектор.{TRUE}\n');
    const { json: questions } = await school.teacher.client.get<{ items: Created[] }>(`questions/banks/${bank.items[0]?.id}/questions`);
    await school.teacher.client.put(`quiz/activities/${id}/slots`, { slots: [{ questionId: questions.items[0]?.id }] });
    const states = async () => [
      (await agenda()).find((item) => item.id === id)?.state,
      (await outline('student')).find((activity) => activity.id === id)?.state,
    ];

    expect(await states()).toEqual(['incomplete', 'incomplete']);
    const attempt = (await school.student.client.post<Created>(`quiz/activities/${id}/attempts`)).json;
    expect(await states()).toEqual(['begun', 'begun']);
    await school.student.client.post(`quiz/attempts/${attempt.id}/finish`);
    expect(await states()).toEqual(['complete', 'complete']);
    expect((await outline('teacher')).map(({ state }) => state)).toEqual(expect.not.arrayContaining([expect.any(String)]));

    // What is done is no longer late when its time is over.
    const later = await service.of(at(new Date(Date.now() + DAY)), school.student.id, { limit: 50 });
    expect(later.items.map((item) => item.id)).not.toContain(id);
  });
});

describe('the figures of a school', () => {
  it('count its courses by their state, for who answers for it', async () => {
    await school.teacher.client.post('courses/courses', { name: 'Черновик' });
    const figures = `courses/organisations/${school.id}/figures`;
    expect((await school.head.client.get(figures)).json).toEqual({ published: 1, draft: 1, archived: 0 });
    expect((await school.teacher.client.get(figures)).status).toBe(403);
    const drafts = await school.teacher.client.get<{ items: { name: string }[] }>('courses/courses?mine=1&state=draft');
    expect(drafts.json.items.map(({ name }) => name)).toEqual(['Черновик']);
  });
});
