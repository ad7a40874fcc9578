import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

interface Created {
  id: string;
}
interface Outline {
  version: number;
  sections: {
    id: string;
    name: string;
    text: string;
    visible: boolean;
    version: number;
    activities: { id: string; name: string; visible: boolean; version: number }[];
  }[];
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;
let sections: string[];
let activities: string[];

const teacher = () => school.teacher.client;
const add = async (path: string, body: object): Promise<string> => (await teacher().post<Created>(path, body)).json.id;
const outline = async (who: 'teacher' | 'student' = 'teacher') =>
  (await school[who].client.get<Outline>(`courses/courses/${courseId}`)).json;
const names = async (who: 'teacher' | 'student' = 'teacher') =>
  (await outline(who)).sections.map((s) => [s.name, ...s.activities.map((a) => a.name)].join(' '));

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
}, 60_000);
afterAll(() => app.close(), 60_000);

beforeEach(async () => {
  courseId = await add('courses/courses', { name: 'Алгебра, 8 А' });
  sections = [];
  activities = [];
  for (const name of ['I', 'II']) sections.push(await add(`courses/courses/${courseId}/sections`, { name }));
  for (const [name, section] of [
    ['а', 0],
    ['б', 0],
    ['в', 0],
    ['г', 1],
  ] as const) {
    activities.push(await add(`courses/courses/${courseId}/activities`, { sectionId: sections[section], type: 'quiz', name }));
  }
  await teacher().patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  await teacher().post(`enrolment/courses/${courseId}/participants`, { personIds: [school.student.id], role: 'student' });
});

describe('the order of a course', () => {
  const place = (activity: number, section: number, before: number | null, client = teacher()) =>
    client.put(`courses/activities/${activities[activity]}/place`, {
      sectionId: sections[section],
      before: before === null ? null : activities[before],
    });

  it('is that in which things were placed', async () => {
    expect(await names()).toEqual(['I а б в', 'II г']);
    expect((await place(2, 0, 0)).status).toBe(204);
    expect(await names()).toEqual(['I в а б', 'II г']);
    await place(0, 1, 3);
    await place(1, 1, null);
    expect(await names('student')).toEqual(['I в', 'II а г б']);
    expect((await teacher().put(`courses/sections/${sections[1]}/place`, { before: sections[0] })).status).toBe(204);
    expect(await names('student')).toEqual(['II а г б', 'I в']);
  });

  it('comes out whole when two teachers arrange at once', async () => {
    await Promise.all([place(0, 1, null), place(1, 1, 3), place(2, 1, 3), place(3, 0, null), place(0, 0, 1)]);
    const all = (await outline()).sections.flatMap((s) => s.activities.map((a) => a.name));
    expect(all.sort()).toEqual(['а', 'б', 'в', 'г']);
  });

  it('is not for students, and not for another school', async () => {
    expect((await place(0, 1, null, school.student.client)).status).toBe(403);
    expect((await place(0, 1, null, other.teacher.client)).status).toBe(404);
    expect((await school.student.client.put(`courses/sections/${sections[0]}/place`, { before: null })).status).toBe(403);
    expect(await names()).toEqual(['I а б в', 'II г']);
  });

  it('knows no section of another course', async () => {
    const elsewhere = await add('courses/courses', { name: 'Другой' });
    const section = await add(`courses/courses/${elsewhere}/sections`, { name: 'Чужой' });
    const answer = await teacher().put<{ errors: unknown }>(`courses/activities/${activities[0]}/place`, {
      sectionId: section,
      before: null,
    });
    expect(answer.json.errors).toEqual([{ field: 'sectionId', code: 'unknown-section' }]);
  });
});

