import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Availability, CompletionMarks, CopyService } from '@sreda/courses';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Answer, expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type SchoolPart, type TestSchool } from '@sreda/testing/school';
import { CompletionRecorder } from '../src/completion/completion.recorder.js';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface Reason {
  text?: { key: string; params?: Record<string, unknown> };
  all?: Reason[];
  any?: Reason[];
}
interface Outline {
  version: number;
  sections: {
    id: string;
    conditions: { words: Reason } | null;
    activities: {
      id: string;
      state: string | null;
      rule: string;
      locked: { state: string; reason: Reason } | null;
      conditions: { hides: boolean; words: Reason } | null;
    }[];
  }[];
}
interface Rules {
  version: number;
  availability: object | null;
  words: Reason | null;
}
interface Progress {
  columns: { id: string; rule: string }[];
  items: { personId: string; done: number; cells: { activityId: string; state: string; at: string | null }[] }[];
  next: string | null;
}
interface Problem {
  errors: { field: string; code: string; params?: Record<string, unknown> }[];
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;
let sectionId: string;

const at = (part: SchoolPart) => school[part].client;
const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
/** The context of a person's own request. */
const as = ({ id, accountId }: { id: string; accountId: string }): RequestContext =>
  createContext({ actor: { personId: id, accountId }, organisationId: school.id });

const outline = async (part: SchoolPart): Promise<Outline> => (await at(part).get<Outline>(`courses/courses/${courseId}`)).json;
const seen = async (part: SchoolPart, activityId: string) =>
  (await outline(part)).sections.flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
async function addSection(name: string): Promise<string> {
  return (await at('teacher').post<{ id: string }>(`courses/courses/${courseId}/sections`, { name })).json.id;
}
async function add(name: string, section = sectionId): Promise<string> {
  const body = { sectionId: section, type: 'quiz', name };
  return (await at('teacher').post<{ id: string }>(`courses/courses/${courseId}/activities`, body)).json.id;
}
async function setRule(activityId: string, rule: object): Promise<Answer<Problem>> {
  const path = `courses/activities/${activityId}/completion`;
  const { version } = (await at('teacher').get<{ version: number }>(path)).json;
  return at('teacher').put<Problem>(path, { version, ...rule });
}
async function restrict(of: string, when: object | null, otherwise = 'locked'): Promise<Answer<Rules & Problem>> {
  const path = `courses/${of}/availability`;
  const { version } = (await at('teacher').get<Rules>(path)).json;
  return at('teacher').put<Rules & Problem>(path, { version, availability: when && { when, otherwise } });
}
const mark = (part: SchoolPart, activityId: string, done = true) => at(part).put(`courses/activities/${activityId}/mark`, { done });
const after = (activityId: string, state = 'complete') => ({ kind: 'completion', config: { activityId, state } });
const fault = ({ json }: Answer<Problem>) => json.errors[0]?.code;
async function grade(activityId: string, personId: string, raw: number | null, max = 10): Promise<void> {
  await get(Database).tx(createContext(), async (ctx) => {
    await get(Grades).setItem(ctx, activityId, max);
    await get(Grades).record(ctx, { activityId, personId, raw, state: 'graded', rule: 'quiz.rule.highest', inputs: [] });
  });
}
const completions = (activityId: string) =>
  app.db.sql<{ personId: string; state: string }>(
    `select payload ->> 'personId' as "personId", payload ->> 'state' as state
     from jobs.event where name = 'courses.activity-completed' and payload ->> 'activityId' = $1 order by position`,
    [activityId],
  );

/** What the worker has noticed of a person and an activity: from nothing, until it agrees. */
async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (JSON.stringify(await read()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toEqual(wanted);
}

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  courseId = (await at('teacher').post<{ id: string }>('courses/courses', { name: 'Физика, 7 класс' })).json.id;
  await at('teacher').patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  await at('teacher').post(`enrolment/courses/${courseId}/participants`, {
    personIds: [school.student.id, school.classmate.id],
    role: 'student',
  });
  sectionId = await addSection('Механика');
}, 60_000);
afterAll(() => app.close(), 60_000);

