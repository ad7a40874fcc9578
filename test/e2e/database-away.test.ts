import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startTestApp({ worker: false });
  school = await makeSchool(app, 'Лицей');
}, 60_000);
afterAll(() => app.close(), 60_000);

it('says that the database is away when it loses its connections, and goes on by itself', async () => {
  const clients = [school.teacher, school.student, school.head, school.methodist].map(({ client }) => client);
  const until = Date.now() + 4_000;
  const seen = new Set<string>();
  const ask = async (i: number): Promise<void> => {
    const client = clients[i % clients.length];
    while (client && Date.now() < until) {
      const answer = i % 2 === 0 ? await client.get('courses/courses') : await client.post('courses/courses', { name: `Курс ${i}` });
      seen.add(`${answer.status} ${problemCode(answer) ?? ''}`.trim());
    }
  };
  const cut = async (): Promise<void> => {
    while (Date.now() < until) {
      await app.db.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'sreda server'`,
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await Promise.all([...Array.from({ length: 8 }, (_, i) => ask(i)), cut()]);
  expect([...seen].filter((what) => !/^(200|201|403 kernel.forbidden|503 kernel.database-away)$/.test(what))).toEqual([]);
  expect(seen).toContain('503 kernel.database-away');
  expect((await school.teacher.client.get('courses/courses')).status).toBe(200);
}, 30_000);
