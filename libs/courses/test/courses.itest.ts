import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';

interface Course {
  id: string;
  state: string;
  version: number;
  sections: { id: string; activities: { id: string; type: string; visible: boolean }[] }[];
  my: { roles: string[]; capabilities: string[] };
}
type List = { items: { id: string; name: string; roles: string[] }[]; next: string | null };

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  courseId = (await school.teacher.client.post<{ id: string }>('courses/courses', { name: 'Информатика, 7 класс' })).json.id;
  await school.teacher.client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
}, 60_000);
afterAll(() => app.close(), 60_000);

const courseOf = async (part: SchoolPart, id = courseId) => (await school[part].client.get<Course>(`courses/courses/${id}`)).json;

describe('a course', () => {
  it('belongs to its author, who teaches it', async () => {
    const { my, state, sections } = await courseOf('teacher');
    expect({ state, sections }).toEqual({ state: 'published', sections: [] });
    expect(my.roles).toContain('course-teacher');
    expect(my.capabilities).toEqual(expect.arrayContaining(['courses:edit', 'enrolment:manage', 'questions:edit', 'quiz:manage']));
  });

  it.each([
    ['administrator', 200, 200],
    ['head', 200, 403],
    ['methodist', 200, 200],
    ['colleague', 403, 403],
    ['classTeacher', 403, 403],
    ['student', 403, 403],
    ['guardian', 404, 404],
  ] as const)('is for %s: look %i, change %i', async (part, look, change) => {
    const { client } = school[part];
    expect((await client.get(`courses/courses/${courseId}`)).status).toBe(look);
    const { version } = await courseOf('teacher');
    expect((await client.patch(`courses/courses/${courseId}`, { version, name: 'Информатика, 7 класс' })).status).toBe(change);
  });

  it('does not exist for another school', async () => {
    for (const part of ['administrator', 'teacher', 'student'] as const) {
      expect((await other[part].client.get(`courses/courses/${courseId}`)).status).toBe(404);
      expect((await other[part].client.get<List>('courses/courses')).json.items).toEqual([]);
    }
    expect((await other.teacher.client.post('courses/courses', { name: 'Чужой', organisationId: school.id })).status).toBe(404);
  });

  it('cannot be made by a student', async () => {
    expect((await school.student.client.post('courses/courses', { name: 'Мой' })).status).toBe(403);
  });

  it('refuses bad input by field', async () => {
    const { status, json } = await school.teacher.client.post<{ errors: unknown }>('courses/courses', { name: '  ', colour: 1 });
    expect(status).toBe(422);
    expect(json.errors).toEqual(
      expect.arrayContaining([
        { field: 'name', code: 'required', params: { min: 1 } },
        { field: 'colour', code: 'unknown-field' },
      ]),
    );
    expect((await school.teacher.client.get('courses/courses/7')).status).toBe(422);
  });

  it('tells two people who change it at once', async () => {
    const { version } = await courseOf('teacher');
    const answers = await Promise.all(
      [1, 2].map((n) => school.teacher.client.patch(`courses/courses/${courseId}`, { version, name: `Имя ${n}` })),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.map(problemCode)).toContain('courses.changed-meanwhile');
  });

  it('is hidden as a draft from its students', async () => {
    const draft = (await school.teacher.client.post<{ id: string }>('courses/courses', { name: 'Черновик' })).json.id;
    await school.teacher.client.post(`enrolment/courses/${draft}/participants`, { personIds: [school.classmate.id], role: 'student' });
    expect((await school.classmate.client.get(`courses/courses/${draft}`)).status).toBe(404);
    expect((await school.classmate.client.get<List>('courses/courses')).json.items.map((c) => c.id)).not.toContain(draft);
    expect((await school.teacher.client.get<List>('courses/courses')).json.items.map((c) => c.id)).toContain(draft);
    expect((await school.teacher.client.delete(`courses/courses/${draft}`)).status).toBe(204);
    expect((await school.teacher.client.get(`courses/courses/${draft}`)).status).toBe(404);
    expect(await app.db.sql(`select from questions.bank where owner_id = $1`, [draft])).toEqual([]);
    expect(await app.db.sql(`select from access.context where id = $1`, [draft])).toEqual([]);
  });

  it('is listed page by page by name', async () => {
    const names = ['Алгебра', 'ёлки', 'Биология', 'Ёжики'];
    for (const name of names) await school.colleague.client.post('courses/courses', { name });
    const first = await school.colleague.client.get<List>('courses/courses?mine=1&limit=3');
    const second = await school.colleague.client.get<List>(`courses/courses?mine=1&limit=3&after=${first.json.next}`);
    expect([...first.json.items, ...second.json.items].map((c) => c.name)).toEqual(['Алгебра', 'Биология', 'Ёжики', 'ёлки']);
    expect(second.json.next).toBeNull();
    expect(first.json.items[0]?.roles).toEqual(['course-teacher']);
    expect((await school.colleague.client.get('courses/courses?after=xx')).status).toBe(422);
    // The administrator sees every course, but has none of their own.
    expect((await school.administrator.client.get<List>('courses/courses?mine=1')).json.items).toEqual([]);
    expect((await school.administrator.client.get<List>('courses/courses')).json.items.length).toBeGreaterThanOrEqual(5);
  });
});

