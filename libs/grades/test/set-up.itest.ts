import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import { type Journal, makeJournal, type Problems, rowOf, type Total } from './journal.js';

interface SetUp {
  readonly version: number;
  readonly root: object;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly {
    readonly id: string;
    readonly categoryId: string | null;
    readonly weight: number | null;
    readonly version: number;
  }[];
}
interface Explained extends Total {
  readonly name: string | null;
  readonly rule: string;
  readonly inputs: readonly { readonly name: string; readonly use: string; readonly weight: number; readonly points: number }[];
}

const mean = { aggregation: 'weighted-mean', total: 'percent', emptyCounts: false, dropLowest: 0, keepHighest: 0 };

let app: TestApp;
let school: TestSchool;
let journal: Journal;

const path = () => `grades/courses/${journal.courseId}/set-up`;
const read = async (): Promise<SetUp> => (await school.teacher.client.get<SetUp>(path())).json;
const put = (body: object) => school.teacher.client.put<SetUp & Problems>(path(), body);
const place = (id: string, categoryId: string | null, position: number, more: object = {}) => ({
  ...{ id, categoryId, weight: null, extraCredit: false, counts: true, position },
  ...more,
});
const category = (id: string, parentId: string, more: object = {}) => ({
  ...mean,
  ...{ id, parentId, name: 'Работы', weight: 2, extraCredit: false, position: 0 },
  ...more,
});

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  journal = await makeJournal(app, school, 'Алгебра');
  const { essay, work } = journal;
  await journal.record(school.student.id, 12);
  await journal.write([
    { itemId: essay, personId: school.student.id, version: 0, value: 5 },
    { itemId: work, personId: school.student.id, version: 0, value: 20 },
  ]);
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('the set-up of a grade book', () => {
  const works = newId();

  it('begins as the mean of all in percent', async () => {
    expect(await read()).toMatchObject({ version: 0, root: mean, categories: [] });
  });

  it('counts categories by their weights: (2 × (60 % + 50 %) / 2 + 100 %) / 3 is 70 %', async () => {
    const { courseId, test, essay, work } = journal;
    const { status, json } = await put({
      ...{ version: 0, root: mean, categories: [category(works, courseId)] },
      items: [place(test, works, 0), place(work, works, 1), place(essay, null, 1)],
    });
    expect([status, json.version]).toEqual([200, 1]);
    const table = await journal.table();
    expect(table.totals.map(({ categoryId }) => categoryId)).toEqual([courseId, works]);
    expect(rowOf(table, school.student)).toMatchObject({ totals: [70, 55], marks: [4, 3] });
  });

  it('says why, input by input', async () => {
    const { json } = await school.guardian.client.get<{ items: Explained[] }>(
      `grades/courses/${journal.courseId}/persons/${school.student.id}/why`,
    );
    expect(json.items.map(({ name, rule, inputs }) => [name, rule, inputs.map((input) => [input.name, input.use, input.points])])).toEqual([
      [
        null,
        'weighted-mean',
        expect.arrayContaining([
          ['Работы', 'counted', 36.66667],
          ['Сочинение: Алгебра', 'counted', 33.33333],
        ]),
      ],
      [
        'Работы',
        'weighted-mean',
        [
          ['Тест: Алгебра', 'counted', 30],
          ['Работа: Алгебра', 'counted', 25],
        ],
      ],
    ]);
  });

  it('drops the lowest, and sums points up', async () => {
    const { courseId, test, essay, work } = journal;
    const root = { ...mean, aggregation: 'natural', total: 'points' };
    await put({
      ...{ version: 1, root, categories: [category(works, courseId, { weight: null, dropLowest: 1, aggregation: 'mean' })] },
      items: [place(test, works, 0), place(work, works, 1), place(essay, null, 1)],
    });
    // The 60 of 100 of the category and 5 of 5.
    expect(rowOf(await journal.table(), school.student).totals).toEqual([65, 60]);
  });

  it('tries an example without storing it', async () => {
    const { courseId, test, essay, work } = journal;
    const { json } = await school.teacher.client.post<{ items: Explained[] }>(`${path()}/example`, {
      ...{ root: mean, categories: [category(works, courseId, { weight: 3 })] },
      items: [place(test, works, 0), place(work, works, 1), place(essay, null, 1)],
      grades: [
        { itemId: test, value: 20, state: null },
        { itemId: essay, value: 4, state: null },
      ],
    });
    expect(json.items[0]).toMatchObject({ value: 95, mark: 5, inputs: [{ weight: 0.75 }, { weight: 0.25 }] });
    expect(await read()).toMatchObject({ version: 2 });
  });

  it('refuses what nobody can count with, naming the place', async () => {
    const { courseId, test, essay, work } = journal;
    const [a, b] = [newId(), newId()];
    const answer = await put({
      version: 2,
      root: { ...mean, aggregation: 'natural' },
      categories: [category(a, b), category(b, a), category(works, courseId, { dropLowest: 1, keepHighest: 1 })],
      items: [place(test, newId(), 0), place(work, works, 0), place(essay, null, 1), place(newId(), null, 1)],
    });
    expect(answer.status).toBe(422);
    expect(answer.json.errors.map(({ field, code }) => `${[a, b, works, test, courseId].indexOf(field)} ${code}`)).toEqual(
      expect.arrayContaining(['0 tree-lost', '1 tree-lost', '2 tree-drop-or-keep', '3 tree-lost', '4 tree-total', '-1 tree-lost']),
    );
    expect(await read()).toMatchObject({ version: 2 });
  });

  it('lets nobody overwrite what somebody else has set up meanwhile', async () => {
    const body = { version: 2, root: mean, categories: [], items: [place(journal.test, null, 0), place(journal.work, null, 1)] };
    expect((await put({ ...body, version: 1 })).status).toBe(409);
    expect((await Promise.all([put(body), put(body)])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read()).categories).toEqual([]);
  });

  it('takes no category of another course', async () => {
    const other = await makeJournal(app, school, 'Химия');
    const { version, root } = await read();
    const stolen = newId();
    const theirs = { version: 0, root: mean, categories: [category(stolen, other.courseId)], items: [] };
    await school.teacher.client.put(`grades/courses/${other.courseId}/set-up`, theirs);
    expect((await put({ version, root, categories: [category(stolen, journal.courseId)], items: [] })).status).toBe(409);
  });

  it.each([
    ['head', 200, 403],
    ['methodist', 200, 200],
    ['student', 403, 403],
    ['classTeacher', 403, 403],
  ] as const)('is read and changed by the %s: %i, %i', async (part, reads, changes) => {
    const { version, root } = await read();
    const { client } = school[part];
    expect((await client.get(path())).status).toBe(reads);
    expect((await client.put(path(), { version, root, categories: [], items: [] })).status).toBe(changes);
  });
});

