import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { unzip } from '@sreda/testing/unzip';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { cellOf, type Journal, makeJournal, type Problems } from './journal.js';

interface Period {
  readonly yearId: string;
  readonly kind: string;
  readonly number: number;
  readonly since: string;
  readonly until: string;
  readonly lockedAt: string | null;
  readonly lockedBy: string | null;
}
interface PeriodRow {
  readonly personId: string;
  readonly suggested: number | null;
  readonly mean: number | null;
  readonly sentences: readonly { readonly key: string }[];
  readonly inputs: readonly { readonly name: string; readonly mark: number | null; readonly weight: number; readonly use: string }[];
  readonly mark: number | null;
  readonly state: string | null;
  readonly reason: string | null;
  readonly version: number;
}

let app: TestApp;
let school: TestSchool;
let journal: Journal;
let periods: readonly Period[];

/** The first quarter of the year in which the columns of October lie. */
const quarter = (): string => `grades/courses/${journal.courseId}/periods/${periods[0]?.yearId}/quarter-1`;
const rows = async (path = quarter()): Promise<readonly PeriodRow[]> =>
  (await school.teacher.client.get<{ items: PeriodRow[] }>(`${path}/marks`)).json.items;
const rowFor = async ({ id }: TestPerson, path = quarter()): Promise<PeriodRow | undefined> =>
  (await rows(path)).find(({ personId }) => personId === id);
