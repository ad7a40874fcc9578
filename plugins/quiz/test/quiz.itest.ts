import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@sreda/database';
import { createContext, PackageHost, Registry } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { AttemptService } from '../src/attempt.service.js';
import { broken, gift } from './bank.js';

interface Report {
  report: {
    format: string;
    found: number;
    imported: number;
    added?: number;
    unchanged?: number;
    changed?: number;
    byType: object;
    problems: { line: number; name: string }[];
  };
}
interface Slot {
  number: number;
  questionType: string;
  view: unknown;
  response: unknown;
  state: string;
  sequence: number;
  review: { mark: number | null; rightAnswer: unknown } | null;
}
interface Attempt {
  id: string;
  state: string;
  number: number;
  deadline: string | null;
  mark: number | null;
  maxMark: number;
  slots: Slot[];
}
interface Saved {
  state: string;
  sequence: number;
}
interface Items<T> {
  items: T[];
  next: string | null;
}

let app: TestApp;
let school: TestSchool;
let other: TestSchool;
let courseId: string;
let sectionId: string;
let bankId: string;
let questionIds: Record<string, string>;

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
  other = await makeSchool(app, 'КАНАРЕЙКА');
  const teacher = school.teacher.client;
  courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'Информатика' })).json.id;
  await teacher.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
  sectionId = (await teacher.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Биты' })).json.id;
  await teacher.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
  bankId = (await teacher.get<Items<{ id: string }>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
  await teacher.upload(`questions/banks/${bankId}/import`, 'биты.gift', gift);
  const { items } = (await teacher.get<Items<{ id: string; name: string }>>(`questions/banks/${bankId}/questions`)).json;
  questionIds = Object.fromEntries(items.map((q) => [q.name, q.id]));
}, 60_000);
afterAll(() => app.close(), 60_000);

const slotsOf = (...names: string[]) => names.map((name) => ({ questionId: questionIds[name] ?? name, maxMark: 2 }));

async function makeQuiz(settings: object = {}, names = ['Байт', 'Верно ли']): Promise<string> {
  const { status, json, text } = await school.teacher.client.post<{ id: string }>(`courses/courses/${courseId}/activities`, {
    sectionId,
    type: 'quiz',
    name: 'Тест «Биты»',
    settings: { ...settings, questions: slotsOf(...names) },
  });
  if (status !== 201) throw new Error(text);
  return json.id;
}
const start = async (activityId: string, { client }: TestPerson = school.student) =>
  client.post<Attempt>(`quiz/activities/${activityId}/attempts`);
const save = (attemptId: string, slot: number, response: unknown, sequence: number, { client }: TestPerson = school.student) =>
  client.put<Saved>(`quiz/attempts/${attemptId}/slots/${slot}`, { response, sequence });
const finish = (attemptId: string, { client }: TestPerson = school.student) => client.post<Attempt>(`quiz/attempts/${attemptId}/finish`);

