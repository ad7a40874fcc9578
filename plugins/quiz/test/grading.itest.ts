import { OpenAttempts } from '../src/open-attempts.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import type { QuestionFiguresDto } from '../src/results/figures.dto.js';
import type { GradedQuestionsDto, AnswerToGradeDto, AnswerMarkedDto } from '../src/grading/grading.dto.js';
import { QuizPrivacy } from '../src/quiz.privacy.js';
import type { ResultPageDto } from '../src/results/result.dto.js';
import { type Items, type Json, right, Scene, wrong } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.make();
}, 90_000);
afterAll(() => scene.close(), 60_000);

const essay = (text: string) => ({ answer: `<p>${text}</p>` });
const answers = (activityId: string, query = '', { client }: TestPerson = scene.school.teacher) =>
  client.get<Items<Json<AnswerToGradeDto>>>(`quiz/activities/${activityId}/grading/${scene.questions['Объясните']}${query}`);
const mark = (attemptId: string, slot: number, body: object, { client }: TestPerson = scene.school.teacher) =>
  client.put<AnswerMarkedDto>(`quiz/attempts/${attemptId}/slots/${slot}/mark`, body);

/** An essay for five points and a choice for one, taken by two. */
async function written() {
  const activityId = await scene.quiz([scene.question('Объясните', 5), scene.question('А1')]);
  const one = await scene.take(activityId, [essay('потому'), right]);
  const other = await scene.take(activityId, [essay('затем'), wrong], scene.school.classmate);
  return { activityId, one, other };
}
const gradeOf = async (activityId: string, personId: string) => {
  const [row] = await scene.sql<{ final: string | null; state: string }>(
    `select g.final, g.state from grades.grade g join grades.item i on i.id = g.item_id where i.activity_id = $1 and g.person_id = $2`,
    [activityId, personId],
  );
  return row && [row.final === null ? null : Number(row.final), row.state];
};