describe('a column of the journal', () => {
  const item = (id: string, more = '') => `grades/items/${id}${more}`;
  const versionOf = async (id: string) => (await journal.table()).columns.find((column) => column.id === id)?.version;

  it('is changed by its version, but not below what was given in it', async () => {
    const { client } = school.teacher;
    const change = (body: object) => client.patch<Problems>(item(journal.work), body);
    expect((await change({ version: 1, max: 10 })).json.errors).toMatchObject([{ field: 'max', code: 'below-grades' }]);
    expect((await change({ version: 1, max: 25, name: 'Проект', day: '2026-10-06' })).status).toBe(204);
    expect(problemCode(await change({ version: 1, max: 30 }))).toBe('grades.changed-meanwhile');
    expect((await change({ version: 2, day: '2026-02-31' })).status).toBe(422);
    expect((await journal.table()).columns.find(({ id }) => id === journal.work)).toMatchObject({
      name: 'Проект',
      max: 25,
      day: '2026-10-06',
    });
  });

  it('of an activity has the name and the points of the activity', async () => {
    const { client } = school.teacher;
    expect((await client.patch(item(journal.test), { version: 1, name: 'Другое' })).status).toBe(422);
    expect(problemCode(await client.delete(item(journal.test)))).toBe('grades.of-activity');
  });

  it('goes with its grades and comes back with them', async () => {
    const { client } = school.teacher;
    const before = rowOf(await journal.table(), school.student);
    expect((await client.delete(item(journal.essay))).status).toBe(204);
    expect((await journal.table()).columns).toHaveLength(2);
    expect((await school.student.client.get(`grades/courses/${journal.courseId}/mine`)).text).not.toContain('Сочинение');
    expect((await journal.write([{ itemId: journal.essay, personId: school.student.id, version: 1, value: 2 }])).status).toBe(422);
    expect((await client.post(item(journal.essay, '/restore'))).status).toBe(204);
    expect(rowOf(await journal.table(), school.student)).toEqual(before);
    expect(await versionOf(journal.essay)).toBe(3);
  });

  it('of «зачёт» takes nothing else', async () => {
    const itemId = await journal.column('Норматив', 'pass');
    const cell = { itemId, personId: school.student.id, version: 0 };
    expect((await journal.write([{ ...cell, value: 1 }])).json.errors).toMatchObject([{ code: 'grade-pass-only' }]);
    expect((await journal.write([{ ...cell, state: 'passed' }])).status).toBe(200);
  });

  it.each([
    ['of points without points', { scale: 'points' }],
    ['without a name', { scale: 'mark', name: ' ' }],
    ['in a category of nobody', { scale: 'mark', categoryId: newId() }],
  ])('%s is refused', async (_, more) => {
    const body = { name: 'Столбец', day: '2026-10-05', ...more };
    expect((await school.teacher.client.post(`grades/courses/${journal.courseId}/items`, body)).status).toBe(422);
  });
});

describe("the school's table of marks", () => {
  const settings = () => `settings/organisations/${school.id}/grades.marks`;
  const value = { from5: 90, from4: 70, from3: 50, roundUpFrom: 0.6, fewest: 1, absent: 'lowest' };

  it('must descend', async () => {
    const answer = await school.head.client.put<Problems>(settings(), { version: 0, value: { ...value, from4: 95 } });
    expect([answer.status, answer.json.errors]).toMatchObject([422, [{ field: 'from4', code: 'marks-descend' }]]);
  });

  it('makes the marks of the totals at once', async () => {
    const { essay } = journal;
    const row = async () => rowOf(await journal.table(), school.classmate);
    await journal.write([{ itemId: essay, personId: school.classmate.id, version: 0, value: 4 }]);
    expect(await row()).toMatchObject({ totals: [80], marks: [4] });
    expect((await school.head.client.put(settings(), { version: 0, value: { ...value, from5: 80 } })).status).toBe(200);
    expect(await row()).toMatchObject({ marks: [5] });
    await journal.write([{ itemId: journal.work, personId: school.classmate.id, version: 0, state: 'absent' }]);
    // «н» is the lowest grade here: the mean of 80 % and 0 %.
    expect(await row()).toMatchObject({ totals: [40], marks: [2] });
  });

  it('is not for teachers to change', async () => {
    expect((await school.teacher.client.put(settings(), { version: 1, value })).status).toBe(403);
  });
});