/** Asks again until the answer fits: what subscriptions do comes a moment later. */
async function eventually<T>(ask: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await ask();
    if (fits(value) || i === 100) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('importing questions', () => {
  const upload = (text: string, query = '', name = 'a.gift', { client }: TestPerson = school.teacher) =>
    client.upload<Report>(`questions/banks/${bankId}/import${query}`, name, text);

  it('brings them into the bank with their categories', async () => {
    const categories = (await school.teacher.client.get<Items<{ name: string; questions: number }>>(`questions/banks/${bankId}/categories`))
      .json.items;
    expect(categories.map(({ name, questions }) => ({ name, questions }))).toEqual([
      { name: 'Биты', questions: 3 },
      { name: 'Информатика', questions: 0 },
    ]);
    expect((await school.teacher.client.get<Items<unknown>>(`questions/banks/${bankId}/questions?type=truefalse`)).json.items).toHaveLength(
      1,
    );
    const question = (await school.teacher.client.get(`questions/questions/${questionIds['Байт']}`)).json;
    expect(question).toMatchObject({ type: 'multichoice', version: 1, state: 'ready', definition: { single: true } });
  });

  it('finds words in any form, ё and е alike', async () => {
    const find = async (q: string) =>
      (
        await school.teacher.client.get<Items<{ name: string }>>(`questions/banks/${bankId}/questions?q=${encodeURIComponent(q)}`)
      ).json.items.map((i) => i.name);
    expect(await find('двоичной системой')).toEqual(['Объясните']);
    expect(await find('байтов')).toEqual(['Байт', 'Верно ли']);
    expect(await find('%')).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const { json } = await upload(gift);
    expect(json.report).toMatchObject({ format: 'gift', found: 3, imported: 3, added: 0, changed: 0, unchanged: 3 });
    expect(
      await app.db.sql(`select from questions.question_version v join questions.question q on q.id = v.question_id where q.bank_id = $1`, [
        bankId,
      ]),
    ).toHaveLength(3);
  });

  it('tells what is wrong and where, and takes the rest', async () => {
    const dry = (await upload(broken, '?dryRun=1')).json.report;
    expect(dry).toMatchObject({ found: 3, imported: 2 });
    expect(dry.problems).toMatchObject([{ line: 3, name: 'Плохо' }]);
    expect(dry.added).toBe(2);
    expect((await upload(broken)).json.report).toMatchObject({ found: 3, imported: 2, added: 2, unchanged: 0 });
    const [kept] = await app.db.sql<{ source: string }>(
      `select report #>> '{problems,0,source,text}' as source from questions.upload where report ->> 'found' = '3' and report ->> 'imported' = '2'`,
    );
    expect(kept?.source).toContain('Нет закрывающей скобки');
  });

  it('is a job when the file is big', async () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `::В${i}::Сколько будет ${i} + ${i}? ${'подробно '.repeat(8)}{=${2 * i} ~${2 * i + 1}}\n\n`,
    ).join('');
    const answer = await school.teacher.client.upload<{ jobId: string }>(`questions/banks/${bankId}/import`, 'big.gift', text);
    expect(answer.status).toBe(202);
    const job = await eventually(
      async () => (await school.teacher.client.get<{ state: string; result: Report['report'] }>(`jobs/${answer.json.jobId}`)).json,
      (status) => status.state === 'completed' || status.state === 'failed',
    );
    expect(job).toMatchObject({ state: 'completed', result: { found: 3000, imported: 3000, added: 3000 } });
  }, 60_000);

  it('answers nonsense with a report', async () => {
    expect((await upload('\0\0\0\0', '', 'a.bin')).json.report).toMatchObject({ format: null, found: 0, problems: [{ line: 1 }] });
    expect((await school.teacher.client.post(`questions/banks/${bankId}/import`, { file: 'x' })).status).toBe(422);
  });

  it('is for who teaches the course', async () => {
    for (const part of ['colleague', 'student', 'head'] as const) expect((await upload(gift, '', 'a.gift', school[part])).status).toBe(403);
    for (const part of ['teacher', 'administrator'] as const) {
      expect((await upload(gift, '', 'a.gift', other[part])).status).toBe(404);
      expect((await other[part].client.get(`questions/questions/${questionIds['Байт']}`)).status).toBe(404);
      expect((await other[part].client.get(`questions/banks?courseId=${courseId}`)).status).toBe(404);
    }
    expect((await school.student.client.get(`questions/questions/${questionIds['Байт']}`)).status).toBe(403);
  });
});

describe('setting a test', () => {
  it('takes ready questions of the course', async () => {
    const activityId = await makeQuiz();
    const slots = (await school.teacher.client.get<{ slots: { name: string; maxMark: number }[] }>(`quiz/activities/${activityId}/slots`))
      .json.slots;
    expect(slots.map((s) => [s.name, s.maxMark])).toEqual([
      ['Байт', 2],
      ['Верно ли', 2],
    ]);
    const foreign = await school.teacher.client.put(`quiz/activities/${activityId}/slots`, {
      slots: [{ questionId: '0190a000-0000-7000-8000-000000000000' }],
    });
    expect(foreign.status).toBe(422);
    const changed = await school.teacher.client.put<{ slots: { maxMark: number }[] }>(`quiz/activities/${activityId}/slots`, {
      slots: [{ questionId: questionIds['Байт'] }],
    });
    expect(changed.json.slots.map((s) => s.maxMark)).toEqual([1]);
    expect((await school.student.client.get(`quiz/activities/${activityId}`)).json).toMatchObject({
      slots: 1,
      maxGrade: 1,
      refusal: null,
      myAttempts: [],
    });
  });

  it('is the teacher’s work', async () => {
    const activityId = await makeQuiz();
    expect((await school.student.client.put(`quiz/activities/${activityId}/slots`, { slots: [] })).status).toBe(403);
    expect((await school.student.client.get(`quiz/activities/${activityId}/slots`)).status).toBe(403);
    expect((await school.colleague.client.get(`quiz/activities/${activityId}/slots`)).status).toBe(403);
    expect((await other.teacher.client.get(`quiz/activities/${activityId}/slots`)).status).toBe(404);
  });

  it('ends when somebody has begun', async () => {
    const activityId = await makeQuiz();
    await start(activityId);
    expect(problemCode(await school.teacher.client.put(`quiz/activities/${activityId}/slots`, { slots: [] }))).toBe('quiz.has-attempts');
    expect(problemCode(await school.teacher.client.delete(`courses/activities/${activityId}`))).toBe('quiz.has-attempts');
  });
});