describe('grading by hand', () => {
  it('goes question by question through what was handed in', async () => {
    const { activityId, one, other } = await written();
    const questions = (await scene.school.teacher.client.get<GradedQuestionsDto>(`quiz/activities/${activityId}/grading`)).json.items;
    expect(questions.map(({ name, answers: count, waiting }) => [name, count, waiting])).toEqual([
      ['Объясните', 2, 2],
      ['А1', 2, 0],
    ]);
    const { items } = (await answers(activityId)).json;
    expect(items.map(({ attemptId, name }) => [attemptId, name])).toEqual([
      [one.id, 'Лицей Ученик'],
      [other.id, 'Лицей Одноклассник'],
    ]);
    expect(items[0]).toMatchObject({ slot: { number: 1, state: 'needsgrading', maxMark: 5 }, minMark: 0, topMark: 5 });
    expect(JSON.stringify(items[0]?.slot)).toContain('потому');
    const first = (await answers(activityId, '?limit=1')).json;
    expect((await answers(activityId, `?limit=1&after=${first.next}`)).json.items.map((i) => i.attemptId)).toEqual([other.id]);
  });

  it('shows formatted answers as they were written, without what could run', async () => {
    const activityId = await scene.quiz([scene.question('Объясните', 5)]);
    const attempt = await scene.take(activityId, [{ answer: '<p>По <b>теореме</b> \\(x^2\\)</p><script>alert(1)</script>' }]);
    const kept = '<p>По <b>теореме</b> \\(x^2\\)</p>';
    expect(attempt.slots[0]?.response).toEqual({ answer: kept });
    expect((await scene.sql(`select from quiz.step where attempt_id = $1 and step::text like '%alert%'`, [attempt.id])).length).toBe(0);
    const { review, response } = (await answers(activityId)).json.items[0]?.slot ?? {};
    expect(response).toEqual({ answer: kept });
    expect(review?.feedback).toMatchObject({ answer: { text: expect.stringMatching(/^<p>По <b>теореме<\/b> <math.*<\/math><\/p>$/) } });
  });

  it('says to the teacher what the author wants looked at, and to no student', async () => {
    const { client } = scene.school.teacher;
    const path = `questions/questions/${scene.questions['Объясните']}`;
    const { definition, version } = (await client.get<{ definition: object; version: number }>(path)).json;
    const graderInfo = { text: '<p>ЗАМЕТКА</p>', format: 'html' };
    const change = { name: 'Объясните', definition: { ...definition, graderInfo }, state: 'ready', version };
    expect((await client.put(path, change)).status).toBe(200);
    const { activityId, one } = await written();
    expect((await answers(activityId)).json.items[0]?.forGrader).toMatchObject(graderInfo);
    expect(JSON.stringify((await scene.attempt(one.id)).json)).not.toContain('ЗАМЕТКА');
  });

  it('gives marks and comments, and the totals follow', async () => {
    const { activityId, one } = await written();
    expect(await gradeOf(activityId, scene.school.student.id)).toEqual([null, 'needs-grading']);
    const { sequence } = (await answers(activityId)).json.items[0]?.slot ?? { sequence: -1 };
    const marked = await mark(one.id, 1, { mark: 3.5, comment: 'Хорошо <b>но</b> мало', sequence });
    expect(marked.json).toMatchObject({ state: 'mangrpartial', mark: 3.5, attemptMark: 4.5 });
    expect(await gradeOf(activityId, scene.school.student.id)).toEqual([4.5, 'graded']);
    const seen = (await scene.attempt(one.id)).json;
    expect(seen).toMatchObject({ mark: 4.5, slots: [{ state: 'mangrpartial', review: { mark: 3.5 } }, {}] });
    expect(seen.slots[0]?.review?.comment).toMatchObject({ text: 'Хорошо &lt;b&gt;но&lt;/b&gt; мало' });
    expect((await answers(activityId)).json.items).toHaveLength(1);
    expect((await answers(activityId, '?show=all')).json.items).toHaveLength(2);
    const again = await mark(one.id, 1, { mark: null, sequence: marked.json.sequence });
    expect(again.json).toMatchObject({ state: 'needsgrading', mark: null, attemptMark: null });
    expect(await gradeOf(activityId, scene.school.student.id)).toEqual([null, 'needs-grading']);
    const graded = await scene.sql(`select from quiz.step where attempt_id = $1 and graded_by = $2`, [one.id, scene.school.teacher.id]);
    expect(graded).toHaveLength(2);
  });

  it('may change what the machine has graded', async () => {
    const { other, activityId } = await written();
    expect((await mark(other.id, 1, { mark: 5, sequence: 2 })).json.attemptMark).toBe(5);
    expect((await mark(other.id, 2, { mark: 1, sequence: 2 })).json).toMatchObject({ mark: 1, attemptMark: 6 });
    expect(await gradeOf(activityId, scene.school.classmate.id)).toEqual([6, 'graded']);
  });

  it('refuses what does not fit', async () => {
    const { one, activityId } = await written();
    expect((await mark(one.id, 1, { mark: 6, sequence: 2 })).status).toBe(422);
    expect((await mark(one.id, 1, { mark: -1, sequence: 2 })).status).toBe(422);
    expect((await mark(one.id, 7, { mark: 1, sequence: 2 })).status).toBe(404);
    expect(problemCode(await mark(one.id, 1, { mark: 1, sequence: 1 }))).toBe('quiz.changed-meanwhile');
    const open = (await scene.start(activityId)).json;
    expect(problemCode(await mark(open.id, 1, { mark: 1, sequence: 0 }))).toBe('quiz.not-handed-in');
    const both = await Promise.all([mark(one.id, 1, { mark: 1, sequence: 2 }), mark(one.id, 1, { mark: 2, sequence: 2 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('can be done without names', async () => {
    const { activityId } = await written();
    const { items } = (await answers(activityId, '?anonymous=1')).json;
    expect(items.map(({ personId, name }) => [personId, name])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`Лицей|${scene.school.student.id}`));
  });

  it('is the course teacher’s work', async () => {
    const { activityId, one } = await written();
    for (const [person, status] of [
      [scene.school.student, 403],
      [scene.school.colleague, 403],
      [scene.school.head, 403],
      [scene.other.teacher, 404],
    ] as const) {
      expect((await person.client.get(`quiz/activities/${activityId}/grading`)).status).toBe(status);
      expect((await answers(activityId, '', person)).status).toBe(status);
      expect((await mark(one.id, 1, { mark: 1, sequence: 2 }, person)).status).toBe(status);
    }
  });
});

describe('files of answers', () => {
  const attachments = { max: 2, required: 1, types: ['image', '.txt'] };
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  let activityId: string;
  beforeAll(async () => {
    const { client } = scene.school.teacher;
    const definition = {
      ...{ text: { text: 'Покажите решение', format: 'html' }, defaultMark: 1, penalty: 0, hints: [] },
      ...{ responseFormat: 'plain', responseRequired: false, lines: 5, attachments },
    };
    const made = { type: 'essay', name: 'С файлами', categoryId: null, tags: [], idNumber: null, state: 'ready', definition };
    const { json, text } = await client.post<{ id: string }>(`questions/banks/${scene.bankId}/questions`, made);
    if (!json.id) throw new Error(text);
    activityId = await scene.quiz([{ questionId: json.id, maxMark: 5 }]);
  });

  const upload = async (name: string, content: Uint8Array<ArrayBuffer> | string, { client }: TestPerson = scene.school.student) => {
    const { id: fileId, ...file } = (
      await client.upload<{ id: string; name: string; mediaType: string; size: number }>('files/files', name, content)
    ).json;
    return { fileId, ...file };
  };
  const read = (fileId: string, { client }: TestPerson) => client.get(`files/files/${fileId}`);

  it('are kept with the answer, for who may see the attempt alone', async () => {
    const { id } = (await scene.start(activityId)).json;
    const photo = await upload('Лист 1.png', png);
    expect((await scene.save(id, 1, { answer: 'см.' }, 1)).json.state).toBe('invalid');
    const saved = await scene.save(id, 1, { answer: 'см.', files: [photo] }, 2);
    expect([saved.status, saved.json.state, saved.json.sequence]).toEqual([200, 'complete', 2]);
    // The same again, as after a lost reply, and after another process has saved meanwhile.
    expect((await scene.save(id, 1, { answer: 'см.', files: [photo] }, 3)).json.sequence).toBe(2);
    // The reply was lost, and it is sent again to a process that has not seen the attempt yet.
    scene.app.server.app.get(OpenAttempts, { strict: false }).forget(id);
    expect((await scene.save(id, 1, { answer: 'см.', files: [photo] }, 2)).json.sequence).toBe(2);
    expect((await scene.attempt(id)).json.slots[0]?.response).toEqual({ answer: 'см.', files: [photo] });
    const { school, other } = scene;
    const seen = await Promise.all(
      [school.student, school.teacher, school.classmate, school.colleague, other.teacher].map((who) => read(photo.fileId, who)),
    );
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404]);
    expect(seen[0]?.headers.get('content-security-policy')).toContain('sandbox');

    const page = await upload('Страница.txt', '<script>alert(1)</script>');
    expect(page.mediaType).toBe('text/plain');
    expect((await scene.save(id, 1, { answer: '', files: [photo, page] }, 3)).status).toBe(200);
    expect((await read(page.fileId, school.teacher)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await scene.save(id, 1, { answer: '', files: [page] }, 4)).status).toBe(200);
    expect((await scene.finish(id)).json.slots[0]).toMatchObject({ state: 'needsgrading', response: { files: [page] } });
    // What was taken out again has gone with the end.
    expect([(await read(photo.fileId, school.student)).status, (await read(page.fileId, school.student)).status]).toEqual([404, 200]);
    const { items } = (
      await school.teacher.client.get<Items<Json<AnswerToGradeDto>>>(
        `quiz/activities/${activityId}/grading/${(await school.teacher.client.get<GradedQuestionsDto>(`quiz/activities/${activityId}/grading`)).json.items[0]?.questionId}`,
      )
    ).json;
    expect(items[0]?.slot.response).toEqual({ answer: '', files: [page] });
  });

  it('are refused with the answer: others’, and those that are not what is said of them', async () => {
    const { id } = (await scene.start(activityId, scene.school.classmate)).json;
    const save = (files: object[], sequence = 1) => scene.save(id, 1, { answer: 'да', files }, sequence, scene.school.classmate);
    const [own, second, third] = [
      await upload('a.png', png, scene.school.classmate),
      await upload('b.png', png, scene.school.classmate),
      await upload('c.png', png, scene.school.classmate),
    ];
    const foreign = await upload('d.png', png);
    const refused = await Promise.all([
      save([foreign]),
      save([{ ...own, fileId: '0190a000-0000-7000-8000-000000000000' }]),
      save([{ ...own, name: 'e.png' }]),
      save([{ ...own, size: 1 }]),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect((await scene.attempt(id, scene.school.classmate)).json.slots[0]).toMatchObject({ sequence: 0, response: { answer: '' } });
    expect((await scene.sql(`select from files.file where owner_kind = 'quiz.attempt' and owner_id = $1`, [id])).length).toBe(0);
    expect((await save([own])).status).toBe(200);
    // No more than the question takes, and none of another kind.
    expect((await save([own, await upload('x.zip', 'PK', scene.school.classmate), second, third], 2)).status).toBe(200);
    expect((await scene.finish(id, scene.school.classmate)).json.slots[0]?.response).toEqual({ answer: 'да', files: [own, second] });
    expect(problemCode(await save([own, second, third], 4))).toBe('quiz.attempt-finished');
  });

  it('leave with the copy of one’s data, and go with the person’s work', async () => {
    const { id: personId } = scene.school.classmate;
    const { app } = scene;
    const privacy = app.server.app.get(QuizPrivacy, { strict: false });
    const parts: { path: readonly string[]; data: unknown }[] = [];
    for await (const part of privacy.export(createContext(), personId)) parts.push(part);
    expect(parts).toContainEqual(
      expect.objectContaining({ data: { name: 'a.png', mediaType: 'image/png', base64: png.toString('base64') } }),
    );
    const count = async () =>
      (await scene.sql(`select from files.file f where owner_kind = 'quiz.attempt' and uploaded_by = $1`, [personId])).length;
    expect(await count()).toBe(2);
    await privacy.erase(createContext(), personId);
    expect(await count()).toBe(0);
  });
});

describe('the results of a class', () => {
  const results = (activityId: string, query = '') =>
    scene.school.teacher.client.get<Json<ResultPageDto>>(`quiz/activities/${activityId}/results${query}`);

  it('are sorted, filtered and paged on the server', async () => {
    const { activityId, one, other } = await written();
    const open = (await scene.start(activityId)).json;
    const ids = async (query: string) => (await results(activityId, query)).json.items.map(({ id }) => id);
    expect(await ids('')).toEqual([other.id, one.id, open.id]);
    expect(await ids('?order=finishedAt&down=1')).toEqual([other.id, one.id, open.id]);
    expect(await ids('?order=finishedAt')).toEqual([one.id, other.id, open.id]);
    expect(await ids('?state=open')).toEqual([open.id]);
    expect(await ids('?state=waiting&order=finishedAt')).toEqual([one.id, other.id]);
    expect(await ids(`?classId=${scene.school.classId}&state=finished`)).toHaveLength(2);
    expect(await ids('?classId=0190a000-0000-7000-8000-000000000000')).toEqual([]);
    const classes = (
      await scene.school.teacher.client.get<Items<{ id: string; name: string }>>(`quiz/activities/${activityId}/results/classes`)
    ).json;
    expect(classes.items).toEqual([{ id: scene.school.classId, name: '7А' }]);
    const first = (await results(activityId, '?limit=2&order=finishedAt')).json;
    expect(first).toMatchObject({ total: 3, items: [{ id: one.id }, { id: other.id }] });
    expect(await ids(`?limit=2&order=finishedAt&after=${first.next}`)).toEqual([open.id]);
    expect((await results(activityId, '?order=nonsense')).status).toBe(422);
  });

  it('are of who is in a class today, not of who comes into it next week', async () => {
    const { stranger, classmate } = scene.school;
    const { activityId, other } = await written();
    const [row] = await scene.sql<{ id: string; name: string }>(
      `select o.id, o.name from identity.membership m join identity.organisation o on o.id = m.organisation_id where m.person_id = $1`,
      [stranger.id],
    );
    const classId = row?.id ?? '';
    const parts = async () =>
      (await scene.school.teacher.client.get<Items<{ id: string }>>(`quiz/activities/${activityId}/results/classes`)).json.items.map(
        ({ id }) => id,
      );
    const ids = async () => (await results(activityId, `?classId=${classId}`)).json.items.map(({ id }) => id);
    await scene.sql(
      `insert into identity.membership (id, person_id, organisation_id, kind, since) values (gen_random_uuid(), $1, $2, 'student', current_date + 7)`,
      [classmate.id, classId],
    );
    expect([await ids(), await parts()]).toEqual([[], [scene.school.classId]]);
    const theirs = [classmate.id, classId];
    await scene.sql(`update identity.membership set since = current_date - 7 where person_id = $1 and organisation_id = $2`, theirs);
    expect([await ids(), await parts()]).toEqual([[other.id], expect.arrayContaining([classId])]);
    await scene.sql(`delete from identity.membership where person_id = $1 and organisation_id = $2`, theirs);
  });

  it('are narrowed to a group, and so are the figures, the file and what waits', async () => {
    const { client } = scene.school.teacher;
    const { activityId, one, other } = await written();
    const { id: groupId } = (await client.post<{ id: string }>(`enrolment/courses/${scene.courseId}/groups`, { name: 'Группа 1' })).json;
    await scene.sql(`insert into enrolment.group_member (group_id, person_id) values ($1, $2)`, [groupId, scene.school.classmate.id]);
    const parts = await client.get<{ groups: object[] }>(`quiz/activities/${activityId}/results/classes`);
    expect(parts.json.groups).toEqual([{ id: groupId, name: 'Группа 1' }]);
    const query = `?groupId=${groupId}`;
    expect((await results(activityId, query)).json).toMatchObject({ total: 1, items: [{ id: other.id }] });
    expect((await results(activityId, `${query}&classId=${scene.school.classId}`)).json.total).toBe(1);
    const file = await client.get(`quiz/activities/${activityId}/results/file${query}`);
    expect(file.text.trim().split('\r\n')).toHaveLength(2);
    const questions = (await client.get<GradedQuestionsDto>(`quiz/activities/${activityId}/grading${query}`)).json.items;
    expect(questions).toMatchObject([{ name: 'Объясните', answers: 1, waiting: 1 }, { answers: 1 }]);
    expect((await answers(activityId, query)).json.items.map(({ attemptId }) => attemptId)).toEqual([other.id]);
    await mark(one.id, 1, { mark: 5, sequence: 2 });
    await mark(other.id, 1, { mark: 1, sequence: 2 });
    const facility = async (part: string) =>
      (await client.get<QuestionFiguresDto>(`quiz/activities/${activityId}/results/questions${part}`)).json.items[0]?.facility;
    expect([await facility(query), await facility('')]).toEqual([0.2, 0.6]);
    expect((await answers(activityId, query)).json.items).toEqual([]);
  });

  it('leave the system as a table that a spreadsheet opens, and the log says so', async () => {
    const { activityId, one } = await written();
    await mark(one.id, 1, { mark: 3.5, sequence: 2 });
    const file = await scene.school.teacher.client.get(`quiz/activities/${activityId}/results/file?order=name&down=1`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('Проверка.csv'));
    const lines = file.text.trim().split('\r\n');
    expect(lines[0]).toMatch(/Ученик;Попытка;Состояние;Начато;Сдано;Балл;Из$/);
    expect(lines[1]).toMatch(/^Лицей Ученик;1;сдано;.*;4,5;6$/);
    expect(lines[2]).toMatch(/^Лицей Одноклассник;1;ждёт проверки;.*;;6$/);
    expect(await scene.sql(`select from audit.entry where action = 'quiz.export-results' and subject_id = $1`, [activityId])).toHaveLength(
      1,
    );
    expect((await scene.school.student.client.get(`quiz/activities/${activityId}/results/file`)).status).toBe(403);
    expect((await scene.other.teacher.client.get(`quiz/activities/${activityId}/results/file`)).status).toBe(404);
  });

  it('have figures of each question, of first attempts that are graded', async () => {
    const activityId = await scene.quiz([scene.question('А1'), scene.question('А2', 3)]);
    await scene.take(activityId, [right, wrong]);
    await scene.take(activityId, [right, right]);
    await scene.take(activityId, [wrong, wrong], scene.school.classmate);
    const figures = (await scene.school.teacher.client.get<QuestionFiguresDto>(`quiz/activities/${activityId}/results/questions`)).json;
    expect(figures.attempts).toBe(2);
    expect(figures.items.map(({ name, count, facility, discrimination }) => [name, count, facility, discrimination])).toEqual([
      ['А1', 2, 0.5, null],
      ['А2', 2, 0, null],
    ]);
  });
});
