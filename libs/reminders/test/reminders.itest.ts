import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';
import { RemindHandler } from '../src/due-soon.job.js';

const NOW = new Date('2030-05-14T19:00:00Z');
const inHours = (hours: number): string => new Date(NOW.getTime() + hours * 3_600_000).toISOString();
const PARTS = ['student', 'classmate', 'stranger', 'guardian', 'teacher'] as const satisfies readonly SchoolPart[];

let app: TestApp;
let school: TestSchool;
let courseId: string;
let sectionId: string;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
  const { client } = school.teacher;
  courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Физика' })).json.id;
  await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  sectionId = (await client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Сила' })).json.id;
  await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
}, 60_000);
afterAll(() => app.close(), 60_000);

beforeEach(async () => {
  await app.db.sql('delete from notifications.notification');
  await app.db.sql('update courses.activity set visible = false');
});

async function add(
  name: string,
  { rule, ...change }: { closesAt: string; visible?: boolean; rule?: string },
  type = 'assignment',
): Promise<string> {
  const { client } = school.teacher;
  const { id } = (await client.post<{ id: string }>(`courses/courses/${courseId}/activities`, { sectionId, type, name })).json;
  const { status, text } = await client.patch(`courses/activities/${id}`, { version: 1, visible: true, ...change });
  if (status !== 200) throw new Error(text);
  const completion = rule && (await client.put(`courses/activities/${id}/completion`, { version: 2, rule }));
  if (completion && completion.status >= 300) throw new Error(completion.text);
  return id;
}
const remind = (after = 0) =>
  app.server.app.get(RemindHandler, { strict: false }).run(createContext({ now: () => new Date(NOW.getTime() + after * 3_600_000) }));
/** `<who>: <sentence>`, in the order of their names. */
async function told(): Promise<string[]> {
  const lists = await Promise.all(
    PARTS.map(async (part) => {
      const { items } = (await school[part].client.get<{ items: { text: string }[] }>('notifications/mine')).json;
      return items.map(({ text }) => `${part}: ${text}`);
    }),
  );
  return lists.flat().sort();
}
const text = (name: string): string => `Меньше суток до срока: «${name}» (Физика)`;

describe('a day before the end', () => {
  it('students hear of what is to be done, and guardians with them, once', async () => {
    await add('завтра', { closesAt: inHours(22) });
    await add('позже', { closesAt: inHours(30) });
    await add('сегодня', { closesAt: inHours(3) });
    await add('скрыто', { closesAt: inHours(22), visible: false });
    await add('текст', { closesAt: inHours(22), rule: 'none' }, 'page');
    await remind();
    await remind(1);
    expect(await told()).toEqual(['classmate', 'guardian', 'student'].map((part) => `${part}: ${text('завтра')}`));
  });

  it('those who have done it hear nothing', async () => {
    const id = await add('сдано', { closesAt: inHours(22), rule: 'graded' });
    const work = `assignment/activities/${id}`;
    expect((await school.student.client.put(`${work}/draft`, { text: 'Ответ', sheets: [], revision: 0 })).status).toBe(200);
    expect((await school.student.client.post(`${work}/hand-in`, { key: id, revision: 1, confirmed: true })).status).toBe(200);
    await remind();
    expect(await told()).toEqual([`classmate: ${text('сдано')}`]);
  });

  it('goes by the end that each has', async () => {
    const { client } = school.teacher;
    const [sooner, later] = [await add('раньше', { closesAt: inHours(-10) }), await add('потом', { closesAt: inHours(22) })];
    const extend = (id: string, part: SchoolPart, hours: number) =>
      client.put(`assignment/activities/${id}/extensions`, { personIds: [school[part].id], dueAt: inHours(hours) });
    expect([(await extend(sooner, 'classmate', 23)).status, (await extend(later, 'student', 50)).status]).toEqual([204, 204]);
    await remind();
    expect(await told()).toEqual([`classmate: ${text('потом')}`, `classmate: ${text('раньше')}`]);
    await remind(28);
    expect(await told()).toEqual([
      `classmate: ${text('потом')}`,
      `classmate: ${text('раньше')}`,
      ...['guardian', 'student'].map((part) => `${part}: ${text('потом')}`),
    ]);
  });
});
