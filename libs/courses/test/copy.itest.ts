import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

interface Created {
  id: string;
}
interface Activity extends Created {
  name: string;
  visible: boolean;
  opensAt: string | null;
  closesAt: string | null;
}
interface Course extends Created {
  name: string;
  state: string;
  summary: string;
  startsOn: string | null;
  endsOn: string | null;
  sections: { id: string; name: string; text: string; visible: boolean; activities: Activity[] }[];
  my: { roles: string[] };
}
interface GradeSetUp {
  root: object;
  categories: { id: string; parentId: string; name: string }[];
  items: {
    id: string;
    name: string;
    activityId: string | null;
    categoryId: string | null;
    weight: number | null;
    day: string;
    hiddenUntil: string | null;
  }[];
}
interface Slot {
  questionId: string;
  name: string;
  maxMark: number;
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let from: Course;
let copy: Course;

const teacher = () => school.teacher.client;
const get = async <T>(path: string): Promise<T> => (await teacher().get<T>(path)).json;
const add = async (path: string, body: object): Promise<string> => (await teacher().post<Created>(path, body)).json.id;
const bankOf = async (courseId: string) => (await get<{ items: Created[] }>(`questions/banks?courseId=${courseId}`)).items[0]?.id ?? '';

async function copied(courseId: string, body: object): Promise<{ courseId: string; skipped: string[] }> {
  const { json } = await teacher().post<{ jobId: string }>(`courses/courses/${courseId}/copy`, body);
  for (;;) {
    const job = await get<{ state: string; result: { courseId: string; skipped: string[] } }>(`jobs/${json.jobId}`);
    if (job.state === 'completed') return job.result;
    if (job.state === 'failed') throw new Error(JSON.stringify(job));
    await sleep(50);
  }
}

/** Two categories in one another, a column of marks with a grade, one that was removed, and the test in the inner category. */
async function setUpGrades(courseId: string, activityId: string): Promise<void> {
  const column = (name: string) => add(`grades/courses/${courseId}/items`, { name, day: '2026-10-05', scale: 'mark' });
  const dictation = await column('Диктант');
  expect((await teacher().delete(`grades/items/${await column('Лишний')}`)).status).toBe(204);
  const until = { version: 1, hidden: true, hiddenUntil: '2026-10-09T06:00:00Z' };
  expect((await teacher().patch(`grades/items/${dictation}`, until)).status).toBe(204);
  const { items } = await get<GradeSetUp>(`grades/courses/${courseId}/set-up`);
  const test = items.find((item) => item.activityId === activityId)?.id ?? '';
  const rules = { aggregation: 'weighted-mean', total: 'percent', emptyCounts: true, dropLowest: 0, keepHighest: 0 };
  const [outer, inner] = [newId(), newId()];
  const place = { extraCredit: false, position: 1 };
  const answer = await teacher().put(`grades/courses/${courseId}/set-up`, {
    version: 0,
    root: { ...rules, aggregation: 'natural', total: 'points' },
    categories: [
      { ...rules, ...place, id: inner, parentId: outer, name: 'Контрольные', weight: 3, dropLowest: 1 },
      { ...rules, ...place, id: outer, parentId: courseId, name: 'Работы', weight: null },
    ],
    items: [
      { ...place, id: test, categoryId: inner, weight: 2.5, counts: true },
      { ...place, id: dictation, categoryId: outer, weight: null, counts: false, position: 7 },
    ],
  });
  expect(answer.status).toBe(200);
  const cells = [{ itemId: dictation, personId: school.student.id, version: 0, value: 5 }];
  expect((await teacher().put(`grades/courses/${courseId}/cells`, { cells })).status).toBe(200);
}

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  const id = await add('courses/courses', { name: 'Физика, 7 А' });
  await teacher().patch(`courses/courses/${id}`, {
    version: 1,
    state: 'published',
    summary: 'Механика',
    startsOn: '2026-09-01',
    endsOn: '2027-05-25',
  });
  const shown = await add(`courses/courses/${id}/sections`, { name: 'Движение' });
  const hidden = await add(`courses/courses/${id}/sections`, { name: 'Черновики' });
  await teacher().patch(`courses/sections/${shown}`, { version: 1, text: '<p>Читайте §1</p>' });
  await teacher().patch(`courses/sections/${hidden}`, { version: 1, visible: false });
  const quiz = await add(`courses/courses/${id}/activities`, {
    sectionId: shown,
    type: 'quiz',
    name: 'Путь',
    settings: { attemptsAllowed: 3, timeLimitMinutes: 20 },
  });
  const second = await add(`courses/courses/${id}/activities`, { sectionId: hidden, type: 'quiz', name: 'Скрытый' });
  const when = { kind: 'completion', config: { activityId: quiz, state: 'complete' } };
  const conditions = await teacher().put(`courses/activities/${second}/availability`, {
    version: 1,
    availability: { when, otherwise: 'locked' },
  });
  expect(conditions.status).toBe(200);
  const bank = await bankOf(id);
  await teacher().upload(
    `questions/banks/${bank}/import`,
    'p.gift',
    '$CATEGORY: Тема\n\n::П1::Путь — вектор.{FALSE}\n\n::П2::Скорость — вектор.{TRUE}\n',
  );
  const { items } = await get<{ items: Created[] }>(`questions/banks/${bank}/questions`);
  await teacher().put(`quiz/activities/${quiz}/slots`, { slots: items.map((q, i) => ({ questionId: q.id, maxMark: i + 2 })) });
  await teacher().post(`enrolment/courses/${id}/participants`, { classId: school.classId, role: 'student' });
  const group = await add(`enrolment/courses/${id}/groups`, { name: 'Первая' });
  await teacher().patch(`enrolment/groups/${group}`, { version: 1, personIds: [school.student.id] });
  expect((await school.student.client.post(`quiz/activities/${quiz}/attempts`)).status).toBe(200);
  await teacher().patch(`courses/activities/${quiz}`, { version: 1, opensAt: '2026-09-07T05:00:00Z', closesAt: '2026-09-14T20:59:00Z' });
  await setUpGrades(id, quiz);
  from = await get<Course>(`courses/courses/${id}`);
  const result = await copied(id, { name: 'Физика, 7 Б', startsOn: '2027-08-31' });
  expect(result.skipped).toEqual([]);
  copy = await get<Course>(`courses/courses/${result.courseId}`);
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('a copy of a course', () => {
  it('is a draft with the same contents, all of it its own', () => {
    const contents = (course: Course) =>
      course.sections.map(({ name, text, visible, activities }) => ({
        name,
        text,
        visible,
        activities: activities.map((a) => [a.name, a.visible]),
      }));
    expect(copy).toMatchObject({ name: 'Физика, 7 Б', state: 'draft', summary: 'Механика' });
    expect(contents(copy)).toEqual(contents(from));
    expect(copy.my.roles).toContain('course-teacher');
    const ids = (course: Course) => [course.id, ...course.sections.flatMap((s) => [s.id, ...s.activities.map((a) => a.id)])];
    expect(new Set([...ids(from), ...ids(copy)]).size).toBe(ids(from).length * 2);
  });

  it('has its dates as many days later, at the same time of the day', () => {
    // 364 days: Mondays stay Mondays.
    expect([copy.startsOn, copy.endsOn]).toEqual(['2027-08-31', '2028-05-23']);
    const quiz = copy.sections[0]?.activities[0];
    expect([quiz?.opensAt, quiz?.closesAt].map((date) => new Date(date ?? '').toISOString())).toEqual([
      '2027-09-06T05:00:00.000Z',
      '2027-09-13T20:59:00.000Z',
    ]);
  });

  it('has its own questions in its own bank, and the tests use these', async () => {
    const [quiz, oldQuiz] = [copy, from].map((course) => course.sections[0]?.activities[0]?.id);
    expect(await get(`quiz/activities/${quiz}`)).toMatchObject({
      attemptsAllowed: 3,
      timeLimitMinutes: 20,
      slots: 2,
      maxGrade: 5,
      myAttempts: [],
    });
    const slotsOf = async (id: string | undefined) => (await get<{ slots: Slot[] }>(`quiz/activities/${id}/slots`)).slots;
    const slots = await slotsOf(quiz);
    expect(slots.map((s) => [s.name, s.maxMark])).toEqual((await slotsOf(oldQuiz)).map((s) => [s.name, s.maxMark]));
    const { items } = await get<{ items: (Created & { name: string })[] }>(`questions/banks/${await bankOf(copy.id)}/questions`);
    expect(items.map((q) => q.name).sort()).toEqual(['П1', 'П2']);
    expect(items.map((q) => q.id).sort()).toEqual(slots.map((s) => s.questionId).sort());
    const categories = await get<{ items: { name: string }[] }>(`questions/banks/${await bankOf(copy.id)}/categories`);
    expect(categories.items.map((c) => c.name)).toEqual(['Тема']);
  });

  it('has its conditions, which name its own activities', async () => {
    const [quiz, second] = copy.sections.map((section) => section.activities[0]?.id);
    const { availability } = await get<{ availability: object }>(`courses/activities/${second}/availability`);
    expect(availability).toEqual({ when: { kind: 'completion', config: { activityId: quiz, state: 'complete' } }, otherwise: 'locked' });
  });

  it('counts grades as the course does, and has none', async () => {
    const [old, own] = [
      await get<GradeSetUp>(`grades/courses/${from.id}/set-up`),
      await get<GradeSetUp>(`grades/courses/${copy.id}/set-up`),
    ];
    const byName = (setUp: GradeSetUp, courseId: string) => {
      const names = new Map([[courseId, 'course'], ...setUp.categories.map(({ id, name }) => [id, name] as const)]);
      return {
        root: setUp.root,
        categories: setUp.categories.map(({ id, parentId, ...category }) => ({ ...category, of: names.get(parentId), is: names.get(id) })),
        items: setUp.items.map((item) => ({
          ...{ ...item, id: null, version: null, activityId: item.activityId !== null, categoryId: names.get(item.categoryId ?? courseId) },
          ...{ day: null, closesAt: null, hiddenUntil: null, shown: null },
        })),
      };
    };
    expect(own.items.map(({ name, weight }) => [name, weight])).toEqual([
      ['Путь', 2.5],
      ['Скрытый', null],
      ['Диктант', null],
    ]);
    expect(byName(own, copy.id)).toEqual(byName(old, from.id));
    const dictation = own.items.at(-1);
    expect([dictation?.day, new Date(dictation?.hiddenUntil ?? '').toISOString()]).toEqual(['2027-10-04', '2027-10-08T06:00:00.000Z']);
    const ids = (setUp: GradeSetUp) => [...setUp.categories, ...setUp.items].map(({ id }) => id);
    expect(new Set([...ids(old), ...ids(own)]).size).toBe(ids(old).length * 2);
    expect(await app.db.sql(`select from grades.grade g join grades.item i on i.id = g.item_id where i.course_id = $1`, [copy.id])).toEqual(
      [],
    );
  });

  it('outlives the course that it is of', async () => {
    const id = (await copied(copy.id, { name: 'Внук', startsOn: '2028-09-01' })).courseId;
    expect((await teacher().delete(`courses/courses/${id}`)).status).toBe(204);
    expect((await get<Course>(`courses/courses/${copy.id}`)).sections[0]?.activities).toHaveLength(1);
  });

  it('has the groups, but nobody in them and nobody in the course', async () => {
    const { items } = await get<{ items: { name: string; members: unknown[] }[] }>(`enrolment/courses/${copy.id}/groups`);
    expect(items).toMatchObject([{ name: 'Первая', members: [] }]);
    const participants = await get<{ items: { personId: string }[] }>(`enrolment/courses/${copy.id}/participants`);
    expect(participants.items.map((p) => p.personId)).toEqual([school.teacher.id]);
    expect((await school.student.client.get(`courses/courses/${copy.id}`)).status).toBe(403);
  });

  it('is made by who may change the one and make the other', async () => {
    const send = (client = teacher(), body: object = { name: 'К', startsOn: '2027-09-01' }) =>
      client.post(`courses/courses/${from.id}/copy`, body);
    expect((await send(school.student.client)).status).toBe(403);
    expect((await send(school.colleague.client)).status).toBe(403);
    expect((await send(other.teacher.client)).status).toBe(404);
    expect((await send(teacher(), { name: '', startsOn: '2027-09-01' })).status).toBe(422);
    expect((await send(teacher(), { name: 'К', startsOn: 'завтра' })).status).toBe(422);
  });
});
