import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database, migrationsToRun } from '@sreda/database';
import { verifyBackup } from '@sreda/database/backup';
import { BootError, createContext, loadManifests, PackageHost } from '@sreda/kernel';
import { RemovalService } from '@sreda/operations';
import type { PackageManifest } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { type Answer, problemCode, type TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { UsageError } from '../../apps/cli/src/command.js';
import { run } from '../../apps/cli/src/commands/footprint-rebuild.js';
import { Installation } from '../../apps/cli/src/installation.js';

const GIFT = `
::Байт:: В одном байте 8 бит. {TRUE}

::Процессор:: Процессор хранит данные после выключения. {FALSE}
`;

const ID = '0190a000-0000-7000-8000-000000000001';

let app: TestApp;
let school: TestSchool;
/** Administrator of the whole installation. */
let admin: TestClient;
let courseId: string;
let activityId: string;

const must = <T>(answer: Answer<T>): T => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json;
};

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
  await get(Database).tx(createContext(), (ctx) =>
    get(Access).assign(ctx, { personId: school.administrator.id, role: 'administrator', at: { level: 'site', id: null } }),
  );
  admin = school.administrator.client;
  const teacher = school.teacher.client;
  courseId = must(await teacher.post<{ id: string }>('courses/courses', { name: 'Информатика' })).id;
  must(await teacher.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' }));
  const sectionId = must(await teacher.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Биты' })).id;
  must(await teacher.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' }));
  const banks = must(await teacher.get<{ items: { id: string }[] }>(`questions/banks?courseId=${courseId}`));
  const bankId = banks.items[0]?.id ?? '';
  must(await teacher.upload(`questions/banks/${bankId}/import`, 'биты.gift', GIFT));
  const { items } = must(await teacher.get<{ items: { id: string }[] }>(`questions/banks/${bankId}/questions`));
  const settings = { questions: items.map(({ id }) => ({ questionId: id })) };
  const body = { sectionId, type: 'quiz', name: 'Биты', settings };
  activityId = must(await teacher.post<{ id: string }>(`courses/courses/${courseId}/activities`, body)).id;
});
afterAll(() => app.close());

const disable = (id: string, force = false) => admin.post(`kernel/plugins/${id}/disable`, { force });
const enable = (id: string) => admin.post(`kernel/plugins/${id}/enable`);

/** Takes the test from the start to the end; the ids of its attempt's events are then in the outbox. */
async function takeTest({ client }: TestPerson): Promise<string> {
  type Attempt = { id: string; slots: { number: number; sequence: number }[] };
  const attempt = must(await client.post<Attempt>(`quiz/activities/${activityId}/attempts`));
  for (const { number, sequence } of attempt.slots) {
    const path = `quiz/attempts/${attempt.id}/slots/${number}`;
    must(await client.put(path, { response: { answer: true }, sequence: sequence + 1 }));
  }
  must(await client.post(`quiz/attempts/${attempt.id}/finish`));
  return attempt.id;
}

/** Repeats the requests, one loop each, until stopped; answers those that were not 2xx. */
function load(paths: readonly (readonly [TestPerson, string])[]): { stop(): Promise<string[]>; count(): number } {
  const failed: string[] = [];
  let over = false;
  let count = 0;
  const loops = paths.map(async ([{ client }, path]) => {
    for (; !over; count++) {
      const { status, text } = await client.get(path);
      if (status !== 200) failed.push(`${path}: ${status} ${text}`);
    }
  });
  return {
    stop: async () => {
      over = true;
      await Promise.all(loops);
      return failed;
    },
    count: () => count,
  };
}

/** Events of a person's attempts and grades, with the statements that each has left. */
const traces = ({ id }: TestPerson) =>
  app.db.sql<{ name: string; statements: number }>(
    `select e.name, count(s.id)::int as statements from jobs.event e left join footprint.statement s on s.event_id = e.id
     where e.payload ->> 'personId' = $1 and e.name in ('quiz.attempt-started', 'quiz.attempt-finished', 'grades.grade-changed')
     group by e.id, e.name order by e.id`,
    [id],
  );

async function eventually(fits: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await fits()) return;
    await sleep(50);
  }
  throw new Error('It did not happen in 15 s');
}
const allTraced = (person: TestPerson) => async () => (await traces(person)).every((t) => t.statements === 1);

