import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { AssignmentApp } from './assignment-app.js';

let of: AssignmentApp;
beforeAll(async () => {
  of = await AssignmentApp.start();
}, 120_000);
afterAll(() => of.app.close(), 60_000);

describe('a draft', () => {
  it('is kept word by word and sheet by sheet, and comes back in its order', async () => {
    const activityId = await of.make();
    expect((await of.get(activityId)).my).toMatchObject({ id: null, state: 'none', draft: { text: '', sheets: [], revision: 0 } });
    const [first, second] = [await of.photo('1.png'), await of.photo('2.png')];
    const sheets = [
      { fileId: second, turn: 90 },
      { fileId: first, turn: 0 },
    ];
    expect((await of.draft(activityId, { text: ' Дано: ', sheets })).json).toMatchObject({ revision: 1 });
    expect((await of.get(activityId)).my).toMatchObject({
      state: 'draft',
      draft: {
        text: ' Дано: ',
        revision: 1,
        sheets: [{ fileId: second, turn: 90, name: '2.png', mediaType: 'image/png' }, { fileId: first }],
      },
    });
  });

  it('is not overwritten by another tab that has not seen it, and says so', async () => {
    const activityId = await of.make();
    await of.draft(activityId, { text: 'первая вкладка' });
    const stale = await of.draft(activityId, { text: 'вторая вкладка' });
    expect([stale.status, problemCode(stale)]).toEqual([409, 'assignment.draft-changed']);
    expect((await of.draft(activityId, { text: 'первая вкладка' })).json).toMatchObject({ revision: 1 });
    expect((await of.draft(activityId, { text: 'вторая вкладка', revision: 1 })).json).toMatchObject({ revision: 2 });
  });

  it('of two tabs at the same moment one is taken', async () => {
    const activityId = await of.make();
    const answers = await Promise.all(['а', 'б', 'в'].map((text) => of.draft(activityId, { text })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('gets a sheet back that was taken out', async () => {
    const activityId = await of.make();
    const fileId = await of.photo();
    await of.draft(activityId, { sheets: [{ fileId, turn: 0 }] });
    await of.draft(activityId, { text: 'без фото', revision: 1 });
    expect((await of.draft(activityId, { sheets: [{ fileId, turn: 0 }], revision: 2 })).status).toBe(200);
  });

  it('takes only what the assignment asks for', async () => {
    const onlyFiles = await of.make({ takesText: false, maxFiles: 1 });
    const [a, b] = [await of.photo(), await of.photo()];
    const wrong = async (activityId: string, body: object) => {
      const answer = await of.draft(activityId, body);
      return [answer.status, (answer.json as unknown as { errors: { field: string; code: string }[] }).errors?.[0]];
    };
    expect(await wrong(onlyFiles, { text: 'а' })).toEqual([422, expect.objectContaining({ field: 'text', code: 'no-text' })]);
    const two = [a, b].map((fileId) => ({ fileId, turn: 0 }));
    expect(await wrong(onlyFiles, { sheets: two })).toEqual([422, expect.objectContaining({ code: 'too-many' })]);
    expect(await wrong(onlyFiles, { sheets: [{ fileId: a, turn: 45 }] })).toEqual([422, expect.anything()]);
    const onlyText = await of.make({ takesFiles: false });
    expect(await wrong(onlyText, { sheets: two })).toEqual([422, expect.objectContaining({ code: 'no-files' })]);
    const large = await of.make({ maxMegabytes: 1 });
    const big = (await of.school.student.client.upload<{ id: string }>('files/files', 'том.txt', 'а'.repeat(600_000))).json.id;
    expect(await wrong(large, { sheets: [{ fileId: big, turn: 0 }] })).toEqual([422, expect.objectContaining({ code: 'file-too-large' })]);
    const twice = [a, a].map((fileId) => ({ fileId, turn: 0 }));
    expect(await wrong(await of.make(), { sheets: twice })).toEqual([422, expect.objectContaining({ code: 'twice' })]);
  });

  it('takes no file of somebody else', async () => {
    const activityId = await of.make();
    const foreign = await of.photo('чужое.png', of.school.classmate);
    const answer = await of.draft(activityId, { sheets: [{ fileId: foreign, turn: 0 }] });
    expect([answer.status, problemCode(answer)]).toEqual([422, 'kernel.invalid-input']);
    expect((await of.get(activityId)).my?.state).toBe('none');
  });

  it('is for its student alone', async () => {
    const activityId = await of.make();
    const fileId = await of.photo();
    await of.draft(activityId, { text: 'СЕКРЕТ', sheets: [{ fileId, turn: 0 }] });
    const { school, other } = of;
    for (const { client } of [school.teacher, school.classmate, school.guardian, other.student]) {
      expect((await client.get(`files/files/${fileId}`)).status).toBe(404);
      expect((await client.get(`assignment/activities/${activityId}`)).text).not.toContain('СЕКРЕТ');
    }
    expect((await of.draft(activityId, { revision: 1 }, school.teacher)).status).toBe(403);
    expect((await of.draft(activityId, { revision: 1 }, other.student)).status).toBe(404);
  });
});

describe('handing in', () => {
  it('makes a version of what the student saw, whatever comes later', async () => {
    const activityId = await of.make({ instructions: '<p>Найдите \\(x^2\\)</p><script>alert(1)</script>' });
    const fileId = await of.photo();
    await of.draft(activityId, { text: 'Ответ: 5', sheets: [{ fileId, turn: 270 }] });
    const { json } = await of.handIn(activityId);
    expect(json.instructionsView).toMatch(/<math/);
    expect(json.instructionsView).not.toContain('script');
    expect(json.my).toMatchObject({
      state: 'handed-in',
      mayTakeBack: true,
      versions: [{ number: 1, text: 'Ответ: 5', sheets: [{ fileId, turn: 270 }], late: false, takenBackAt: null, released: null }],
    });
    const after = await of.draft(activityId, { text: 'поздно', revision: 1 });
    expect([after.status, problemCode(after)]).toEqual([409, 'assignment.handed-in']);
    expect((await of.school.teacher.client.get(`files/files/${fileId}`)).status).toBe(200);
    expect((await of.school.classmate.client.get(`files/files/${fileId}`)).status).toBe(404);
    expect((await of.other.teacher.client.get(`files/files/${fileId}`)).status).toBe(404);
    expect(await of.grade(activityId)).toMatchObject({ final: null, state: 'needs-grading', why: { rule: 'assignment.rule.waiting' } });
  });

  it('happens once, however often the button reaches the server', async () => {
    const activityId = await of.make();
    await of.draft(activityId, { text: 'а' });
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => of.handIn(activityId, { key })));
    expect(answers.map(({ status, json }) => [status, json.my?.versions.length])).toEqual([1, 2, 3].map(() => [200, 1]));
    const again = await of.handIn(activityId);
    expect([again.status, problemCode(again)]).toEqual([409, 'assignment.handed-in']);
    const [events] = await of.app.db.sql(
      `select count(*)::int as n from jobs.event where name = 'assignment.work-handed-in' and payload->>'activityId' = $1`,
      [activityId],
    );
    expect(events).toEqual({ n: 1 });
  });

  it('is refused with nothing in it, with words that were not seen, and without the promise that was asked for', async () => {
    const activityId = await of.make({ confirm: true });
    expect(problemCode(await of.handIn(activityId))).toBe('assignment.nothing-to-hand-in');
    await of.draft(activityId, { text: '  ' });
    expect(problemCode(await of.handIn(activityId))).toBe('assignment.nothing-to-hand-in');
    await of.draft(activityId, { text: 'готово', revision: 1 });
    expect(problemCode(await of.handIn(activityId))).toBe('assignment.draft-changed');
    expect((await of.handIn(activityId, { revision: 2 })).status).toBe(422);
    expect((await of.handIn(activityId, { revision: 2, confirmed: true })).status).toBe(200);
  });

  it('is late by the clock of the server, and still taken', async () => {
    const activityId = await of.make({}, -1);
    await of.work(activityId, 'проспал');
    expect((await of.get(activityId)).my?.versions).toMatchObject([{ late: true }]);
    expect(await of.grade(activityId)).toMatchObject({ state: 'needs-grading', late: true });
  });

  it('ends at the cut-off, which leaves the draft, and begins anew with an extension', async () => {
    const activityId = await of.make({ cutOffAt: new Date(Date.now() - 60_000).toISOString() }, -2);
    expect((await of.draft(activityId, { text: 'не успел' })).status).toBe(200);
    expect((await of.get(activityId)).my).toMatchObject({ refusal: 'assignment.closed', draft: { text: 'не успел' } });
    expect(problemCode(await of.handIn(activityId))).toBe('assignment.closed');
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const extended = await of.school.teacher.client.put(`assignment/activities/${activityId}/extensions`, {
      personIds: [of.school.student.id],
      dueAt,
    });
    expect(extended.status).toBe(204);
    expect((await of.get(activityId)).my).toMatchObject({ refusal: null, dueAt });
    expect((await of.handIn(activityId)).json.my?.versions).toMatchObject([{ late: false }]);
    expect(await of.grade(activityId)).toMatchObject({ late: false });
    expect((await of.get(activityId, of.school.classmate)).my).toMatchObject({ refusal: 'assignment.closed' });
  });

  it('waits until the assignment opens, and is not there while it is hidden', async () => {
    const activityId = await of.make();
    const { client } = of.school.teacher;
    const opensAt = new Date(Date.now() + 3_600_000).toISOString();
    await client.patch(`courses/activities/${activityId}`, { version: 2, opensAt });
    expect(problemCode(await of.draft(activityId, { text: 'а' }))).toBe('assignment.not-open-yet');
    await client.patch(`courses/activities/${activityId}`, { version: 3, opensAt: null, visible: false });
    expect((await of.draft(activityId, { text: 'а' })).status).toBe(404);
    expect((await of.school.student.client.get(`assignment/activities/${activityId}`)).status).toBe(404);
    expect((await client.get(`assignment/activities/${activityId}`)).status).toBe(200);
  });
});

describe('an assignment with a condition', () => {
  it('is closed until it is met, and stays open to who has begun', async () => {
    const activityId = await of.make();
    const { client } = of.school.teacher;
    const close = async () => {
      const { version } = (await client.get<{ version: number }>(`courses/activities/${activityId}`)).json;
      const availability = { when: { kind: 'date', config: { from: '2031-01-01T09:00:00Z' } }, otherwise: 'locked' };
      const answer = await client.put(`courses/activities/${activityId}/availability`, { version, availability });
      if (answer.status >= 300) throw new Error(answer.text);
    };
    await of.draft(activityId, { text: 'начато' });
    await close();
    expect((await of.get(activityId)).my).toMatchObject({ draft: { text: 'начато' } });
    expect((await of.draft(activityId, { text: 'дальше', revision: 1 })).status).toBe(200);
    const { classmate } = of.school;
    const opened = await classmate.client.get(`assignment/activities/${activityId}`);
    expect([opened.status, problemCode(opened)]).toEqual([403, 'courses.not-available']);
    expect((await of.draft(activityId, { text: 'а' }, classmate)).status).toBe(403);
  });
});

describe('taking back', () => {
  it('keeps what was handed in and makes the work a draft again', async () => {
    const activityId = await of.make();
    await of.work(activityId, 'первая');
    expect((await of.takeBack(activityId)).json.my).toMatchObject({
      state: 'draft',
      draft: { text: 'первая' },
      versions: [{ number: 1, takenBackAt: expect.any(String) }],
    });
    await of.work(activityId, 'вторая');
    expect((await of.get(activityId)).my?.versions.map(({ text, takenBackAt }) => [text, takenBackAt !== null])).toEqual([
      ['первая', true],
      ['вторая', false],
    ]);
  });

  it('ends when the teacher begins, when the assignment says so, and with the cut-off', async () => {
    const begun = await of.make();
    const workId = await of.work(begun, 'готово');
    await of.assess(workId, { comment: 'Начал читать' });
    expect((await of.get(begun)).my?.mayTakeBack).toBe(false);
    expect(problemCode(await of.takeBack(begun))).toBe('assignment.marking-begun');
    const forbidden = await of.make({ takeBack: false });
    await of.work(forbidden, 'готово');
    expect(problemCode(await of.takeBack(forbidden))).toBe('assignment.no-taking-back');
    const empty = await of.make();
    await of.draft(empty, { text: 'а' });
    expect(problemCode(await of.takeBack(empty))).toBe('assignment.not-handed-in');
  });

  it('is seen by the teacher who has the work open', async () => {
    const activityId = await of.make();
    const workId = await of.work(activityId, 'готово');
    await of.takeBack(activityId);
    const answer = await of.assess(workId, { mark: 5, outcome: 'graded' });
    expect([answer.status, problemCode(answer)]).toEqual([409, 'assignment.taken-back']);
    expect(await of.marked(workId)).toMatchObject({ state: 'draft', versions: [], assessment: null });
  });
});
