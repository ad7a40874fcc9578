import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { problemCode } from '@sreda/testing';
import { CloseOverdueHandler } from '../src/close-overdue.job.js';
import type { TestPerson } from '@sreda/testing/school';
import { right, Scene, wrong } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.make();
}, 90_000);
afterAll(() => scene.close(), 60_000);

const everything = { response: true, correctness: true, mark: true, rightAnswer: true, feedback: true, overall: true };
const nothing = { response: false, correctness: false, mark: false, rightAnswer: false, feedback: false, overall: false };
const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

describe('questions at random', () => {
  const names = async (attemptId: string): Promise<string[]> => {
    const rows = await scene.sql<{ name: string }>(
      `select v.name from quiz.attempt t
       cross join jsonb_to_recordset(t.plan) as p(slot int, version_id uuid) join questions.question_version v on v.id = p.version_id
       where t.id = $1 order by p.slot`,
      [attemptId],
    );
    return rows.map(({ name }) => name);
  };

  it('come from the category and those below, none twice and none that is in the test anyway', async () => {
    const activityId = await scene.quiz([scene.question('Д1'), scene.random('Алгебра', 3), scene.random('Дроби', 1)]);
    expect((await scene.get(activityId)).json).toMatchObject({ slots: 5, maxGrade: 5 });
    const seen = new Set<string>();
    for (let i = 0; i < 8; i++) {
      const attempt = (await scene.start(activityId)).json;
      expect(attempt.maxMark).toBe(5);
      const got = await names(attempt.id);
      expect([...got].sort()).toEqual(['А1', 'А2', 'Д1', 'Д2', 'Д3']);
      expect(got[0]).toBe('Д1');
      expect(['Д2', 'Д3']).toContain(got[4]);
      seen.add(got.join());
      await scene.finish(attempt.id);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('may be of one category alone, or have tags', async () => {
    await scene.sql(
      `update questions.question_version v set tags = array['огэ', 'трудный'] from questions.question q where q.version_id = v.id and q.id = $1`,
      [scene.questions['А2']],
    );
    const alone = await scene.start(await scene.quiz([scene.random('Алгебра', 2, { deep: false })]));
    expect((await names(alone.json.id)).sort()).toEqual(['А1', 'А2']);
    const tagged = await scene.start(await scene.quiz([scene.random(null, 1, { tags: ['огэ', 'трудный'] })]), scene.school.classmate);
    expect(await names(tagged.json.id)).toEqual(['А2']);
  });

  it('say to the teacher how many there are, and to a student that there are too few', async () => {
    const activityId = await scene.quiz([scene.random('Дроби', 4)]);
    const { slots } = (await scene.school.teacher.client.get<{ slots: object[] }>(`quiz/activities/${activityId}/slots`)).json;
    expect(slots).toMatchObject([{ questionId: null, name: 'Дроби', available: 3, rule: { picks: 4, deep: true }, maxMark: 1 }]);
    expect(problemCode(await scene.start(activityId))).toBe('quiz.too-few-questions');
    expect(await scene.sql(`select from quiz.attempt where activity_id = $1`, [activityId])).toEqual([]);
  });

  it('stay the same in an attempt, whatever happens in the bank', async () => {
    const activityId = await scene.quiz([scene.random('Дроби', 1)]);
    const { id } = (await scene.start(activityId)).json;
    const before = await names(id);
    expect((await scene.start(activityId)).json.id).toBe(id);
    expect(await names(id)).toEqual(before);
  });

  it.each([
    ['neither a question nor a rule', {}],
    ['both', { questionId: '0190a000-0000-7000-8000-000000000000', rule: {} }],
    [
      'a bank that is not there',
      { rule: { bankId: '0190a000-0000-7000-8000-000000000000', categoryId: null, deep: true, tags: [], picks: 1 } },
    ],
  ])('are refused: %s', async (_, slot) => {
    const activityId = await scene.quiz([]);
    expect((await scene.school.teacher.client.put(`quiz/activities/${activityId}/slots`, { slots: [slot] })).status).toBe(422);
  });

  it('are not taken from the bank of another school', async () => {
    const { client } = scene.other.teacher;
    const id = (await client.post<{ id: string }>('courses/courses', { name: 'Чужой' })).json.id;
    const bankId = (await client.get<{ items: { id: string }[] }>(`questions/banks?courseId=${id}`)).json.items[0]?.id;
    const slots = [{ rule: { bankId, categoryId: null, deep: true, tags: [], picks: 1 } }];
    const activityId = await scene.quiz([]);
    expect((await scene.school.teacher.client.put(`quiz/activities/${activityId}/slots`, { slots })).status).toBe(422);
  });
});

describe('pages and order', () => {
  it('are as the teacher sets them', async () => {
    const questions = ['А1', 'А2', 'Д1'].map((name) => scene.question(name));
    const pages = async (settings: object) => (await scene.start(await scene.quiz(questions, settings))).json.slots.map(({ page }) => page);
    expect(await pages({})).toEqual([1, 2, 3]);
    expect(await pages({ layout: 'all' })).toEqual([1, 1, 1]);
    const breaks = [scene.question('А1'), scene.question('А2'), { ...scene.question('Д1'), startsPage: true }];
    expect((await scene.start(await scene.quiz(breaks, { layout: 'breaks' }))).json.slots.map(({ page }) => page)).toEqual([1, 1, 2]);
  });

  it('of questions are shuffled once for an attempt', async () => {
    const activityId = await scene.quiz(
      ['А1', 'А2', 'Д1', 'Д2'].map((name) => scene.question(name)),
      { shuffleQuestions: true },
    );
    const orders = new Set<string>();
    for (let i = 0; i < 6; i++) {
      const { id, slots } = (await scene.start(activityId)).json;
      const order = JSON.stringify(slots.map(({ view }) => view?.text));
      expect(JSON.stringify((await scene.attempt(id)).json.slots.map(({ view }) => view?.text))).toBe(order);
      orders.add(order);
      await scene.finish(id);
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('of answers are the author’s when the teacher wants no shuffling', async () => {
    const orderIn = async (activityId: string) => {
      const { id, slots } = (await scene.start(activityId)).json;
      await scene.finish(id);
      return (slots[0]?.view?.choices as { position: number }[]).map(({ position }) => position).join('');
    };
    const plain = await scene.quiz([scene.question('Д3')], { shuffleAnswers: false });
    const mixed = await scene.quiz([scene.question('Д3')]);
    const seen = new Set<string>();
    for (let i = 0; i < 6; i++) {
      expect(await orderIn(plain)).toBe('012');
      seen.add(await orderIn(mixed));
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('a test on paper', () => {
  interface Papers {
    papers: { variant: number; maxMark: number; questions: { questionId: string; maxMark: number; rightAnswer: object | null }[] }[];
  }
  const print = (activityId: string, query: string, { client }: TestPerson = scene.school.teacher) =>
    client.get<Papers>(`quiz/activities/${activityId}/papers?${query}`);

  it('has the questions of the teacher and draws the others anew for each variant, by the seed', async () => {
    const activityId = await scene.quiz([scene.question('А1', 3), scene.random('Дроби', 2)]);
    const { papers } = (await print(activityId, 'seed=1&variants=10')).json;
    const drawn = papers.map(({ questions }) => questions.slice(1).map(({ questionId }) => questionId));
    for (const { maxMark, questions } of papers) {
      expect(maxMark).toBe(5);
      expect(questions.map((q) => q.maxMark)).toEqual([3, 1, 1]);
      expect(questions[0]).toMatchObject({ questionId: scene.questions['А1'], rightAnswer: right });
      expect(new Set(questions.map(({ questionId }) => questionId)).size).toBe(3);
    }
    const fractions = ['Д1', 'Д2', 'Д3'].map((name) => scene.questions[name] ?? '');
    expect(new Set(drawn.flat())).toEqual(new Set(fractions));
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(1);
    expect((await print(activityId, 'seed=1&variants=10')).json.papers).toEqual(papers);
    expect((await print(activityId, 'seed=2&variants=10')).json.papers).not.toEqual(papers);
    expect((await print(activityId, 'seed=1&variants=3&shuffleQuestions=1')).json.papers[0]?.questions).toHaveLength(3);
    expect(await scene.sql(`select from quiz.attempt where activity_id = $1`, [activityId])).toEqual([]);
  });

  it('is the teacher’s: it has the key', async () => {
    const activityId = await scene.quiz([scene.random('Дроби', 4)]);
    expect(problemCode(await print(activityId, 'seed=1'))).toBe('quiz.too-few-questions');
    expect((await print(activityId, 'seed=1', scene.school.student)).status).toBe(403);
    expect((await print(activityId, 'seed=1', scene.other.teacher)).status).toBe(404);
    expect((await print(activityId, '')).status).toBe(422);
  });
});

describe('a password', () => {
  it('is asked for before an attempt, not to go on with one', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { password: 'Пифагор' });
    const quiz = (await scene.get(activityId)).json;
    expect(quiz.passwordNeeded).toBe(true);
    expect(JSON.stringify(quiz)).not.toContain('Пифагор');
    expect(problemCode(await scene.start(activityId))).toBe('quiz.password-needed');
    expect(problemCode(await scene.start(activityId, scene.school.student, { password: 'пифагор' }))).toBe('quiz.wrong-password');
    const begun = await scene.start(activityId, scene.school.student, { password: ' Пифагор ' });
    expect(begun.status).toBe(200);
    expect((await scene.start(activityId)).json.id).toBe(begun.json.id);
  });

  it('is known to the teacher and taken away with null', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { password: 'Пифагор' });
    const path = `quiz/activities/${activityId}/settings`;
    expect((await scene.school.teacher.client.get(path)).json).toMatchObject({
      password: 'Пифагор',
      layout: 'one',
      gradingMethod: 'highest',
    });
    for (const [part, status] of [
      ['student', 403],
      ['colleague', 403],
      ['head', 403],
    ] as const) {
      expect((await scene.school[part].client.get(path)).status).toBe(status);
    }
    expect((await scene.other.teacher.client.get(path)).status).toBe(404);
    expect((await scene.change(activityId, { settings: { password: null } })).status).toBe(200);
    expect((await scene.start(activityId)).status).toBe(200);
  });
});

describe('what is shown when', () => {
  const review = (change: object) => ({ during: everything, after: everything, later: everything, closed: everything, ...change });

  it('hides the points, the answers and what is right, also in the list of attempts', async () => {
    const activityId = await scene.quiz([scene.question('А1')], {
      review: review({ after: nothing, later: { ...nothing, response: true } }),
    });
    const done = await scene.take(activityId, [wrong]);
    expect(done).toMatchObject({ state: 'finished', mark: null, markShown: false, answersShown: false, slots: [], overallFeedback: null });
    expect((await scene.get(activityId)).json.myAttempts).toMatchObject([{ grade: null, gradeShown: false }]);
    await scene.sql(`update quiz.attempt set finished_at = finished_at - interval '3 minutes' where id = $1`, [done.id]);
    const later = (await scene.attempt(done.id)).json;
    expect(later).toMatchObject({
      answersShown: true,
      slots: [{ state: 'finished', response: wrong, review: { mark: null, rightAnswer: null } }],
    });
    expect(JSON.stringify(later)).not.toMatch(/graded|"wrong"/);
    // Teachers see everything at any time.
    expect((await scene.attempt(done.id, scene.school.teacher)).json).toMatchObject({ mark: 0, slots: [{ state: 'gradedwrong' }] });
  });

  it('shows the rest when the test has closed', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { review: review({ after: nothing, later: nothing }) });
    const { id } = await scene.take(activityId, [right]);
    expect((await scene.attempt(id)).json.answersShown).toBe(false);
    await scene.change(activityId, { closesAt: minutes(-1), settings: {} });
    expect((await scene.attempt(id)).json).toMatchObject({ mark: 1, slots: [{ state: 'gradedright', review: { rightAnswer: right } }] });
  });

  it('says a word to the result', async () => {
    const feedback = [
      { from: 50, text: 'Хорошо' },
      { from: 0, text: 'Повторите дроби' },
    ];
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2')], { feedback });
    expect((await scene.take(activityId, [right, wrong])).overallFeedback).toBe('Хорошо');
    expect((await scene.take(activityId, [wrong, wrong])).overallFeedback).toBe('Повторите дроби');
  });
});

describe('the grade of several attempts', () => {
  it.each([
    ['highest', 2],
    ['average', 1.3333333],
    ['first', 1],
    ['last', 1],
  ])('%s', async (gradingMethod, final) => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2')], { gradingMethod });
    for (const responses of [
      [right, wrong],
      [right, right],
      [wrong, right],
    ])
      await scene.take(activityId, responses);
    type Grade = { activityId: string; final: number; why: { rule: string } };
    const { items } = (await scene.school.student.client.get<{ items: Grade[] }>(`grades/courses/${scene.courseId}/mine`)).json;
    expect(items.find((grade) => grade.activityId === activityId)).toMatchObject({ final, why: { rule: `quiz.rule.${gradingMethod}` } });
  });

  it('is counted anew when the teacher wants another rule', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { gradingMethod: 'last' });
    for (const response of [right, wrong]) await scene.take(activityId, [response]);
    await scene.change(activityId, { settings: { gradingMethod: 'highest' } });
    const [grade] = await scene.sql<{ final: string }>(
      `select g.final from grades.grade g join grades.item i on i.id = g.item_id where i.activity_id = $1`,
      [activityId],
    );
    expect(Number(grade?.final)).toBe(1);
  });
});

describe('an exception for one student', () => {
  const none = { opensAt: null, closesAt: null, timeLimitMinutes: null, attemptsAllowed: null };
  const add = (activityId: string, body: object, { client } = scene.school.teacher) =>
    client.post<{ id: string }>(`quiz/activities/${activityId}/overrides`, { ...none, personId: scene.school.student.id, ...body });
  const list = async (activityId: string) =>
    (
      await scene.school.teacher.client.get<{ items: { id: string; name: string; version: number }[] }>(
        `quiz/activities/${activityId}/overrides`,
      )
    ).json.items;

  it('gives another attempt, more time and other dates, to that one only', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { attemptsAllowed: 1, timeLimitMinutes: 10 });
    await scene.change(activityId, { closesAt: minutes(-5), settings: {} });
    expect(problemCode(await scene.start(activityId))).toBe('quiz.closed');
    const added = await add(activityId, { closesAt: minutes(60), timeLimitMinutes: 30, attemptsAllowed: 2 });
    expect(added.status).toBe(201);
    expect((await scene.get(activityId)).json).toMatchObject({ timeLimitMinutes: 30, attemptsAllowed: 2, refusal: null });
    const { deadline, startedAt } = (await scene.start(activityId)).json;
    expect(Date.parse(deadline ?? '') - Date.parse(startedAt)).toBe(30 * 60_000);
    expect(problemCode(await scene.start(activityId, scene.school.classmate))).toBe('quiz.closed');
    expect((await scene.get(activityId, scene.school.classmate)).json).toMatchObject({ timeLimitMinutes: 10, refusal: 'quiz.closed' });
  });

  it('moves the end of an attempt that is open, and back', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { timeLimitMinutes: 10 });
    const { id, startedAt } = (await scene.start(activityId)).json;
    const length = async () => {
      const { deadline } = (await scene.attempt(id)).json;
      return deadline && (Date.parse(deadline) - Date.parse(startedAt)) / 60_000;
    };
    expect(await length()).toBe(10);
    await add(activityId, { timeLimitMinutes: 25 });
    expect(await length()).toBe(25);
    const [{ id: overrideId, version, name } = { id: '', version: 0, name: '' }] = await list(activityId);
    expect(name).toBe('Лицей Ученик');
    const path = `quiz/overrides/${overrideId}`;
    const change = { ...none, timeLimitMinutes: 0, version };
    expect((await scene.school.teacher.client.patch(path, change)).status).toBe(204);
    expect(await length()).toBeNull();
    expect(problemCode(await scene.school.teacher.client.patch(path, change))).toBe('quiz.changed-meanwhile');
    expect((await scene.school.teacher.client.delete(path)).status).toBe(204);
    expect(await length()).toBe(10);
    await scene.change(activityId, { settings: { timeLimitMinutes: 15 } });
    expect(await length()).toBe(15);
  });

  it('is one a student of the course, and says something', async () => {
    const activityId = await scene.quiz([scene.question('А1')]);
    expect((await add(activityId, { attemptsAllowed: 3 })).status).toBe(201);
    expect(problemCode(await add(activityId, { attemptsAllowed: 4 }))).toBe('quiz.override-exists');
    expect((await add(activityId, { personId: scene.school.stranger.id, attemptsAllowed: 1 })).status).toBe(422);
    expect((await add(activityId, { personId: scene.other.student.id, attemptsAllowed: 1 })).status).toBe(422);
    expect((await add(activityId, { personId: scene.school.classmate.id })).status).toBe(422);
    expect((await add(activityId, { personId: scene.school.classmate.id, opensAt: minutes(2), closesAt: minutes(1) })).status).toBe(422);
  });

  it('may be a group’s: the most generous of several, and the person’s own before them', async () => {
    const { client } = scene.school.teacher;
    const group = async (name: string) => {
      const { id } = (await client.post<{ id: string }>(`enrolment/courses/${scene.courseId}/groups`, { name })).json;
      await scene.sql(`insert into enrolment.group_member (group_id, person_id) values ($1, $2)`, [id, scene.school.student.id]);
      return id;
    };
    const [one, two] = [await group('Группа 1'), await group('Группа 2')];
    const activityId = await scene.quiz([scene.question('А1')], { timeLimitMinutes: 10, attemptsAllowed: 1 });
    const give = (body: object) => client.post(`quiz/activities/${activityId}/overrides`, { ...none, ...body });
    const limits = async (person = scene.school.student) => {
      const { timeLimitMinutes, attemptsAllowed } = (await scene.get(activityId, person)).json;
      return [timeLimitMinutes, attemptsAllowed];
    };
    expect((await give({ groupId: one, timeLimitMinutes: 20, attemptsAllowed: 2 })).status).toBe(201);
    expect((await give({ groupId: two, timeLimitMinutes: 30, attemptsAllowed: 0 })).status).toBe(201);
    expect(problemCode(await give({ groupId: two, timeLimitMinutes: 40 }))).toBe('quiz.override-exists');
    expect(await limits()).toEqual([30, null]);
    expect(await limits(scene.school.classmate)).toEqual([10, 1]);
    const { deadline, startedAt } = (await scene.start(activityId)).json;
    expect(Date.parse(deadline ?? '') - Date.parse(startedAt)).toBe(30 * 60_000);
    expect((await give({ personId: scene.school.student.id, timeLimitMinutes: 15 })).status).toBe(201);
    expect(await limits()).toEqual([15, null]);
    expect((await list(activityId)).map(({ name }) => name)).toEqual(['Группа 1', 'Группа 2', 'Лицей Ученик']);
    expect((await give({ personId: scene.school.classmate.id, groupId: one, attemptsAllowed: 1 })).status).toBe(422);
    expect((await give({ groupId: '0190a000-0000-7000-8000-000000000000', attemptsAllowed: 1 })).status).toBe(422);
  });

  it('is the teacher’s to give', async () => {
    const activityId = await scene.quiz([scene.question('А1')]);
    const overrideId = (await add(activityId, { attemptsAllowed: 3 })).json.id;
    for (const [person, status] of [
      [scene.school.student, 403],
      [scene.school.colleague, 403],
      [scene.other.teacher, 404],
    ] as const) {
      expect((await person.client.get(`quiz/activities/${activityId}/overrides`)).status).toBe(status);
      expect((await add(activityId, { attemptsAllowed: 1 }, person)).status).toBe(status);
      expect((await person.client.delete(`quiz/overrides/${overrideId}`)).status).toBe(status);
    }
  });
});

