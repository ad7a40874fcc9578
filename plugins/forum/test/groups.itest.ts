import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { BoardContexts } from '../src/board/board-contexts.js';
import { ForumActivity } from '../src/forum.activity.js';
import { ForumService } from '../src/forum.service.js';
import { SearchService } from '../src/search/search.service.js';
import { TopicService } from '../src/topic/topic.service.js';
import { ForumApp, type Post } from './forum-app.js';
import type { Items } from './network-app.js';

interface Group {
  readonly id: string;
  readonly name: string;
  readonly topicId: string | null;
}

// The student and a guest are in the first group, the classmate in the second, and a newcomer in none.
let of: ForumApp;
let guest: TestPerson;
let [first, second]: string[] = [];
const versions = new Map<string, number>();

beforeAll(async () => {
  of = await ForumApp.start();
  const { teacher, student, classmate, stranger } = of.school;
  guest = stranger;
  const enrolled = await teacher.client.post(`enrolment/courses/${of.courseId}/participants`, { personIds: [guest.id], role: 'student' });
  expect(enrolled.status).toBeLessThan(300);
  [first, second] = [await group('Первая', [student, guest]), await group('Вторая', [classmate])];
}, 120_000);
afterAll(() => of.app.close(), 60_000);
// The limit of posts in a time is for one test.
beforeEach(() => of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`));

async function group(name: string, members: readonly TestPerson[]): Promise<string> {
  const { json } = await of.school.teacher.client.post<{ id: string }>(`enrolment/courses/${of.courseId}/groups`, { name });
  await changeGroup(json.id, { personIds: members.map(({ id }) => id) });
  return json.id;
}
async function changeGroup(id: string, change: object): Promise<void> {
  const version = versions.get(id) ?? 1;
  const answer = await of.school.teacher.client.patch(`enrolment/groups/${id}`, { version, ...change });
  expect([answer.status, answer.text]).toEqual([204, '']);
  versions.set(id, version + 1);
}
const forum = (name?: string, settings: object = {}) => of.make({ kind: 'group', ...settings }, {}, name);
const groupsOf = async (boardId: string, { client }: TestPerson) =>
  (await client.get<Items<Group>>(`forum/boards/${boardId}/groups`)).json.items;
const say = (boardId: string, groupId: string | undefined, { client }: TestPerson, body: object = {}) =>
  client.post<{ id: string; postId: string }>(`forum/boards/${boardId}/groups/${groupId}/posts`, { text: '<p>Мысль</p>', ...body });
const titles = async (boardId: string, person: TestPerson) => (await of.topics(boardId, person)).items.map(({ title }) => title).sort();

describe('a forum with one topic a group', () => {
  it('shows members the topic of their group, and all of them to who answers for the course', async () => {
    const { teacher, student, classmate, head } = of.school;
    const forumId = await forum();
    expect(await groupsOf(forumId, student)).toEqual([{ id: first, name: 'Первая', topicId: null }]);
    expect((await groupsOf(forumId, teacher)).map(({ name }) => name)).toEqual(['Вторая', 'Первая']);
    const { status, json } = await say(forumId, first, student);
    expect(status).toBe(201);
    const other = (await say(forumId, second, classmate)).json;
    expect([await titles(forumId, student), await titles(forumId, guest), await titles(forumId, classmate)]).toEqual([
      ['Первая'],
      ['Первая'],
      ['Вторая'],
    ]);
    for (const person of [teacher, head]) expect(await titles(forumId, person)).toEqual(['Вторая', 'Первая']);
    expect(await of.topic(json.id, guest)).toMatchObject({ title: 'Первая', posts: 1, unread: 1, mayReply: true });
    expect((await of.reply(json.id, {}, teacher)).status).toBe(201);
    expect((await of.reply(json.id, {}, head)).status).toBe(403);
    expect([(await say(forumId, second, student)).status, (await say(forumId, randomUUID(), teacher)).status]).toEqual([404, 404]);
    expect((await say(forumId, first, head)).status).toBe(403);
    // What was begun is gone on with.
    expect((await say(forumId, second, teacher)).json.id).toBe(other.id);
    expect(await groupsOf(forumId, guest)).toEqual([{ id: first, name: 'Первая', topicId: json.id }]);
    expect((await of.get(forumId, guest)).unread).toBe(1);
  });

  it('tells who is in no group why there is nothing to see', async () => {
    const forumId = await forum();
    await say(forumId, second, of.school.classmate);
    await changeGroup(first ?? '', { personIds: [of.school.student.id] });
    expect(await of.get(forumId, guest)).toMatchObject({ refusal: 'forum.in-no-group', mayWrite: false, unread: 0 });
    expect([await titles(forumId, guest), await groupsOf(forumId, guest)]).toEqual([[], []]);
    expect((await say(forumId, first, guest)).status).toBe(404);
    await changeGroup(first ?? '', { personIds: [of.school.student.id, guest.id] });
    expect(await of.get(forumId, guest)).toMatchObject({ refusal: null, mayWrite: true });
    expect((await of.get(forumId, of.school.head)).refusal).toBeNull();
  });

  it('has one topic although two begin it at the same time, and what is sent again is there once', async () => {
    const { student, teacher } = of.school;
    const forumId = await forum();
    const [one, two, three] = await Promise.all([student, guest, teacher].map((person) => say(forumId, first, person)));
    expect([one?.status, two?.status, three?.status]).toEqual([201, 201, 201]);
    expect(new Set([one?.json.id, two?.json.id, three?.json.id]).size).toBe(1);
    expect((await of.topics(forumId, teacher)).items).toMatchObject([{ title: 'Первая', posts: 3 }]);
    const sendId = randomUUID();
    const again = [await say(forumId, second, teacher, { sendId }), await say(forumId, second, teacher, { sendId })];
    expect(again[1]?.json).toEqual(again[0]?.json);
    expect((await of.topics(forumId, teacher)).items).toMatchObject([{ title: 'Вторая', posts: 1 }, { posts: 3 }]);
  });

  it('calls a topic as its group is called, also when the group is gone', async () => {
    const { teacher, student } = of.school;
    const forumId = await forum();
    const groupId = await group('Третья', [student]);
    const { id } = (await say(forumId, groupId, student)).json;
    await changeGroup(groupId, { name: 'Четвёртая' });
    expect([(await of.topic(id)).title, await titles(forumId, teacher)]).toEqual(['Четвёртая', ['Четвёртая']]);
    await of.reply(id, {}, student);
    expect((await teacher.client.delete(`enrolment/groups/${groupId}`)).status).toBe(204);
    expect([await titles(forumId, teacher), await titles(forumId, student)]).toEqual([['Четвёртая'], []]);
    expect((await student.client.get(`forum/topics/${id}`)).status).toBe(404);
  });

  it('has no other topics, and keeps those that it has', async () => {
    const { teacher, student } = of.school;
    const [forumId, usual] = [await forum(), await of.make({}, {}, 'Общий')];
    expect(problemCode(await of.begin(forumId, {}, teacher))).toBe('forum.one-topic-a-group');
    expect((await say(usual, first, teacher)).status).toBe(404);
    const { id } = (await say(forumId, first, student)).json;
    const { id: replyId } = (await of.reply(id, {}, teacher)).json;
    const reason = { reason: 'Сюда', version: 1 };
    const acts = [
      await teacher.client.put(`forum/topics/${id}`, { title: 'Иначе', version: 1 }),
      await student.client.put(`forum/topics/${id}`, { title: 'Иначе', version: 1 }),
      await teacher.client.put(`forum/topics/${id}/board`, { boardId: usual, ...reason }),
      await teacher.client.post(`forum/topics/${id}/merge`, { intoId: id, ...reason }),
      await teacher.client.post(`forum/topics/${id}/split`, { postIds: [replyId], title: 'Отдельно', ...reason }),
    ];
    expect(acts.map(problemCode)).toEqual(Array(5).fill('forum.one-topic-a-group'));
    const elsewhere = await of.topicIn(usual);
    const places = (await teacher.client.get<Items<{ id: string }>>(`forum/topics/${elsewhere}/destinations`)).json.items;
    expect(places.map((place) => place.id)).not.toContain(forumId);
    expect((await teacher.client.put(`forum/topics/${elsewhere}/board`, { boardId: forumId, ...reason })).status).toBe(422);
    const settings = (activityId: string, kind: string) =>
      teacher.client.patch(`courses/activities/${activityId}`, { version: 2, settings: { kind } });
    expect(problemCode(await settings(forumId, 'general'))).toBe('forum.has-topics');
    expect(problemCode(await settings(usual, 'group'))).toBe('forum.has-topics');
    expect((await settings(usual, 'question')).status).toBe(200);
    expect((await teacher.client.put(`forum/topics/${id}`, { tags: ['опыты'], pinned: true, version: 1 })).json).toMatchObject({
      title: 'Первая',
      tags: ['опыты'],
    });
  });

  it('tells members of a group nothing of another one, whatever they ask for', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await forum();
    const file = await of.picture('КАНАРЕЙКА.png', student);
    const own = (await say(forumId, second, classmate)).json;
    const { id, postId } = (await say(forumId, first, student, { text: '<p>КАНАРЕЙКА</p>', fileIds: [file] })).json;
    await teacher.client.put(`forum/topics/${id}`, { tags: ['КАНАРЕЙКА'], version: 1 });
    const { client } = classmate;
    await client.put(`forum/topics/${own.id}`, { tags: ['канарейка'], version: 1 });
    const topic = `forum/topics/${id}`;
    const post = `forum/posts/${postId}`;
    const text = '<p>Чужое</p>';
    const refused = [
      client.get(topic),
      client.get(`${topic}/posts`),
      client.get(`${topic}/related`),
      client.get(`forum/places/${id}`),
      client.get(`forum/places/${postId}`),
      client.get(`${post}/versions`),
      client.get(`files/files/${file}`),
      client.post(`${topic}/posts`, { text }),
      client.put(topic, { tags: [], version: 2 }),
      client.put(`${topic}/read`, { postId }),
      client.put(`${topic}/subscription`, { on: true }),
      client.put(`${topic}/answer`, { postId: null }),
      client.put(post, { text, version: 1 }),
      client.put(`${post}/reaction`, { reaction: 'like' }),
      client.post(`${post}/reports`, { reason: 'Чужое' }),
      client.post(`${post}/appeals`, { text: 'Чужое' }),
      client.delete(post),
    ];
    const answers = await Promise.all(refused);
    expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 404));
    const answering = await client.post(`forum/topics/${own.id}/posts`, { text, answersId: postId });
    expect(answering.status).toBe(422);
    const lists = [
      `forum/boards/${forumId}/topics?tag=${encodeURIComponent('канарейка')}`,
      `forum/boards/${forumId}/search?q=${encodeURIComponent('канарейка')}`,
      `forum/boards/${forumId}/tags`,
      `forum/topics/${own.id}/related`,
      'forum/subscriptions',
    ];
    for (const path of lists) {
      const answer = await client.get(path);
      expect([path, answer.status, answer.text.includes('КАНАРЕЙКА') || answer.text.includes(id)]).toEqual([path, 200, false]);
    }
    expect((await of.get(forumId, classmate)).unread).toBe(0);
    // Who has the sight has all of it.
    expect((await student.client.get(`files/files/${file}`)).status).toBe(200);
    expect(
      (await guest.client.get<Items<object>>(`forum/boards/${forumId}/search?q=${encodeURIComponent('канарейка')}`)).json.items,
    ).toHaveLength(1);
    for (const { client: all } of [teacher, of.school.head]) {
      expect([(await all.get(topic)).status, (await all.get(`files/files/${file}`)).status]).toEqual([200, 200]);
    }
  });

  it('ends the sight of who leaves the group, also of what they follow and wrote', async () => {
    const { student } = of.school;
    const forumId = await forum();
    const { id, postId } = (await say(forumId, first, guest)).json;
    const followed = async () => (await guest.client.get('forum/subscriptions')).text.includes(id);
    expect(await followed()).toBe(true);
    await changeGroup(first ?? '', { personIds: [student.id] });
    expect([await followed(), (await guest.client.get(`forum/topics/${id}`)).status]).toEqual([false, 404]);
    expect((await guest.client.put(`forum/posts/${postId}`, { text: '<p>Иначе</p>', version: 1 })).status).toBe(404);
    await changeGroup(first ?? '', { personIds: [student.id, guest.id] });
    expect((await guest.client.get<Post>(`forum/topics/${id}`)).status).toBe(200);
  });

  it('tells of new posts only those who read them', async () => {
    const { teacher, student, classmate } = of.school;
    const name = 'Вести групп';
    const forumId = await forum(name);
    for (const { client } of [classmate, guest, teacher]) await client.put(`forum/boards/${forumId}/subscription`, { on: true });
    const naming = `<p>Спросим <span data-person="${classmate.id}"></span> и <span data-person="${guest.id}"></span></p>`;
    await say(forumId, first, student, { text: naming });
    const kinds = async ({ id }: TestPerson) =>
      (
        await of.app.db.sql<{ kind: string }>(
          `select n.kind from notifications.notification n join notifications.recipient r on r.notification_id = n.id
            where r.person_id = $1 and n.params->>'name' = $2 order by n.id`,
          [id, name],
        )
      ).map(({ kind }) => kind);
    await of.until(async () => (await kinds(teacher)).length > 0 && (await kinds(guest)).length > 0);
    expect([await kinds(teacher), await kinds(guest), await kinds(classmate)]).toEqual([['forum:reply'], ['forum:mention'], []]);
  });

  it('is done by own posts, and graded', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await forum('С оценкой', { grading: 'highest', maxPoints: 5 });
    const { postId } = (await say(forumId, first, student)).json;
    const states = await of.app.server.app
      .get(ForumActivity, { strict: false })
      .completionState(createContext(), { activityIds: [forumId], personIds: [student.id, guest.id, classmate.id] });
    expect([...states]).toEqual([[`${forumId}/${student.id}`, 'complete']]);
    expect((await teacher.client.put(`forum/posts/${postId}/points`, { points: 4, version: 0 })).status).toBe(204);
    expect((await classmate.client.put(`forum/posts/${postId}/points`, { points: 4, version: 0 })).status).toBe(404);
    const grades = (await student.client.get(`grades/courses/${of.courseId}/mine`)).text;
    expect(grades).toContain(forumId);
  });

  it('is read with six queries', async () => {
    const { student, id: organisationId } = of.school;
    const forumId = await forum();
    const { id } = (await say(forumId, first, student)).json;
    await of.reply(id, {}, guest);
    await of.get(forumId);
    const get = <T>(type: abstract new (...args: never[]) => T): T => of.app.server.app.get(type, { strict: false });
    for (const path of ['topics', 'topic', 'unread', 'search'] as const) {
      const ctx = createContext({ actor: { personId: student.id, accountId: student.accountId }, organisationId });
      await expectQueries(6, async () => {
        // As the guard of the route does.
        await get(BoardContexts).contextOf(ctx, path === 'topic' ? id : forumId);
        if (path === 'topics') return get(TopicService).list(ctx, forumId, { limit: 50, filter: 'all' });
        if (path === 'topic') return get(TopicService).get(ctx, id);
        if (path === 'unread') return get(ForumService).get(ctx, forumId);
        return get(SearchService).board(ctx, forumId, { q: 'мысль', limit: 50 });
      });
    }
  });
});