describe('taking a test', () => {
  it('shows questions without answers, in html', async () => {
    const attempt = (await start(await makeQuiz())).json;
    expect(attempt).toMatchObject({ state: 'open', number: 1, mark: null, maxMark: 4, deadline: null });
    expect(attempt.slots.map((s) => [s.questionType, s.state, s.sequence])).toEqual([
      ['multichoice', 'todo', 0],
      ['truefalse', 'todo', 0],
    ]);
    expect(JSON.stringify(attempt)).not.toMatch(/СЕКРЕТ|fraction|correct|rightAnswer":\{/);
    expect(attempt.slots[0]?.view).toMatchObject({ text: { text: 'Сколько бит в одном байте?', format: 'html' }, choices: [{}, {}, {}] });
  });

  it('is one open attempt a person, however often it is begun', async () => {
    const activityId = await makeQuiz();
    const attempts = await Promise.all(Array.from({ length: 6 }, () => start(activityId)));
    expect(new Set(attempts.map((a) => a.json.id)).size).toBe(1);
    expect((await start(activityId, school.classmate)).json.id).not.toBe(attempts[0]?.json.id);
    expect(await app.db.sql(`select from quiz.attempt where activity_id = $1`, [activityId])).toHaveLength(2);
  });

  it('keeps each answer once and in order', async () => {
    const { id } = (await start(await makeQuiz())).json;
    expect((await save(id, 1, { choices: [1] }, 1)).json).toMatchObject({ state: 'complete', sequence: 1 });
    // The reply was lost and the client sends again; a second tab sends something else.
    expect((await save(id, 1, { choices: [1] }, 1)).json).toMatchObject({ sequence: 1 });
    const stale = await save(id, 1, { choices: [2] }, 1);
    expect([stale.status, problemCode(stale)]).toEqual([409, 'quiz.stale-sequence']);
    expect((stale.json as unknown as { params: object }).params).toEqual({ sequence: 1 });
    expect((await save(id, 1, { choices: [0] }, 2)).json).toMatchObject({ sequence: 2 });
    expect((await save(id, 1, { choices: [0] }, 3)).json).toMatchObject({ sequence: 2 });
    const { slots } = (await school.student.client.get<Attempt>(`quiz/attempts/${id}`)).json;
    expect(slots[0]).toMatchObject({ response: { choices: [0] }, sequence: 2, state: 'complete' });
    expect(await app.db.sql(`select from quiz.step where attempt_id = $1 and slot = 1`, [id])).toHaveLength(2);
  });

  it('writes one step when the same answer comes twice at once', async () => {
    const { id } = (await start(await makeQuiz())).json;
    const answers = await Promise.all(Array.from({ length: 5 }, () => save(id, 2, { answer: true }, 1)));
    expect(answers.map((a) => [a.status, a.json.sequence])).toEqual(Array(5).fill([200, 1]));
    expect(await app.db.sql(`select from quiz.step where attempt_id = $1 and slot = 2`, [id])).toHaveLength(1);
  });

  it('takes one of two different answers that come at once', async () => {
    const { id } = (await start(await makeQuiz())).json;
    const answers = await Promise.all([save(id, 1, { choices: [0] }, 1), save(id, 1, { choices: [1] }, 1)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  it('keeps the questions that it needs', async () => {
    const { id } = (await start(await makeQuiz())).json;
    const used = `select v.id from quiz.attempt t cross join jsonb_to_recordset(t.plan) as p(version_id uuid) join questions.question_version v on v.id = p.version_id
                  where t.id = $1`;
    await expect(app.db.sql(`delete from questions.question_version where id in (${used})`, [id])).rejects.toMatchObject({ code: '23503' });
    expect(await app.db.sql(used, [id])).toHaveLength(2);
  });

  it('sees what another process has done since this one looked', async () => {
    const { id } = (await start(await makeQuiz())).json;
    await save(id, 1, { choices: [0] }, 1);
    await app.db.sql(
      `insert into quiz.step (attempt_id, slot, list, number, at, step)
       select attempt_id, slot, list, 2, at, jsonb_set(step, '{action,response,value,choices}', '[1]') from quiz.step
       where attempt_id = $1 and slot = 1 and number = 1`,
      [id],
    );
    const stale = await save(id, 1, { choices: [0] }, 2);
    expect([stale.status, problemCode(stale)]).toEqual([409, 'quiz.stale-sequence']);
    expect((await save(id, 1, { choices: [1] }, 2)).status).toBe(200);
    expect((await save(id, 1, { choices: [0] }, 3)).json).toMatchObject({ sequence: 3 });
    await app.db.sql(
      `with question as (
         insert into quiz.question_attempt (attempt_id, slot, page, origin, version_id, behaviour, max_mark, first, state)
         select t.id, p.slot, p.page, p.origin, p.version_id, p.behaviour, p.max_mark, p.first, 'gaveup' from quiz.attempt t
         cross join jsonb_to_recordset(t.plan) as p(slot int, page int, origin int, version_id uuid, behaviour text, max_mark numeric, first jsonb)
         where t.id = $1
       )
       update quiz.attempt set state = 'finished', finished_at = now(), plan = null where id = $1`,
      [id],
    );
    expect(problemCode(await save(id, 1, { choices: [1] }, 4))).toBe('quiz.attempt-finished');
  });

  it.each([
    ['a response of another form', 1, { response: { answer: true }, sequence: 1 }, 422],
    ['a choice that is not there', 1, { response: { choices: ['x'] }, sequence: 1 }, 422],
    ['no response', 1, { sequence: 1 }, 422],
    ['a sequence of zero', 1, { response: { choices: [0] }, sequence: 0 }, 422],
    ['a slot that is not there', 9, { response: { choices: [0] }, sequence: 1 }, 404],
    ['a slot beyond all numbers', 99_999_999_999, { response: { choices: [0] }, sequence: 1 }, 404],
  ])('refuses %s', async (_, slot, body, status) => {
    const { id } = (await start(await makeQuiz())).json;
    expect((await school.student.client.put(`quiz/attempts/${id}/slots/${slot}`, body)).status).toBe(status);
  });

  it('is nobody else’s business', async () => {
    const { id } = (await start(await makeQuiz())).json;
    for (const [person, status] of [
      [school.classmate, 403],
      [school.stranger, 403],
      [school.colleague, 403],
      [school.guardian, 404],
      [other.student, 404],
      [other.teacher, 404],
      [school.teacher, 200],
      [school.head, 200],
    ] as const) {
      expect((await person.client.get(`quiz/attempts/${id}`)).status).toBe(status);
    }
    expect((await save(id, 1, { choices: [0] }, 1, school.classmate)).status).toBe(404);
    expect((await finish(id, school.classmate)).status).toBe(404);
    expect((await finish(id, school.teacher)).status).toBe(403);
    expect((await save(id, 1, { choices: [0] }, 1, other.student)).status).toBe(404);
  });

  it('is not for strangers', async () => {
    const activityId = await makeQuiz();
    expect((await start(activityId, school.stranger)).status).toBe(403);
    expect((await start(activityId, school.teacher)).status).toBe(403);
    expect((await start(activityId, other.student)).status).toBe(404);
  });
});

describe('handing in', () => {
  const answered = async (person: TestPerson = school.student, settings: object = {}): Promise<{ activityId: string; id: string }> => {
    const activityId = await makeQuiz(settings);
    const { id } = (await start(activityId, person)).json;
    await save(id, 1, { choices: [0] }, 1, person);
    await save(id, 2, { answer: false }, 1, person);
    return { activityId, id };
  };

  it('grades, explains and records the grade', async () => {
    const { activityId, id } = await answered();
    const done = (await finish(id)).json;
    expect(done).toMatchObject({ state: 'finished', mark: 2, maxMark: 4 });
    expect(done.slots.map((s) => [s.state, s.review?.mark])).toEqual([
      ['gradedright', 2],
      ['gradedwrong', 0],
    ]);
    expect(done.slots[0]?.review?.rightAnswer).toEqual({ choices: [0] });
    expect(JSON.stringify(done)).toContain('СЕКРЕТ верно');
    const grades = (
      await school.student.client.get<Items<{ activityId: string; final: number; why: { rule: string; inputs: object[] } }>>(
        `grades/courses/${courseId}/mine`,
      )
    ).json.items;
    expect(grades.find((g) => g.activityId === activityId)).toMatchObject({
      final: 2,
      max: 4,
      state: 'graded',
      why: { rule: 'quiz.rule.highest', inputs: [{ kind: 'quiz.attempt', id, number: 1, value: 2, max: 4, counts: true }] },
    });
  });

  it('happens once, however often it is asked', async () => {
    const { activityId, id } = await answered();
    const answers = await Promise.all(Array.from({ length: 5 }, () => finish(id)));
    expect(answers.map((a) => [a.status, a.json.mark])).toEqual(Array(5).fill([200, 2]));
    const events = await app.db.sql<{ name: string }>(`select name from jobs.event where payload ->> 'attemptId' = $1 order by position`, [
      id,
    ]);
    expect(events.map((e) => e.name)).toEqual(['quiz.attempt-started', 'quiz.attempt-finished', 'quiz.attempt-graded']);
    expect(
      await app.db.sql(`select from grades.grade_change h join grades.item i on i.id = h.item_id where i.activity_id = $1`, [activityId]),
    ).toHaveLength(1);
    // Two answers and two ends.
    expect(await app.db.sql(`select from quiz.step where attempt_id = $1`, [id])).toHaveLength(4);
    expect(await app.db.sql(`select from quiz.question_attempt where attempt_id = $1`, [id])).toHaveLength(2);
  });

  it('meets an answer under way: it counts, or it is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = (await start(await makeQuiz())).json;
      const [saved, done] = await Promise.all([save(id, 1, { choices: [0] }, 1), finish(id)]);
      expect(done.status).toBe(200);
      expect([200, 409]).toContain(saved.status);
      expect(done.json.mark).toBe(saved.status === 200 ? 2 : 0);
    }
  });

  it('ends the answers', async () => {
    const { id } = await answered();
    await finish(id);
    const late = await save(id, 1, { choices: [1] }, 3);
    expect([late.status, problemCode(late)]).toEqual([409, 'quiz.attempt-finished']);
  });

  it('counts the best of several attempts, as many as there may be', async () => {
    const activityId = await makeQuiz({ attemptsAllowed: 2 });
    const marks: (number | null)[] = [];
    for (const answer of [true, false]) {
      const { id } = (await start(activityId)).json;
      await save(id, 1, { choices: [0] }, 1);
      await save(id, 2, { answer }, 1);
      marks.push((await finish(id)).json.mark);
    }
    expect(marks).toEqual([4, 2]);
    expect(problemCode(await start(activityId))).toBe('quiz.no-attempts-left');
    const quiz = (await school.student.client.get<{ refusal: string; myAttempts: { grade: number }[] }>(`quiz/activities/${activityId}`))
      .json;
    expect(quiz).toMatchObject({ refusal: 'quiz.no-attempts-left', myAttempts: [{ grade: 4 }, { grade: 2 }] });
    const mine = (
      await school.student.client.get<Items<{ activityId: string; final: number; why: { inputs: { counts: boolean }[] } }>>(
        `grades/courses/${courseId}/mine`,
      )
    ).json.items;
    const grade = mine.find((g) => g.activityId === activityId);
    expect(grade?.final).toBe(4);
    expect(grade?.why.inputs.map((i) => i.counts)).toEqual([true, false]);
  });

  it('waits for the teacher where a machine cannot grade', async () => {
    const activityId = await makeQuiz({}, ['Байт', 'Объясните']);
    const { id } = (await start(activityId)).json;
    await save(id, 2, { answer: '<p>Потому что <script>x</script> две цифры</p>' }, 1);
    expect((await finish(id)).json).toMatchObject({ mark: null, slots: [{ state: 'gaveup' }, { state: 'needsgrading' }] });
    const mine = (await school.student.client.get<Items<{ activityId: string }>>(`grades/courses/${courseId}/mine`)).json.items;
    expect(mine.find((g) => g.activityId === activityId)).toMatchObject({ final: null, state: 'needs-grading' });
  });

  it('comes by the server’s clock when the time is over', async () => {
    const activityId = await makeQuiz({ timeLimitMinutes: 45 });
    const attempt = (await start(activityId)).json;
    expect(attempt.deadline).not.toBeNull();
    await save(attempt.id, 1, { choices: [0] }, 1);
    await app.db.sql(`update quiz.attempt set deadline = now() - interval '1 minute' where id = $1`, [attempt.id]);
    expect(problemCode(await save(attempt.id, 2, { answer: true }, 1))).toBe('quiz.time-over');
    expect((await school.student.client.get<Attempt>(`quiz/attempts/${attempt.id}`)).json).toMatchObject({ state: 'finished', mark: 2 });
  });

  it('is open between its dates', async () => {
    const activityId = await makeQuiz();
    const at = (dates: object, version: number) => school.teacher.client.patch(`courses/activities/${activityId}`, { version, ...dates });
    await at({ opensAt: '2099-01-01T00:00:00Z' }, 1);
    expect(problemCode(await start(activityId))).toBe('quiz.not-open-yet');
    await at({ opensAt: null, closesAt: '2020-01-01T00:00:00Z' }, 2);
    expect(problemCode(await start(activityId))).toBe('quiz.closed');
  });

  it('is seen by the teacher in one table, and by no student', async () => {
    const { activityId, id } = await answered();
    await finish(id);
    await start(activityId, school.classmate);
    const results = (
      await school.teacher.client.get<Items<{ name: string; grade: number | null; state: string }>>(`quiz/activities/${activityId}/results`)
    ).json;
    expect(results.items.map(({ name, grade, state }) => [name, grade, state])).toEqual([
      ['Лицей Одноклассник', null, 'open'],
      ['Лицей Ученик', 2, 'finished'],
    ]);
    const first = (await school.teacher.client.get<Items<unknown>>(`quiz/activities/${activityId}/results?limit=1`)).json;
    expect(
      (await school.teacher.client.get<Items<unknown>>(`quiz/activities/${activityId}/results?limit=1&after=${first.next}`)).json.items,
    ).toHaveLength(1);
    expect((await school.student.client.get(`quiz/activities/${activityId}/results`)).status).toBe(403);
    expect((await other.head.client.get(`quiz/activities/${activityId}/results`)).status).toBe(404);
    const table = (
      await school.teacher.client.get<{
        columns: { id: string; activityId: string }[];
        items: { name: string; finals: (number | null)[] }[];
      }>(`grades/courses/${courseId}/table`)
    ).json;
    expect(table.items.map((r) => r.name)).toEqual(['Лицей Одноклассник', 'Лицей Ученик']);
    const column = table.columns.findIndex((c) => c.activityId === activityId);
    expect(table.items[1]?.finals[column]).toBe(2);
    for (const part of ['student', 'colleague', 'classTeacher'] as const) {
      expect((await school[part].client.get(`grades/courses/${courseId}/table`)).status).toBe(403);
    }
    expect((await other.head.client.get(`grades/courses/${courseId}/table`)).status).toBe(404);
  });
});

describe('who sees what somebody has done', () => {
  it.each([
    ['student', 200],
    ['guardian', 200],
    ['classTeacher', 200],
    ['tutor', 200],
    ['head', 403],
    ['administrator', 403],
    ['teacher', 403],
    ['classmate', 403],
  ] as const)('footprint: %s %i', async (part, status) => {
    expect((await school[part].client.get(`footprint/persons/${school.student.id}/statements`)).status).toBe(status);
  });

  it.each([
    ['student', 200],
    ['guardian', 200],
    ['classTeacher', 200],
    ['tutor', 200],
    ['head', 200],
    ['teacher', 403],
    ['classmate', 403],
  ] as const)('grades: %s %i', async (part, status) => {
    expect((await school[part].client.get(`grades/persons/${school.student.id}`)).status).toBe(status);
  });

  it('another school sees nothing', async () => {
    for (const part of ['student', 'classTeacher', 'head', 'administrator', 'guardian'] as const) {
      expect((await other[part].client.get(`footprint/persons/${school.student.id}/statements`)).status).toBe(404);
      expect((await other[part].client.get(`grades/persons/${school.student.id}`)).status).toBe(404);
    }
  });

  it('every event is one line, also when it is delivered again', async () => {
    const activityId = await makeQuiz({}, ['Верно ли']);
    const { id } = (await start(activityId, school.classmate)).json;
    await save(id, 1, { answer: true }, 1, school.classmate);
    await finish(id, school.classmate);
    interface Statement {
      verb: string;
      object: { kind: string; id: string; name: string };
      result: { mark: number } | null;
      courseName: string;
      source: { event: string };
    }
    const read = async () =>
      (await school.classmate.client.get<Items<Statement>>(`footprint/persons/${school.classmate.id}/statements`)).json.items.filter(
        // What courses say of it (seen, completed) is theirs.
        (s) => s.object.id === activityId && !s.source.event.startsWith('courses.'),
      );
    const lines = await eventually(read, (items) => items.length >= 3);
    expect(lines.map((s) => [s.verb, s.result?.mark ?? null, s.courseName, s.source.event]).sort()).toEqual([
      ['attempted', null, 'Информатика', 'quiz.attempt-started'],
      ['scored', 2, 'Информатика', 'grades.grade-changed'],
      ['submitted', 2, 'Информатика', 'quiz.attempt-finished'],
    ]);
    await app.db.sql(`update jobs.subscription set xid = '0', position = 0 where id = 'footprint.statements'`);
    await finish((await start(activityId, school.classmate)).json.id, school.classmate);
    expect((await eventually(read, (items) => items.length >= 6)).length).toBe(6);
  }, 30_000);
});

describe('budgets', () => {
  it('saves an answer and shows the page with one query each', async () => {
    const { id } = (await start(await makeQuiz())).json;
    const attempts = app.server.app.get(AttemptService, { strict: false });
    const ctx = createContext({ actor: { personId: school.student.id, accountId: school.student.accountId }, organisationId: school.id });
    await expectQueries(1, () => attempts.answer(ctx, id, 1, { response: { choices: [0] }, sequence: 1 }));
    await expectQueries(1, () => attempts.get(ctx, id));
  });
});

describe('privacy', () => {
  it('exports and erases every trace of a person in all packages of the main job', async () => {
    const { id } = (await start(await makeQuiz())).json;
    await save(id, 1, { choices: [0] }, 1);
    await finish(id);
    // All that has happened has left its trace: what comes while somebody is erased is the business of the lock on the person, which is not taken here.
    await eventually(
      () =>
        app.db.sql(
          `select from jobs.event e join jobs.subscription s on e.name = any(s.events) and e.partition = s.partition
           where (e.xid, e.position) > (s.xid, s.position)`,
        ),
      (rows) => rows.length === 0,
    );
    const providers = app.server.app
      .get(PackageHost)
      .packages.flatMap(({ manifest, server }) =>
        ['enrolment', 'questions', 'grades', 'quiz', 'footprint'].includes(manifest.id) && server.privacy !== 'stores-no-personal-data'
          ? [app.server.app.get(Registry).instanceOf(server.privacy)]
          : [],
      );
    expect(providers).toHaveLength(5);
    const ctx = createContext();
    const left = async (inner: RequestContext, personId: string) => {
      const rows: [string, number][] = [];
      for (const provider of providers)
        for (const { table, erase, anonymise } of await provider.preview(inner, personId)) rows.push([table, erase + anonymise]);
      return rows;
    };
    const exported: string[] = [];
    for (const provider of providers) for await (const part of provider.export(ctx, school.student.id)) exported.push(JSON.stringify(part));
    for (const word of ['"path":["courses"]', '"path":["grades"]', '"question":"Байт"', '"path":["footprint"]'])
      expect(exported.join()).toContain(word);
    const rollback = new Error('keep');
    for (const { id: personId } of [school.student, school.teacher]) {
      expect((await left(ctx, personId)).filter(([, rows]) => rows !== 0).length).toBeGreaterThan(2);
      const erased = app.server.app.get(Database, { strict: false }).tx(ctx, async (inner) => {
        for (const provider of providers) await provider.erase(inner, personId);
        expect((await left(inner, personId)).filter(([, rows]) => rows !== 0)).toEqual([]);
        throw rollback;
      });
      await expect(erased).rejects.toBe(rollback);
    }
  });
});