describe('the end of the time', () => {
  const run = () => scene.app.server.app.get(CloseOverdueHandler, { strict: false }).run(createContext());
  const expire = (id: string) => scene.sql(`update quiz.attempt set deadline = now() - interval '1 minute' where id = $1`, [id]);

  it('hands in what was saved, without anybody coming back', async () => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2')], { timeLimitMinutes: 10 });
    const { id } = (await scene.start(activityId)).json;
    await scene.save(id, 1, right);
    const other = (await scene.start(activityId, scene.school.classmate)).json;
    await expire(id);
    await run();
    const rows = await scene.sql(`select id, state, mark::float8 as mark from quiz.attempt where activity_id = $1 order by state`, [
      activityId,
    ]);
    expect(rows).toEqual([
      { id, state: 'finished', mark: 1 },
      { id: other.id, state: 'open', mark: null },
    ]);
    const [grade] = await scene.sql<{ final: string }>(
      `select g.final from grades.grade g join grades.item i on i.id = g.item_id where i.activity_id = $1`,
      [activityId],
    );
    expect(Number(grade?.final)).toBe(1);
    expect(problemCode(await scene.save(id, 2, right))).toBe('quiz.attempt-finished');
  });

  it('is closed once when the student and the clock are at it together', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { timeLimitMinutes: 10 });
    const { id } = (await scene.start(activityId)).json;
    await expire(id);
    await Promise.all([run(), scene.attempt(id), run(), scene.finish(id)]);
    const events = await scene.sql(`select from jobs.event where name = 'quiz.attempt-finished' and aggregate_id = $1`, [id]);
    expect(events).toHaveLength(1);
  });
});