describe('a plugin that is switched off and on under load', () => {
  it('fails no request outside it, answers 404 itself, and gets the events that it missed, each once', async () => {
    const outside = load([
      [school.student, 'identity/session'],
      [school.student, `courses/courses/${courseId}`],
      [school.student, `quiz/activities/${activityId}`],
      [school.teacher, `grades/courses/${courseId}/table`],
    ]);
    const statements = `footprint/persons/${school.student.id}/statements`;
    const attempts: string[] = [];
    for (let round = 0; round < 3; round++) {
      attempts.push(await takeTest(school.student));
      must(await disable('footprint'));
      const gone = await school.student.client.get(statements);
      expect([gone.status, problemCode(gone)]).toEqual([404, 'kernel.plugin-disabled']);
      expect(must(await school.student.client.get<{ enabled: string[] }>('kernel/web-plugins')).enabled).not.toContain('footprint');
      attempts.push(await takeTest(school.student));
      must(await enable('footprint'));
      expect((await school.student.client.get(statements)).status).toBe(200);
    }
    expect(await outside.stop()).toEqual([]);
    expect(outside.count()).toBeGreaterThan(20);

    await eventually(allTraced(school.student));
    expect(await traces(school.student)).toHaveLength(3 * attempts.length);
  });

  it('does not get an event while it is off', async () => {
    must(await disable('footprint'));
    await takeTest(school.classmate);
    await sleep(500);
    expect((await traces(school.classmate)).map((t) => t.statements)).toEqual([0, 0, 0]);
    must(await enable('footprint'));
    await eventually(allTraced(school.classmate));
  });

  it('keeps the work of people: an attempt goes on where it was', async () => {
    const { client } = school.student;
    type Attempt = { id: string; slots: { number: number; sequence: number; response: unknown }[] };
    const attempt = must(await client.post<Attempt>(`quiz/activities/${activityId}/attempts`));
    const [slot] = attempt.slots;
    const path = `quiz/attempts/${attempt.id}`;
    const answer = { response: { answer: false }, sequence: (slot?.sequence ?? 0) + 1 };
    must(await client.put(`${path}/slots/${slot?.number}`, answer));

    const refusal = await disable('quiz');
    expect([refusal.status, problemCode(refusal)]).toEqual([409, 'kernel.plugin-in-use']);

    const outside = load([
      [school.student, 'courses/courses?mine=1'],
      [school.student, `courses/courses/${courseId}`],
      [school.student, `grades/courses/${courseId}/mine`],
      [school.student, `footprint/persons/${school.student.id}/statements`],
    ]);
    must(await disable('quiz', true));
    const gone = await client.get(path);
    expect([gone.status, problemCode(gone)]).toEqual([404, 'kernel.plugin-disabled']);
    await sleep(300);
    must(await enable('quiz'));
    expect(await outside.stop()).toEqual([]);

    expect(must(await client.get<Attempt>(path)).slots[0]?.response).toEqual({ answer: false });
    must(await client.post(`${path}/finish`));
  });

  it('is off at every way of writing its address', async () => {
    must(await disable('footprint'));
    const statements = `persons/${school.student.id}/statements`;
    const writings = ['footprint', '%66ootprint', 'footprin%74', '%2566ootprint'];
    const statuses = await Promise.all(writings.map(async (id) => (await school.student.client.get(`${id}/${statements}`)).status));
    must(await enable('footprint'));
    expect(statuses).toEqual(writings.map(() => 404));
  });
});

