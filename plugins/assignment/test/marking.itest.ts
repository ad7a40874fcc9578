import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext, PackageHost, Registry } from '@sreda/kernel';
import { points, type RecordedEvent } from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { expectQueries, problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { unzip } from '@sreda/testing/unzip';
import { ClassService } from '../src/class/class.service.js';
import type { HomeworkCountsDto, SchoolHomeworkQuery } from '../src/school/school-homework.dto.js';
import { SchoolHomeworkService } from '../src/school/school-homework.service.js';
import { AssignmentApp, type ClassPage } from './assignment-app.js';

let of: AssignmentApp;
beforeAll(async () => {
  of = await AssignmentApp.start();
}, 120_000);
afterAll(() => of.app.close(), 60_000);

const rubric = [
  { id: 'idea', name: 'Решение', levels: [0, 3, 6].map((p) => ({ name: `${p}`, points: p })) },
  { id: 'form', name: 'Оформление', levels: [0, 2].map((p) => ({ name: `${p}`, points: p })) },
];
const contextOf = ({ id, accountId }: TestPerson) => createContext({ actor: { personId: id, accountId }, organisationId: of.school.id });

describe('marking', () => {
  it('shows the student nothing until it is done, and then the mark with its why', async () => {
    const activityId = await of.make();
    const workId = await of.work(activityId, 'Ответ: 42');
    expect(await of.marked(workId)).toMatchObject({
      name: expect.stringContaining('Ученик'),
      state: 'handed-in',
      versions: [{ text: 'Ответ: 42' }],
      assessment: { number: 1, revision: 0, mark: null, changedBy: null },
    });
    expect((await of.assess(workId, { mark: 3, comment: 'ЧЕРНОВИК', note: 'ЗАМЕТКА' })).json).toMatchObject({ revision: 1, outcome: null });
    expect(JSON.stringify(await of.get(activityId))).not.toMatch(/ЧЕРНОВИК|ЗАМЕТКА/);
    const done = await of.assess(workId, { revision: 1, mark: 4, comment: 'Хорошо', note: 'ЗАМЕТКА', outcome: 'graded' });
    expect(done.json).toMatchObject({ revision: 2, mark: 4, outcome: 'graded', changedBy: expect.stringContaining('Учитель') });
    const seen = await of.get(activityId);
    expect(seen.my).toMatchObject({ state: 'graded', versions: [{ released: { outcome: 'graded', mark: 4, comment: 'Хорошо' } }] });
    expect(JSON.stringify(seen)).not.toContain('ЗАМЕТКА');
    expect(await of.grade(activityId)).toMatchObject({
      ...{ final: 4, max: 5, state: 'graded' },
      why: { rule: 'assignment.rule.teacher', inputs: [{ number: 1, value: 4, counts: true }] },
    });
    // A correction is kept until it is shown.
    await of.assess(workId, { revision: 2, mark: 5, comment: 'Отлично' });
    expect((await of.get(activityId)).my?.versions).toMatchObject([{ released: { mark: 4, comment: 'Хорошо' } }]);
  });

  it('adds up the levels of a rubric, whatever number is sent with them', async () => {
    const activityId = await of.make({ scale: 'points', rubric });
    expect((await of.get(activityId)).maxMark).toBe(8);
    const workId = await of.work(activityId, 'а');
    const idea = { criterionId: 'idea', level: 1 };
    const half = await of.assess(workId, { mark: 8, levels: [idea], outcome: 'graded' });
    expect(half.status).toBe(422);
    expect((await of.marked(workId)).assessment).toMatchObject({ revision: 0 });
    const levels = [idea, { criterionId: 'form', level: 1 }];
    expect((await of.assess(workId, { mark: 8, levels, outcome: 'graded' })).json).toMatchObject({ mark: 5 });
    expect(await of.grade(activityId)).toMatchObject({ final: 5, max: 8, why: { rule: 'assignment.rule.rubric' } });
    expect((await of.assess(workId, { revision: 1, levels: [{ criterionId: 'idea', level: 9 }] })).status).toBe(422);
    // What marks were counted from stays.
    const change = await of.school.teacher.client.patch(`courses/activities/${activityId}`, { version: 2, settings: { rubric: [] } });
    expect([change.status, problemCode(change)]).toEqual([409, 'assignment.has-marks']);
    const rest = await of.school.teacher.client.patch(`courses/activities/${activityId}`, { version: 2, settings: { maxFiles: 3 } });
    expect(rest.status).toBe(200);
  });

  it.each([
    ['a mark beyond the scale', { mark: 6, outcome: 'graded' }],
    ['half a mark', { mark: 3.5 }],
    ['no mark at all', { mark: null, outcome: 'graded' }],
    ['a return without a word', { outcome: 'returned' }],
    ['an unknown outcome', { outcome: 'lost' }],
  ])('refuses %s', async (_, body) => {
    const workId = await of.work(await of.make(), 'а');
    expect((await of.assess(workId, body)).status).toBe(422);
    expect((await of.marked(workId)).state).toBe('handed-in');
  });

  it('of two teachers who write at once keeps the first and tells the second', async () => {
    await of.school.teacher.client.post(`enrolment/courses/${of.courseId}/participants`, {
      personIds: [of.school.colleague.id],
      role: 'teacher',
    });
    const workId = await of.work(await of.make(), 'а');
    const answers = await Promise.all([
      of.assess(workId, { mark: 4, comment: 'Первый', outcome: 'graded' }),
      of.assess(workId, { mark: 2, comment: 'Второй', outcome: 'graded' }, of.school.colleague),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(problemCode(answers.find(({ status }) => status === 409) ?? answers[0])).toBe('assignment.marked-meanwhile');
    const kept = answers.find(({ status }) => status === 200);
    expect((await of.marked(workId)).assessment).toMatchObject({ revision: 1, comment: kept?.json.comment });
    // The same text again after a lost reply is no conflict; another text is.
    const mine = kept?.json.comment === 'Первый' ? of.school.teacher : of.school.colleague;
    const { mark = null, comment = '' } = kept?.json ?? {};
    expect((await of.assess(workId, { mark, comment, outcome: 'graded' }, mine)).json).toMatchObject({ revision: 1 });
    expect((await of.assess(workId, { mark, comment: `${comment}!` }, mine)).status).toBe(409);
  });

  it('says who else has the work open, and not for long', async () => {
    const workId = await of.work(await of.make(), 'а');
    const open = ({ client }: TestPerson) =>
      client.post<{ others: string[]; state: string; revision: number }>(`assignment/works/${workId}/presence`);
    expect((await open(of.school.teacher)).json).toEqual({ others: [], state: 'handed-in', revision: 0 });
    expect((await open(of.school.colleague)).json.others).toEqual([expect.stringContaining('Учитель')]);
    await of.school.teacher.client.delete(`assignment/works/${workId}/presence`);
    expect((await open(of.school.colleague)).json.others).toEqual([]);
    await open(of.school.teacher);
    await of.app.db.sql(`update assignment.presence set seen_at = seen_at - interval '2 minutes' where work_id = $1`, [workId]);
    expect((await open(of.school.colleague)).json.others).toEqual([]);
  });

  it('is for teachers of the course; others of the school read at most', async () => {
    const activityId = await of.make();
    const workId = await of.work(activityId, 'а');
    await of.assess(workId, { note: 'ЗАМЕТКА' });
    const { school, other } = of;
    for (const part of ['head', 'methodist', 'administrator'] as const) {
      expect((await school[part].client.get(`assignment/works/${workId}`)).text).not.toContain('ЗАМЕТКА');
      expect((await of.assess(workId, { revision: 1, mark: 5 }, school[part])).status).toBe(403);
    }
    for (const part of ['student', 'classmate'] as const) {
      expect((await school[part].client.get(`assignment/works/${workId}`)).status).toBe(403);
      expect((await of.assess(workId, { revision: 1, mark: 5 }, school[part])).status).toBe(403);
      expect((await school[part].client.get(`assignment/activities/${activityId}/works`)).status).toBe(403);
    }
    for (const part of ['teacher', 'student', 'administrator'] as const) {
      expect((await other[part].client.get(`assignment/works/${workId}`)).status).toBe(404);
      expect((await of.assess(workId, { revision: 1, mark: 5 }, other[part])).status).toBe(404);
      expect((await other[part].client.get(`assignment/activities/${activityId}/works`)).status).toBe(404);
    }
    const place = ({ client }: TestPerson) => client.get(`assignment/works/${workId}/place`);
    expect((await place(school.student)).json).toEqual({ activityId, personId: school.student.id });
    expect((await place(school.head)).status).toBe(200);
    expect((await place(school.classmate)).status).toBe(404);
    expect((await place(other.student)).status).toBe(404);
  });
});

describe('a work that is returned for correction', () => {
  it('becomes a new version, and every earlier one stays with what was said about it', async () => {
    const activityId = await of.make({ cutOffAt: new Date(Date.now() + 60_000).toISOString() }, 0.01);
    const workId = await of.work(activityId, 'первая');
    await of.assess(workId, { mark: 3, comment: 'Проверьте чертёж', outcome: 'returned' });
    expect((await of.get(activityId)).my).toMatchObject({
      ...{ state: 'returned', refusal: null, draft: { text: 'первая' } },
      versions: [{ released: { outcome: 'returned', comment: 'Проверьте чертёж' } }],
    });
    expect(await of.grade(activityId)).toMatchObject({ final: null });
    // The correction comes after the cut-off and is as much in time as the work was.
    await of.app.db.sql(`update assignment.assignment set cut_off_at = now() - interval '1 hour' where activity_id = $1`, [activityId]);
    await of.app.db.sql(`update courses.activity set closes_at = now() - interval '2 hours' where id = $1`, [activityId]);
    expect(await of.work(activityId, 'вторая')).toBe(workId);
    expect((await of.marked(workId)).versions.map(({ text, late }) => [text, late])).toEqual([
      ['первая', false],
      ['вторая', false],
    ]);
    const old = await of.assess(workId, { revision: 1, mark: 5, outcome: 'graded' });
    expect([old.status, problemCode(old)]).toEqual([409, 'assignment.new-version']);
    await of.assess(workId, { number: 2, mark: 4, outcome: 'graded' });
    expect(await of.grade(activityId)).toMatchObject({ final: 4 });
    // Returned once more: the mark stays until there is a better one.
    await of.assess(workId, { number: 2, revision: 1, mark: 4, comment: 'Можно лучше', outcome: 'returned' });
    await of.work(activityId, 'третья');
    expect(await of.grade(activityId)).toMatchObject({ final: 4, state: 'graded' });
    await of.assess(workId, { number: 3, mark: 5, outcome: 'graded' });
    expect(await of.grade(activityId)).toMatchObject({ final: 5 });
  });
});

describe('the class', () => {
  const list = async (activityId: string, query = '') =>
    (await of.school.teacher.client.get<ClassPage>(`assignment/activities/${activityId}/works${query}`)).json;

  it('is listed by name with states and counts, narrowed and paged', async () => {
    const activityId = await of.make({}, -1);
    const { student, classmate } = of.school;
    const workId = await of.work(activityId, 'а');
    await of.draft(activityId, { text: 'пишу' }, classmate);
    const all = await list(activityId);
    expect(all.counts).toEqual({ students: 2, handedIn: 1, returned: 0, graded: 0, open: 1, late: 1, missing: 1 });
    expect(all.items).toMatchObject([
      { personId: classmate.id, state: 'draft', missing: true, late: false },
      { personId: student.id, workId, state: 'handed-in', missing: false, late: true, mark: null },
    ]);
    expect((await list(activityId, '?show=late')).items.map(({ personId }) => personId)).toEqual([student.id]);
    expect((await list(activityId, '?show=missing')).items.map(({ personId }) => personId)).toEqual([classmate.id]);
    expect((await list(activityId, '?show=graded')).items).toEqual([]);
    const first = await list(activityId, '?limit=1');
    const second = await list(activityId, `?limit=1&after=${first.next}`);
    expect([first, second].map(({ items, counts }) => [items[0]?.personId, counts.students])).toEqual([
      [classmate.id, 2],
      [student.id, 2],
    ]);
    await of.assess(workId, { mark: 5, outcome: 'graded' });
    expect((await list(activityId, '?show=graded')).items).toMatchObject([{ mark: 5 }]);
  });

  it('is narrowed to a group, with its counts', async () => {
    const activityId = await of.make();
    const { classmate, teacher } = of.school;
    await of.work(activityId, 'а');
    await of.work(activityId, 'б', classmate);
    const { id } = (await teacher.client.post<{ id: string }>(`enrolment/courses/${of.courseId}/groups`, { name: 'Группа 1' })).json;
    await of.app.db.sql(`insert into enrolment.group_member (group_id, person_id) values ($1, $2)`, [id, classmate.id]);
    expect(await list(activityId, `?groupId=${id}`)).toMatchObject({
      counts: { students: 1, handedIn: 1 },
      items: [{ personId: classmate.id }],
    });
    expect((await list(activityId, `?groupId=${id}&show=graded`)).items).toEqual([]);
    expect((await list(activityId)).counts.students).toBe(2);
  });

  it('costs as many queries for a work as for none', async () => {
    const activityId = await of.make();
    const service = of.app.server.app.get(ClassService, { strict: false });
    const ctx = contextOf(of.school.teacher);
    await expectQueries(3, () => service.list(ctx, activityId, { limit: 50 }));
    await of.work(activityId, 'а');
    await expectQueries(3, () => service.list(ctx, activityId, { limit: 50 }));
  });

  it('gets more time together, and loses it again', async () => {
    const activityId = await of.make();
    const { client } = of.school.teacher;
    const personIds = [of.school.student.id, of.school.classmate.id];
    const extend = (body: object) => client.put(`assignment/activities/${activityId}/extensions`, body);
    const dueAt = '2031-01-01T09:00:00.000Z';
    expect((await extend({ personIds, dueAt })).status).toBe(204);
    expect((await list(activityId)).items).toMatchObject([
      { extended: true, dueAt },
      { extended: true, dueAt },
    ]);
    expect((await extend({ personIds: [of.school.student.id], dueAt: null })).status).toBe(204);
    expect((await list(activityId)).items.map(({ extended }) => extended)).toEqual([true, false]);
    for (const stranger of [of.school.stranger, of.other.student]) {
      expect((await extend({ personIds: [stranger.id], dueAt })).status).toBe(422);
    }
    expect((await of.school.student.client.put(`assignment/activities/${activityId}/extensions`, { personIds, dueAt })).status).toBe(403);
  });

  it('goes into one archive, with a folder a student', async () => {
    const activityId = await of.make();
    const fileId = await of.photo('../лист.png');
    await of.draft(activityId, { text: 'Ответ', sheets: [{ fileId, turn: 0 }] });
    await of.handIn(activityId);
    const path = `assignment/activities/${activityId}/archive`;
    const { client } = of.school.teacher;
    expect((await client.get(path)).headers.get('content-disposition')).toContain(encodeURIComponent('Домашняя работа.zip'));
    const files = await unzip(await client.download(path));
    expect([...files.keys()].sort()).toEqual(['Лицей Ученик/01 лист.png', 'Лицей Ученик/text.txt']);
    expect(files.get('Лицей Ученик/text.txt')).toBe('Ответ');
    expect((await of.school.student.client.get(path)).status).toBe(403);
  });

  it('waits in the list of its teacher alone, the longest wait first', async () => {
    const toGrade = async ({ client }: TestPerson) =>
      (await client.get<{ items: { activityId: string; waiting: number }[] }>('assignment/to-grade?limit=200')).json.items;
    const [first, second] = [await of.make(), await of.make()];
    await of.work(second, 'а');
    const firstWork = await of.work(first, 'а');
    await of.work(second, 'б', of.school.classmate);
    const mine = (await toGrade(of.school.teacher)).filter(({ activityId }) => [first, second].includes(activityId));
    expect(mine).toMatchObject([
      { activityId: second, waiting: 2 },
      { activityId: first, waiting: 1 },
    ]);
    await of.assess(firstWork, { mark: 5, outcome: 'graded' });
    expect((await toGrade(of.school.teacher)).map(({ activityId }) => activityId)).not.toContain(first);
    for (const part of ['head', 'student', 'guardian'] as const) expect(await toGrade(of.school[part])).toEqual([]);
    const service = of.app.server.app.get(ClassService, { strict: false });
    await expectQueries(1, () => service.toGrade(contextOf(of.school.teacher), { limit: 50 }));
  });
});

describe('an assignment', () => {
  const activity = () => {
    const found = of.app.server.app.get(Extensions, { strict: false }).all(points.activity).get('assignment');
    if (!found) throw new Error('no such type');
    return found;
  };

  it('is done when it is handed in, begun while it is written or corrected', async () => {
    const activityId = await of.make();
    const { student, classmate, stranger } = of.school;
    const workId = await of.work(activityId, 'а');
    await of.draft(activityId, { text: 'а' }, classmate);
    const state = async () => {
      const personIds = [student.id, classmate.id, stranger.id];
      const states = await activity().completionState(createContext(), { activityIds: [activityId], personIds });
      return personIds.map((id) => states.get(`${activityId}/${id}`));
    };
    expect(await state()).toEqual(['complete', 'begun', undefined]);
    await of.assess(workId, { comment: 'Исправьте', outcome: 'returned' });
    expect(await state()).toEqual(['begun', 'begun', undefined]);
  });

  it('is copied with its pictures, its criteria and a moved cut-off, and without any work', async () => {
    const picture = await of.photo('чертёж.png', of.school.teacher);
    const instructions = `<p><img src="/api/v1/files/files/${picture}" alt="чертёж" /></p>`;
    const fromActivityId = await of.make({ instructions, scale: 'points', rubric, cutOffAt: '2030-05-20T18:00:00Z' });
    await of.work(fromActivityId, 'а');
    const toActivityId = newId();
    await of.app.db.sql(
      `insert into courses.activity (id, course_id, section_id, type, name, position, created_at)
       select $2, course_id, section_id, type, name, position + 1000, created_at from courses.activity where id = $1`,
      [fromActivityId, toActivityId],
    );
    const teacher = contextOf(of.school.teacher);
    await of.app.server.app.get(Database, { strict: false }).tx(teacher, async (inner) => {
      await of.app.server.app
        .get(Access, { strict: false })
        .addContext(inner, { level: 'activity', id: toActivityId }, { level: 'course', id: of.courseId });
      await activity().copy(inner, { fromActivityId, toActivityId, ids: new Map(), shift: (at) => new Date(at.getTime() + 86_400_000) });
    });
    const copy = await of.get(toActivityId);
    expect(copy).toMatchObject({ maxMark: 8, cutOffAt: '2030-05-21T18:00:00.000Z', rubric, my: { state: 'none' } });
    const copied = /files\/([0-9a-f-]{36})/.exec(copy.instructionsView)?.[1];
    expect(copied).not.toBe(picture);
    expect((await of.school.student.client.get(`files/files/${copied}`)).status).toBe(200);
    expect((await of.other.student.client.get(`files/files/${copied}`)).status).toBe(404);
    expect(await of.grade(toActivityId)).toMatchObject({ max: 8, final: null });
  });

  it('on the scale of 2 to 5 gives marks to the journal, which no table of the school makes others of', async () => {
    interface Column {
      activityId: string | null;
      scale: string;
    }
    const [five, points] = [await of.make(), await of.make({ scale: 'points', maxPoints: 5 })];
    const { columns } = (await of.school.teacher.client.get<{ columns: Column[] }>(`grades/courses/${of.courseId}/table`)).json;
    const scale = (activityId: string) => columns.find((column) => column.activityId === activityId)?.scale;
    expect([scale(five), scale(points)]).toEqual(['mark', 'points']);
    // 4 of 5 points are 80 %: less than this school's table wants for a 4.
    const value = { from5: 95, from4: 85, from3: 60, roundUpFrom: 0.5, fewest: 1, absent: 'left-out' };
    const settings = `settings/organisations/${of.school.id}/grades.marks`;
    expect((await of.school.head.client.put(settings, { version: 0, value })).status).toBeLessThan(300);
    const periods = `grades/courses/${of.courseId}/periods`;
    const { items } = (await of.school.teacher.client.get<{ items: { yearId: string; since: string }[] }>(periods)).json;
    const [first] = items;
    for (const activityId of [five, points]) {
      await of.assess(await of.work(activityId, 'а'), { mark: 4, outcome: 'graded' });
      await of.app.db.sql(`update grades.item set held_on = $2 where activity_id = $1`, [activityId, first?.since]);
    }
    const { json } = await of.school.teacher.client.get<{ items: { personId: string; inputs: { value: number; mark: number }[] }[] }>(
      `${periods}/${first?.yearId}/quarter-1/marks`,
    );
    const inputs = json.items.find(({ personId }) => personId === of.school.student.id)?.inputs;
    expect(inputs?.filter((input) => input.value !== null).map((input) => [input.value, input.mark])).toEqual([
      [4, 4],
      [4, 3],
    ]);
  });

  it('with works is not deleted', async () => {
    const activityId = await of.make();
    await of.draft(activityId, { text: 'а' });
    const answer = await of.school.teacher.client.delete(`courses/activities/${activityId}`);
    expect([answer.status, problemCode(answer)]).toEqual([409, 'assignment.has-works']);
  });

  it('leaves with its student, files and all, after a copy of everything was given', async () => {
    const activityId = await of.make();
    const { stranger, administrator, teacher } = of.school;
    await teacher.client.post(`enrolment/courses/${of.courseId}/participants`, { personIds: [stranger.id], role: 'student' });
    const fileId = await of.photo('лист.png', stranger);
    await of.draft(activityId, { text: 'моё', sheets: [{ fileId, turn: 0 }] }, stranger);
    const workId = (await of.handIn(activityId, {}, stranger)).json.my?.id ?? '';
    await of.assess(workId, { mark: 4, note: 'про него', outcome: 'graded' });
    const copy = await stranger.client.get(`privacy/persons/${stranger.id}/export`);
    expect(copy.status).toBe(200);
    const { json } = await administrator.client.get<{ name: string }>(`privacy/persons/${stranger.id}/erasure`);
    const erased = await administrator.client.post(`privacy/persons/${stranger.id}/erasure`, { confirm: json.name });
    expect([erased.status, erased.text]).toEqual([200, expect.any(String)]);
    expect(await of.app.db.sql(`select from assignment.work where id = $1`, [workId])).toEqual([]);
    expect(await of.app.db.sql(`select from files.file where id = $1`, [fileId])).toEqual([]);
  });
});

describe('homework of a school', () => {
  /** A Wednesday; the week that is counted began on Thursday the 8th at midnight in Moscow, the one before on the 1st. */
  const now = new Date('2026-10-14T12:00:00+03:00');
  const counts = (given: number, expected: number, inTime: number, late: number, missing: number): HomeworkCountsDto => ({
    ...{ given, expected, inTime, late, missing },
  });
  const read = (query: Partial<SchoolHomeworkQuery> = {}) =>
    of.app.server.app
      .get(SchoolHomeworkService, { strict: false })
      .of(createContext({ now: () => now }), of.other.id, { by: 'course', waitDays: 7, limit: 50, ...query });
  const rows = async (query: Partial<SchoolHomeworkQuery>) =>
    (await read(query)).items.map(({ name, courseName, counts: row, waiting }) => [name, courseName, row, waiting]);

  let courseId: string;
  beforeAll(async () => {
    const { teacher, student, classmate, stranger, classId } = of.other;
    const { client } = teacher;
    const { db } = of.app;
    const course = async (name: string, state: string): Promise<[string, string]> => {
      const { id } = (await client.post<{ id: string }>('courses/courses', { name })).json;
      const sectionId = (await client.post<{ id: string }>(`courses/courses/${id}/sections`, { name: 'Осень' })).json.id;
      await client.post(`enrolment/courses/${id}/participants`, { classId, role: 'student' });
      if (state === 'published') await client.patch(`courses/courses/${id}`, { version: 1, state });
      return [id, sectionId];
    };
    const give = async ([id, sectionId]: [string, string], name: string, due: string | null): Promise<string> => {
      const made = await client.post<{ id: string }>(`courses/courses/${id}/activities`, { sectionId, type: 'assignment', name });
      await db.sql(`update courses.activity set closes_at = $2 where id = $1`, [made.json.id, due]);
      return made.json.id;
    };
    const work = (activityId: string, { id }: TestPerson, state: string, late = false, at = '2026-10-07T12:00:00+03:00') =>
      db.sql(
        `insert into assignment.work (id, activity_id, person_id, state, versions, handed_in_at, late)
         values ($1, $2, $3, $4, case $4 when 'draft' then 0 else 1 end, case $4 when 'draft' then null else $5::timestamptz end, $6)`,
        [newId(), activityId, id, state, at, late],
      );
    const extend = (activityId: string, { id }: TestPerson, due: string) =>
      db.sql(`insert into assignment.extension (activity_id, person_id, due_at, granted_at) values ($1, $2, $3, now())`, [
        activityId,
        id,
        due,
      ]);

    const algebra = await course('Алгебра', 'published');
    const biology = await course('Биология', 'published');
    courseId = algebra[0];
    await client.post(`enrolment/courses/${courseId}/participants`, { personIds: [stranger.id], role: 'student' });
    await db.sql(`update enrolment.participant set since = '2026-09-01' where course_id = any($1::uuid[])`, [[courseId, biology[0]]]);

    const roots = await give(algebra, 'Корни', '2026-10-12T20:00:00+03:00');
    await work(roots, student, 'handed-in', false, '2026-10-12T19:00:00+03:00');
    await work(roots, classmate, 'graded', true);
    const powers = await give(algebra, 'Степени', '2026-10-08T00:00:00+03:00');
    await work(powers, student, 'returned');
    await work(powers, classmate, 'draft');
    await extend(powers, stranger, '2026-10-20T20:00:00+03:00');
    const fractions = await give(algebra, 'Дроби', '2026-10-07T23:59:00+03:00');
    await work(fractions, classmate, 'graded');
    await work(fractions, stranger, 'graded');
    await extend(fractions, stranger, '2026-10-10T20:00:00+03:00');
    await work(await give(algebra, 'Сегодня', '2026-10-14T13:00:00+03:00'), student, 'graded');
    await work(await give(algebra, 'Без срока', null), student, 'handed-in', false, '2026-10-01T12:00:00+03:00');
    const hidden = await give(algebra, 'Скрыто', '2026-10-12T20:00:00+03:00');
    await db.sql(`update courses.activity set visible = false, hidden = true where id = $1`, [hidden]);
    const cells = await give(biology, 'Клетки', '2026-10-13T20:00:00+03:00');
    await work(cells, student, 'handed-in', false, '2026-10-13T10:00:00+03:00');
    await give(await course('Черновик', 'draft'), 'Рано', '2026-10-12T20:00:00+03:00');
  }, 60_000);

  it('is counted by the day when it was due, beside the week before', async () => {
    expect(await read()).toMatchObject({ counts: counts(4, 8, 4, 1, 3), before: counts(1, 2, 1, 0, 1), waiting: 1 });
    expect(await rows({})).toEqual([
      ['Алгебра', null, counts(3, 6, 3, 1, 2), 1],
      ['Биология', null, counts(1, 2, 1, 0, 1), 0],
    ]);
  });

  it('is counted by class, each assignment once in the whole', async () => {
    expect((await read({ by: 'class' })).counts).toEqual(counts(4, 8, 4, 1, 3));
    expect(await rows({ by: 'class' })).toEqual([
      ['7А', null, counts(3, 6, 3, 1, 2), 1],
      ['7Б', null, counts(2, 2, 1, 0, 1), 0],
    ]);
    await of.app.db.sql(`update identity.membership set until = '2026-10-14' where person_id = $1`, [of.other.stranger.id]);
    expect((await rows({ by: 'class' }))[0]).toEqual([null, null, counts(2, 2, 1, 0, 1), 0]);
    await of.app.db.sql(`update identity.membership set until = null where person_id = $1`, [of.other.stranger.id]);
  });

  it('opens what a figure is made of, page by page', async () => {
    expect(await rows({ by: 'assignment', courseId, classId: of.other.classId })).toEqual([
      ['Без срока', 'Алгебра', counts(0, 0, 0, 0, 0), 1],
      ['Корни', 'Алгебра', counts(1, 2, 1, 1, 0), 0],
      ['Степени', 'Алгебра', counts(1, 2, 1, 0, 1), 0],
    ]);
    const names: (string | null)[] = [];
    for (let after: string | undefined; ;) {
      const { items, next } = await read({ by: 'assignment', limit: 2, after });
      names.push(...items.map(({ name }) => name));
      if (next === null) break;
      after = next;
    }
    expect(names).toEqual(['Без срока', 'Дроби', 'Клетки', 'Корни', 'Степени']);
  });

  it('waits for as long as the reader says', async () => {
    expect([(await read({ waitDays: 1 })).waiting, (await read({ waitDays: 14 })).waiting]).toEqual([3, 0]);
  });

  it('has nothing to hand in for who has left without a work', async () => {
    const left = `update enrolment.participant set until = $3 where course_id = $1 and person_id = $2`;
    await of.app.db.sql(left, [courseId, of.other.classmate.id, now]);
    // The late one of «Корни» and the graded one of «Дроби» are there; the draft of «Степени» is not.
    expect((await read({ courseId })).counts).toEqual(counts(3, 5, 3, 1, 1));
    await of.app.db.sql(left, [courseId, of.other.classmate.id, null]);
  });

  it('costs one query', async () => {
    await expectQueries(1, () => read({ by: 'class' }));
  });

  it('is told to who answers for the school, and to nobody else', async () => {
    const get = ({ client }: TestPerson, id: string, query = '') => client.get(`assignment/organisations/${id}/homework${query}`);
    const { school, other } = of;
    const statuses = await Promise.all(
      [school.head, school.methodist, school.teacher, school.student].map((person) => get(person, school.id)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
    expect((await get(school.head, other.id)).status).toBe(404);
    // An id of another school finds nothing.
    expect((await get(school.head, school.id, `?by=assignment&courseId=${courseId}`)).json).toMatchObject({ items: [], waiting: 0 });
    expect((await get(school.head, school.id, '?by=person')).status).toBe(422);
  });
});

describe('notifications', () => {
  const get = <T>(type: abstract new (...args: never[]) => T): T => of.app.server.app.get<T>(type, { strict: false });

  /** Hands the newest events of a name to a subscription, as the outbox would. */
  const deliver = async (subscription: string, event: string, change: Partial<RecordedEvent<unknown>> = {}, many = 1): Promise<void> => {
    const recorded = await of.app.db.sql<RecordedEvent<unknown>>(
      `select id, name, aggregate_id as "aggregateId", organisation_id as "organisationId", actor_id as "actorId", occurred_at as "occurredAt", payload
       from jobs.event where name = $1 order by position desc limit $2`,
      [event, many],
    );
    const { packages } = of.app.server.app.get<PackageHost>(PackageHost, { strict: false });
    const found = packages.flatMap(({ server }) => server.subscriptions ?? []).find(({ id }) => id === subscription);
    if (recorded.length < many || !found) throw new Error(`${subscription} heard nothing of ${event}`);
    const handler = get(Registry).instanceOf(found.handler);
    await get(Database).tx(createContext(), (inner) =>
      handler.handle(
        inner,
        recorded.reverse().map((one) => ({ ...one, ...change })),
      ),
    );
  };
  const heard = async ({ client }: TestPerson) =>
    (await client.get<{ items: { text: string; about: string[]; link: string | null }[] }>('notifications/mine')).json.items.map(
      ({ text, about, link }) => ({ text, about: about.length, link }),
    );

  it('tell students and guardians of a work that came back and of its grade, and nobody of what is long past', async () => {
    const { student, guardian, teacher, classmate } = of.school;
    const activityId = await of.make();
    const workId = await of.work(activityId, 'а');
    await of.assess(workId, { comment: 'Ещё раз', outcome: 'returned' });
    await deliver('assignment.tell-returned', 'assignment.work-returned');
    const returned = { text: expect.stringMatching(/^Работа возвращена на доработку: «.+»$/), link: `/assignment/${activityId}` };
    expect(await heard(student)).toEqual([{ ...returned, about: 0 }]);
    expect(await heard(guardian)).toEqual([{ ...returned, about: 1, link: null }]);
    await of.work(activityId, 'б');
    await of.assess(workId, { number: 2, mark: 5, outcome: 'graded' });
    await deliver('grades.tell-grades', 'grades.grade-changed');
    const graded = { text: expect.stringMatching(/^Есть оценка: «.+» \(.+\)$/), link: '/grades' };
    expect((await heard(student))[0]).toEqual({ ...graded, about: 0 });
    expect((await heard(guardian))[0]).toEqual({ ...graded, about: 1 });
    // A test that marks itself: the student has seen it, the guardian has not.
    await deliver('grades.tell-grades', 'grades.grade-changed', { actorId: student.id });
    await deliver('grades.tell-grades', 'grades.grade-changed', { occurredAt: new Date(Date.now() - 2 * 86_400_000) });
    expect([(await heard(student)).length, (await heard(guardian)).length]).toEqual([2, 3]);
    for (const other of [teacher, classmate]) expect(await heard(other)).toEqual([]);
  });

  it('tell of works that came back together at once, each of the own one', async () => {
    const { student, classmate, teacher } = of.school;
    const [first, second] = [await of.make(), await of.make()];
    for (const [activityId, person] of [
      [first, student],
      [first, classmate],
      [second, student],
    ] as const) {
      await of.assess(await of.work(activityId, 'а', person), { comment: 'Ещё раз', outcome: 'returned' });
    }
    const links = async (person: TestPerson) =>
      (await heard(person)).flatMap(({ link }) => ([first, second].some((id) => link?.endsWith(id)) ? [link] : []));
    // The courses, and for each activity the notice and its event; of them as many as of one.
    await expectQueries(5, () => deliver('assignment.tell-returned', 'assignment.work-returned', {}, 3));
    expect(await links(student)).toEqual([`/assignment/${second}`, `/assignment/${first}`]);
    expect(await links(classmate)).toEqual([`/assignment/${first}`]);
    expect(await links(teacher)).toEqual([]);
  });

  it('tell a guardian who teaches here of what others have returned to the child', async () => {
    const { student, classmate, guardian } = of.school;
    const activityId = await of.make();
    const { length: before } = await heard(guardian);
    for (const person of [classmate, student]) {
      await of.assess(await of.work(activityId, 'а', person), { comment: 'Ещё раз', outcome: 'returned' });
    }
    await of.app.db.sql(
      `update jobs.event set actor_id = $1 where name = 'assignment.work-returned' and payload ->> 'activityId' = $2 and payload ->> 'personId' = $3`,
      [guardian.id, activityId, classmate.id],
    );
    await deliver('assignment.tell-returned', 'assignment.work-returned', {}, 2);
    expect(await heard(guardian)).toHaveLength(before + 1);
  });
});
