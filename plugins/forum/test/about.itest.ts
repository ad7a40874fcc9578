import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { BoardContexts } from '../src/board/board-contexts.js';
import { TopicService } from '../src/topic/topic.service.js';
import { ForumApp, type Topic } from './forum-app.js';
import { NetworkApp } from './network-app.js';

interface About {
  about: { kind: string; id: string; name: string };
  items: { id: string; title: string; of: string }[];
  next: string | null;
  boards: { kind: string; id: string; name: string; subject: string | null }[];
}
type Linked = Topic & { about: { id: string; name: string; type: string; courseId: string | null } | null };

describe('a topic about an activity', () => {
  let of: ForumApp;
  beforeAll(async () => {
    of = await ForumApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);
  // The limit of posts in a time is for one test.
  beforeEach(() => of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`));

  const activity = async (name: string, change: object = {}): Promise<string> => {
    const { client } = of.school.teacher;
    const { json } = await client.post<{ id: string }>(`courses/courses/${of.courseId}/activities`, {
      ...{ sectionId: of.sectionId, type: 'page', name, settings: {} },
    });
    await client.patch(`courses/activities/${json.id}`, { version: 1, ...change });
    return json.id;
  };
  const target = (id: string) => ({ kind: 'activity', id });
  const topic = async (id: string, { client }: TestPerson = of.school.student) => (await client.get<Linked>(`forum/topics/${id}`)).json;
  const about = ({ client }: TestPerson, activityId: string, query = '') => client.get<About>(`forum/about/activity/${activityId}${query}`);
  const change = (id: string, body: object, { client }: TestPerson = of.school.teacher) => client.put<Linked>(`forum/topics/${id}`, body);

  it('is begun with the link by anybody, who reads on from there, and changed by moderators', async () => {
    const { teacher, student, classmate } = of.school;
    const [forumId, pageId] = [await of.make({}, {}, 'Вопросы'), await activity('Про углы')];
    const id = await of.topicIn(forumId, { title: 'Не понял', about: target(pageId) });
    expect((await topic(id, classmate)).about).toEqual({
      ...{ kind: 'activity', id: pageId, name: 'Про углы', type: 'page', courseId: of.courseId },
    });
    expect((await about(classmate, pageId)).json).toMatchObject({
      about: { kind: 'activity', id: pageId, name: 'Про углы' },
      items: [{ id, title: 'Не понял', of: 'Вопросы' }],
      next: null,
      boards: [{ kind: 'course', id: forumId, name: 'Вопросы', subject: null }],
    });
    expect((await change(id, { about: null, version: 1 }, student)).status).toBe(403);
    expect((await change(id, { title: 'Понял', version: 1 }, student)).json.about?.id).toBe(pageId);
    expect((await change(id, { about: null, version: 2 })).json.about).toBeNull();
    const other = await activity('Про дуги');
    expect((await change(id, { about: target(other), version: 3 }, teacher)).json.about?.name).toBe('Про дуги');
    expect(problemCode(await change(id, { about: null, version: 3 }))).toBe('forum.changed-meanwhile');
    expect([(await about(student, pageId)).json.items, (await about(student, other)).json.items.map((row) => row.id)]).toEqual([[], [id]]);
  });

  it('is read with one query more than one about nothing', async () => {
    const { student, id: organisationId } = of.school;
    const id = await of.topicIn(await of.make(), { about: target(await activity('Про хорды')) });
    const get = <T>(type: abstract new (...args: never[]) => T): T => of.app.server.app.get(type, { strict: false });
    const ctx = createContext({ actor: { personId: student.id, accountId: student.accountId }, organisationId });
    await expectQueries(7, async () => {
      await get(BoardContexts).contextOf(ctx, id);
      return get(TopicService).get(ctx, id);
    });
  });

  it('is about an activity of the same course that the writer may open', async () => {
    const { student } = of.school;
    const forumId = await of.make();
    const hidden = await activity('КАНАРЕЙКА', { visible: false });
    for (const wrong of [newId(), forumId, hidden]) expect((await of.begin(forumId, { about: target(wrong) })).status).toBe(422);
    for (const wrong of [{ kind: 'planet', id: newId() }, { kind: 'activity', id: 'x' }, 'углы']) {
      expect((await of.begin(forumId, { about: wrong })).status).toBe(422);
    }
    const elsewhere = await of.school.teacher.client.post<{ id: string }>('courses/courses', { name: 'Другой' });
    const section = await of.school.teacher.client.post<{ id: string }>(`courses/courses/${elsewhere.json.id}/sections`, {
      name: 'Раздел',
    });
    const foreign = await of.school.teacher.client.post<{ id: string }>(`courses/courses/${elsewhere.json.id}/activities`, {
      ...{ sectionId: section.json.id, type: 'page', name: 'Чужое', settings: {} },
    });
    expect((await of.begin(forumId, { about: target(foreign.json.id) }, of.school.teacher)).status).toBe(422);
    expect((await of.topics(forumId, student)).items).toEqual([]);
  });

  it('says nothing of an activity that is closed to the reader', async () => {
    const { teacher, student, stranger } = of.school;
    const [forumId, pageId] = [await of.make(), await activity('КАНАРЕЙКА', { visible: false })];
    const id = await of.topicIn(forumId, { about: target(pageId) }, teacher);
    expect([(await topic(id)).about, (await topic(id, teacher)).about?.id]).toEqual([null, pageId]);
    expect((await about(student, pageId)).status).toBe(404);
    for (const person of [stranger, of.other.teacher]) {
      const answer = await about(person, pageId);
      expect([[403, 404].includes(answer.status), answer.text.includes('КАНАРЕЙКА')]).toEqual([true, false]);
    }
    expect((await teacher.client.delete(`courses/activities/${pageId}`)).status).toBe(204);
    expect((await topic(id, teacher)).about).toBeNull();
  });

  it('is in the list of those who see the topic, page by page, and stays where topics are merged', async () => {
    const { teacher, student, classmate } = of.school;
    const [forumId, groups, closed] = [await of.make(), await of.make({ kind: 'group' }), await of.make({}, { visible: false })];
    const pageId = await activity('Про треугольники');
    const group = await teacher.client.post<{ id: string }>(`enrolment/courses/${of.courseId}/groups`, { name: 'Наша' });
    await teacher.client.patch(`enrolment/groups/${group.json.id}`, { version: 1, personIds: [student.id] });
    const ours = await student.client.post<{ id: string }>(`forum/boards/${groups}/groups/${group.json.id}/posts`, { text: '<p>Наше</p>' });
    expect((await change(ours.json.id, { about: target(pageId), version: 1 })).status).toBe(200);
    const ids = [await of.topicIn(forumId, { about: target(pageId) }), await of.topicIn(forumId, { about: target(pageId) }, teacher)];
    const secret = await of.topicIn(closed, { about: target(pageId) }, teacher);
    const hidden = await of.begin(forumId, { about: target(pageId) });
    await of.hide(hidden.json.postId, 'Причина');
    const listed = async (person: TestPerson) => (await about(person, pageId)).json.items.map(({ id }) => id);
    expect([await listed(classmate), await listed(student), await listed(teacher)]).toEqual([
      [...ids].reverse(),
      [...ids].reverse().concat(ours.json.id),
      [secret, ...[...ids].reverse(), ours.json.id],
    ]);
    const { json: first } = await about(student, pageId, '?limit=2');
    expect((await about(student, pageId, `?limit=2&after=${first.next}`)).json).toMatchObject({
      items: [{ id: ours.json.id }],
      next: null,
    });
    // One begins none in a forum of groups.
    expect(first.boards.map(({ id }) => id)).not.toContain(groups);
    expect(first.boards.map(({ id }) => id)).toContain(forumId);
    const plain = await of.topicIn(forumId);
    await teacher.client.post(`forum/topics/${ids[0]}/merge`, { intoId: plain, reason: 'Об одном', version: 1 });
    expect((await topic(plain)).about?.id).toBe(pageId);
  });
});

describe('a topic about a question', () => {
  let of: NetworkApp;
  beforeAll(async () => {
    of = await NetworkApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);

  const about = ({ client }: TestPerson, id: string) => client.get<About>(`forum/about/question/${id}`);
  const begin = ({ client }: TestPerson, boardId: string, id: string) =>
    client.post<{ id: string }>(`forum/boards/${boardId}/topics`, {
      ...{ title: 'Не слишком трудно?', text: '<p>О чём</p>', about: { kind: 'question', id } },
    });
  /** In the bank of a course of school A, with a forum. */
  async function question(name: string): Promise<{ id: string; bankId: string; courseId: string; forumId: string }> {
    const { client } = of.a.teacher;
    const course = await client.post<{ id: string }>('courses/courses', { name: 'Дроби' });
    const section = await client.post<{ id: string }>(`courses/courses/${course.json.id}/sections`, { name: 'Раздел' });
    const forum = await client.post<{ id: string }>(`courses/courses/${course.json.id}/activities`, {
      ...{ sectionId: section.json.id, type: 'forum', name: 'Вопросы', settings: {} },
    });
    const banks = await client.get<{ items: { id: string }[] }>(`questions/banks?courseId=${course.json.id}`);
    const bankId = banks.json.items[0]?.id ?? '';
    const text = { text: 'Половина больше трети.', format: 'html' };
    const definition = { text, defaultMark: 1, penalty: 1, hints: [], correct: true, showStandardInstruction: false };
    const made = await client.post<{ id: string }>(`questions/banks/${bankId}/questions`, {
      type: 'truefalse',
      name,
      state: 'ready',
      definition,
    });
    expect(made.status).toBe(201);
    return { id: made.json.id, bankId, courseId: course.json.id, forumId: forum.json.id };
  }

  it('is begun in a forum of its course or in the network, and tells of the question to who may open it', async () => {
    const { a, b } = of;
    const { id, bankId, courseId, forumId } = await question('КАНАРЕЙКА');
    const inNetwork = await begin(a.teacher, of.sectionId, id);
    const inCourse = await begin(a.teacher, forumId, id);
    expect([inNetwork.status, inCourse.status]).toEqual([201, 201]);
    const { json } = await about(a.teacher, id);
    expect(json.about).toEqual({ kind: 'question', id, name: 'КАНАРЕЙКА', type: 'truefalse', courseId });
    expect(json.items.map((topic) => topic.id)).toEqual([inCourse.json.id, inNetwork.json.id]);
    expect(json.boards.map((board) => [board.kind, board.id])).toEqual([
      ['course', forumId],
      ['network', of.sectionId],
    ]);
    // Another school reads the topic, and nothing of the question.
    const { client } = b.teacher;
    const read = await client.get<Linked>(`forum/topics/${inNetwork.json.id}`);
    expect([read.status, read.json.about, read.text.includes('КАНАРЕЙКА')]).toEqual([200, null, false]);
    const foreign = await about(b.teacher, id);
    expect([foreign.status, foreign.text.includes('КАНАРЕЙКА')]).toEqual([404, false]);
    const guessed = await begin(b.teacher, of.sectionId, id);
    expect(guessed.status).toBe(422);
    // A deleted one is not there.
    expect((await a.teacher.client.post(`questions/banks/${bankId}/questions/delete`, { questionIds: [id] })).status).toBe(204);
    expect((await about(a.teacher, id)).status).toBe(404);
  });

  it('is in a course about a question of that course', async () => {
    const [here, elsewhere] = [await question('Наш'), await question('Не наш')];
    expect((await begin(of.a.teacher, here.forumId, elsewhere.id)).status).toBe(422);
    expect((await begin(of.a.teacher, here.forumId, here.id)).status).toBe(201);
    for (const wrong of ['question/x', `planet/${here.id}`]) {
      expect([404, 422]).toContain((await of.a.teacher.client.get(`forum/about/${wrong}`)).status);
    }
  });
});