describe('a plugin in which people talk', () => {
  const made: readonly (readonly [plugin: string, make: string, list: string, body: () => object])[] = [
    ['forum', 'forum/network/sections', 'forum/network/sections', () => ({ subject: 'Физика', theme: 'Опыты', description: '' })],
    [
      'consultations',
      'consultations/themes',
      'consultations/themes',
      () => ({ name: 'Опыты', description: 'Как их показать', workingDays: 3, answererIds: [school.methodist.id] }),
    ],
    [
      'announcements',
      'announcements',
      'announcements/sent',
      () => ({
        ...{ place: { kind: 'school', id: school.id }, roles: ['teacher'], mustRead: true, until: null },
        ...{ title: 'Пропуска', text: '<p>С понедельника</p>' },
      }),
    ],
    [
      'events',
      'events/events',
      'events/events?view=own',
      () => ({
        ...{ kind: 'webinar', title: 'Опыты', description: '', place: '', places: 5, videoUrl: null, recordingUrl: null, toPartners: true },
        ...{ startsAt: '2099-01-10T10:00:00Z', endsAt: '2099-01-10T11:00:00Z' },
      }),
    ],
  ];
  it.each(made)('is not there while %s is off, and then as it was', async (id, make, list, body) => {
    const { client } = school.methodist;
    must(await client.post(make, body()));
    const before = must(await client.get<{ items: object[] }>(list));
    expect(before.items).toHaveLength(1);
    const outside = load([
      [school.teacher, 'identity/session'],
      [school.teacher, `courses/courses/${courseId}`],
      [school.teacher, 'notifications/mine'],
    ]);
    must(await disable(id));
    const gone = await client.get(list);
    expect([gone.status, problemCode(gone)]).toEqual([404, 'kernel.plugin-disabled']);
    await sleep(100);
    must(await enable(id));
    expect(await outside.stop()).toEqual([]);
    expect(must(await client.get<{ items: object[] }>(list))).toEqual(before);
  });
});

describe('switching a plugin', () => {
  it.each([
    ['question-behaviours', 'kernel.plugin-is-needed'],
    ['questions', 'kernel.core-cannot-be-disabled'],
  ])('refuses to disable %s: %s', async (id, code) => {
    const refusal = await disable(id);
    expect([refusal.status, problemCode(refusal)]).toEqual([409, code]);
  });

  it('refuses to enable a plugin before what it needs', async () => {
    must(await disable('question-types'));
    must(await disable('question-behaviours'));
    const refusal = await enable('question-types');
    expect([refusal.status, problemCode(refusal)]).toEqual([409, 'kernel.plugin-needs']);
    must(await enable('question-behaviours'));
    must(await enable('question-types'));
  });

  it('is for administrators of the installation', async () => {
    expect((await school.head.client.post('kernel/plugins/footprint/disable', {})).status).toBe(403);
  });
});

describe('a manifest with faults', () => {
  const faulty: PackageManifest = {
    id: 'Bad_Plugin',
    version: '1',
    requires: { core: '^1.0.0', packages: { absent: '^1.0.0' } },
    server: () => Promise.reject(new Error('not loaded')),
  };

  it('is refused with all of them at once', async () => {
    const problems = await PackageHost.load([...(await loadManifests()), faulty]).then(
      () => [],
      (error: unknown) => (error instanceof BootError ? error.problems : [error]),
    );
    expect(problems).toEqual([
      { package: 'Bad_Plugin', message: 'its id must be kebab-case (letters, digits, hyphens)' },
      { package: 'Bad_Plugin', message: 'its version "1" is not a semantic version' },
      { package: 'Bad_Plugin', message: 'it needs "absent", which is not installed' },
    ]);
  });
});