describe('activities', () => {
  let sectionId: string;
  let activityId: string;

  beforeAll(async () => {
    await school.teacher.client.post(`enrolment/courses/${courseId}/participants`, { personIds: [school.classmate.id], role: 'student' });
    sectionId = (await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Информация' })).json.id;
    activityId = (
      await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/activities`, { sectionId, type: 'quiz', name: 'Биты' })
    ).json.id;
  });

  it('are of a known type, in a section of the course, with settings that the type understands', async () => {
    const add = (body: object) =>
      school.teacher.client.post<{ errors?: { field: string; code: string }[] }>(`courses/courses/${courseId}/activities`, body);
    const base = { sectionId, type: 'quiz', name: 'Тест' };
    expect((await add({ ...base, type: 'nothing' })).json.errors).toEqual([{ field: 'type', code: 'unknown-activity-type' }]);
    expect((await add({ ...base, sectionId: activityId })).json.errors).toEqual([{ field: 'sectionId', code: 'unknown-section' }]);
    expect((await add({ ...base, settings: { attemptsAllowed: 0 } })).json.errors?.[0]?.field).toBe('settings.attemptsAllowed');
  });

  it('are seen by students while they are visible', async () => {
    const seen = async () => (await courseOf('classmate')).sections[0]?.activities.map((a) => a.id);
    expect(await seen()).toEqual([activityId]);
    const hide = (visible: boolean, version: number) =>
      school.teacher.client.patch(`courses/activities/${activityId}`, { version, visible });
    expect((await hide(false, 1)).status).toBe(200);
    expect(await seen()).toEqual([]);
    expect((await school.classmate.client.get(`courses/activities/${activityId}`)).status).toBe(404);
    expect((await school.classmate.client.get(`quiz/activities/${activityId}`)).status).toBe(404);
    expect((await courseOf('teacher')).sections[0]?.activities).toHaveLength(1);
    expect(problemCode(await hide(true, 1))).toBe('courses.changed-meanwhile');
    expect((await hide(true, 2)).status).toBe(200);
    expect((await school.classmate.client.patch(`courses/activities/${activityId}`, { version: 3, visible: false })).status).toBe(403);
  });

  it('close after they open', async () => {
    const change = (dates: object) =>
      school.teacher.client.patch<{ opensAt: string | null }>(`courses/activities/${activityId}`, { version: 3, ...dates });
    expect((await change({ opensAt: '2026-09-02T08:00:00Z', closesAt: '2026-09-01T08:00:00Z' })).status).toBe(422);
    expect((await change({ opensAt: '2026-09-02T08:00:00Z' })).json.opensAt).toBe('2026-09-02T08:00:00.000Z');
  });

  it('go with everything that is theirs', async () => {
    const id = (
      await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/activities`, {
        sectionId,
        type: 'quiz',
        name: 'Лишний',
      })
    ).json.id;
    expect((await school.classmate.client.delete(`courses/activities/${id}`)).status).toBe(403);
    expect((await school.teacher.client.delete(`courses/activities/${id}`)).status).toBe(204);
    for (const table of ['quiz.quiz where activity_id', 'grades.item where activity_id', 'access.context where id']) {
      expect(await app.db.sql(`select from ${table} = $1`, [id])).toEqual([]);
    }
  });
});