describe('completion', () => {
  let id: string;
  beforeAll(async () => {
    id = await add('Лабораторная');
  });

  it('begins with the rule that is usual for the type, and is one that the type offers', async () => {
    const { json } = await at('teacher').get<{ rule: string; offered: string[] }>(`courses/activities/${id}/completion`);
    expect(json).toMatchObject({ rule: 'submitted', offered: ['submitted', 'graded', 'passed', 'viewed', 'manual', 'none'] });
    expect(fault(await setRule(id, { rule: 'guessed' }))).toBe('one-of');
    expect(problemCode(await at('teacher').put(`courses/activities/${id}/completion`, { version: 77, rule: 'none' }))).toBe(
      'courses.changed-meanwhile',
    );
  });

  it('by hand is ticked and taken back by the student, each of which is noticed once', async () => {
    expect((await setRule(id, { rule: 'manual' })).json).toMatchObject({ rule: 'manual', by: 'student' });
    expect((await seen('student', id))?.state).toBe('incomplete');
    for (const done of [true, true, false, true]) expect((await mark('student', id, done)).status).toBe(204);
    expect((await seen('student', id))?.state).toBe('complete');
    expect((await seen('classmate', id))?.state).toBe('incomplete');
    const times = async () => (await completions(id)).filter((event) => event.personId === school.student.id).length;
    await eventually(async () => (await times()) >= 1, true);
    const [row] = await app.db.sql<{ done: boolean; by: string }>(
      `select completed_at is not null as done, marked_by as by from courses.progress where activity_id = $1 and person_id = $2`,
      [id, school.student.id],
    );
    expect(row).toEqual({ done: true, by: school.student.id });
  });

  it('by the hand of the teacher is not for the student to tick', async () => {
    await setRule(id, { rule: 'manual', by: 'teacher' });
    expect([await mark('classmate', id)].map(problemCode)).toEqual(['courses.not-marked-by-hand']);
    const of = (personId: string) => at('teacher').put<Problem>(`courses/activities/${id}/marks/${personId}`, { done: true });
    expect((await of(school.classmate.id)).status).toBe(204);
    expect((await seen('classmate', id))?.state).toBe('complete');
    expect((await of(school.stranger.id)).status).toBe(404);
    await setRule(id, { rule: 'viewed' });
    expect(problemCode(await of(school.classmate.id))).toBe('courses.not-marked-by-hand');
    expect((await at('student').put(`courses/activities/${id}/marks/${school.classmate.id}`, { done: true })).status).toBe(403);
    expect((await mark('teacher', id)).status).toBe(403);
    expect((await mark('stranger', id)).status).toBe(403);
    expect((await other.student.client.put(`courses/activities/${id}/mark`, { done: true })).status).toBe(404);
  });

  it('by a look comes with the first look of a student, not of the teacher', async () => {
    const page = await add('Видео');
    await setRule(page, { rule: 'viewed' });
    await at('teacher').get(`quiz/activities/${page}`);
    for (let n = 0; n < 2; n++) await at('student').get(`quiz/activities/${page}`);
    expect((await seen('student', page))?.state).toBe('complete');
    expect((await seen('classmate', page))?.state).toBe('incomplete');
    expect(await app.db.sql(`select person_id from courses.progress where activity_id = $1`, [page])).toHaveLength(1);
    const views = await app.db.sql(`select from jobs.event where name = 'courses.activity-viewed' and payload ->> 'activityId' = $1`, [
      page,
    ]);
    expect(views).toHaveLength(1);
    await eventually(async () => (await completions(page)).map((event) => event.personId), [school.student.id]);
  });

  it('costs one query once it was looked at', async () => {
    const page = await add('Ещё видео');
    const marks = get(CompletionMarks);
    await marks.viewed(as(school.student), page);
    await expectQueries(1, () => marks.viewed(as(school.student), page));
  });

  it('by a grade, and by passing, follows the grade', async () => {
    const test = await add('Контрольная');
    await setRule(test, { rule: 'passed', percent: 70 });
    const state = async () => (await seen('student', test))?.state;
    expect(await state()).toBe('incomplete');
    await grade(test, school.student.id, 6.9);
    expect(await state()).toBe('failed');
    await grade(test, school.student.id, 7);
    expect(await state()).toBe('passed');
    await eventually(async () => (await completions(test)).map((event) => event.state), ['passed']);
    await grade(test, school.student.id, 10);
    await grade(test, school.student.id, 3);
    expect(await state()).toBe('failed');
    const since = async () =>
      (await app.db.sql<{ none: boolean }>(`select completed_at is null as none from courses.progress where activity_id = $1`, [test]))[0]
        ?.none;
    await eventually(since, true);
    await setRule(test, { rule: 'graded' });
    expect(await state()).toBe('complete');
    await eventually(since, false);
    await setRule(test, { rule: 'none' });
    expect(await state()).toBeNull();
    await eventually(since, true);
    expect((await completions(test)).map((event) => event.state)).toEqual(['passed', 'complete']);
  });

  it('follows a changed rule for everybody, from the moment of the change, and keeps no mark that does not hold', async () => {
    const id = await add('Опыт');
    await setRule(id, { rule: 'manual' });
    await mark('student', id);
    await at('classmate').get(`quiz/activities/${id}`);
    /** For whom it is completed, of those who have a row. */
    const kept = async () => {
      const rows = await app.db.sql<{ personId: string; done: boolean }>(
        `select person_id as "personId", completed_at is not null as done from courses.progress where activity_id = $1`,
        [id],
      );
      const of = (part: SchoolPart) => rows.find(({ personId }) => personId === school[part].id)?.done;
      return [rows.length, of('student'), of('classmate')];
    };
    const happened = async () => (await completions(id)).map(({ personId }) => personId);
    await eventually(kept, [2, true, false]);
    await setRule(id, { rule: 'viewed' });
    await eventually(kept, [2, false, true]);
    // Or from the look, when the worker hears of it only now.
    const [since] = await app.db.sql<{ then: boolean }>(
      `select p.completed_at between p.viewed_at and e.occurred_at as then from courses.progress p join jobs.event e on e.name = 'courses.completion-rule-changed'
       where p.activity_id = $1 and e.payload ->> 'activityId' = $1::text and p.completed_at is not null order by e.position desc limit 1`,
      [id],
    );
    expect(since?.then).toBe(true);
    expect(await happened()).toEqual([school.student.id, school.classmate.id]);
    // What holds by the new rule as by the old one has happened once.
    await at('student').get(`quiz/activities/${id}`);
    await mark('classmate', id);
    await setRule(id, { rule: 'manual' });
    await eventually(kept, [2, true, false]);
    await setRule(id, { rule: 'none' });
    await eventually(kept, [2, false, false]);
    expect((await happened()).filter((personId) => personId === school.classmate.id)).toHaveLength(1);
  });

  it('is asked about everybody in a fixed number of queries, and keeps a row for nobody who has done nothing', async () => {
    const id = await add('Никто');
    await setRule(id, { rule: 'viewed' });
    const change = { activityId: id, courseId };
    const event = { id: newId(), name: 'courses.completion-rule-changed', aggregateId: id, organisationId: null, actorId: null };
    await get(Database).tx(createContext(), (ctx) =>
      expectQueries(3, () => get(CompletionRecorder).handle(ctx, [{ ...event, occurredAt: new Date(), payload: change }])),
    );
    expect(await app.db.sql(`select from courses.progress where activity_id = $1`, [id])).toEqual([]);
  });
});