describe('an erasure while a plugin is off', () => {
  const statementsOf = async ({ id }: TestPerson): Promise<number> =>
    (await app.db.sql<{ n: number }>(`select count(*)::int as n from footprint.statement where person_id = $1`, [id]))[0]?.n ?? -1;

  it('reaches its tables, and the events that it missed leave no trace of the person later', async () => {
    await takeTest(school.classmate);
    await eventually(async () => (await statementsOf(school.classmate)) >= 3 && allTraced(school.classmate)());
    must(await disable('footprint'));
    await takeTest(school.classmate);

    const path = `privacy/persons/${school.classmate.id}/erasure`;
    const preview = must(await admin.get<{ name: string; tables: { table: string; erase: number }[] }>(path));
    expect(preview.tables.find((t) => t.table === 'footprint.statement')?.erase).toBe(await statementsOf(school.classmate));
    must(await admin.post(path, { confirm: preview.name }));
    expect(await statementsOf(school.classmate)).toBe(0);

    must(await enable('footprint'));
    // What the student does now comes after everything that was missed.
    await takeTest(school.student);
    await eventually(allTraced(school.student));
    await eventually(async () => {
      const [row] = await app.db.sql<{ waiting: boolean }>(
        `select exists (
           select from jobs.subscription s join jobs.event e on e.name = any (s.events) and e.partition = s.partition
           where s.id = 'footprint.statements' and (e.xid, e.position) > (s.xid, s.position)) as waiting`,
      );
      return row?.waiting === false;
    });
    expect(await statementsOf(school.classmate)).toBe(0);
  });
});