describe('answers sent together', () => {
  interface Outcome {
    slot: number;
    saved: { sequence: number; state: string } | null;
    problem: string | null;
    sequence: number | null;
  }
  const send = (id: string, answers: object[]) =>
    scene.school.student.client.put<{ items: Outcome[] }>(`quiz/attempts/${id}/answers`, { answers });

  it('are saved each by itself', async () => {
    const { id } = (await scene.start(await scene.quiz(['А1', 'А2', 'Д1'].map((name) => scene.question(name))))).json;
    await scene.save(id, 2, wrong);
    const { json } = await send(id, [
      { slot: 1, response: right, sequence: 1 },
      { slot: 2, response: right, sequence: 1 },
      { slot: 3, response: right, sequence: 5 },
      { slot: 9, response: right, sequence: 1 },
    ]);
    expect(json.items.map(({ slot, saved, problem, sequence }) => [slot, saved?.sequence ?? null, problem, sequence])).toEqual([
      [1, 1, null, null],
      [2, null, 'quiz.stale-sequence', 1],
      [3, null, 'quiz.stale-sequence', null],
      [9, null, 'kernel.not-found', null],
    ]);
    // Sent again, as after a lost reply.
    expect((await send(id, [{ slot: 1, response: right, sequence: 1 }])).json.items[0]?.saved?.sequence).toBe(1);
    expect(await scene.sql(`select from quiz.step where attempt_id = $1 and slot = 1`, [id])).toHaveLength(1);
  });

  it('are another answer when they are given with another certainty', async () => {
    const { id } = (await scene.start(await scene.quiz([scene.question('А1')], { behaviour: 'deferredcbm' }))).json;
    const sure = (certainty: number | undefined, sequence: number) => send(id, [{ slot: 1, response: right, sequence, certainty }]);
    expect((await sure(1, 1)).json.items[0]?.saved).toMatchObject({ sequence: 1, state: 'complete' });
    expect((await sure(1, 1)).json.items[0]?.saved?.sequence).toBe(1);
    expect((await sure(3, 1)).json.items[0]?.problem).toBe('quiz.stale-sequence');
    expect((await sure(3, 2)).json.items[0]?.saved).toMatchObject({ sequence: 2, state: 'complete' });
    // What was chosen before does not stand for an answer that comes without.
    expect((await sure(undefined, 3)).json.items[0]?.saved).toMatchObject({ sequence: 3, state: 'invalid' });
    expect((await scene.finish(id)).json.mark).toBe(1);
  });

  it('name each question once', async () => {
    const { id } = (await scene.start(await scene.quiz([scene.question('А1')]))).json;
    const answer = { slot: 1, response: right, sequence: 1 };
    expect((await send(id, [answer, answer])).status).toBe(422);
    expect((await send(id, [])).status).toBe(422);
  });
});