describe('the table of progress', () => {
  const path = () => `courses/courses/${courseId}/progress`;

  it('has every student and every activity that can be completed', async () => {
    const { json, status } = await at('teacher').get<Progress>(path());
    expect(status).toBe(200);
    expect(json.items.map(({ personId }) => personId).sort()).toEqual([school.student.id, school.classmate.id].sort());
    expect(json.columns.map(({ rule }) => rule)).not.toContain('none');
    const [first] = json.items.filter(({ personId }) => personId === school.student.id);
    expect(first?.done).toBe(first?.cells.filter(({ state }) => state === 'complete' || state === 'passed').length);
    expect(first?.done).toBeGreaterThan(0);
    const log = await at('teacher').get<Progress>(`${path()}?limit=1`);
    expect(log.json.items).toHaveLength(1);
    const second = await at('teacher').get<Progress>(`${path()}?limit=1&after=${log.json.next}`);
    expect([...log.json.items, ...second.json.items]).toEqual(json.items);
    expect(second.json.next).toBeNull();
  });

  it('is for those who answer for the course', async () => {
    for (const part of ['student', 'colleague', 'classTeacher', 'guardian'] as const) {
      expect([part, (await at(part).get(path())).status]).toEqual([part, part === 'guardian' ? 404 : 403]);
    }
    for (const part of ['head', 'methodist', 'administrator'] as const) expect((await at(part).get(path())).status).toBe(200);
    expect((await other.teacher.client.get(path())).status).toBe(404);
  });

  it('is downloaded for a spreadsheet', async () => {
    const { headers, text } = await at('teacher').get(`${path()}/csv`);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('Ученик;Выполнено;Лабораторная');
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect((await at('student').get(`${path()}/csv`)).status).toBe(403);
  });
});