describe('uninstalling', () => {
  const tables = async (schema: string): Promise<number> => {
    const [row] = await app.db.sql<{ count: number }>(`select count(*)::int as count from pg_tables where schemaname = $1`, [schema]);
    return row?.count ?? 0;
  };
  const removal = (): RemovalService => app.server.app.get(RemovalService, { strict: false });
  const removed = async (): Promise<{ name: string; plugin: string }[]> =>
    must(await admin.get<{ items: { name: string; plugin: string }[] }>('operations/plugins/removed')).items;
  const sectionId = async (): Promise<string> =>
    must(await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Разговоры' })).id;
  const newForum = async (): Promise<string> => {
    const body = { sectionId: await sectionId(), type: 'forum', name: 'Вопросы', settings: {} };
    return must(await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/activities`, body)).id;
  };

  it('is refused for the core, a plugin that is on, one that another needs, and one that is not there', async () => {
    const refusal = async (id: string) => problemCode(await admin.post(`operations/plugins/${id}/uninstall`));
    expect(await refusal('identity')).toBe('kernel.core-cannot-be-disabled');
    expect(await refusal('forum')).toBe('kernel.plugin-is-on');
    expect(await refusal('nothing')).toBe('kernel.not-found');
    expect(problemCode(await admin.post('operations/plugins/forum/install'))).toBe('kernel.plugin-is-installed');
    for (const id of ['question-types', 'question-behaviours']) must(await disable(id, true));
    expect(await refusal('question-behaviours')).toBe('kernel.plugin-has-dependents');
    for (const id of ['question-behaviours', 'question-types']) must(await enable(id));
  });

  it('loses nothing when the file cannot be written', async () => {
    const folder = path.join(app.config.dataDir, 'removed');
    must(await disable('forum'));
    await writeFile(folder, 'in the way');
    await expect(removal().uninstall(createContext(), 'forum')).rejects.toThrow();
    await rm(folder);
    expect(await tables('forum')).toBeGreaterThan(5);
    must(await enable('forum'));
  });

  it('takes all tables of a plugin into a file, and the rest of the school goes on', async () => {
    const boardId = await newForum();
    must(await school.teacher.client.post(`forum/boards/${boardId}/topics`, { title: 'О чём это', text: '<p>О битах</p>' }));
    must(await disable('forum', true));
    const both = await Promise.allSettled([removal().uninstall(createContext(), 'forum'), removal().uninstall(createContext(), 'forum')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await tables('forum')).toBe(0);

    const [file, ...others] = await removed();
    expect([file?.plugin, others]).toEqual(['forum', []]);
    const { header, manifest } = await verifyBackup(path.join(app.config.dataDir, 'removed', file?.name ?? ''));
    expect(new Set(header.tables.map(({ schema }) => schema))).toEqual(new Set(['forum']));
    expect(new Set(header.migrations.map((migration) => migration.package))).toEqual(new Set(['forum']));
    expect(manifest.tables['forum.topic']?.rows).toBe(1);

    const { items } = must(await admin.get<{ items: { id: string; enabled: boolean; installed: boolean }[] }>('kernel/plugins'));
    expect(items.find(({ id }) => id === 'forum')).toMatchObject({ enabled: false, installed: false });
    expect(problemCode(await enable('forum'))).toBe('kernel.plugin-not-installed');
    expect(problemCode(await admin.post('operations/plugins/forum/uninstall'))).toBe('kernel.plugin-not-installed');
    expect((await school.teacher.client.get(`forum/boards/${boardId}/topics`)).status).toBe(404);

    // Its tables are asked by nobody: deletion, erasure, export, a start of the server.
    must(await school.teacher.client.get(`courses/courses/${courseId}`));
    must(await admin.get(`privacy/persons/${school.student.id}/erasure`));
    expect(await migrationsToRun(app.db.url, (await PackageHost.load()).migrations)).toEqual([]);
    must(await school.teacher.client.delete(`courses/activities/${boardId}`));
  });

  it('gives the tables back empty', async () => {
    must(await admin.post('operations/plugins/forum/install'));
    expect(problemCode(await admin.post('operations/plugins/forum/install'))).toBe('kernel.plugin-is-installed');
    must(await enable('forum'));
    const boardId = await newForum();
    const topics = must(await school.teacher.client.get<{ items: object[] }>(`forum/boards/${boardId}/topics`));
    expect(topics.items).toEqual([]);
  });

  it('goes by a job, and leaves a trace', async () => {
    must(await disable('forum', true));
    const { jobId } = must(await admin.post<{ jobId: string }>('operations/plugins/forum/uninstall'));
    await eventually(async () => must(await admin.get<{ state: string }>(`jobs/${jobId}`)).state === 'completed');
    expect(await tables('forum')).toBe(0);
    expect((await removed()).map(({ plugin }) => plugin)).toEqual(['forum', 'forum']);
    const acts = await app.db.sql<{ action: string }>(
      `select action from audit.entry where action like 'operations.%install-plugin' order by id`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'operations.uninstall-plugin',
      'operations.install-plugin',
      'operations.uninstall-plugin',
    ]);
    must(await admin.post('operations/plugins/forum/install'));
    must(await enable('forum'));
  });
});

describe('the command that rebuilds footprints', () => {
  const rebuild = async (...args: readonly string[]): Promise<string[]> => {
    const said: string[] = [];
    const installation = new Installation({ DATABASE_URL: app.db.url, SREDA_DATA: app.config.dataDir });
    await run(args, { installation, locale: 'en', out: (line) => void said.push(line) });
    return said;
  };

  it('comes to what was there, for all or for one', async () => {
    expect(await rebuild('--person', school.student.id)).toEqual(['Rebuilt: 1, changed: 0']);
    const [end = ''] = await rebuild();
    expect(end).toMatch(/^Rebuilt: [1-9]\d*, changed: 0$/);
    expect(await rebuild('--person', school.student.id, '--after', school.student.id)).toEqual(['Rebuilt: 0, changed: 0']);
  });

  it('names whom it has changed', async () => {
    await app.db.sql(`update footprint.day set n = n + 1 where person_id = $1`, [school.student.id]);
    expect(await rebuild('--organisation', school.classId)).toEqual([
      `The profile has changed: ${school.student.id}`,
      expect.stringMatching(/, changed: 1$/),
    ]);
  });

  it.each([[['--person', 'me']], [['--person', ID, '--organisation', ID]]])('is refused for %j', async (args) => {
    await expect(rebuild(...args)).rejects.toThrow(UsageError);
  });
});