describe('a section', () => {
  const change = (body: object, client = teacher()) => client.patch(`courses/sections/${sections[0]}`, { version: 1, ...body });

  it('is renamed and told of, by one at a time', async () => {
    expect((await change({ name: 'Дроби', text: '<p onclick="x()">Сначала повторим \\(x^2\\).</p><script>x()</script>' })).status).toBe(
      204,
    );
    const [first] = (await outline('student')).sections;
    expect([first?.name, first?.version]).toEqual(['Дроби', 2]);
    expect(first?.text).toMatch(/^<p>Сначала повторим .*<msup>.*<\/p>$/);
    const source = await teacher().get(`courses/sections/${sections[0]}`);
    expect(source.json).toMatchObject({ name: 'Дроби', text: '<p>Сначала повторим \\(x^2\\).</p>', version: 2, visible: true });
    expect((await school.student.client.get(`courses/sections/${sections[0]}`)).status).toBe(403);
    expect(problemCode(await change({ name: 'Иначе' }))).toBe('courses.changed-meanwhile');
    expect((await change({ name: ' ' })).status).toBe(422);
    expect((await change({ name: 'Мой' }, school.student.client)).status).toBe(403);
  });

  it('hides what is in it, and shows again all but what was hidden by itself', async () => {
    await teacher().patch(`courses/activities/${activities[1]}`, { version: 1, visible: false });
    expect((await change({ visible: false })).status).toBe(204);
    expect(await names('student')).toEqual(['II г']);
    expect((await school.student.client.get(`quiz/activities/${activities[0]}`)).status).toBe(404);
    expect(await names()).toEqual(['I а б в', 'II г']);
    // What comes into it is hidden, too; what leaves it is seen.
    await teacher().put(`courses/activities/${activities[3]}/place`, { sectionId: sections[0], before: null });
    await teacher().put(`courses/activities/${activities[2]}/place`, { sectionId: sections[1], before: null });
    await add(`courses/courses/${courseId}/activities`, { sectionId: sections[0], type: 'quiz', name: 'д' });
    expect(await names('student')).toEqual(['II в']);
    // Shown by itself it is still in a hidden section.
    await teacher().patch(`courses/activities/${activities[3]}`, { version: 1, visible: true });
    expect(await names('student')).toEqual(['II в']);
    await teacher().patch(`courses/sections/${sections[0]}`, { version: 2, visible: true });
    expect(await names('student')).toEqual(['I а г д', 'II в']);
  });

  it('goes with everything in it', async () => {
    expect((await school.student.client.delete(`courses/sections/${sections[0]}`)).status).toBe(403);
    expect((await teacher().delete(`courses/sections/${sections[0]}`)).status).toBe(204);
    expect(await names()).toEqual(['II г']);
    expect(await app.db.sql(`select from access.context where id = any($1)`, [activities.slice(0, 3)])).toEqual([]);
    expect((await teacher().delete(`courses/sections/${sections[0]}`)).status).toBe(404);
  });

  it('stays with the work of students', async () => {
    const [bank] = (await teacher().get<{ items: Created[] }>(`questions/banks?courseId=${courseId}`)).json.items;
    await teacher().upload(`questions/banks/${bank?.id}/import`, 'b.gift', '::Б::Бит — единица.{TRUE}\n');
    const { items } = (await teacher().get<{ items: Created[] }>(`questions/banks/${bank?.id}/questions`)).json;
    await teacher().put(`quiz/activities/${activities[0]}/slots`, { slots: items.map(({ id }) => ({ questionId: id })) });
    expect((await school.student.client.post(`quiz/activities/${activities[0]}/attempts`)).status).toBe(200);
    expect((await teacher().delete(`courses/sections/${sections[0]}`)).status).toBe(409);
    expect(await names()).toEqual(['I а б в', 'II г']);
  });
});

describe('what a course says of itself', () => {
  const change = (body: object) => teacher().patch<{ errors?: readonly unknown[] }>(`courses/courses/${courseId}`, { version: 2, ...body });

  it('is changed in parts', async () => {
    const dated = await change({ summary: 'Для восьмого класса', startsOn: '2026-09-01', endsOn: '2027-05-25' });
    expect(dated.json).toMatchObject({
      summary: 'Для восьмого класса',
      startsOn: '2026-09-01',
      endsOn: '2027-05-25',
      state: 'published',
      version: 3,
    });
    const renamed = await change({ version: 3, name: 'Алгебра', endsOn: null });
    expect(renamed.json).toMatchObject({ name: 'Алгебра', summary: 'Для восьмого класса', startsOn: '2026-09-01', endsOn: null });
  });

  it.each([
    ['dates in the wrong order', { startsOn: '2026-09-02', endsOn: '2026-09-01' }, 'endsOn', 'before-start'],
    ['a day that is not there', { startsOn: '2026-02-31' }, 'startsOn', 'date'],
    ['an unknown category', { categoryId: '0190a000-0000-7000-8000-000000000000' }, 'categoryId', 'unknown-category'],
    ['an unknown state', { state: 'deleted' }, 'state', 'one-of'],
  ])('refuses %s', async (_, body, field, code) => {
    const { status, json } = await change(body);
    expect(status).toBe(422);
    expect(json.errors?.[0]).toMatchObject({ field, code });
  });

  it('in the archive is read, and nothing is begun', async () => {
    await change({ state: 'archived' });
    expect(await names('student')).toEqual(['I а б в', 'II г']);
    expect((await school.student.client.post(`quiz/activities/${activities[0]}/attempts`)).status).toBe(404);
    const list = async (query: string) =>
      (await school.student.client.get<{ items: Created[] }>(`courses/courses?mine=1&${query}`)).json.items.map(({ id }) => id);
    expect(await list('state=current')).not.toContain(courseId);
    expect(await list('state=archived')).toContain(courseId);
  });
});
