import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appliedMigrations } from '@sreda/database';
import { verifyBackup, type VerifiedBackup } from '@sreda/database/backup';
import { DEMO_PASSWORD } from '@sreda/identity';
import { PackageHost, projectRoot } from '@sreda/kernel';
import { createDatabase, type EmptyDatabase, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import type { CommandContext } from '../../../apps/cli/src/command.js';
import { run as migrate } from '../../../apps/cli/src/commands/migrate.js';
import { run as restore } from '../../../apps/cli/src/commands/restore.js';
import { Installation } from '../../../apps/cli/src/installation.js';

/** The demo school of the first version, with one test taken. How it was made: README.md beside it. */
const FIRST = path.join(projectRoot, 'test/fixtures/upgrade/first.backup');

interface Items<T> {
  readonly items: readonly T[];
}

let dataDir: string;
let db: EmptyDatabase;
let first: VerifiedBackup;
let app: TestApp | undefined;
const said: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-upgrade-'));
  db = await createDatabase();
  first = await verifyBackup(FIRST);
  const context: CommandContext = {
    installation: new Installation({ DATABASE_URL: db.url, SREDA_DATA: dataDir }),
    locale: 'en',
    out: (line) => void said.push(line),
  };
  await restore([FIRST], context);
  await migrate([], context);
});
afterAll(async () => {
  await (app?.close() ?? db.close());
  await rm(dataDir, { recursive: true, force: true });
});

describe('the data of the first version', () => {
  it('are restored and brought to the state of this version', async () => {
    expect(said[0]).toContain('Restored and verified');
    const host = await PackageHost.load();
    const all = host.migrations.flatMap(({ id, migrations }) => migrations.map(({ name }) => `${id}/${name}`));
    const applied = (await appliedMigrations(db.url)).map((migration) => `${migration.package}/${migration.name}`);
    expect([...applied].sort()).toEqual([...all].sort());
    expect(first.header.migrations.length).toBeLessThanOrEqual(applied.length);
  });

  it.each([
    'identity.person',
    'identity.account',
    'identity.membership',
    'identity.guardianship',
    'courses.course',
    'courses.activity',
    'questions.question',
    'enrolment.participant',
    'quiz.attempt',
    'grades.grade',
    'footprint.statement',
  ])('%s has as many rows as before', async (table) => {
    const before = first.manifest.tables[table]?.rows;
    expect(before).toBeGreaterThan(0);
    expect(await db.sql(`select count(*)::int as rows from ${table}`)).toEqual([{ rows: before }]);
  });

  it('every step of an attempt is there: the first with its question, the others by themselves', async () => {
    const before = first.manifest.tables['quiz.step']?.rows;
    expect(before).toBeGreaterThan(0);
    const now = `select (select count(*) from quiz.step) + (select count(*) from quiz.question_attempt)
                        + (select coalesce(sum(jsonb_array_length(plan)), 0) from quiz.attempt) as steps`;
    expect(await db.sql<{ steps: string }>(now)).toEqual([{ steps: String(before) }]);
  });

  it('are there for the people who made them', async () => {
    app = await startTestApp({ db, env: { SREDA_DEMO: '1' } });
    const student = await new TestClient(app.url).signIn('student', DEMO_PASSWORD);
    const me = (await student.get<{ person: { id: string } }>('identity/session')).json.person.id;
    const course = (await student.get<Items<{ id: string; name: string }>>('courses/courses?mine=1')).json.items[0];
    expect(course?.name).toBe('Информатика, 7 класс');

    const grades = (await student.get<Items<{ activityId: string; final: number; max: number }>>(`grades/courses/${course?.id}/mine`)).json
      .items;
    const grade = grades.find(({ final }) => final !== null);
    expect(grade).toMatchObject({ final: 1, max: 3 });

    interface Quiz {
      readonly myAttempts: readonly { readonly id: string; readonly state: string }[];
    }
    const quiz = (await student.get<Quiz>(`quiz/activities/${grade?.activityId}`)).json;
    expect(quiz.myAttempts.map(({ state }) => state)).toEqual(['finished']);
    interface Attempt {
      readonly mark: number;
      readonly slots: readonly { readonly state: string; readonly review: { readonly mark: number } | null }[];
    }
    const attempt = (await student.get<Attempt>(`quiz/attempts/${quiz.myAttempts[0]?.id}`)).json;
    expect(attempt.mark).toBe(1);
    expect(attempt.slots.map(({ state, review }) => [state, review?.mark]).sort()).toEqual([
      ['gaveup', null],
      ['gaveup', null],
      ['gradedright', 1],
    ]);

    const { items } = (await student.get<Items<{ verb: string }>>(`footprint/persons/${me}/statements`)).json;
    // What this version has noticed since it runs stands beside what was there.
    const old = items.map(({ verb }) => verb).filter((verb) => verb !== 'viewed' && verb !== 'completed');
    expect(old.sort()).toEqual(['attempted', 'enrolled', 'scored', 'submitted']);

    const teacher = await new TestClient(app.url).signIn('teacher', DEMO_PASSWORD);
    expect((await teacher.get(`grades/courses/${course?.id}/table`)).status).toBe(200);
  });
});