const give = (marks: readonly object[], path = quarter(), by = school.teacher) => by.client.put<Problems>(`${path}/marks`, { marks });

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  journal = await makeJournal(app, school, 'Алгебра');
  // Whenever the test runs, the columns lie in the first quarter of the school's year.
  const list = async () => (await school.teacher.client.get<{ items: Period[] }>(`grades/courses/${journal.courseId}/periods`)).json.items;
  const [first] = await list();
  await app.db.sql(
    `update grades.item i set held_on = p.since from identity.period p
     where p.academic_year_id = $1 and p.kind = 'quarter' and p.number = 1 and i.course_id = $2 and i.activity_id is null`,
    [first?.yearId, journal.courseId],
  );
  await app.db.sql(`update grades.item set held_on = (select max(held_on) from grades.item where course_id = $1) where course_id = $1`, [
    journal.courseId,
  ]);
  periods = await list();
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('a mark of a period', () => {
  it('exists for the quarters and the year of the school', () => {
    expect(periods.map(({ kind, number, lockedAt }) => [`${kind}-${number}`, lockedAt])).toEqual([
      ['quarter-1', null],
      ['quarter-2', null],
      ['quarter-3', null],
      ['quarter-4', null],
      ['year-1', null],
    ]);
  });

  it("is suggested by the school's rule from the marks of its days: 5, 4 and 17 of 20, which is a 5, make 4.67 and a 5", async () => {
    const { student } = school;
    const third = await journal.column('Ответ', 'mark', { day: periods[0]?.since });
    await journal.record(student.id, 17);
    await journal.write([
      { itemId: journal.essay, personId: student.id, version: 0, value: 5 },
      { itemId: third, personId: student.id, version: 0, value: 4 },
      { itemId: journal.work, personId: student.id, version: 0, state: 'absent' },
    ]);
    const row = await rowFor(student);
    expect(row).toMatchObject({ suggested: 5, mean: 4.66667, mark: null, version: 0 });
    expect(row?.inputs.map(({ mark, use }) => `${mark} ${use}`).sort()).toEqual(['4 counted', '5 counted', '5 counted', 'null state']);
    expect(row?.sentences.map(({ key }) => key)).toEqual(['grades.why.period.mean', 'grades.why.period.rounded-up']);
    expect(await rowFor(school.classmate)).toMatchObject({ suggested: null, sentences: [{ key: 'grades.why.period.too-few' }] });
  });

  it('is given by the teacher, with a reason where it is not the one of the rule', async () => {
    const { student, classmate } = school;
    const other = { personId: student.id, version: 0, mark: 4, state: null };
    const bare = await give([other, { personId: classmate.id, version: 0, mark: null, state: 'not-attested' }]);
    expect([bare.status, bare.json.errors]).toMatchObject([422, [{ field: 'marks.0.reason', code: 'required' }]]);
    expect((await rowFor(classmate))?.state).toBeNull();
    const both = await give([
      { ...other, reason: 'Контрольная написана на 4' },
      { personId: classmate.id, version: 0, mark: null, state: 'not-attested' },
    ]);
    expect(both.status).toBe(204);
    expect(await rowFor(student)).toMatchObject({ suggested: 5, mark: 4, reason: 'Контрольная написана на 4', version: 1 });
  });

  it('lets nobody overwrite what somebody else has given meanwhile', async () => {
    const mark = { personId: school.student.id, state: null };
    const old = await give([{ ...mark, version: 0, mark: 5 }]);
    expect([problemCode(old), old.json.errors]).toMatchObject(['grades.changed-meanwhile', [{ field: 'marks.0' }]]);
    const both = await Promise.all([give([{ ...mark, version: 1, mark: 5 }]), give([{ ...mark, version: 1, mark: 5 }])]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('is seen by the student and the guardian, with its year', async () => {
    const { json } = await school.guardian.client.get<{ items: { courseId: string; periods: object[] }[] }>(
      `grades/persons/${school.student.id}`,
    );
    expect(json.items[0]?.periods).toMatchObject([{ kind: 'quarter', number: 1, mark: 5, state: null }]);
    expect((await school.student.client.get(`grades/courses/${journal.courseId}/mine`)).json).toMatchObject({ periods: [{ mark: 5 }] });
    expect((await school.student.client.get(`${quarter()}/marks`)).status).toBe(403);
  });

  it('keeps its history', async () => {
    const { json } = await school.teacher.client.get<{ items: object[] }>(`${quarter()}/persons/${school.student.id}/history`);
    expect(json.items).toMatchObject([
      { mark: 5, suggested: 5, by: 'Лицей Учитель' },
      { mark: 4, suggested: 5, reason: 'Контрольная написана на 4' },
    ]);
  });

  it('of the year follows from those of the quarters', async () => {
    const year = quarter().replace('quarter-1', 'year-1');
    await give(
      [{ personId: school.student.id, version: 0, mark: 4, state: null, reason: 'Устно' }],
      quarter().replace('quarter-1', 'quarter-2'),
    );
    expect(await rowFor(school.student, year)).toMatchObject({ suggested: 5, mean: 4.5, inputs: [{ mark: 5 }, { mark: 4 }] });
  });

  it.each(['quarter-5', 'decade-1', 'year-2'])('of a period that is not there, %s, is not found', async (period) => {
    expect(
      (await give([{ personId: school.student.id, version: 0, mark: 4, state: null }], quarter().replace('quarter-1', period))).status,
    ).toBe(404);
  });
});

describe('a locked period', () => {
  const cell = () => ({ itemId: journal.essay, personId: school.student.id });
  beforeAll(async () => {
    expect((await school.teacher.client.post(`${quarter()}/lock`)).status).toBe(204);
  });

  it('says so, and who has locked it', async () => {
    const { json } = await school.head.client.get<{ items: Period[] }>(`grades/courses/${journal.courseId}/periods`);
    expect(json.items[0]).toMatchObject({ lockedAt: expect.any(String), lockedBy: 'Лицей Учитель' });
    expect((await journal.table()).columns.map(({ locked }) => locked)).toEqual([true, true, true, true]);
  });

  it('takes no grade, no mark, no column, no other weight and no other day', async () => {
    const { client } = school.teacher;
    const grade = await journal.write([{ ...cell(), version: 1, value: 2 }]);
    expect([grade.status, grade.json.errors]).toMatchObject([422, [{ code: 'grade-locked' }]]);
    const mark = await give([{ personId: school.student.id, version: 2, mark: 5, state: null }]);
    const column = await client.post(`grades/courses/${journal.courseId}/items`, { name: 'Ещё', day: periods[0]?.since, scale: 'mark' });
    const day = await client.patch(`grades/items/${journal.essay}`, { version: 1, day: periods[1]?.since });
    const gone = await client.delete(`grades/items/${journal.essay}`);
    const { json: setUp } = await client.get<{ version: number; root: object; items: { id: string }[] }>(
      `grades/courses/${journal.courseId}/set-up`,
    );
    const heavier = await client.put(`grades/courses/${journal.courseId}/set-up`, {
      ...{ version: setUp.version, root: setUp.root, categories: [] },
      items: [{ id: journal.essay, categoryId: null, weight: 3, extraCredit: false, counts: true, position: 0 }],
    });
    expect([mark, column, day, gone, heavier].map((answer) => problemCode(answer))).toEqual(Array(5).fill('grades.period-locked'));
  });

  it('takes no column that comes while it is being locked', async () => {
    const other = await makeJournal(app, school, 'Астрономия');
    const [first] = periods;
    const essay = await other.column('Эссе', 'mark', { day: periods[1]?.since });
    const locking = app.db.sql(
      `with course as (select id from courses.course where id = $1 for no key update), later as (select id, pg_sleep(1) from course)
       insert into grades.period_lock (course_id, academic_year_id, kind, number, since, until, locked_at, locked_by)
       select id, $2, 'quarter', 1, $3, $4, now(), $5 from later`,
      [other.courseId, first?.yearId, first?.since, first?.until, school.teacher.id],
    );
    const asleep = () => app.db.sql(`select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`);
    while ((await asleep()).length === 0);
    const { client } = school.teacher;
    const answers = await Promise.all([
      client.post(`grades/courses/${other.courseId}/items`, { name: 'Ещё', day: first?.since, scale: 'mark' }),
      client.patch(`grades/items/${essay}`, { version: 1, day: first?.since }),
    ]);
    expect(answers.map((answer) => problemCode(answer))).toEqual(['grades.period-locked', 'grades.period-locked']);
    await locking;
  });

  it('lets a grade be hidden and shown, which changes none', async () => {
    const { student } = school;
    const word = async () =>
      (
        await student.client.get<{ items: { itemId: string; markState: string | null }[] }>(`grades/courses/${journal.courseId}/mine`)
      ).json.items.find(({ itemId }) => itemId === journal.work)?.markState;
    const hide = (version: number, hidden: boolean) => journal.write([{ itemId: journal.work, personId: student.id, version, hidden }]);
    expect([(await hide(1, true)).status, await word()]).toEqual([200, null]);
    expect([(await hide(2, false)).status, await word()]).toEqual([200, 'absent']);
  });

  it('keeps an activity that has grades in it', async () => {
    expect(problemCode(await school.teacher.client.delete(`courses/activities/${journal.activityId}`))).toBe('grades.period-locked');
  });

  it('holds back what activities send, and lets it in when it is opened again', async () => {
    await journal.record(school.student.id, 3);
    const now = async () => cellOf(await journal.table(), school.student, journal.test)?.final;
    expect([await now(), (await rowFor(school.student))?.suggested]).toEqual([17, 5]);
    expect((await school.teacher.client.post(`${quarter()}/unlock`)).status).toBe(403);
    expect((await school.head.client.post(`${quarter()}/unlock`)).status).toBe(204);
    expect([await now(), (await rowFor(school.student))?.suggested]).toEqual([3, 4]);
    expect((await journal.write([{ ...cell(), version: 1, value: 4 }])).status).toBe(200);
  });

  it('is noted when it is locked and when it is opened', async () => {
    const { json } = await school.head.client.get<{ items: { action: string }[] }>('audit/entries');
    expect(json.items.map(({ action }) => action)).toEqual(expect.arrayContaining(['grades.lock-period', 'grades.unlock-period']));
  });

  it('keeps its reasons when the rule of the school changes', async () => {
    await school.teacher.client.post(`${quarter()}/lock`);
    const before = await rowFor(school.student);
    const value = { from5: 99, from4: 98, from3: 97, roundUpFrom: 0.9, fewest: 9, absent: 'left-out' };
    await school.head.client.put(`settings/organisations/${school.id}/grades.marks`, { version: 0, value });
    expect(await rowFor(school.student)).toEqual(before);
    expect(problemCode(await school.teacher.client.post(`${quarter()}/lock`))).toBe('grades.period-locked');
  });
});

describe('the day of work that is closed on a date', () => {
  it('stays while its period is locked, and is that of the date again when it is opened', async () => {
    const { student, teacher, head } = school;
    const { courseId, activityId, test, ...other } = await makeJournal(app, school, 'Биология');
    const [first, second] = periods;
    const path = `grades/courses/${courseId}/periods/${first?.yearId}/quarter-1`;
    const day = async () => (await other.table()).columns.find(({ id }) => id === test)?.day;
    const close = async (version: number, on = '') =>
      expect((await teacher.client.patch(`courses/activities/${activityId}`, { version, closesAt: `${on}T09:00:00Z` })).status).toBe(200);
    const counts = async () =>
      (await rowFor(student, path))?.inputs.some(({ name, use }) => name === 'Тест: Биология' && use === 'counted');
    await close(1, first?.since);
    await other.record(student.id, 17);
    expect((await teacher.client.post(`${path}/lock`)).status).toBe(204);
    await close(2, second?.since);
    await other.record(student.id, 20);
    expect([await day(), await counts()]).toEqual([first?.since, true]);
    expect((await head.client.post(`${path}/unlock`)).status).toBe(204);
    expect([await day(), await counts()]).toEqual([second?.since, false]);
    expect(cellOf(await other.table(), student, test)?.final).toBe(20);
  });

  it('comes into no period that is closed, nor into one by losing its date', async () => {
    const { teacher, head } = school;
    const { courseId, activityId, test, table } = await makeJournal(app, school, 'Физика');
    const [first, second] = periods;
    const path = `grades/courses/${courseId}/periods/${first?.yearId}/quarter-1`;
    const close = async (version: number, closesAt: string | null, more: object = {}) =>
      problemCode(await teacher.client.patch(`courses/activities/${activityId}`, { version, closesAt, ...more }));
    // The last moment of the first quarter in Moscow, and the first one after it.
    const after = new Date(`${first?.until}T00:00:00+03:00`);
    const last = new Date(after.getTime() - 1000).toISOString();
    expect(await close(1, `${second?.since}T09:00:00Z`)).toBeUndefined();
    expect((await teacher.client.post(`${path}/lock`)).status).toBe(204);
    expect(await close(2, last)).toBe('grades.period-locked');
    expect(await close(2, after.toISOString())).toBeUndefined();
    await app.db.sql(`update courses.activity set created_at = $2 where id = $1`, [activityId, last]);
    expect(await close(3, null)).toBe('grades.period-locked');
    // A form sends the date that is there along with what has changed.
    expect(await close(3, after.toISOString(), { name: 'Опыт' })).toBeUndefined();
    expect((await table()).columns.find(({ id }) => id === test)?.day).toBe(first?.until);
    expect((await head.client.post(`${path}/unlock`)).status).toBe(204);
    expect(await close(4, last)).toBeUndefined();
  });
});

describe('a student who is away while a period is closed', () => {
  it('finds the reasons on coming back as they were then', async () => {
    const { student } = school;
    const other = await makeJournal(app, school, 'Черчение');
    const [first] = periods;
    const path = `grades/courses/${other.courseId}/periods/${first?.yearId}/quarter-1`;
    const columns = await Promise.all(['а', 'б', 'в'].map((name) => other.column(name, 'mark', { day: first?.since })));
    await other.write(columns.map((itemId) => ({ itemId, personId: student.id, version: 0, value: 4 })));
    const stay = (until: Date | null) =>
      app.db.sql(`update enrolment.participant set until = $3 where course_id = $1 and person_id = $2`, [
        other.courseId,
        student.id,
        until,
      ]);
    await stay(new Date());
    expect((await school.teacher.client.post(`${path}/lock`)).status).toBe(204);
    await stay(null);
    expect((await rowFor(student, path))?.inputs.filter(({ use }) => use === 'counted').map(({ mark }) => mark)).toEqual([4, 4, 4]);
  });
});

describe('a file of the class table', () => {
  const file = (format: string) => school.teacher.client.get(`grades/courses/${journal.courseId}/export?format=${format}`);

  it('is CSV for a Russian spreadsheet, in which a formula is text', async () => {
    await journal.column('=1+1', 'mark', { day: periods[1]?.since });
    const { headers, text } = await file('csv');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('Алгебра.csv'));
    const [head, ...lines] = text.split('\r\n');
    expect(head).toMatch(/^Ученик;/);
    expect(head).toContain(`;'=1+1;`);
    expect(lines.find((line) => line.startsWith('Лицей Ученик;'))).toMatch(/;н;/);
  });

  it('has everybody in a course of 1,000, in both formats alike', async () => {
    const { courseId, essay } = await makeJournal(app, school, 'Поток');
    await app.db.sql(
      `with person as (
         insert into identity.person (id, family_name, given_name)
         select gen_random_uuid(), 'Поточный ' || n, 'Пётр' from generate_series(1, 998) n returning id, family_name
       ), participant as (
         insert into enrolment.participant (id, course_id, person_id, role, source, since)
         select gen_random_uuid(), $1, id, 'student', 'by-hand', now() - interval '1 day' from person
       )
       insert into grades.grade (item_id, person_id, final, state, rule, inputs, typed, changed_at)
       select $2, id, 2 + right(family_name, 1)::int % 4, 'graded', 'grades.rule.by-hand', '[]', true, now() from person`,
      [courseId, essay],
    );
    const { client } = school.teacher;
    const csv = (await client.get(`grades/courses/${courseId}/export?format=csv`)).text.replace('\uFEFF', '').trim().split('\r\n');
    const files = await unzip(await client.download(`grades/courses/${courseId}/export?format=xlsx`));
    const rows = [...(files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, cells = '']) => {
      const line = Array<string>(6).fill('');
      for (const [, column = '', value = ''] of cells.matchAll(/<c r="([A-F])\d+"[^>]*>(?:<is><t [^>]*>|<v>)(.*?)<\//g)) {
        line[column.charCodeAt(0) - 65] = value.replace('.', ',');
      }
      return line.join(';');
    });
    expect(rows).toEqual(csv);
    expect(rows).toHaveLength(1001);
    expect(new Set(rows).size).toBe(1001);
    expect(rows.find((row) => row.startsWith('Поточный 17 '))).toBe('Поточный 17 Пётр;;5;;100;5');
  });

  it('is of no other format', async () => {
    expect((await file('exe')).status).toBe(422);
  });
});
