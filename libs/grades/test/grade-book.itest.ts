import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import { GradeBook } from '../src/grade-book.service.js';
import { GradeNews } from '../src/grade-news.service.js';
import { Grades } from '../src/grades.service.js';
import { cellOf, type Journal, makeJournal, type Row, rowOf, type Total } from './journal.js';

let app: TestApp;
let school: TestSchool;
let other: TestSchool;

const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  [school, other] = [await makeSchool(app, 'Лицей'), await makeSchool(app, 'Гимназия')];
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('the class table', () => {
  let course: Journal;
  beforeAll(async () => {
    course = await makeJournal(app, school, 'Алгебра');
  });

  it('takes grades and answers the totals that follow: 4 of 5, 30 of 40 and 17 of 20 are 80 % in the mean', async () => {
    const { courseId, essay, work } = course;
    await course.record(school.student.id, 17);
    const answer = await course.write([
      { itemId: essay, personId: school.student.id, version: 0, value: 4 },
      { itemId: work, personId: school.student.id, version: 0, value: 30 },
      { itemId: essay, personId: school.classmate.id, version: 0, state: 'absent' },
    ]);
    expect(answer.status).toBe(200);
    // (0.8 + 0.75 + 0.85) / 3
    expect([answer.json.columns, answer.json.totals]).toEqual([[course.test, essay, work], [courseId]]);
    expect(rowOf(answer.json, school.student)).toMatchObject({
      finals: [17, 4, 30],
      versions: [1, 1, 1],
      notes: [],
      totals: [80],
      marks: [4],
    });
    expect(rowOf(answer.json, school.classmate)).toMatchObject({
      ...{ finals: [null, null, null], versions: [0, 1, 0], notes: [{ column: 1, markState: 'absent', typed: true }] },
      ...{ totals: [null], marks: [null] },
    });
    const read = await course.table();
    expect(read.columns.map(({ name }) => name)).toEqual(['Тест: Алгебра', 'Сочинение: Алгебра', 'Работа: Алгебра']);
    expect(rowOf(read, school.student)).toEqual({ ...rowOf(answer.json, school.student), name: 'Лицей Ученик' });
  });

  it('refuses a block as a whole, with the fault of each cell', async () => {
    const { essay, work } = course;
    const { student, classmate, stranger } = school;
    const answer = await course.write([
      { itemId: essay, personId: classmate.id, version: 1, value: 5 },
      { itemId: essay, personId: student.id, version: 1, value: 4.5 },
      { itemId: work, personId: student.id, version: 1, value: 41 },
      { itemId: work, personId: stranger.id, version: 0, value: 1 },
      { itemId: newId(), personId: student.id, version: 0, value: 1 },
      { itemId: essay, personId: classmate.id, version: 1, value: 5 },
      { itemId: work, personId: classmate.id, version: 0, value: 5, state: 'absent' },
    ]);
    expect([answer.status, answer.json.errors.map(({ field, code }) => `${field} ${code}`)]).toEqual([
      422,
      [
        'cells.1 grade-mark',
        'cells.2 grade-range',
        'cells.3 grade-no-student',
        'cells.4 grade-no-item',
        'cells.5 grade-twice',
        'cells.6 grade-or-state',
      ],
    ]);
    expect(cellOf(await course.table(), classmate, essay)).toMatchObject({ markState: 'absent', version: 1 });
  });

  it('lets nobody overwrite what somebody else has written meanwhile', async () => {
    const { essay } = course;
    const cell = { itemId: essay, personId: school.classmate.id };
    const old = await course.write([{ ...cell, version: 0, value: 5 }]);
    expect([old.status, problemCode(old), old.json.errors]).toEqual([
      409,
      'grades.changed-meanwhile',
      [{ field: 'cells.0', code: 'grade-changed' }],
    ]);
    const both = await Promise.all([5, 3].map((value) => course.write([{ ...cell, version: 1, value }])));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets one of two begin an empty cell', async () => {
    const { column } = course;
    const itemId = await column('Пусто', 'mark');
    const both = await Promise.all([5, 3].map((value) => course.write([{ itemId, personId: school.classmate.id, version: 0, value }])));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('costs a fixed number of statements, and one less while names are known', async () => {
    const ctx = createContext({ actor: { personId: school.teacher.id, accountId: school.teacher.accountId }, organisationId: school.id });
    await expectQueries(4, () => get(GradeBook).table(ctx, course.courseId, { limit: 200 }));
    await expectQueries(3, () => get(GradeBook).table(ctx, course.courseId, { limit: 200 }));
  });

  it('has a new name of a student at once, and its new place', async () => {
    const names = async () => (await course.table()).items.map(({ name }) => name);
    expect(await names()).toEqual(['Лицей Одноклассник', 'Лицей Ученик']);
    const { client } = school.administrator;
    const { version } = (await client.get<{ version: number }>(`identity/persons/${school.classmate.id}`)).json;
    const rename = (givenName: string, of: number) => client.patch(`identity/persons/${school.classmate.id}`, { version: of, givenName });
    expect((await rename('Яков', version)).status).toBe(200);
    expect(await names()).toEqual(['Лицей Ученик', 'Лицей Яков']);
    await rename('Одноклассник', version + 1);
  });
});

describe('a grade of an activity', () => {
  let course: Journal;
  const cell = () => ({ itemId: course.test, personId: school.student.id });
  const now = async () => cellOf(await course.table(), school.student, course.test);
  beforeAll(async () => {
    course = await makeJournal(app, school, 'Геометрия');
    await course.record(school.student.id, 12);
  });

  it('is typed over with a reason only', async () => {
    const bare = await course.write([{ ...cell(), version: 1, value: 15 }]);
    expect([bare.status, bare.json.errors]).toEqual([422, [{ field: 'reason', code: 'required' }]]);
    expect((await course.write([{ ...cell(), version: 1, value: 15 }], { reason: 'Апелляция' })).status).toBe(200);
    expect(await now()).toMatchObject({ final: 15, raw: 12, typed: true, version: 2 });
  });

  it('stays what the teacher typed when the activity is graded anew, and comes back when that is cleared', async () => {
    await course.record(school.student.id, 18);
    expect(await now()).toMatchObject({ final: 15, raw: 18, typed: true, version: 3 });
    expect((await course.write([{ ...cell(), version: 3, value: null, state: null }])).status).toBe(200);
    const cleared = await now();
    expect(cleared).toMatchObject({ final: 18, version: 4 });
    expect(cleared?.typed).toBeUndefined();
  });

  it('keeps its history: who, when, why, from what to what', async () => {
    const { json } = await school.teacher.client.get<{ items: { by: string | null; final: number; raw: number; reason: string | null }[] }>(
      `grades/items/${course.test}/persons/${school.student.id}/history`,
    );
    expect(json.items.map(({ final, raw, reason }) => [final, raw, reason])).toEqual([
      [18, 18, null],
      [15, 18, null],
      [15, 12, 'Апелляция'],
      [12, 12, null],
    ]);
    expect(json.items.map(({ by }) => by)).toEqual(['Лицей Учитель', null, 'Лицей Учитель', null]);
  });

  it('is left out of the total when it is excluded', async () => {
    await course.write([{ itemId: course.essay, personId: school.student.id, version: 0, value: 4 }]);
    const { json } = await course.write([{ ...cell(), version: 4, excluded: true }]);
    expect(rowOf(json, school.student)).toMatchObject({ totals: [80], marks: [4] });
    await course.write([{ ...cell(), version: 5, excluded: false }]);
  });
});

describe('what nobody is told of', () => {
  let course: Journal;
  const told = async (): Promise<string[]> =>
    (
      await app.db.sql<{ name: string }>(
        `select payload->>'name' as name from jobs.event where name = 'grades.grade-changed' and payload->>'courseId' = $1 order by id`,
        [course.courseId],
      )
    ).map(({ name }) => name);
  /** What the schedule does. */
  const tell = () => get(Database).tx(createContext(), (ctx) => get(GradeNews).tell(ctx));
  const of = (itemId: string) => ({ itemId, personId: school.student.id });
  beforeAll(async () => {
    course = await makeJournal(app, school, 'Химия');
  });

  it('is what stands in a column that was removed, until it is back', async () => {
    const { client } = school.teacher;
    expect((await client.patch(`grades/items/${course.essay}`, { version: 1, hidden: true })).status).toBe(204);
    await course.write([{ ...of(course.essay), version: 0, value: 3 }]);
    await client.delete(`grades/items/${course.essay}`);
    await app.db.sql(`update grades.item set hidden_until = now() - interval '1 day' where id = $1`, [course.essay]);
    await tell();
    expect(await told()).toEqual([]);
    expect((await client.post(`grades/items/${course.essay}/restore`)).status).toBe(204);
    expect(await told()).toEqual(['Сочинение: Химия']);
  });

  it('is a grade typed for an activity that students do not see, until they do', async () => {
    const show = (version: number, visible: boolean) =>
      school.teacher.client.patch(`courses/activities/${course.activityId}`, { version, visible });
    expect((await show(1, false)).status).toBe(200);
    await course.write([{ ...of(course.test), version: 0, value: 15 }]);
    expect(await told()).toEqual(['Сочинение: Химия']);
    expect((await show(2, true)).status).toBe(200);
    await tell();
    expect(await told()).toEqual(['Сочинение: Химия', 'Тест: Химия']);
  });

  it('is a grade that work brings to such an activity, until they see it', async () => {
    const { activityId, courseId } = await makeJournal(app, school, 'Физика');
    const toldOf = () =>
      app.db.sql(`select from jobs.event where name = 'grades.grade-changed' and payload ->> 'courseId' = $1`, [courseId]);
    const show = (version: number, visible: boolean) =>
      school.teacher.client.patch(`courses/activities/${activityId}`, { version, visible });
    expect((await show(1, false)).status).toBe(200);
    const grade = { activityId, personId: school.student.id, raw: 12, state: 'graded' as const, rule: 'quiz.rule.highest', inputs: [] };
    await get(Database).tx(createContext(), (ctx) => get(Grades).record(ctx, grade));
    expect(await toldOf()).toHaveLength(0);
    expect((await show(2, true)).status).toBe(200);
    await tell();
    expect(await toldOf()).toHaveLength(1);
  });

  it('is a grade that was taken back: it is as if there had been none', async () => {
    await course.write([{ ...of(course.work), version: 0, value: 30 }]);
    await course.write([{ ...of(course.work), version: 1, value: null, state: null }]);
    const { json } = await school.student.client.get<{ items: { itemId: string }[] }>(`grades/courses/${course.courseId}/mine`);
    expect(json.items.find(({ itemId }) => itemId === course.work)).toMatchObject({ final: null, state: null, changedAt: null, why: null });
    const { json: all } = await school.guardian.client.get<{ items: { courseId: string; grades: { itemId: string }[] }[] }>(
      `grades/persons/${school.student.id}`,
    );
    const shown = all.items.find(({ courseId }) => courseId === course.courseId)?.grades.map(({ itemId }) => itemId);
    expect(shown).toEqual([course.test, course.essay]);
  });
});

describe('an activity with a grade that a teacher has typed', () => {
  it('is not deleted with it', async () => {
    const course = await makeJournal(app, school, 'Музыка');
    const remove = () => school.teacher.client.delete(`courses/activities/${course.activityId}`);
    const cell = { itemId: course.test, personId: school.student.id };
    await course.write([{ ...cell, version: 0, value: 15 }]);
    const answer = await remove();
    expect([answer.status, answer.json]).toMatchObject([409, { code: 'grades.has-grades', params: { count: 1 } }]);
    await course.write([{ ...cell, version: 1, value: null, state: null }]);
    expect((await remove()).status).toBe(204);
  });
});

describe('what a student sees', () => {
  let course: Journal;
  interface Own {
    readonly items: readonly { readonly itemId: string; readonly final: number | null; readonly reason: string | null }[];
    readonly totals: readonly Total[];
  }
  const mine = async (): Promise<Own> => (await school.student.client.get<Own>(`grades/courses/${course.courseId}/mine`)).json;
  const told = async (): Promise<number[]> =>
    (
      await app.db.sql<{ final: number }>(
        `select (payload->>'final')::float8 as final from jobs.event
         where name = 'grades.grade-changed' and payload->>'courseId' = $1 and payload->>'personId' = $2 order by id`,
        [course.courseId, school.student.id],
      )
    ).map(({ final }) => final);
  const of = (itemId: string) => ({ itemId, personId: school.student.id });
  beforeAll(async () => {
    course = await makeJournal(app, school, 'Физика');
    await course.write([
      { ...of(course.essay), version: 0, value: 5 },
      { ...of(course.work), version: 0, value: 10 },
    ]);
  });

  it('is every item with its grade, and the total of them', async () => {
    const { items, totals } = await mine();
    expect(items.map(({ final }) => final)).toEqual([null, 5, 10]);
    expect(totals).toMatchObject([{ value: 62.5, mark: 3 }]);
    expect((await told()).sort()).toEqual([10, 5]);
  });

  it('is nothing of a hidden grade: not in the total, not in the news, until it is shown', async () => {
    await course.write([{ ...of(course.work), version: 1, hidden: true }]);
    await course.write([{ ...of(course.work), version: 2, value: 40 }]);
    const hidden = await mine();
    expect([hidden.items.map(({ final }) => final), hidden.totals[0]?.value, (await told()).length]).toEqual([[null, 5, null], 100, 2]);
    expect(
      (await school.student.client.get<{ items: Row[] }>(`grades/courses/${course.courseId}/persons/${school.student.id}/why`)).text,
    ).not.toContain('"value":40');
    await course.write([{ ...of(course.work), version: 3, hidden: false }]);
    expect([(await mine()).items.at(-1)?.final, await told()]).toEqual([40, expect.arrayContaining([40])]);
  });

  it('is nothing of a hidden item, not even its name', async () => {
    const { columns } = await course.table();
    const version = columns.find(({ id }) => id === course.essay)?.version ?? 0;
    const patch = (body: object) => school.teacher.client.patch(`grades/items/${course.essay}`, body);
    expect((await patch({ version, hidden: true, hiddenUntil: '2999-01-01T00:00:00Z' })).status).toBe(204);
    const own = await school.student.client.get<Own>(`grades/courses/${course.courseId}/mine`);
    expect(own.text).not.toContain('Сочинение: Физика');
    expect((await school.guardian.client.get(`grades/persons/${school.student.id}`)).text).not.toContain('Сочинение: Физика');
    expect((await school.guardian.client.get(`grades/persons/${school.student.id}/recent`)).text).not.toContain('Сочинение: Физика');
    expect((await school.guardian.client.get(`grades/courses/${course.courseId}/persons/${school.student.id}/why`)).text).not.toContain(
      'Сочинение: Физика',
    );
    expect((await patch({ version: version + 1, hiddenUntil: '2020-01-01T00:00:00Z' })).status).toBe(204);
    expect((await school.student.client.get(`grades/courses/${course.courseId}/mine`)).text).toContain('Сочинение: Физика');
  });

  describe('of what depends on a grade', () => {
    let afterwards: string;
    /** Of the student: how far with the test, and whether what waits for 50 % of it is open. */
    const progress = async () => {
      const { json } = await school.student.client.get<{
        sections: { activities: { id: string; state: string | null; locked: object | null }[] }[];
      }>(`courses/courses/${course.courseId}`);
      const activities = new Map(json.sections.flatMap((section) => section.activities).map((activity) => [activity.id, activity]));
      return [activities.get(course.activityId)?.state, activities.get(afterwards)?.locked === null];
    };
    const hide = async (change: object): Promise<void> => {
      const column = (await course.table()).columns.find(({ id }) => id === course.test);
      const answer = await school.teacher.client.patch(`grades/items/${course.test}`, { version: column?.version, ...change });
      expect(answer.status).toBe(204);
    };
    beforeAll(async () => {
      const { client } = school.teacher;
      const { json } = await client.get<{ sections: { id: string }[] }>(`courses/courses/${course.courseId}`);
      const activity = { sectionId: json.sections[0]?.id, type: 'quiz', name: 'Дальше' };
      afterwards = (await client.post<{ id: string }>(`courses/courses/${course.courseId}/activities`, activity)).json.id;
      const when = { kind: 'grade', config: { activityId: course.activityId, min: 50 } };
      await client.put(`courses/activities/${afterwards}/availability`, { version: 1, availability: { when, otherwise: 'locked' } });
      await client.put(`courses/activities/${course.activityId}/completion`, { version: 1, rule: 'passed', percent: 50 });
      await hide({ hidden: true });
      await course.record(school.student.id, 20);
    });

    it('is as if there were none, until the item is shown', async () => {
      expect(await progress()).toEqual(['incomplete', false]);
      await hide({ hiddenUntil: '2999-01-01T00:00:00Z' });
      expect(await progress()).toEqual(['incomplete', false]);
      await hide({ hiddenUntil: '2020-01-01T00:00:00Z' });
      expect(await progress()).toEqual(['passed', true]);
    });

    it('is as if there were none while the grade alone is hidden', async () => {
      const version = cellOf(await course.table(), school.student, course.test)?.version ?? 0;
      await course.write([{ ...of(course.test), version, hidden: true }]);
      expect(await progress()).toEqual(['incomplete', false]);
      await course.write([{ ...of(course.test), version: version + 1, hidden: false }]);
      expect(await progress()).toEqual(['passed', true]);
    });
  });

  it.each([
    ['student', 200],
    ['guardian', 200],
    ['classTeacher', 200],
    ['tutor', 200],
    ['teacher', 200],
    ['classmate', 403],
    ['colleague', 403],
  ] as const)('with every "why" is open to the %s: %i', async (part, status) => {
    expect((await school[part].client.get(`grades/courses/${course.courseId}/persons/${school.student.id}/why`)).status).toBe(status);
  });

  it('is nothing to another school', async () => {
    expect((await other.teacher.client.get(`grades/courses/${course.courseId}/table`)).status).toBe(404);
    expect((await other.teacher.client.get(`grades/courses/${course.courseId}/persons/${school.student.id}/why`)).status).toBe(404);
  });
});
