import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { ForumApp } from './forum-app.js';
import { NetworkApp } from './network-app.js';

const REASON = 'Здесь об этом';

describe('in a course', () => {
  let of: ForumApp;
  beforeAll(async () => {
    of = await ForumApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);
  // The limit of posts in a time is for one test.
  beforeEach(() => of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`));

  const at = (topicId: string) => `forum/topics/${topicId}`;
  const act = (what: 'merge' | 'split', topicId: string, body: object, { client }: TestPerson = of.school.teacher) =>
    client.post<{ id: string; postId: string }>(`${at(topicId)}/${what}`, { reason: REASON, version: 1, ...body });
  const move = (topicId: string, boardId: string, version = 1, { client }: TestPerson = of.school.teacher) =>
    client.put(`${at(topicId)}/board`, { boardId, reason: REASON, version });
  const place = async (id: string, { client }: TestPerson = of.school.student) =>
    (await client.get<{ topicId: string; postId: string | null }>(`forum/places/${id}`)).json;
  const read = async (topicId: string, person: TestPerson) => {
    const { items } = await of.posts(topicId, person);
    return { unread: (await of.topic(topicId, person)).unread, news: items.filter(({ isNew }) => isNew).map(({ id }) => id) };
  };

  describe('a topic', () => {
    it('is moved by the teacher to another forum of the course and back, on record, and its author is told', async () => {
      const { teacher, student, classmate, head, methodist } = of.school;
      const [here, there] = [await of.make({}, {}, 'Отсюда'), await of.make({}, {}, 'Сюда')];
      const topicId = await of.topicIn(here);
      await of.reply(topicId);
      const places = (await teacher.client.get<{ items: { id: string; name: string }[] }>(`${at(topicId)}/destinations`)).json.items;
      expect(places).toContainEqual({ id: there, name: 'Сюда' });
      expect(places.map(({ id }) => id)).not.toContain(here);
      for (const person of [student, classmate, head]) {
        expect((await person.client.get(`${at(topicId)}/destinations`)).status).toBe(403);
        expect((await move(topicId, there, 1, person)).status).toBe(403);
      }
      expect((await move(topicId, there, 1, of.other.teacher)).status).toBe(404);
      for (const boardId of [here, newId()]) expect((await move(topicId, boardId)).status).toBe(422);
      expect(problemCode(await move(topicId, there, 7))).toBe('forum.changed-meanwhile');
      expect((await teacher.client.put(`${at(topicId)}/board`, { boardId: there, reason: '', version: 1 })).status).toBe(422);

      expect((await move(topicId, there)).status).toBe(204);
      expect([(await of.topics(here)).items, (await of.topics(there)).items.map(({ id }) => id)]).toEqual([[], [topicId]]);
      expect([(await of.get(here)).myPosts, (await of.get(there)).myPosts]).toEqual([0, 1]);
      expect(await of.told(student, 'Сюда')).toEqual(['forum:moved']);
      expect((await move(topicId, there, 2)).status).toBe(422);
      expect((await move(topicId, here, 2, methodist)).status).toBe(204);
      expect(await of.topic(topicId)).toMatchObject({ posts: 2, subscribed: true });
      const acts = await of.app.db.sql<{ reason: string; who: string }>(
        `select details->>'reason' as reason, person_id as who from audit.entry where action = 'forum.move-topic' and subject_id = $1`,
        [topicId],
      );
      expect(acts).toEqual(Array(2).fill({ reason: REASON, who: student.id }));
    });

    it('stays where its posts have points', async () => {
      const { teacher } = of.school;
      const [here, there] = [await of.make({ grading: 'highest' }), await of.make()];
      const { json } = await of.begin(here);
      expect((await teacher.client.put(`forum/posts/${json.postId}/points`, { points: 5, version: 0 })).status).toBe(204);
      expect(problemCode(await move(json.id, there))).toBe('forum.marked-topic');
    });
  });

  describe('two topics', () => {
    it('become one in the order of time: what is new stays new, addresses lead on, and both are followed', async () => {
      const { teacher, student, classmate } = of.school;
      const forumId = await of.make({}, {}, 'Одно');
      const into = await of.topicIn(forumId, { title: 'Первая' }, teacher);
      const from = await of.topicIn(forumId, { title: 'Вторая', kind: 'question' });
      const [one, two, three] = [(await of.reply(into)).json.id, (await of.reply(from)).json.id, (await of.reply(into)).json.id];
      // Who has read one of them to its end has the other one before them.
      await of.read(into, three, student);
      expect((await of.topic(into, student)).unread).toBe(0);
      await student.client.put(`${at(into)}/subscription`, { on: false });

      expect((await act('merge', from, { intoId: into }, student)).status).toBe(403);
      expect((await act('merge', from, { intoId: from })).status).toBe(422);
      expect((await act('merge', from, { intoId: await of.topicIn(await of.make()) })).status).toBe(422);
      expect(problemCode(await act('merge', from, { intoId: into, version: 2 }))).toBe('forum.changed-meanwhile');
      const { first } = await of.topic(from);
      expect((await act('merge', from, { intoId: into })).status).toBe(204);

      const merged = await of.topic(into, student);
      expect(merged).toMatchObject({ title: 'Первая', posts: 5, version: 2, subscribed: false });
      expect((await of.posts(into)).items.map(({ id }) => id)).toEqual([one, first.id, two, three].sort());
      expect((await of.topics(forumId)).items).toHaveLength(1);
      // The student wrote the second topic and has not read what was answered there.
      expect(await read(into, student)).toEqual({ unread: 2, news: [two, three] });
      expect((await of.topic(into, classmate)).subscribed).toBe(true);
      expect((await student.client.get(at(from))).status).toBe(404);
      expect(await place(from)).toEqual({ topicId: into, postId: null });
      expect(await place(two)).toEqual({ topicId: into, postId: two });
      expect((await of.other.teacher.client.get(`forum/places/${from}`)).status).toBe(404);
      expect((await student.client.get(`forum/places/${newId()}`)).status).toBe(404);
      expect(await of.told(student, 'Одно')).toEqual(['forum:moved']);

      const again = await of.topicIn(forumId, { title: 'Третья' });
      expect((await act('merge', into, { intoId: again, version: 2 })).status).toBe(204);
      expect(await of.topic(again)).toMatchObject({ title: 'Третья', posts: 6, first: { author: { id: teacher.id } } });
      expect(await place(from)).toEqual({ topicId: again, postId: null });
    });

    it('keep the answer that was accepted, and are not longer than a topic may be', async () => {
      const { teacher } = of.school;
      const forumId = await of.make();
      const [from, into] = [await of.topicIn(forumId, { kind: 'question' }), await of.topicIn(forumId, { kind: 'question' }, teacher)];
      const { json } = await of.reply(from);
      await teacher.client.put(`${at(from)}/answer`, { postId: json.id });
      const many = await of.topicIn(forumId);
      await of.app.db.sql(
        `insert into forum.post (id, topic_id, starts, text, created_at) select gen_random_uuid(), $1, false, 'x', now() from generate_series(1, 1998)`,
        [many],
      );
      expect(problemCode(await act('merge', from, { intoId: many }))).toBe('forum.topic-full');
      expect((await act('merge', from, { intoId: into })).status).toBe(204);
      expect((await of.topic(into)).answer?.id).toBe(json.id);
    });

    it('are merged once when two moderators do it at the same time, and what is written meanwhile is not lost', async () => {
      const forumId = await of.make();
      const [one, two] = [await of.topicIn(forumId), await of.topicIn(forumId)];
      const [first, second, reply] = await Promise.all([
        act('merge', one, { intoId: two }),
        act('merge', two, { intoId: one }, of.school.methodist),
        of.reply(one),
      ]);
      expect([first.status, second.status].sort()).toEqual([204, expect.any(Number)]);
      const [left] = (await of.topics(forumId)).items;
      expect((await of.topics(forumId)).items).toHaveLength(1);
      expect(left?.posts).toBe(reply.status === 201 ? 3 : 2);
    });
  });

  describe('replies', () => {
    it('are split off into a topic of their own, where one has read as much as before, and can be brought back', async () => {
      const { teacher, student, classmate } = of.school;
      const forumId = await of.make({}, {}, 'Раздел');
      const topicId = await of.topicIn(forumId, { kind: 'question' });
      const ids: string[] = [];
      for (let i = 0; i < 4; i++) ids.push((await of.reply(topicId, i === 3 ? { answersId: ids[0] } : {})).json.id);
      const [a = '', b = '', c = '', d = ''] = ids;
      await of.read(topicId, b, student);
      await student.client.put(`${at(topicId)}/answer`, { postId: b });
      const { first } = await of.topic(topicId);

      const wanted = { postIds: [d, b], title: 'Отдельно' };
      expect((await act('split', topicId, wanted, classmate)).status).toBe(403);
      for (const postIds of [[], [first.id], [newId()], [a, newId()]]) {
        expect((await act('split', topicId, { ...wanted, postIds })).status).toBe(422);
      }
      expect((await act('split', topicId, { ...wanted, title: ' ' })).status).toBe(422);
      const { status, json } = await act('split', topicId, wanted);
      expect([status, json.postId]).toEqual([201, b]);

      const made = await of.topic(json.id, student);
      expect(made).toMatchObject({ title: 'Отдельно', posts: 2, unread: 1, isAnswered: false, subscribed: true, first: { id: b } });
      // What it answers stands in the other topic, and is still found.
      expect((await of.posts(json.id)).items).toMatchObject([{ id: d, isNew: true, answers: { id: a } }]);
      expect(await place(d)).toEqual({ topicId: json.id, postId: d });
      expect(await of.topic(topicId)).toMatchObject({ posts: 3, unread: 1, version: 2, isAnswered: false });
      expect((await of.posts(topicId)).items.map(({ id }) => id)).toEqual([a, c]);
      expect(await of.told(classmate, 'Раздел')).toEqual(['forum:moved']);

      expect((await act('merge', json.id, { intoId: topicId, version: 1 }, teacher)).status).toBe(204);
      expect((await of.posts(topicId)).items.map(({ id }) => id)).toEqual([a, b, c, d]);
      expect((await of.topic(topicId)).unread).toBe(2);
    });
  });
});

describe('in the network', () => {
  let of: NetworkApp;
  beforeAll(async () => {
    of = await NetworkApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);

  it('a topic goes to another section of the school, or to one that the moderator moderates, too', async () => {
    const { a, b, c } = of;
    const [next, foreign] = [await of.section(a.methodist, 'Проценты'), await of.section(b.methodist, 'Берёзовый')];
    const { id } = await of.topic(b.teacher, 'Не туда');
    const move = (by: TestPerson, boardId: string, version: number) =>
      by.client.put(`forum/topics/${id}/board`, { boardId, reason: REASON, version });
    for (const [by, status] of [
      [b.teacher, 403],
      [b.methodist, 403],
      [c.methodist, 404],
      [a.methodist, 204],
    ] as const) {
      expect((await move(by, next, 1)).status).toBe(status);
    }
    expect((await move(a.methodist, foreign, 2)).status).toBe(422);
    // Named there, the methodist moderates both.
    await of.topic(a.methodist, 'Привет', {}, foreign);
    await b.methodist.client.put(`forum/network/sections/${foreign}/moderators/${a.methodist.id}`, {});
    expect((await move(a.methodist, foreign, 2)).status).toBe(204);
    expect((await b.teacher.client.get<{ boardId: string }>(`forum/topics/${id}`)).json.boardId).toBe(foreign);
    expect(await of.heard(b.teacher, id)).toEqual(['forum:moved', 'forum:moved']);
    const acts = await of.app.db.sql<{ places: string[] }>(
      `select organisation_ids as places from audit.entry where action = 'forum.move-topic' and subject_id = $1 order by id`,
      [id],
    );
    expect(acts.map(({ places }) => [...places].sort())).toEqual([[a.id], [a.id, b.id].sort()]);
  });

  it('nobody loses sight of an own post by what a moderator puts together', async () => {
    const { a, b, c } = of;
    await of.agree(a, c);
    const [fromB, fromC] = [await of.topic(b.teacher, 'Из берёзы'), await of.topic(c.teacher, 'Из вяза')];
    const act = (what: string, topicId: string, body: object) =>
      a.methodist.client.post<{ id: string }>(`forum/topics/${topicId}/${what}`, { reason: REASON, version: 1, ...body });
    expect(problemCode(await act('merge', fromC.id, { intoId: fromB.id }))).toBe('forum.schools-apart');
    const own = await of.topic(a.teacher, 'Общая');
    const [fourth, fifth] = [await of.reply(b.teacher, own.id), await of.reply(c.teacher, own.id)];
    expect(problemCode(await act('split', own.id, { postIds: [fourth, fifth], title: 'Вместе' }))).toBe('forum.schools-apart');
    const alone = await act('split', own.id, { postIds: [fourth], title: 'Одни' });
    expect(alone.status).toBe(201);
    expect([
      (await b.teacher.client.get(`forum/topics/${alone.json.id}`)).status,
      (await c.teacher.client.get(`forum/topics/${alone.json.id}`)).status,
      (await c.teacher.client.get(`forum/places/${fourth}`)).status,
    ]).toEqual([200, 404, 404]);
  });
});