describe('availability', () => {
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await add('Первое');
    second = await add('Второе');
    await setRule(first, { rule: 'manual' });
  });

  it('keeps a student out until the condition holds, says why, and then opens', async () => {
    const set = await restrict(`activities/${second}`, after(first));
    expect([set.status, set.json.words]).toEqual([200, { text: { key: 'courses.condition.complete', params: { name: 'Первое' } } }]);
    const reason = { text: { key: 'courses.condition.complete', params: { name: 'Первое' } } };
    expect((await seen('student', second))?.locked).toEqual({ state: 'locked', reason });
    for (const answer of [
      await at('student').get(`quiz/activities/${second}`),
      await at('student').post(`quiz/activities/${second}/attempts`),
    ]) {
      expect([answer.status, problemCode(answer)]).toEqual([403, 'courses.not-available']);
      expect((answer.json as Problem).errors).toEqual([
        { field: 'availability', code: 'courses.condition.complete', params: { name: 'Первое' } },
      ]);
    }
    // The teacher is not bound by it, and reads it as a whole.
    expect((await at('teacher').get(`quiz/activities/${second}`)).status).toBe(200);
    expect((await at('head').get<Outline>(`courses/courses/${courseId}`)).status).toBe(200);
    expect(await seen('teacher', second)).toMatchObject({ locked: null, conditions: { hides: false, words: reason } });
    expect((await seen('student', second))?.conditions).toBeNull();
    await mark('student', first);
    expect((await seen('student', second))?.locked).toBeNull();
    expect((await at('student').get(`quiz/activities/${second}`)).status).toBe(200);
    expect((await at('classmate').get(`quiz/activities/${second}`)).status).toBe(403);
  });

  it('can hide what is still closed', async () => {
    await restrict(`activities/${second}`, after(first), 'hidden');
    expect(await seen('classmate', second)).toBeUndefined();
    expect((await at('classmate').get(`quiz/activities/${second}`)).status).toBe(404);
    expect(await seen('student', second)).toBeDefined();
    await restrict(`activities/${second}`, null);
    expect((await seen('classmate', second))?.locked).toBeNull();
  });

  it('keeps a page and its files shut, too', async () => {
    const { id } = (
      await at('teacher').post<{ id: string }>(`courses/courses/${courseId}/activities`, { sectionId, type: 'file', name: 'Разбор' })
    ).json;
    const file = (await at('teacher').upload<{ id: string }>('files/files', 'разбор.txt', 'решения')).json.id;
    const change = await at('teacher').patch(`courses/activities/${id}`, { version: 1, settings: { fileIds: [file] } });
    expect([change.status, change.text]).toEqual([200, expect.any(String)]);
    expect((await at('classmate').get(`files/files/${file}`)).status).toBe(200);
    await restrict(`activities/${id}`, after(first));
    for (const path of [`resources/activities/${id}`, `files/files/${file}`]) {
      expect([path, (await at('classmate').get(path)).status >= 403]).toEqual([path, true]);
      expect([path, (await at('student').get(path)).status]).toEqual([path, 200]);
      expect([path, (await at('teacher').get(path)).status]).toEqual([path, 200]);
    }
  });

  it('of a section binds all that is in it, beside what an activity waits for itself', async () => {
    const section = await addSection('Итог');
    const inside = await add('Зачёт', section);
    const future = '2030-12-05T00:00:00.000Z';
    expect((await restrict(`sections/${section}`, { kind: 'date', config: { from: future } })).status).toBe(200);
    await restrict(`activities/${inside}`, { any: [after(first), { kind: 'grade', config: { activityId: first, min: 70 } }] });
    const fromDate = { text: { key: 'courses.condition.date-from', params: { at: future } } };
    expect((await seen('student', inside))?.locked?.reason).toEqual(fromDate);
    expect((await seen('classmate', inside))?.locked?.reason).toEqual({
      all: [
        fromDate,
        {
          any: [
            { text: { key: 'courses.condition.complete', params: { name: 'Первое' } } },
            { text: { key: 'courses.condition.grade-min', params: { name: 'Первое', min: 70, below: 0 } } },
          ],
        },
      ],
    });
    expect((await outline('teacher')).sections.find(({ id }) => id === section)?.conditions?.words).toEqual(fromDate);
    await restrict(`sections/${section}`, { not: [{ kind: 'date', config: { from: future } }] });
    expect((await seen('student', inside))?.locked).toBeNull();
    // What lies ahead in time: nothing is due that cannot be begun, but it is seen.
    await at('teacher').patch(`courses/activities/${inside}`, { version: 2, closesAt: new Date(Date.now() + 86_400_000).toISOString() });
    const agenda = async (part: 'student' | 'classmate') =>
      (await at(part).get<{ items: { id: string; locked: unknown }[] }>(`courses/persons/${school[part].id}/agenda`)).json.items;
    expect((await agenda('student')).find(({ id }) => id === inside)).toMatchObject({ locked: null, state: 'incomplete' });
    expect((await agenda('classmate')).find(({ id }) => id === inside)).toMatchObject({ locked: { state: 'locked' } });
  });

  it('can be for a group alone, or for all but a group', async () => {
    const groups = `enrolment/courses/${courseId}/groups`;
    const { id: groupId } = (await at('teacher').post<{ id: string }>(groups, { name: 'Первая подгруппа' })).json;
    const joined = await at('teacher').patch(`enrolment/groups/${groupId}`, { version: 1, personIds: [school.student.id] });
    expect(joined.status).toBe(204);
    const id = await add('Для подгруппы');
    const inGroup = { kind: 'group', config: { groupId } };
    await restrict(`activities/${id}`, inGroup);
    expect((await seen('student', id))?.locked).toBeNull();
    const text = (key: string) => ({ text: { key: `enrolment.condition.${key}`, params: { name: 'Первая подгруппа' } } });
    expect((await seen('classmate', id))?.locked?.reason).toEqual(text('group'));
    await restrict(`activities/${id}`, { not: [inGroup] });
    expect((await seen('student', id))?.locked?.reason).toEqual(text('not-group'));
    expect((await seen('classmate', id))?.locked).toBeNull();
    expect(fault(await restrict(`activities/${id}`, { kind: 'group', config: { groupId: newId() } }))).toBe('unknown-group');
  });

  it('refuses what could never open', async () => {
    await setRule(second, { rule: 'manual' });
    expect((await restrict(`activities/${second}`, after(first))).status).toBe(200);
    const circle = await restrict(`activities/${first}`, after(second));
    expect([circle.status, fault(circle)]).toEqual([422, 'waits-for-itself']);
    expect(circle.json.errors[0]?.params?.way).toContain('«Первое»');
    expect(fault(await restrict(`activities/${first}`, after(first)))).toBe('waits-for-itself');
    // A section waits with all that is in it.
    expect(fault(await restrict(`sections/${sectionId}`, after(first)))).toBe('waits-for-itself');
    expect((await at('teacher').get<Rules>(`courses/activities/${first}/availability`)).json.availability).toBeNull();
  });

  it('lets only one of two rules through that would wait for one another', async () => {
    const [a, b] = [await add('А'), await add('Б')];
    for (const id of [a, b]) await setRule(id, { rule: 'manual' });
    const answers = await Promise.all([restrict(`activities/${a}`, after(b)), restrict(`activities/${b}`, after(a))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('refuses what would wait for itself in another section, and in a copy', async () => {
    const [early, late] = [await addSection('Раньше'), await addSection('Позже')];
    const [a, b] = [await add('Вступление', early), await add('Итог', early)];
    await setRule(a, { rule: 'manual' });
    expect((await restrict(`sections/${late}`, after(a))).status).toBe(200);
    const events = await app.db.sql(
      `select payload ->> 'kind' as kind from jobs.event where name = 'courses.conditions-changed' and payload ->> 'id' = $1`,
      [late],
    );
    expect(events).toEqual([{ kind: 'section' }]);
    const place = (id: string, section: string) =>
      at('teacher').put<Problem>(`courses/activities/${id}/place`, { sectionId: section, before: null });
    const refused = await place(a, late);
    expect([refused.status, refused.json.errors[0]?.field, fault(refused)]).toEqual([422, 'sectionId', 'waits-for-itself']);
    expect((await place(b, late)).status).toBe(204);
    expect((await place(a, early)).status).toBe(204);
    // As an older version let it through.
    await app.db.sql(`update courses.activity set section_id = $2 where id = $1`, [a, late]);
    const copy = { fromCourseId: courseId, courseId: newId(), name: 'Копия', startsOn: '2030-09-01' };
    await expect(get(CopyService).copy(as(school.teacher), copy)).rejects.toMatchObject({
      more: { errors: [{ code: 'waits-for-itself' }] },
    });
    expect(await app.db.sql(`select from courses.course where id = $1`, [copy.courseId])).toEqual([]);
    await app.db.sql(`update courses.activity set section_id = $2 where id = $1`, [a, early]);
  });

  it('names activities of the course only, in states that they have', async () => {
    const bad = async (leaf: object) => fault(await restrict(`activities/${second}`, leaf));
    expect(await bad(after(newId()))).toBe('unknown-activity');
    expect(await bad(after(first, 'passed'))).toBe('never-in-this-state');
    expect(await bad({ kind: 'grade', config: { activityId: first } })).toBe('required');
    expect(await bad({ kind: 'grade', config: { activityId: first, min: 60, below: 50 } })).toBe('too-small');
    expect(await bad({ kind: 'date', config: {} })).toBe('required');
    expect(await bad({ kind: 'date', config: { from: '5 декабря' } })).toBe('pattern');
    expect(await bad({ kind: 'moon', config: {} })).toBe('unknown-condition');
    const mine = (await other.teacher.client.post<{ id: string }>('courses/courses', { name: 'Чужой' })).json.id;
    expect((await other.teacher.client.put(`courses/sections/${sectionId}/availability`, { version: 1, availability: null })).status).toBe(
      404,
    );
    expect(mine).toBeDefined();
  });

  it('is for who may edit the course, one at a time', async () => {
    for (const owner of [`activities/${second}`, `sections/${sectionId}`]) {
      const body = { version: 1, availability: null };
      expect((await at('student').get(`courses/${owner}/availability`)).status).toBe(403);
      expect((await at('student').put(`courses/${owner}/availability`, body)).status).toBe(403);
      expect(problemCode(await at('teacher').put(`courses/${owner}/availability`, { ...body, version: 900 }))).toBe(
        'courses.changed-meanwhile',
      );
    }
    expect((await at('teacher').get(`courses/sections/${newId()}/availability`)).status).toBe(404);
  });

  it('stays shut when what it waits for is gone', async () => {
    const [gone, waiting] = [await add('Исчезнет'), await add('Ждёт')];
    await setRule(gone, { rule: 'manual' });
    await restrict(`activities/${waiting}`, { not: [after(gone)] });
    expect((await seen('student', waiting))?.locked).toBeNull();
    await at('teacher').delete(`courses/activities/${gone}`);
    expect((await seen('student', waiting))?.locked?.reason).toEqual({ text: { key: 'courses.condition.gone' } });
    expect((await at('student').get(`quiz/activities/${waiting}`)).status).toBe(403);
    await restrict(`activities/${waiting}`, null);
  });

  it('costs one query where there are no conditions', async () => {
    const free = await add('Свободно');
    await expectQueries(1, () => get(Availability).requireAvailable(as(school.student), free));
  });

  it('is evaluated for 300 activities and 30 people in a fixed number of queries', async () => {
    const ids = Array.from({ length: 300 }, () => newId());
    const rules = ['manual', 'viewed', 'submitted', 'graded', 'passed'];
    await app.db.sql(
      `insert into courses.activity (id, course_id, section_id, type, name, position, created_at, completion)
       select a.id, $2, $3, 'quiz', 'Много ' || a.n, a.n, now(), jsonb_build_object('rule', ($4::text[])[1 + a.n % 5], 'percent', 50)
       from unnest($1::uuid[]) with ordinality as a (id, n)`,
      [ids, courseId, sectionId, rules],
    );
    const people = Array.from({ length: 27 }, () => newId());
    const personIds = [school.student.id, school.classmate.id, school.stranger.id, ...people];
    const restricted = ids.map((id, n) => ({
      id,
      sectionAvailability: null,
      availability: {
        otherwise: 'locked' as const,
        when: {
          any: [
            after(ids[(n + 1) % 300] ?? ''),
            {
              all: [
                { kind: 'grade', config: { activityId: ids[(n + 7) % 300], min: n % 100 } },
                { not: [after(ids[(n + 9) % 300] ?? '')] },
              ],
            },
            { kind: 'date', config: { from: '2030-01-01T00:00:00.000Z' } },
          ],
        },
      },
    }));
    const began = process.cpuUsage();
    // Evaluation: activities named by two kinds of condition, marks, one of the type quiz, grades twice (rules, conditions). Words: names for both.
    const standingOf = await expectQueries(8, () => get(Availability).of(createContext(), restricted, personIds));
    const { user, system } = process.cpuUsage(began);
    expect(restricted.flatMap(({ id }) => personIds.map((personId) => standingOf(id, personId)?.state))).toEqual(
      Array.from({ length: 9000 }, () => 'locked'),
    );
    expect((user + system) / 1000).toBeLessThan(1500);
    await app.db.sql(`delete from courses.activity where id = any($1::uuid[])`, [ids]);
  });
});

describe('a course as its students see it', () => {
  let draftId: string;
  let ids: Record<'open' | 'hidden' | 'closed' | 'page' | 'homework', string>;
  let personal: string;
  let paths: string[];
  const through = (part: SchoolPart, course = draftId) => school[part].client.with({ 'x-as-student-of': course });
  type Look = Outline & { my: { roles: string[]; capabilities: string[] } };

  beforeAll(async () => {
    const { client } = school.teacher;
    draftId = (await client.post<{ id: string }>('courses/courses', { name: 'Химия' })).json.id;
    const { id: section } = (await client.post<{ id: string }>(`courses/courses/${draftId}/sections`, { name: 'Атом' })).json;
    const make = async (name: string, type = 'quiz', settings: object = {}) =>
      (await client.post<{ id: string }>(`courses/courses/${draftId}/activities`, { sectionId: section, type, name, settings })).json.id;
    const pictures: string[] = [];
    const picture = async () => {
      pictures.push((await client.upload<{ id: string }>('files/files', 'схема.png', Buffer.from(PNG, 'base64'))).json.id);
      return `<img src="/api/v1/files/files/${pictures.at(-1)}" alt="Схема" />`;
    };
    ids = {
      open: await make('Тест'),
      hidden: await make('Ключ'),
      closed: await make('Зачёт'),
      page: await make('Лекция', 'page', { text: `<p>Атом ${await picture()}</p>` }),
      homework: await make('Задание', 'assignment', { instructions: `<p>Схема ${await picture()}</p>` }),
    };
    paths = [
      `courses/courses/${draftId}`,
      ...[`quiz/activities/${ids.open}`, `resources/activities/${ids.page}`, `assignment/activities/${ids.homework}`],
      ...pictures.map((id) => `files/files/${id}`),
    ];
    await client.patch(`courses/activities/${ids.hidden}`, { version: 1, visible: false });
    const { version } = (await client.get<Rules>(`courses/activities/${ids.closed}/availability`)).json;
    const availability = { when: after(ids.open), otherwise: 'locked' };
    expect((await client.put(`courses/activities/${ids.closed}/availability`, { version, availability })).status).toBe(200);
    personal = `courses/persons/${school.student.id}/agenda`;
  });

  it('is without what is hidden and with the reasons of what is closed, while it is still a draft', async () => {
    const { json } = await through('teacher').get<Look>(`courses/courses/${draftId}`);
    expect(json.my.roles).toEqual(['course-student']);
    expect(json.my.capabilities).toEqual(expect.arrayContaining(['courses:view', 'quiz:attempt', 'assignment:submit', 'courses:complete']));
    expect(
      json.my.capabilities.filter((name) =>
        /edit|mark|manage|:grade|:view-(all|progress|results|works)|(enrolment|questions):view/.test(name),
      ),
    ).toEqual([]);
    const all = json.sections.flatMap(({ activities }) => activities);
    expect(all.map(({ id }) => id)).toEqual([ids.open, ids.closed, ids.page, ids.homework]);
    expect(all.map(({ state, conditions }) => [state, conditions])).toEqual(all.map(() => ['incomplete', null]));
    expect(all.map(({ locked }) => locked?.reason.text?.key)).toEqual([undefined, 'courses.condition.complete', undefined, undefined]);
  });

  it('opens what they can open, and nothing else', async () => {
    const status = async (path: string) => (await through('teacher').get(path)).status;
    expect(await status(`quiz/activities/${ids.open}`)).toBe(200);
    expect(await status(`resources/activities/${ids.page}`)).toBe(200);
    expect(await status(`assignment/activities/${ids.homework}`)).toBe(200);
    expect(await status(`grades/courses/${draftId}/mine`)).not.toBe(403);
    expect(problemCode(await through('teacher').get(`quiz/activities/${ids.closed}`))).toBe('courses.not-available');
    expect(await status(`quiz/activities/${ids.hidden}`)).toBe(404);
    expect(await status(`quiz/activities/${ids.open}/slots`)).toBe(403);
    expect(await status(`courses/activities/${ids.open}/availability`)).toBe(403);
    expect(await status(`enrolment/courses/${draftId}/participants`)).toBe(403);
    expect(await status(`assignment/activities/${ids.homework}/works`)).toBe(403);
    expect(await status(`questions/banks?courseId=${draftId}`)).toBe(403);
    // Nor another course, in which the teacher is a teacher; nor a student.
    expect(await status(`courses/courses/${courseId}`)).toBe(403);
    expect(await status(personal)).toBe(403);
    const { json } = await through('teacher').get<{ items: { id: string }[] }>('courses/courses');
    expect(json.items.filter(({ id }) => id !== draftId)).toEqual([]);
  });

  it('gives nothing that was taken from the teacher', async () => {
    const [role] = await app.db.sql<{ id: string }>(`select id from access.role where key = 'course-teacher'`);
    const set = (permission: string, capability = 'resources:view') =>
      at('administrator').put(`access/roles/${role?.id}/permissions`, { capability, permission, organisationId: school.id });
    expect((await set('prevent')).status).toBe(204);
    expect((await through('teacher').get(`resources/activities/${ids.page}`)).status).toBe(403);
    expect((await set('default')).status).toBe(204);
    expect((await through('teacher').get(`resources/activities/${ids.page}`)).status).toBe(200);
    expect((await set('prevent', 'courses:edit')).status).toBe(204);
    for (const path of paths) expect([path, (await through('teacher').get(path)).status]).toEqual([path, 404]);
    expect((await set('default', 'courses:edit')).status).toBe(204);
    for (const path of paths) expect([path, (await through('teacher').get(path)).status]).toEqual([path, 200]);
  });

  it('is only looked at: nothing is written, and no look is kept', async () => {
    const look = through('teacher');
    const tried = [
      await look.post(`quiz/activities/${ids.open}/attempts`),
      await look.put(`courses/activities/${ids.open}/mark`, { done: true }),
      await look.put(`assignment/activities/${ids.homework}/draft`, { revision: 0, text: 'Моё', sheets: [] }),
      await look.patch(`courses/courses/${draftId}`, { version: 1, name: 'Иначе' }),
      await look.delete(`courses/courses/${draftId}`),
      // Nor anywhere else.
      await look.patch(`courses/courses/${courseId}`, { version: 2, name: 'Иначе' }),
    ];
    expect(tried.map((answer) => [answer.status, problemCode(answer)])).toEqual(tried.map(() => [403, 'access.seen-as-student']));
    // Somebody may teach a course and learn in it.
    await at('teacher').post(`enrolment/courses/${draftId}/participants`, { personIds: [school.teacher.id], role: 'student' });
    expect((await look.get(`resources/activities/${ids.page}`)).status).toBe(200);
    expect(await app.db.sql(`select from courses.progress where person_id = $1`, [school.teacher.id])).toEqual([]);
    expect(await app.db.sql(`select from quiz.attempt where person_id = $1`, [school.teacher.id])).toEqual([]);
  });

  it.each([
    ['teacher', 200],
    ['administrator', 200],
    ['methodist', 200],
    ['head', 404],
    ['colleague', 404],
    ['student', 404],
    ['guardian', 404],
  ] as const)('answers %s %i', async (part, status) => {
    await at('teacher').post(`enrolment/courses/${draftId}/participants`, { personIds: [school.student.id], role: 'student' });
    for (const path of paths) {
      const answer = await through(part).get(path);
      expect([path, answer.status]).toEqual([path, status]);
      if (status === 404) expect(answer.text).not.toMatch(/Химия|Тест|Атом/);
    }
  });

  it('gives another school nothing, and no course of another school', async () => {
    const theirs = (await other.teacher.client.post<{ id: string }>('courses/courses', { name: 'КАНАРЕЙКА' })).json.id;
    for (const [client, course] of [
      [school.teacher.client, theirs],
      [other.teacher.client, draftId],
      [other.administrator.client, draftId],
    ] as const) {
      for (const path of [...paths, `courses/courses/${theirs}`, 'courses/courses']) {
        const { status, text } = await client.with({ 'x-as-student-of': course }).get(path);
        expect([path, status]).toEqual([path, 404]);
        expect(text).not.toMatch(/КАНАРЕЙКА|Химия|Физика/);
      }
    }
  });

  it('is of a course that a header names', async () => {
    expect((await through('teacher', 'x').get('courses/courses')).status).toBe(422);
  });
});