describe('enrolment', () => {
  interface Participants {
    items: { id: string; personId: string; name: string; role: string; source: string }[];
    next: string | null;
  }
  const participants = `enrolment/courses/`;
  const list = async () =>
    (await school.teacher.client.get<Participants>(`${participants}${courseId}/participants?role=student`)).json.items;

  it('takes a class, and each of its pupils once', async () => {
    const enrol = () => school.teacher.client.post(`${participants}${courseId}/participants`, { classId: school.classId, role: 'student' });
    const answers = await Promise.all([enrol(), enrol()]);
    expect(answers.map((a) => a.json)).toEqual(
      expect.arrayContaining([
        { enrolled: 1, already: 1 },
        { enrolled: 0, already: 2 },
      ]),
    );
    expect((await list()).map((p) => p.name)).toEqual(['Лицей Одноклассник', 'Лицей Ученик']);
    expect((await courseOf('student')).my.roles).toContain('course-student');
  });

  it.each([
    ['nobody', { role: 'student' }],
    [
      'people and a class',
      { role: 'student', personIds: ['0190a000-0000-7000-8000-000000000000'], classId: '0190a000-0000-7000-8000-000000000000' },
    ],
    ['a class of teachers', { role: 'teacher', classId: '0190a000-0000-7000-8000-000000000000' }],
    ['an unknown class', { role: 'student', classId: '0190a000-0000-7000-8000-000000000000' }],
    ['an unknown role', { role: 'guest', personIds: ['0190a000-0000-7000-8000-000000000000'] }],
  ])('refuses %s', async (_, body) => {
    expect((await school.teacher.client.post(`${participants}${courseId}/participants`, body)).status).toBe(422);
  });

  it('takes nobody from another school, by person or by class', async () => {
    const post = (body: object) => school.teacher.client.post(`${participants}${courseId}/participants`, body);
    expect((await post({ personIds: [other.student.id], role: 'student' })).status).toBe(422);
    expect((await post({ classId: other.classId, role: 'student' })).status).toBe(422);
  });

  it.each(['colleague', 'student', 'classTeacher'] as const)('is not for %s', async (part) => {
    expect((await school[part].client.get(`${participants}${courseId}/participants`)).status).toBe(403);
    expect(
      (await school[part].client.post(`${participants}${courseId}/participants`, { personIds: [school.stranger.id], role: 'student' }))
        .status,
    ).toBe(403);
  });

  it('ends, and the right to the course with it; coming back is a new time', async () => {
    const mine = (await list()).find((p) => p.personId === school.student.id);
    expect((await school.student.client.delete(`enrolment/participants/${mine?.id}`)).status).toBe(403);
    expect((await other.teacher.client.delete(`enrolment/participants/${mine?.id}`)).status).toBe(404);
    expect((await school.teacher.client.delete(`enrolment/participants/${mine?.id}`)).status).toBe(204);
    expect((await school.teacher.client.delete(`enrolment/participants/${mine?.id}`)).status).toBe(404);
    expect((await school.student.client.get(`courses/courses/${courseId}`)).status).toBe(403);
    await school.teacher.client.post(`${participants}${courseId}/participants`, { personIds: [school.student.id], role: 'student' });
    expect((await school.student.client.get(`courses/courses/${courseId}`)).status).toBe(200);
    const events = await app.db.sql<{ name: string }>(
      `select name from jobs.event where payload ->> 'personId' = $1 and name like 'enrolment.%' order by position`,
      [school.student.id],
    );
    expect(events.map((e) => e.name)).toEqual([
      'enrolment.participant-enrolled',
      'enrolment.participant-left',
      'enrolment.participant-enrolled',
    ]);
  });
});
