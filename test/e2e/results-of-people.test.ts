import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { gradeChanged, Grades } from '@sreda/grades';
import { MembershipService } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { Access, Events } from '@sreda/plugin-sdk/server';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';

// What somebody achieved is shown to those alone whom it concerns, the person may read who looked, and nothing comes after an erasure.

const product = createContext();
interface Items {
  readonly items: readonly { readonly id: string }[];
}

let app: TestApp;
let a: TestSchool;
let b: TestSchool;
let courseOfA: string;
let testOfA: string;
let testOfB: string;

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
const grade = (activityId: string, personId: string, raw = 4) =>
  get(Database).tx(product, (ctx) =>
    get(Grades).record(ctx, { activityId, personId, raw, state: 'graded', rule: 'quiz.rule.highest', inputs: [] }),
  );

/** A published course with a test of one question, made by the school's teacher. */
async function makeTest({ teacher: { client } }: TestSchool, name: string): Promise<{ courseId: string; activityId: string }> {
  const courseId = (await client.post<{ id: string }>('courses/courses', { name })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  const sectionId = (await client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Раздел' })).json.id;
  const [bank] = (await client.get<Items>(`questions/banks?courseId=${courseId}`)).json.items;
  await client.upload(`questions/banks/${bank?.id ?? ''}/import`, 'а.gift', '::Вопрос::Дважды два — четыре.{TRUE}\n');
  const { items } = (await client.get<Items>(`questions/banks/${bank?.id ?? ''}/questions`)).json;
  const settings = { questions: items.map(({ id }) => ({ questionId: id })) };
  const activity = { sectionId, type: 'quiz', name: `Тест: ${name}`, settings };
  const activityId = (await client.post<{ id: string }>(`courses/courses/${courseId}/activities`, activity)).json.id;
  return { courseId, activityId };
}

/** Asks again until the answer fits: subscriptions and the access log come a moment later. */
async function eventually<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await ask();
    if (fits(value) || i === 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  app = await startTestApp();
  [a, b] = [await makeSchool(app, 'Лицей'), await makeSchool(app, 'Гимназия')];
  ({ courseId: courseOfA, activityId: testOfA } = await makeTest(a, 'Алгебра'));
  ({ activityId: testOfB } = await makeTest(b, 'Робототехника'));
  await a.teacher.client.post(`enrolment/courses/${courseOfA}/participants`, { classId: a.classId, role: 'student' });
  await get(Database).tx(product, (ctx) =>
    get(MembershipService).start(ctx, { personId: a.student.id, organisationId: b.id, kind: 'outsider' }),
  );
  for (const activityId of [testOfA, testOfB]) await grade(activityId, a.student.id);
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('results of somebody who learns in two schools', () => {
  interface Courses {
    readonly items: readonly { readonly courseName: string | null }[];
  }
  const courses = async ({ client }: Pick<TestPerson, 'client'>, path: string): Promise<unknown> => {
    const { status, json } = await client.get<Courses>(path.replace('{}', a.student.id));
    return status === 200 ? json.items.map((item) => item.courseName).sort() : status;
  };
  const PATHS = ['grades/persons/{}', 'grades/persons/{}/recent', 'footprint/persons/{}/statements'];
  const [own, all] = [['Алгебра'], ['Алгебра', 'Робототехника']];

  beforeAll(async () => {
    const statement = () => courses(a.student, PATHS[2] ?? '');
    expect(await eventually(statement, (names) => Array.isArray(names) && names.length === 3)).toEqual([
      'Алгебра',
      'Алгебра',
      'Робототехника',
    ]);
  });

  /** Works in no organisation, as somebody may who has signed in for the whole site. */
  async function inNone<T>({ accountId }: TestPerson, fn: () => Promise<T>): Promise<T> {
    const [before] = await app.db.sql<{ id: string }>(`select organisation_id as id from identity.access_token where account_id = $1`, [
      accountId,
    ]);
    const set = (id: string | null | undefined) =>
      app.db.sql(`update identity.access_token set organisation_id = $2 where account_id = $1`, [accountId, id]);
    await set(null);
    return fn().finally(() => set(before?.id));
  }

  it.each(PATHS)('%s: staff see those of their own school, wherever they work now', async (path) => {
    const isFootprint = path.startsWith('footprint');
    // There the enrolment is another line.
    const [ofA, ofBoth] = isFootprint
      ? [
          [...own, ...own],
          [...own, ...all],
        ]
      : [own, all];
    for (const reader of [a.classTeacher, a.tutor]) {
      expect(await courses(reader, path)).toEqual(ofA);
      expect(await inNone(reader, () => courses(reader, path))).toEqual(ofA);
    }
    for (const reader of [a.student, a.guardian]) expect(await courses(reader, path)).toEqual(ofBoth);
    const office = isFootprint ? 403 : ofA;
    for (const reader of [a.head, a.administrator]) expect(await courses(reader, path)).toEqual(office);
    expect(await courses(b.head, path)).toEqual(isFootprint ? 403 : ['Робототехника']);
    expect(await courses(b.classTeacher, path)).toBe(403);
  });

  it('are seen by the administrator of the site, and by nobody who has left', async () => {
    const { methodist: former } = a;
    await get(Access).assign(product, { personId: former.id, role: 'administrator', at: { level: 'site', id: null } });
    expect(await inNone(former, () => courses(former, PATHS[0] ?? ''))).toEqual(all);
    await get(Access).unassign(product, { personId: former.id, role: 'administrator', at: { level: 'site', id: null } });
    await get(Access).assign(product, { personId: former.id, role: 'tutor', at: { level: 'person', id: a.student.id } });
    const [membership] = await app.db.sql<{ id: string }>(`select id from identity.membership where person_id = $1`, [former.id]);
    await get(Database).tx(product, (ctx) => get(MembershipService).endOf(ctx, former.id, membership?.id ?? ''));
    expect(await courses(former, PATHS[0] ?? '')).toEqual([]);
  });

  it('that belong to no course any more are for the person and the guardian', async () => {
    await app.db.sql(
      `insert into footprint.statement (id, person_id, verb, object_kind, object_id, object_name, course_id, happened_at, day, event_id, event_name)
       values ($1, $2, 'created', 'thing', $1, 'Черновик', $1, now(), current_date, $1, 'test')`,
      [newId(), a.student.id],
    );
    expect(await courses(a.guardian, PATHS[2] ?? '')).toContain(null);
    expect(await courses(a.tutor, PATHS[2] ?? '')).not.toContain(null);
  });
});

describe('who opened the data', () => {
  interface Seen {
    readonly items: readonly { readonly actor: { readonly id: string }; readonly what: string }[];
  }
  let attemptId: string;
  beforeAll(async () => {
    const { json } = await a.classmate.client.post<{ id: string }>(`quiz/activities/${testOfA}/attempts`);
    attemptId = json.id;
  });

  // Each place that shows somebody's results to somebody else, with who looks there.
  const places: readonly (readonly [
    what: string,
    reader: 'teacher' | 'classTeacher' | 'administrator' | 'head',
    path: (id: string) => string,
  ])[] = [
    ['grades.table', 'teacher', () => `grades/courses/${courseOfA}/table`],
    ['grades.person', 'classTeacher', (id) => `grades/persons/${id}`],
    ['grades.person', 'head', (id) => `grades/persons/${id}/recent`],
    ['quiz.results', 'teacher', () => `quiz/activities/${testOfA}/results`],
    ['quiz.attempt', 'teacher', () => `quiz/attempts/${attemptId}`],
    ['footprint.statements', 'classTeacher', (id) => `footprint/persons/${id}/statements`],
    ['identity.person', 'head', (id) => `identity/persons/${id}`],
    ['privacy.consents', 'head', (id) => `privacy/persons/${id}/consents`],
    ['privacy.export', 'administrator', (id) => `privacy/persons/${id}/export`],
  ];
  it.each(places)('names %s, opened by the %s', async (what, reader, path) => {
    const { id, client } = a.classmate;
    await app.db.sql(`delete from audit.seen where person_id = $1`, [id]);
    expect((await a[reader].client.get(path(id))).status).toBe(200);
    const seen = async () => (await client.get<Seen>(`audit/persons/${id}/seen`)).json.items;
    expect(await eventually(seen, (items) => items.length > 0)).toMatchObject([{ what, actor: { id: a[reader].id } }]);
  });
});

describe('a grade that no longer stands', () => {
  interface Footprint {
    readonly courses: readonly { readonly courseId: string; readonly results: readonly { readonly mark: number }[] }[];
  }
  interface Statements {
    readonly items: readonly { readonly verb: string; readonly result: { readonly mark: number } | null }[];
  }
  /** The results of this course, and what statements they open. */
  const ofCourse = async (courseId: string) => {
    const { client, id } = a.student;
    const { courses } = (await client.get<Footprint>(`footprint/persons/${id}/profile`)).json;
    const { items } = (await client.get<Statements>(`footprint/persons/${id}/statements?courseId=${courseId}&verb=scored`)).json;
    return {
      marks: courses.find((course) => course.courseId === courseId)?.results.map(({ mark }) => mark) ?? [],
      statements: items.map(({ verb, result }) => (verb === 'scored' ? result?.mark : verb)).reverse(),
    };
  };

  it('leaves the figures of the footprint when it is cleared or «н» or «зач» stands instead', async () => {
    const { client } = a.teacher;
    const courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Черчение' })).json.id;
    await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    await client.post(`enrolment/courses/${courseId}/participants`, { classId: a.classId, role: 'student' });
    const column = { name: 'Чертёж', day: '2026-10-05', scale: 'points', max: 10 };
    const itemId = (await client.post<{ id: string }>(`grades/courses/${courseId}/items`, column)).json.id;
    let version = 0;
    const write = async (grade: { value: number | null; state?: string | null }) => {
      const cell = { itemId, personId: a.student.id, version, ...grade };
      expect((await client.put(`grades/courses/${courseId}/cells`, { cells: [cell] })).status).toBe(200);
      version += 1;
    };
    const becomes = async (marks: readonly number[], statements: readonly unknown[]) =>
      expect(
        await eventually(
          () => ofCourse(courseId),
          (now) => isDeepStrictEqual(now, { marks, statements }),
        ),
      ).toEqual({ marks, statements });
    // Nothing was said before, so there is nothing to take back.
    await write({ value: null, state: 'absent' });
    await write({ value: 8 });
    await becomes([8], [8]);
    await write({ value: null, state: null });
    await becomes([], [8, 'voided']);
    await write({ value: 6 });
    await write({ value: 7 });
    await write({ value: null, state: 'absent' });
    await write({ value: null, state: 'passed' });
    await becomes([], [8, 'voided', 6, 7, 'voided']);
    await write({ value: 9 });
    await becomes([9], [8, 'voided', 6, 7, 'voided', 9]);
  }, 30_000);
});

describe('a person who was erased', () => {
  it('gets no grade and no trace from what comes late', async () => {
    const [erased, other] = [a.stranger, a.colleague];
    const { json } = await a.administrator.client.get<{ name: string }>(`privacy/persons/${erased.id}/erasure`);
    const done = await a.administrator.client.post(`privacy/persons/${erased.id}/erasure`, { confirm: json.name });
    expect(done.status).toBe(200);
    await grade(testOfA, erased.id);
    expect(await app.db.sql(`select from grades.grade where person_id = $1`, [erased.id])).toEqual([]);
    expect(await app.db.sql(`select from grades.grade_change where person_id = $1`, [erased.id])).toEqual([]);
    expect(
      await app.db.sql(`select from jobs.event where name = 'grades.grade-changed' and payload->>'personId' = $1`, [erased.id]),
    ).toEqual([]);

    // Of one aggregate, so they arrive in order.
    for (const { id } of [erased, other]) {
      const payload = {
        itemId: newId(),
        courseId: courseOfA,
        activityId: testOfA,
        name: 'Тест',
        personId: id,
        final: 5,
        max: 5,
        state: 'graded',
      } as const;
      await get(Database).tx(product, (ctx) => get(Events).record(ctx, gradeChanged, courseOfA, payload));
    }
    const tracesOf = ({ id }: TestPerson) => app.db.sql(`select from footprint.statement where person_id = $1`, [id]);
    expect(
      await eventually(
        () => tracesOf(other),
        (rows) => rows.length > 0,
      ),
    ).toHaveLength(1);
    expect(await tracesOf(erased)).toEqual([]);
  });
});
