import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import type { SavedDto } from '../src/attempt.dto.js';
import { ForgetPreviewsHandler } from '../src/preview/forget-previews.job.js';
import type { PreviewDto } from '../src/preview/preview.dto.js';
import { PreviewService } from '../src/preview/preview.service.js';
import { QuizPrivacy } from '../src/quiz.privacy.js';
import { type Items, type Json, right, Scene, wrong } from './scene.js';

type Preview = Json<PreviewDto>;

const PICTURES = `<quiz><question type="truefalse"><name><text>Карта</text></name>
  <questiontext format="html"><text><![CDATA[Здесь Волга? <img src="@@PLUGINFILE@@/карта.png">]]></text>
    <file name="карта.png" encoding="base64">iVBORw0=</file></questiontext>
  <generalfeedback format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/ответ.png">]]></text>
    <file name="ответ.png" encoding="base64">iVBORw0K</file></generalfeedback>
  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

let scene: Scene;
let teacher: TestPerson;
let methodist: TestPerson;
let student: TestPerson;
beforeAll(async () => {
  scene = await Scene.make();
  ({ teacher, methodist, student } = scene.school);
}, 90_000);
afterAll(() => scene.close(), 60_000);

const path = (activityId: string) => `quiz/activities/${activityId}/preview`;
const begin = async (activityId: string, { client } = teacher): Promise<Preview> => {
  const { json, status, text } = await client.post<Preview>(path(activityId));
  if (status !== 200) throw new Error(text);
  return json;
};
const look = (activityId: string, { client } = teacher) => client.get<Preview>(path(activityId));
const answer = (activityId: string, slot: number, response: object, sequence = 1, { client } = teacher) =>
  client.put<Json<SavedDto>>(`${path(activityId)}/slots/${slot}`, { response, sequence });
const handIn = (activityId: string, { client } = teacher) => client.post<Preview>(`${path(activityId)}/finish`);
const service = <T>(type: abstract new (...args: never[]) => T): T => scene.app.server.app.get<T>(type, { strict: false });
const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

describe('a preview', () => {
  it('is answered, handed in and reviewed as by a student, and begun again', async () => {
    const activityId = await scene.quiz([scene.question('А1', 2), scene.question('А2'), scene.question('Объясните', 3)]);
    const begun = await begin(activityId);
    expect(begun).toMatchObject({ state: 'open', number: 1, maxMark: 6, mark: null, obstacles: [] });
    expect(begun.slots.map(({ state, response, review }) => [state, response === null, review])).toEqual([
      ['todo', false, null],
      ['todo', false, null],
      ['todo', false, null],
    ]);
    expect((await answer(activityId, 1, right)).json).toMatchObject({ state: 'complete', sequence: 1 });
    await answer(activityId, 2, right);
    expect((await answer(activityId, 2, wrong, 2)).json.sequence).toBe(2);
    // Sent again after a lost reply, and by a page that knows less.
    expect((await answer(activityId, 2, wrong, 2)).json.sequence).toBe(2);
    expect(problemCode(await answer(activityId, 2, right, 2))).toBe('quiz.stale-sequence');
    expect((await answer(activityId, 9, right)).status).toBe(404);
    expect((await look(activityId)).json.slots.map(({ response }) => response).slice(0, 2)).toEqual([right, wrong]);

    const over = await handIn(activityId);
    expect(over.json).toMatchObject({ id: begun.id, state: 'finished', mark: 2, obstacles: [] });
    expect(over.json.slots.map(({ state, review }) => [state, review?.mark])).toEqual([
      ['gradedright', 2],
      ['gradedwrong', 0],
      ['gaveup', null],
    ]);
    expect((await handIn(activityId)).json.finishedAt).toBe(over.json.finishedAt);
    expect(problemCode(await answer(activityId, 1, wrong, 2))).toBe('quiz.attempt-finished');

    const again = await begin(activityId);
    expect(again.id).not.toBe(begun.id);
    expect(again).toMatchObject({ state: 'open', number: 1, finishedAt: null });
    expect(again.slots.map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
    expect(await scene.sql(`select from quiz.preview where activity_id = $1`, [activityId])).toHaveLength(1);
  });

  it('is counted nowhere, and is in the way of nothing', async () => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('Объясните')], { attemptsAllowed: 1 });
    // Who teaches may learn in the same course.
    await teacher.client.post(`enrolment/courses/${scene.courseId}/participants`, { personIds: [teacher.id], role: 'student' });
    const count = async (table: string) => Number((await scene.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
    const tables = [
      'jobs.event',
      'quiz.attempt',
      'quiz.step',
      'grades.grade',
      'grades.grade_change',
      'courses.progress',
      `footprint.statement where event_name like 'quiz.%'`,
    ];
    const counts = () => Promise.all(tables.map(async (table) => [table, await count(table)]));
    const before = await counts();
    await begin(activityId);
    await answer(activityId, 1, right);
    await answer(activityId, 2, { answer: 'Потому' });
    expect((await handIn(activityId)).json).toMatchObject({ state: 'finished', mark: null });
    await begin(activityId);
    expect(await counts()).toEqual(before);

    const get = async <T>(what: string) => (await teacher.client.get<T>(`quiz/activities/${activityId}/${what}`)).json;
    expect(await get('results')).toMatchObject({ items: [], total: 0 });
    expect((await get<Items<{ waiting: number }>>('grading')).items.filter(({ waiting }) => waiting > 0)).toEqual([]);
    expect((await scene.get(activityId, teacher)).json).toMatchObject({ myAttempts: [], refusal: null });
    const toGrade = await teacher.client.get<Items<{ activityId: string }>>('quiz/to-grade?limit=200');
    expect(toGrade.json.items.filter((one) => one.activityId === activityId)).toEqual([]);
    const regrade = await teacher.client.post<{ id: string }>(`quiz/activities/${activityId}/regrades`, { newest: true });
    expect(regrade.status).toBe(202);
    expect((await scene.start(activityId, teacher)).json).toMatchObject({ number: 1 });
    const [row] = await scene.sql<{ attempts: number }>(`select attempts from quiz.regrade where id = $1`, [regrade.json.id]);
    expect(row?.attempts).toBe(0);

    // Questions may still be changed, and the test deleted.
    const other = await scene.quiz([scene.question('А1')]);
    await begin(other);
    const slots = { slots: [scene.question('А2')] };
    expect((await teacher.client.put(`quiz/activities/${other}/slots`, slots)).status).toBe(200);
    expect((await teacher.client.delete(`courses/activities/${other}`)).status).toBe(204);
    expect(await scene.sql(`select from quiz.preview where activity_id = $1`, [other])).toEqual([]);
  });

  it('says what a student could not do, and lets the teacher do it', async () => {
    const activityId = await scene.quiz([scene.question('А1')], { password: 'тайна' });
    const obstacles = async () => (await look(activityId)).json.obstacles;
    expect((await begin(activityId)).obstacles).toEqual(['password']);
    await scene.change(activityId, { visible: false, opensAt: minutes(60), closesAt: minutes(120) });
    expect(await obstacles()).toEqual(['hidden', 'not-open-yet', 'password']);
    await scene.change(activityId, { visible: true, opensAt: minutes(-120), closesAt: minutes(-60), settings: { password: null } });
    expect(await obstacles()).toEqual(['closed']);
    expect((await begin(activityId)).deadline).toBeNull();
    expect((await answer(activityId, 1, right)).status).toBe(200);
    expect((await handIn(activityId)).json).toMatchObject({ mark: 1 });
    await scene.change(activityId, { opensAt: null, closesAt: null });
    const when = { kind: 'date', config: { from: '2030-12-05T00:00:00.000Z' } };
    const rules = `courses/activities/${activityId}/availability`;
    const { version } = (await teacher.client.get<{ version: number }>(rules)).json;
    expect((await teacher.client.put(rules, { version, availability: { when, otherwise: 'hidden' } })).status).toBe(200);
    expect(await obstacles()).toEqual(['conditions']);
    await scene.sql(`update courses.course set state = 'draft' where id = $1`, [scene.courseId]);
    expect((await begin(activityId)).obstacles).toEqual(['unpublished', 'conditions']);
    await scene.sql(`update courses.course set state = 'published' where id = $1`, [scene.courseId]);
    expect(problemCode(await teacher.client.post(path(await scene.quiz([]))))).toBe('quiz.no-questions');
  });

  it('draws other questions each time', async () => {
    const activityId = await scene.quiz([scene.random('Алгебра', 1)]);
    const drawn = new Set<string>();
    for (let i = 0; i < 30 && drawn.size < 2; i++) {
      await begin(activityId);
      const [row] = await scene.sql<{ id: string }>(`select slots -> 0 ->> 'versionId' as id from quiz.preview where activity_id = $1`, [
        activityId,
      ]);
      drawn.add(row?.id ?? '');
    }
    expect(drawn.size).toBe(2);
  });

  it('ends by the server’s clock', async () => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2')], { timeLimitMinutes: 10 });
    const { deadline, startedAt } = await begin(activityId);
    expect(Date.parse(deadline ?? '') - Date.parse(startedAt)).toBe(10 * 60_000);
    await answer(activityId, 1, right);
    await scene.sql(`update quiz.preview set deadline = now() - interval '1 minute' where activity_id = $1`, [activityId]);
    expect(problemCode(await answer(activityId, 2, right))).toBe('quiz.time-over');
    expect((await look(activityId)).json).toMatchObject({ state: 'finished', mark: 1 });
  });

  it('hides from its teacher what the test hides from a student', async () => {
    const nothing = { response: false, correctness: false, mark: false, rightAnswer: false, feedback: false, overall: false };
    const review = { during: nothing, after: nothing, later: nothing, closed: { ...nothing, mark: true } };
    const activityId = await scene.quiz([scene.question('А1')], { review });
    await begin(activityId);
    expect((await handIn(activityId)).json).toMatchObject({ mark: null, markShown: false, answersShown: false, slots: [] });
  });

  it('is of who has begun it, and of who manages the test', async () => {
    const activityId = await scene.quiz([scene.question('А1')]);
    const { id } = await begin(activityId);
    await answer(activityId, 1, right);
    expect((await look(activityId, methodist)).status).toBe(404);
    const theirs = await begin(activityId, methodist);
    expect(theirs.id).not.toBe(id);
    expect(theirs.slots[0]?.sequence).toBe(0);
    expect((await look(activityId)).json.slots[0]?.sequence).toBe(1);
    const { colleague, head, classmate, guardian } = scene.school;
    for (const { client } of [student, colleague, head, classmate]) {
      for (const status of [(await client.post(path(activityId))).status, (await client.get(path(activityId))).status])
        expect(status).toBe(403);
      expect((await client.put(`${path(activityId)}/slots/1`, { response: wrong, sequence: 2 })).status).toBe(403);
    }
    expect((await guardian.client.get(path(activityId))).status).toBe(404);
    const foreign = await scene.other.teacher.client.post(path(activityId));
    expect([foreign.status, foreign.text.includes('Проверка')]).toEqual([404, false]);
    // It is no attempt either.
    expect((await scene.attempt(id, teacher)).status).toBe(404);
    const seen = await teacher.client.with({ 'x-as-student-of': scene.courseId }).post(path(activityId));
    expect(seen.status).toBe(403);
  });

  it('goes after a week, and with its person', async () => {
    const [old, recent] = [await scene.quiz([scene.question('А1')]), await scene.quiz([scene.question('А1')])];
    for (const id of [old, recent]) await begin(id);
    await scene.sql(`update quiz.preview set started_at = now() - interval '8 days' where activity_id = $1`, [old]);
    await service(ForgetPreviewsHandler).run(createContext());
    expect([(await look(old)).status, (await look(recent)).status]).toEqual([404, 200]);
    await begin(recent, methodist);
    const privacy = service(QuizPrivacy);
    const held = async () => (await privacy.preview(createContext(), methodist.id)).find(({ table }) => table === 'quiz.preview')?.erase;
    expect(await held()).toBeGreaterThan(0);
    const files: unknown[] = [];
    for await (const file of privacy.export(createContext(), methodist.id)) files.push(file);
    expect(files).toContainEqual(expect.objectContaining({ path: ['quiz', 'previews'] }));
    await privacy.erase(createContext(), methodist.id);
    expect(await held()).toBe(0);
    expect((await look(recent)).status).toBe(200);
  });

  it('is read with one query', async () => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2')]);
    await begin(activityId);
    const ctx = createContext({ actor: { personId: teacher.id, accountId: teacher.accountId }, organisationId: scene.school.id });
    await expectQueries(1, () => service(PreviewService).get(ctx, activityId));
  });
});

describe('the files of its answers', () => {
  const attachments = { max: 2, required: 1, types: ['.txt'] };
  let questionId: string;
  beforeAll(async () => {
    const definition = {
      ...{ text: { text: 'Покажите решение', format: 'html' }, defaultMark: 1, penalty: 0, hints: [] },
      ...{ responseFormat: 'plain', responseRequired: false, lines: 5, attachments },
    };
    const made = { type: 'essay', name: 'С файлами', categoryId: null, tags: [], idNumber: null, state: 'ready', definition };
    questionId = (await teacher.client.post<{ id: string }>(`questions/banks/${scene.bankId}/questions`, made)).json.id;
  });
  const upload = async (name: string, { client } = teacher) => {
    const { id: fileId, ...file } = (await client.upload<{ id: string }>('files/files', name, `Решение: ${name}`)).json;
    return { fileId, ...file };
  };
  const status = async ({ fileId }: { fileId: string }, { client } = teacher) => (await client.get(`files/files/${fileId}`)).status;
  const held = () => scene.sql(`select from files.file where owner_kind = 'quiz.preview'`);

  it('are kept with them, for its teacher alone', async () => {
    const activityId = await scene.quiz([{ questionId, maxMark: 5 }]);
    await begin(activityId);
    const [one, two] = [await upload('1.txt'), await upload('2.txt')];
    expect((await answer(activityId, 1, { answer: 'см.' })).json.state).toBe('invalid');
    expect((await answer(activityId, 1, { answer: '', files: [await upload('3.txt', methodist)] }, 2)).status).toBe(422);
    expect((await answer(activityId, 1, { answer: '', files: [{ ...one, name: 'другой.txt' }] }, 2)).status).toBe(422);
    expect((await answer(activityId, 1, { answer: '', files: [one, two] }, 2)).json.state).toBe('complete');
    expect((await answer(activityId, 1, { answer: '', files: [two] }, 3)).status).toBe(200);
    expect([await status(two), await status(two, methodist), await status(two, student)]).toEqual([200, 404, 404]);
    expect((await handIn(activityId)).json.slots[0]).toMatchObject({ state: 'needsgrading', response: { files: [two] } });
    expect([await status(one), await status(two)]).toEqual([404, 200]);
  });

  it('go with it: when it is begun again, after a week, with the test and with its person', async () => {
    const before = (await held()).length;
    const make = async (who = teacher) => {
      const activityId = await scene.quiz([{ questionId }]);
      await begin(activityId, who);
      const file = await upload('а.txt', who);
      expect((await answer(activityId, 1, { answer: '', files: [file] }, 1, who)).status).toBe(200);
      return activityId;
    };
    const [again, old, gone] = [await make(), await make(), await make()];
    await make(methodist);
    expect(await held()).toHaveLength(before + 4);
    await begin(again);
    expect(await held()).toHaveLength(before + 3);
    await scene.sql(`update quiz.preview set started_at = now() - interval '8 days' where activity_id = $1`, [old]);
    await service(ForgetPreviewsHandler).run(createContext());
    expect(await held()).toHaveLength(before + 2);
    expect((await teacher.client.delete(`courses/activities/${gone}`)).status).toBe(204);
    expect(await held()).toHaveLength(before + 1);
    const parts: unknown[] = [];
    for await (const { data } of service(QuizPrivacy).export(createContext(), methodist.id)) parts.push(data);
    expect(parts).toContainEqual(expect.objectContaining({ name: 'а.txt' }));
    await service(QuizPrivacy).erase(createContext(), methodist.id);
    expect(await held()).toHaveLength(before);
  });
});

describe('a picture of a question', () => {
  type Shown = { readonly slots: readonly { readonly view: { readonly text: { readonly text: string } } }[] };
  /** Of the picture in the text, and of that in the explanation. */
  const addresses = ({ slots: [slot] }: Shown): readonly [string, string] => {
    const [, address = ''] = /src="\/api\/v1\/([^"]+)"/.exec(slot?.view.text.text ?? '') ?? [];
    return [address, address.replace(encodeURIComponent('карта'), encodeURIComponent('ответ'))];
  };
  const status = async ({ client }: TestPerson, what: string) => (await client.get(what)).status;
  let activityId: string;
  beforeAll(async () => {
    await teacher.client.upload(`questions/banks/${scene.bankId}/import`, 'реки.xml', PICTURES);
    const { items } = (await teacher.client.get<Items<{ id: string; name: string }>>(`questions/banks/${scene.bankId}/questions`)).json;
    activityId = await scene.quiz([{ questionId: items.find(({ name }) => name === 'Карта')?.id }]);
  });

  it('is there for the student, and that of the explanation only after the end', async () => {
    const { json } = await scene.start(activityId);
    const [text, explanation] = addresses(json as unknown as Shown);
    expect([await status(student, text), await status(teacher, text)]).toEqual([200, 200]);
    expect(await status(scene.school.classmate, text)).not.toBe(200);
    expect(await status(student, explanation)).toBe(404);
    await scene.finish(json.id);
    expect(await status(student, explanation)).toBe(200);
  });

  it('is there in a preview in the same way, for its teacher alone', async () => {
    const [text, explanation] = addresses((await begin(activityId)) as unknown as Shown);
    expect([await status(teacher, text), await status(methodist, text), await status(student, text)]).toEqual([200, 404, 403]);
    expect(await status(teacher, explanation)).toBe(404);
    await handIn(activityId);
    expect(await status(teacher, explanation)).toBe(200);
  });
});
