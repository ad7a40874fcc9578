import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import type { RegradeChangeDto, RegradeDto, RegradeStartedDto } from '../src/regrade/regrade.dto.js';
import { type Items, type Json, right, Scene, wrong } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.make();
}, 90_000);
afterAll(() => scene.close(), 60_000);

const teacher = () => scene.school.teacher.client;
const state = async (id: string) => (await teacher().get<Json<RegradeDto>>(`quiz/regrades/${id}`)).json;
const changes = async (id: string) => (await teacher().get<Items<RegradeChangeDto>>(`quiz/regrades/${id}/changes`)).json.items;

async function until(id: string, wanted: RegradeDto['state']): Promise<Json<RegradeDto>> {
  for (let i = 0; ; i++) {
    const now = await state(id);
    if (now.state === wanted || i === 200) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function preview(activityId: string, newest = true): Promise<Json<RegradeDto>> {
  const { json, status, text } = await teacher().post<RegradeStartedDto>(`quiz/activities/${activityId}/regrades`, { newest });
  if (status !== 202) throw new Error(text);
  return until(json.id, 'previewed');
}
async function apply(id: string): Promise<Json<RegradeDto>> {
  expect((await teacher().post(`quiz/regrades/${id}/apply`)).status).toBe(202);
  return until(id, 'applied');
}

/** A new version of a question of the bank. */
async function edit(name: string, change: (definition: { choices: { fraction: number }[] }) => object): Promise<void> {
  const path = `questions/questions/${scene.questions[name]}`;
  const { definition, version } = (await teacher().get<{ definition: never; version: number }>(path)).json;
  const { status, text } = await teacher().put(path, { name, definition: change(definition), state: 'ready', version });
  if (status !== 200) throw new Error(text);
}
/** The other of two answers is right. */
const swap = (name: string) =>
  edit(name, (definition) => ({ ...definition, choices: definition.choices.map((c) => ({ ...c, fraction: 1 - c.fraction })) }));
const gradeOf = async (activityId: string) => {
  const [row] = await scene.sql<{ final: string }>(
    `select g.final from grades.grade g join grades.item i on i.id = g.item_id where i.activity_id = $1 and g.person_id = $2`,
    [activityId, scene.school.student.id],
  );
  return Number(row?.final);
};

describe('regrading', () => {
  it('shows first what would change, and changes nothing', async () => {
    const activityId = await scene.quiz([scene.question('А1', 2), scene.question('А2')]);
    const { id: attemptId } = await scene.take(activityId, [wrong, right]);
    await scene.take(activityId, [right, right], scene.school.classmate);
    await swap('А1');
    const seen = await preview(activityId);
    expect(seen).toMatchObject({ state: 'previewed', attempts: 2, changed: 2, refused: 0, appliedAt: null });
    expect(await changes(seen.id)).toMatchObject([
      { name: 'Лицей Одноклассник', slots: [{ slot: 1, name: 'А1', oldMark: 2, newMark: 0, refused: null }] },
      { id: attemptId, name: 'Лицей Ученик', number: 1, slots: [{ slot: 1, oldMark: 0, newMark: 2 }] },
    ]);
    expect((await scene.attempt(attemptId)).json.mark).toBe(1);
    expect(await gradeOf(activityId)).toBe(1);
    expect(await scene.sql(`select from quiz.question_attempt where attempt_id = $1`, [attemptId])).toHaveLength(2);
    await swap('А1');
  });

  it('then makes it count, keeps what was, and tells the grade book', async () => {
    const activityId = await scene.quiz([scene.question('А1', 2), scene.question('А2')]);
    const { id: attemptId } = await scene.take(activityId, [wrong, right]);
    await swap('А1');
    const { id } = await preview(activityId);
    expect(await apply(id)).toMatchObject({ state: 'applied', changed: 1 });
    expect((await scene.attempt(attemptId)).json).toMatchObject({ mark: 3, slots: [{ state: 'gradedright', response: wrong }, {}] });
    expect(await gradeOf(activityId)).toBe(3);
    const lists = await scene.sql<{ list: number; counts: boolean; mark: number }>(
      `select list, counts, mark::float8 as mark from quiz.question_attempt where attempt_id = $1 and slot = 1 order by list`,
      [attemptId],
    );
    expect(lists).toEqual([
      { list: 1, counts: false, mark: 0 },
      { list: 2, counts: true, mark: 2 },
    ]);
    // The times of what the student did stay.
    const steps = await scene.sql(
      `select from quiz.step a join quiz.step b using (attempt_id, slot, number, at) where attempt_id = $1 and a.list = 1 and b.list = 2`,
      [attemptId],
    );
    expect(steps).toHaveLength(2);
    expect(problemCode(await teacher().post(`quiz/regrades/${id}/apply`))).toBe('quiz.not-previewed');
    expect(await preview(activityId)).toMatchObject({ changed: 0, attempts: 1 });
    await swap('А1');
  });

  it('with the versions that the students got changes nothing', async () => {
    const activityId = await scene.quiz([scene.question('А1')]);
    await scene.take(activityId, [right]);
    await swap('А1');
    expect(await preview(activityId, false)).toMatchObject({ changed: 0 });
    await swap('А1');
  });

  it('keeps a teacher’s mark, also one given after the look', async () => {
    const activityId = await scene.quiz([scene.question('Объясните', 5), scene.question('А1')]);
    const { id: attemptId } = await scene.take(activityId, [{ answer: '<p>потому</p>' }, wrong]);
    await swap('А1');
    const { id } = await preview(activityId);
    await teacher().put(`quiz/attempts/${attemptId}/slots/1/mark`, { mark: 4, sequence: 2 });
    await apply(id);
    expect((await scene.attempt(attemptId)).json).toMatchObject({ mark: 5, slots: [{ state: 'mangrpartial' }, { state: 'gradedright' }] });
    await swap('А1');
  });

  it('leaves alone what the new version cannot grade, and says so', async () => {
    const activityId = await scene.quiz([scene.question('Д1')]);
    const { id: attemptId } = await scene.take(activityId, [right]);
    await edit('Д1', (definition) => ({ ...definition, choices: [...definition.choices, { ...definition.choices[1], fraction: 0 }] }));
    const seen = await preview(activityId);
    expect(seen).toMatchObject({ changed: 0, refused: 1 });
    expect(await changes(seen.id)).toMatchObject([
      { slots: [{ refused: 'question-types.number-of-choices-changed', oldMark: 1, newMark: 1 }] },
    ]);
    await apply(seen.id);
    expect((await scene.attempt(attemptId)).json.mark).toBe(1);
  });

  it('gives other points: seen first, then for the test, its attempts and the grade book alike', async () => {
    const activityId = await scene.quiz([scene.question('А1', 2), scene.question('Объясните', 5), scene.random('Дроби', 2)]);
    const { id: attemptId } = await scene.take(activityId, [right, { answer: '<p>так</p>' }, right, wrong]);
    await teacher().put(`quiz/attempts/${attemptId}/slots/2/mark`, { mark: 4, sequence: 2 });
    await scene.take(activityId, [wrong, null, wrong, wrong], scene.school.classmate);
    expect((await scene.attempt(attemptId)).json).toMatchObject({ mark: 7, maxMark: 9 });
    const points = [
      { slot: 1, maxMark: 3 },
      { slot: 2, maxMark: 10 },
      { slot: 3, maxMark: 1 },
    ];
    const body = { newest: false, points };
    const { id } = await until(
      (await teacher().post<RegradeStartedDto>(`quiz/activities/${activityId}/regrades`, body)).json.id,
      'previewed',
    );
    expect(await state(id)).toMatchObject({ changed: 1, attempts: 2, refused: 0, points: points.slice(0, 2) });
    expect(await changes(id)).toMatchObject([
      {
        id: attemptId,
        slots: [
          { slot: 1, oldMark: 2, newMark: 3 },
          { slot: 2, oldMark: 4, newMark: 8 },
        ],
      },
    ]);
    const item = async () =>
      (await scene.sql<{ max: number }>(`select max::float8 from grades.item where activity_id = $1`, [activityId]))[0]?.max;
    expect([(await scene.attempt(attemptId)).json.mark, await item()]).toEqual([7, 9]);

    await apply(id);
    expect((await scene.attempt(attemptId)).json).toMatchObject({
      mark: 12,
      maxMark: 15,
      slots: [{ maxMark: 3 }, { maxMark: 10 }, {}, {}],
    });
    expect([await gradeOf(activityId), await item()]).toEqual([12, 15]);
    expect((await scene.start(activityId)).json.maxMark).toBe(15);
    const [classmate] = await scene.sql<{ max: number }>(
      `select max_mark::float8 as max from quiz.attempt where activity_id = $1 and person_id = $2`,
      [activityId, scene.school.classmate.id],
    );
    expect(classmate?.max).toBe(15);
    expect(await preview(activityId, false)).toMatchObject({ changed: 0, points: [] });
    const unknown = { newest: false, points: [{ slot: 4, maxMark: 1 }] };
    expect((await teacher().post(`quiz/activities/${activityId}/regrades`, unknown)).status).toBe(422);
  });

  it('is the course teacher’s work', async () => {
    const activityId = await scene.quiz([scene.question('А1')]);
    const { id } = await preview(activityId);
    for (const [person, status] of [
      [scene.school.student, 403],
      [scene.school.colleague, 403],
      [scene.school.head, 403],
      [scene.other.teacher, 404],
    ] as const) {
      expect((await person.client.post(`quiz/activities/${activityId}/regrades`, { newest: true })).status).toBe(status);
      for (const path of [`activities/${activityId}/regrades`, `regrades/${id}`, `regrades/${id}/changes`])
        expect((await person.client.get(`quiz/${path}`)).status).toBe(status);
      expect((await person.client.post(`quiz/regrades/${id}/apply`)).status).toBe(status);
    }
  });
});
