import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { BoardContexts } from '../src/board/board-contexts.js';
import { ForumService } from '../src/forum.service.js';
import { SearchService } from '../src/search/search.service.js';
import { TopicService } from '../src/topic/topic.service.js';
import { ForumApp, type Topic } from './forum-app.js';

let of: ForumApp;
beforeAll(async () => {
  of = await ForumApp.start();
}, 120_000);
afterAll(() => of.app.close(), 60_000);

// The limit of posts in a time is for one test.
beforeEach(() => of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`));

describe('a topic', () => {
  it('is begun and answered by the people of the course, in text that is cleaned and drawn', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make({ introduction: '<p>Найдите \\(x^2\\)</p><script>alert(1)</script>' });
    expect((await of.get(forumId)).introductionView).toMatch(/<math/);
    const topicId = await of.topicIn(forumId, { title: ' Угол ', text: '<p>Чему равен \\(x\\)?</p><img src=x onerror=alert(1)>' });
    const topic = await of.topic(topicId, teacher);
    expect(topic).toMatchObject({
      title: 'Угол',
      posts: 1,
      unread: 1,
      mayReply: true,
      waits: false,
      first: { isOwn: false, answers: null },
    });
    expect(topic.first.author).toEqual({ id: student.id, name: expect.stringContaining('Ученик') });
    expect(topic.first.text).toMatch(/<math/);
    expect(topic.first.text).not.toContain('onerror');
    const { json } = await of.reply(topicId, { answersId: topic.first.id, text: '<p><b>Пятнадцать</b>&nbsp;градусов</p>' });
    const second = await of.reply(topicId, { answersId: json.id, text: '<p>Почему?</p>' }, student);
    expect(second.json).toMatchObject({ isOwn: true, answers: { id: json.id, excerpt: 'Пятнадцать градусов' } });
    expect((await of.posts(topicId, teacher)).items.map(({ id }) => id)).toEqual([json.id, second.json.id]);
    expect((await of.topics(forumId, classmate)).items).toMatchObject([
      { id: topicId, posts: 3, unread: 2, last: { author: { id: student.id } } },
    ]);
  });

  it('is nobody’s outside of the course', async () => {
    const forumId = await of.make();
    const { json } = await of.begin(forumId, { title: 'КАНАРЕЙКА-1' });
    const { stranger, colleague, guardian, head } = of.school;
    for (const { client } of [stranger, colleague, guardian, of.other.teacher, of.other.student]) {
      for (const path of [
        `forum/activities/${forumId}`,
        `forum/boards/${forumId}/topics`,
        `forum/topics/${json.id}`,
        `forum/topics/${json.id}/posts`,
      ]) {
        const answer = await client.get(path);
        expect([path, [403, 404].includes(answer.status)]).toEqual([path, true]);
        expect(answer.text).not.toContain('КАНАРЕЙКА-1');
      }
    }
    expect((await of.reply(json.id, {}, of.other.teacher)).status).toBe(404);
    // Who answers for the school reads and does not write.
    expect((await of.topic(json.id, head)).mayReply).toBe(false);
    expect((await of.reply(json.id, {}, head)).status).toBe(403);
  });

  it('is pinned, closed and renamed by the teacher, and only renamed by its author', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const topicId = await of.topicIn(forumId);
    await of.topicIn(forumId, { title: 'Позже' });
    const put = (body: object, { client }: { client: typeof teacher.client }) => client.put(`forum/topics/${topicId}`, body);
    expect((await put({ title: 'Моя', version: 1 }, student)).status).toBe(200);
    expect((await put({ pinned: true, version: 2 }, student)).status).toBe(403);
    expect((await put({ title: 'Чужая', version: 2 }, classmate)).status).toBe(403);
    const stale = await put({ locked: true, version: 1 }, teacher);
    expect([stale.status, problemCode(stale)]).toEqual([409, 'forum.changed-meanwhile']);
    expect((await put({ pinned: true, locked: true, version: 2 }, teacher)).json).toMatchObject({
      title: 'Моя',
      pinned: true,
      locked: true,
      version: 3,
    });
    expect((await of.topics(forumId)).items.map(({ title }) => title)).toEqual(['Моя', 'Позже']);
    expect([(await of.topic(topicId)).mayReply, problemCode(await of.reply(topicId))]).toEqual([false, 'forum.locked']);
    expect((await of.reply(topicId, {}, teacher)).status).toBe(201);
  });

  it('is an announcement only by a moderator', async () => {
    const forumId = await of.make();
    expect((await of.begin(forumId, { kind: 'announcement' })).status).toBe(403);
    expect((await of.begin(forumId, { kind: 'announcement' }, of.school.teacher)).status).toBe(201);
  });

  it('lists come in pages, the last written first, and can be narrowed', async () => {
    const { student, classmate } = of.school;
    const forumId = await of.make();
    const ids = [];
    for (const title of ['1', '2', '3', '4']) ids.push(await of.topicIn(forumId, { title }));
    const { json } = await of.reply(ids[0] ?? '');
    const titles = async (query: string, person = student) => (await of.topics(forumId, person, query)).items.map(({ title }) => title);
    const first = await of.topics(forumId, student, '?limit=3');
    expect(first.items.map(({ title }) => title)).toEqual(['1', '4', '3']);
    expect(await titles(`?limit=3&after=${first.next}`)).toEqual(['2']);
    expect(await titles('?filter=unread')).toEqual(['1']);
    expect(await titles('?filter=unanswered', classmate)).toEqual(['4', '3', '2']);
    expect([(await of.get(forumId)).unread, (await of.get(forumId, classmate)).unread]).toEqual([1, 4]);
    await of.read(ids[0] ?? '', json.id);
    expect([await titles('?filter=unread'), (await of.get(forumId)).unread]).toEqual([[], 0]);
  });
});

describe('a long topic', () => {
  it('brings its first page of replies, and the accepted answer from wherever it stands', async () => {
    const { student, teacher } = of.school;
    const topicId = await of.topicIn(await of.make(), { kind: 'question' });
    for (let i = 0; i < 52; i++) {
      if (i % 25 === 0) await of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`);
      expect((await of.reply(topicId, { text: `<p>${i}</p>` }, i === 51 ? student : undefined)).status).toBe(201);
    }
    const whole = (await of.posts(topicId, student, '?limit=60')).items.map(({ id }) => id);
    const accept = (postId: string) => student.client.put<Topic>(`forum/topics/${topicId}/answer`, { postId });
    const answers: Topic[] = [];
    // Within the page, the first behind it, and further on.
    for (const index of [3, 50, 51]) answers.push((await accept(whole[index] ?? '')).json);
    for (const [i, { answer, replies }] of answers.entries()) {
      expect(answer?.id).toBe(whole[[3, 50, 51][i] ?? 0]);
      expect(replies.items.map(({ id }) => id)).toEqual(whole.slice(0, 50));
      expect((await of.posts(topicId, teacher, `?after=${replies.next}`)).items.map(({ id }) => id)).toEqual(whole.slice(50));
    }
  });
});

describe('budgets', () => {
  it('reads topics, a topic with its replies, what is unread and what is sought with six queries each', async () => {
    const { student, classmate, id: organisationId } = of.school;
    const forumId = await of.make();
    const topicId = await of.topicIn(forumId, { kind: 'question' });
    const { json } = await of.reply(topicId, { fileIds: [await of.picture('решение.png', classmate)] });
    await student.client.put(`forum/topics/${topicId}/answer`, { postId: json.id });
    for (let i = 0; i < 5; i++) await of.topicIn(forumId, {}, i % 2 === 0 ? classmate : student);
    // The first look is noted.
    await of.get(forumId);
    const get = <T>(type: abstract new (...args: never[]) => T): T => of.app.server.app.get(type, { strict: false });
    for (const path of ['topics', 'topic', 'unread', 'search'] as const) {
      const ctx = createContext({ actor: { personId: student.id, accountId: student.accountId }, organisationId });
      const contexts = get(BoardContexts);
      await expectQueries(6, async () => {
        // As the guard of the route does.
        await contexts.contextOf(ctx, path === 'topic' ? topicId : forumId);
        if (path === 'topics') return get(TopicService).list(ctx, forumId, { limit: 50, filter: 'all' });
        if (path === 'topic') return get(TopicService).get(ctx, topicId);
        if (path === 'unread') return get(ForumService).get(ctx, forumId);
        return get(SearchService).board(ctx, forumId, { q: 'вопрос', limit: 50 });
      });
    }
  });
});

describe('what was read', () => {
  it('goes forwards only, and own posts are never new', async () => {
    const { student } = of.school;
    const topicId = await of.topicIn(await of.make());
    const [a, b] = [(await of.reply(topicId)).json.id, (await of.reply(topicId)).json.id];
    await of.reply(topicId, {}, student);
    expect((await of.posts(topicId)).items.map(({ isNew }) => isNew)).toEqual([true, true, false]);
    expect((await of.read(topicId, b)).status).toBe(204);
    await of.read(topicId, a);
    expect(await of.topic(topicId)).toMatchObject({ unread: 0, lastReadId: b });
    const elsewhere = await of.topicIn(await of.make());
    expect((await of.read(elsewhere, a)).status).toBe(422);
  });
});

describe('a post', () => {
  it('is changed by its author, and what it was stays known to the author and the moderators', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const { json } = await of.begin(forumId, { text: '<p>Первая мысль</p>' });
    expect((await of.change(json.postId, {}, classmate)).status).toBe(403);
    expect((await of.change(json.postId, { text: '<p>Вторая</p>' })).json).toMatchObject({ version: 2, source: '<p>Вторая</p>' });
    expect(problemCode(await of.change(json.postId, { version: 1 }))).toBe('forum.changed-meanwhile');
    expect((await of.change(json.postId, { version: 2, text: '<p>Учитель</p>' }, teacher)).status).toBe(200);
    const versions = ({ client }: typeof teacher) => client.get(`forum/posts/${json.postId}/versions`);
    expect((await versions(student)).json).toMatchObject({
      items: [
        { version: 1, text: '<p>Первая мысль</p>', changedBy: { id: student.id } },
        { version: 2, changedBy: { id: teacher.id } },
      ],
    });
    expect((await versions(classmate)).status).toBe(403);
    await of.app.db.sql(`update forum.post set created_at = created_at - interval '61 minutes' where id = $1`, [json.postId]);
    expect(problemCode(await of.change(json.postId, { version: 3 }))).toBe('forum.too-late-to-change');
  });

  it('is deleted by its author until it is answered; the first one with its topic', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const { json: topic } = await of.begin(forumId);
    const { json: answer } = await of.reply(topic.id);
    const { json: next } = await of.reply(topic.id, { answersId: answer.id }, teacher);
    const remove = (id: string, { client }: typeof teacher) => client.delete(`forum/posts/${id}`);
    expect(problemCode(await remove(topic.postId, student))).toBe('forum.has-answers');
    expect(problemCode(await remove(answer.id, classmate))).toBe('forum.has-answers');
    expect((await remove(next.id, classmate)).status).toBe(403);
    expect([(await remove(next.id, teacher)).status, (await remove(answer.id, classmate)).status]).toEqual([204, 204]);
    expect(await of.topics(forumId)).toMatchObject({ items: [{ posts: 1, last: { author: { id: student.id } } }] });
    expect((await remove(topic.postId, student)).status).toBe(204);
    expect((await of.topics(forumId)).items).toEqual([]);
  });

  it('says something, and replies to a post of its own topic', async () => {
    const forumId = await of.make();
    const topicId = await of.topicIn(forumId);
    const empty = await of.reply(topicId, { text: '<p>&nbsp; </p>' });
    expect([empty.status, problemCode(empty)]).toEqual([422, 'forum.empty-text']);
    const alone = await of.reply(topicId, { text: '', fileIds: [await of.picture('чертёж.png', of.school.classmate)] });
    expect(alone.status).toBe(201);
    const changed = await of.school.classmate.client.put(`forum/posts/${alone.json.id}`, { text: '', version: 1, fileIds: [] });
    expect([changed.status, problemCode(changed)]).toEqual([422, 'forum.empty-text']);
    const elsewhere = (await of.begin(forumId)).json.postId;
    expect((await of.reply(topicId, { answersId: elsewhere })).status).toBe(422);
    expect((await of.posts(topicId)).items).toMatchObject([{ id: alone.json.id, text: '', files: [{ name: 'чертёж.png' }] }]);
  });

  it('carries files that only those read who read the post', async () => {
    const { student, classmate, stranger } = of.school;
    const [shown, attached] = [await of.picture(), await of.picture('чертёж.png')];
    const text = `<p><img src="/api/v1/files/files/${shown}" alt=""></p>`;
    const { json } = await of.begin(await of.make(), { text, fileIds: [attached] });
    expect((await of.topic(json.id, classmate)).first.files).toMatchObject([{ id: attached, name: 'чертёж.png' }]);
    const statuses = async (fileId: string) => {
      const answers = [student, classmate, stranger, of.other.teacher].map(({ client }) => client.get(`files/files/${fileId}`));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect([await statuses(shown), await statuses(attached)]).toEqual([1, 2].map(() => [200, 200, 404, 404]));
    // A change that does not speak of files leaves them.
    expect((await of.change(json.postId, {})).json.files).toHaveLength(1);
    expect((await statuses(shown))[1]).toBe(404);
    const foreign = await of.picture('чужое.png', classmate);
    expect((await of.change(json.postId, { version: 2, fileIds: [foreign] })).status).toBe(422);
  });
});

describe('what is sent again', () => {
  it('is written once, whatever its text is now', async () => {
    const forumId = await of.make();
    const [first, second] = [randomUUID(), randomUUID()];
    const begun = await Promise.all([1, 2].map(() => of.begin(forumId, { sendId: first })));
    expect(begun[0]?.json).toEqual(begun[1]?.json);
    const topicId = begun[0]?.json.id ?? '';
    const replies = await Promise.all(['а', 'б'].map((text) => of.reply(topicId, { text, sendId: second })));
    await of.school.teacher.client.put(`forum/topics/${topicId}`, { locked: true, version: 1 });
    replies.push(await of.reply(topicId, { sendId: second }));
    expect(replies.map(({ status, json }) => [status, json.id])).toEqual(replies.map(() => [201, replies[0]?.json.id]));
    expect([(await of.topics(forumId)).items.length, (await of.posts(topicId)).items.length]).toEqual([1, 1]);
    // The key is the author's own: somebody else's says nothing.
    expect((await of.begin(forumId, { sendId: first }, of.school.classmate)).json.id).not.toBe(topicId);
  });
});

describe('moderation', () => {
  it('hides a post for all but its author and the moderators, who read why, and shows it again', async () => {
    const { teacher, student, classmate, stranger } = of.school;
    const forumId = await of.make({ postsNeeded: 1 }, {}, 'Скрытое');
    const topicId = await of.topicIn(forumId, {}, teacher);
    const fileId = await of.picture('грубо.png', classmate);
    const { json: post } = await of.reply(topicId, { text: '<p>ГРУБОСТЬ</p>', fileIds: [fileId] });
    const { json: answer } = await of.reply(topicId, { answersId: post.id }, student);
    expect((await of.hide(post.id, 'Мешает', student)).status).toBe(403);
    expect((await of.hide(post.id, '')).status).toBe(422);
    expect((await of.hide(post.id, 'Оскорбляет')).status).toBe(204);
    const seenBy = async (person: typeof student) => {
      const [first, second] = (await of.posts(topicId, person)).items;
      return [
        first?.text,
        first?.hidden?.reason,
        first?.files.length,
        second?.answers?.excerpt,
        (await person.client.get(`files/files/${fileId}`)).status,
      ];
    };
    expect(await seenBy(student)).toEqual([null, null, 0, '', 404]);
    for (const person of [classmate, teacher]) expect(await seenBy(person)).toEqual(['<p>ГРУБОСТЬ</p>', 'Оскорбляет', 1, '', 200]);
    expect((await student.client.get(`forum/topics/${topicId}/posts`)).text).not.toContain('ГРУБОСТЬ');
    expect((await student.client.get(`forum/posts/${post.id}/versions`)).status).toBe(403);
    expect(problemCode(await of.change(post.id, {}, classmate))).toBe('forum.hidden');
    expect(problemCode(await classmate.client.delete(`forum/posts/${post.id}`))).toBe('forum.hidden');
    expect((await of.reply(topicId, { answersId: post.id }, student)).status).toBe(422);
    expect([(await of.get(forumId, classmate)).myPosts, await of.told(classmate, 'Скрытое')]).toEqual([0, ['forum:hidden']]);
    const log = () => of.app.db.sql(`select action, actor_id as by from audit.entry where subject_id = $1 order by at`, [post.id]);
    expect(await log()).toEqual([{ action: 'forum.hide', by: teacher.id }]);
    expect((await of.hide(post.id, null)).status).toBe(204);
    expect(await seenBy(student)).toEqual(['<p>ГРУБОСТЬ</p>', undefined, 1, 'ГРУБОСТЬ', 200]);
    expect((await log()).map(({ action }) => action)).toEqual(['forum.hide', 'forum.show']);
    expect(answer.answers?.excerpt).toBe('ГРУБОСТЬ');
    expect((await of.hide(post.id, 'Чужое', stranger)).status).toBe(403);
  });

  it('takes the title of a topic with its first post', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const { json } = await of.begin(forumId, { title: 'ОБИДНО' });
    await of.hide(json.postId, 'Обидно');
    expect((await of.topics(forumId, classmate)).items).toMatchObject([{ title: '', isHidden: true, unread: 0 }]);
    expect((await classmate.client.get(`forum/topics/${json.id}`)).text).not.toContain('ОБИДНО');
    for (const person of [teacher, student]) expect((await of.topic(json.id, person)).title).toBe('ОБИДНО');
  });

  it('gets reports from whoever reads a post, and decides on each once', async () => {
    const { teacher, student, classmate, stranger, administrator } = of.school;
    const forumId = await of.make({}, {}, 'Жалобы');
    const topicId = await of.topicIn(forumId);
    const [post, other] = [(await of.reply(topicId)).json, (await of.reply(topicId, {}, teacher)).json];
    expect((await of.report(post.id, 'Грубит')).status).toBe(204);
    expect(problemCode(await of.report(post.id))).toBe('forum.already-reported');
    expect((await of.report(post.id, 'Моё', classmate)).status).toBe(403);
    expect((await of.report(post.id, 'Мимо', of.other.student)).status).toBe(404);
    await of.report(other.id, 'Много задают');
    expect(await of.told(teacher, 'Жалобы')).toEqual(['forum:report', 'forum:report']);
    expect([(await of.get(forumId, teacher)).openReports, (await of.get(forumId)).openReports]).toEqual([2, 0]);
    const [first, second] = await of.reports(forumId);
    expect(first).toMatchObject({ kind: 'report', reason: 'Грубит', by: { id: student.id }, post: { id: post.id }, decided: null });
    for (const { client } of [student, classmate, stranger]) expect((await client.get(`forum/boards/${forumId}/reports`)).status).toBe(403);
    expect((await of.decide(first?.id ?? '', { outcome: 'hidden' })).status).toBe(422);
    expect((await of.decide(first?.id ?? '', { outcome: 'shown' })).status).toBe(422);
    expect((await of.decide(first?.id ?? '', { outcome: 'hidden', reason: 'Грубость' }, student)).status).toBe(403);
    expect((await of.decide(first?.id ?? '', { outcome: 'hidden', reason: 'Грубость' }, administrator)).status).toBe(204);
    expect(problemCode(await of.decide(first?.id ?? '', { outcome: 'dismissed' }))).toBe('forum.decided');
    expect((await of.decide(second?.id ?? '', { outcome: 'dismissed' })).status).toBe(204);
    expect(await of.reports(forumId)).toEqual([]);
    expect(await of.reports(forumId, 'decided')).toMatchObject([
      { id: second?.id, decided: { outcome: 'dismissed', by: { id: teacher.id } } },
      { id: first?.id, decided: { outcome: 'hidden' }, post: { hidden: { reason: 'Грубость' } } },
    ]);
    expect((await of.posts(topicId)).items.map(({ text }) => text)).toEqual([null, '<p>Ответ</p>']);
  });

  it('hears the author of a hidden post once', async () => {
    const { classmate, student } = of.school;
    const forumId = await of.make({}, {}, 'Пересмотр');
    const topicId = await of.topicIn(forumId);
    const { json: post } = await of.reply(topicId);
    expect(problemCode(await of.appeal(post.id))).toBe('forum.not-hidden');
    await of.hide(post.id, 'Грубость');
    expect((await of.appeal(post.id, student)).status).toBe(403);
    expect((await of.appeal(post.id)).status).toBe(204);
    expect(problemCode(await of.appeal(post.id))).toBe('forum.already-appealed');
    const [appeal] = await of.reports(forumId);
    expect(appeal).toMatchObject({ kind: 'appeal', reason: 'Это шутка', by: { id: classmate.id } });
    expect((await of.decide(appeal?.id ?? '', { outcome: 'shown' })).status).toBe(204);
    expect((await of.posts(topicId)).items).toMatchObject([{ hidden: null, text: '<p>Ответ</p>' }]);
    expect(await of.told(classmate, 'Пересмотр')).toEqual(['forum:hidden', 'forum:appeal-decided']);
  });
});

describe('points of posts', () => {
  it('make the grade of the forum, which says what it is made of', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make({ grading: 'sum', maxPoints: 5 });
    const topicId = await of.topicIn(forumId, {}, teacher);
    const [first, second] = [(await of.reply(topicId)).json, (await of.reply(topicId)).json];
    const give = (postId: string, points: number | null, version = 0, { client } = teacher) =>
      client.put(`forum/posts/${postId}/points`, { points, version });
    expect((await give(first.id, 3, 0, student)).status).toBe(403);
    expect((await give(first.id, 6)).status).toBe(422);
    expect([(await give(first.id, 3)).status, (await give(second.id, 4)).status]).toEqual([204, 204]);
    expect(problemCode(await give(first.id, 2))).toBe('forum.changed-meanwhile');
    const points = async (person: typeof student) => (await of.posts(topicId, person)).items.map((post) => post.points);
    expect([await points(classmate), await points(teacher), await points(student)]).toEqual([
      [3, 4],
      [3, 4],
      [null, null],
    ]);
    expect(problemCode(await classmate.client.delete(`forum/posts/${second.id}`))).toBe('forum.marked');
    const grade = async () => {
      type Grade = {
        activityId: string;
        final: number | null;
        max: number;
        why: { rule: string; inputs: { value: number; counts: boolean }[] };
      };
      const { json } = await classmate.client.get<{ items: Grade[] }>(`grades/courses/${of.courseId}/mine`);
      return json.items.find((item) => item.activityId === forumId);
    };
    expect(await grade()).toMatchObject({
      final: 5,
      max: 5,
      why: { rule: 'forum.rule.sum', inputs: [{ value: 3, counts: true }, { value: 4 }] },
    });
    const settings = (body: object, version: number) => teacher.client.patch(`courses/activities/${forumId}`, { version, settings: body });
    expect((await settings({ grading: 'highest' }, 2)).status).toBe(200);
    expect(await grade()).toMatchObject({ final: 4, why: { rule: 'forum.rule.highest', inputs: [{ counts: false }, { counts: true }] } });
    expect(problemCode(await settings({ grading: 'none' }, 3))).toBe('forum.has-marks');
    await give(second.id, null, 1);
    expect((await grade())?.final).toBe(3);
    const ungraded = await of.begin(await of.make(), {}, classmate);
    expect(problemCode(await give(ungraded.json.postId, 1))).toBe('forum.not-graded');
  });
});

describe('reactions and accepted answers', () => {
  it('are one sign a person a post, and not to oneself', async () => {
    const { teacher, student, classmate } = of.school;
    const { json } = await of.begin(await of.make());
    const react = (reaction: string | null, { client }: typeof student) => client.put(`forum/posts/${json.postId}/reaction`, { reaction });
    for (const [reaction, person] of [
      ['like', classmate],
      ['thanks', classmate],
      ['thanks', teacher],
    ] as const)
      await react(reaction, person);
    expect((await of.topic(json.id, classmate)).first.reactions).toEqual([{ reaction: 'thanks', count: 2, mine: true }]);
    expect([(await react('like', student)).status, (await react('angry', classmate)).status]).toEqual([403, 422]);
    await react(null, classmate);
    expect((await of.topic(json.id, classmate)).first.reactions).toEqual([{ reaction: 'thanks', count: 1, mine: false }]);
  });

  it('belong to a question: who asked accepts one of its replies', async () => {
    const { student, classmate, teacher } = of.school;
    const forumId = await of.make();
    const { json } = await of.begin(forumId, { kind: 'question' });
    const { json: answer } = await of.reply(json.id);
    const accept = (postId: string | null, { client } = student) => client.put(`forum/topics/${json.id}/answer`, { postId });
    const foreign = await accept(answer.id, classmate);
    expect([foreign.status, problemCode(foreign)]).toEqual([403, 'forum.not-your-question']);
    expect((await accept(json.postId)).status).toBe(422);
    expect((await accept(answer.id)).json).toMatchObject({ isAnswered: true, answer: { id: answer.id, isOwn: false } });
    expect((await of.topics(forumId, student, '?filter=unanswered')).items).toEqual([]);
    expect((await accept(null, teacher)).json).toMatchObject({ isAnswered: false, answer: null });
    const talk = await of.topicIn(forumId);
    expect(problemCode(await student.client.put(`forum/topics/${talk}/answer`, { postId: null }))).toBe('forum.not-a-question');
  });
});

describe('who follows a topic', () => {
  it('writes in it or asks for it, and hears only of what may be read', async () => {
    const { teacher, student, classmate, stranger } = of.school;
    const name = 'Новости';
    const forumId = await of.make({ kind: 'question' }, {}, name);
    const follow = (path: string, on: boolean, { client }: typeof student) => client.put(`forum/${path}/subscription`, { on });
    expect((await follow(`boards/${forumId}`, true, classmate)).status).toBe(204);
    expect((await follow(`boards/${forumId}`, true, of.other.student)).status).toBe(404);
    const topicId = await of.topicIn(forumId, {}, teacher);
    expect(
      [await of.topic(topicId, teacher), await of.topic(topicId, classmate), await of.topic(topicId)].map((topic) => topic.subscribed),
    ).toEqual([true, true, false]);
    expect((await of.get(forumId, classmate)).subscribed).toBe(true);
    await of.reply(topicId, {}, student);
    const told = (n: number) =>
      of.until(async () => {
        const sql = `select count(*)::int as n from notifications.notification where params->>'name' = $1`;
        return (await of.app.db.sql<{ n: number }>(sql, [name]))[0]?.n === n;
      });
    await told(2);
    // The class hears of the question and not of the answer, which it may not read before it has answered.
    expect([
      await of.told(classmate, name, { ofPosts: true }),
      await of.told(teacher, name, { ofPosts: true }),
      await of.told(student, name, { ofPosts: true }),
    ]).toEqual([['forum:reply'], ['forum:reply'], []]);
    await of.reply(topicId, {}, classmate);
    await follow(`topics/${topicId}`, false, student);
    await told(3);
    await of.reply(topicId, {}, teacher);
    await told(4);
    expect((await of.told(classmate, name, { ofPosts: true })).length).toBe(2);
    expect((await of.told(stranger, name, { ofPosts: true })).length).toBe(0);
    const sentences = (await classmate.client.get('notifications/mine')).text;
    expect(sentences).toContain('новое сообщение в теме «Тема» (Новости)');
  });

  it('hears nothing of it while a moderator hides it', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make({}, {}, 'Спрятано');
    const { id, postId } = (await of.begin(forumId, { title: 'ОБИДНО' }, student)).json;
    const shown = await of.topicIn(forumId, { title: 'ПО ДЕЛУ' }, student);
    for (const topic of [id, shown]) await classmate.client.put(`forum/topics/${topic}/subscription`, { on: true });
    await of.hide(postId, 'Обидно');
    for (const topic of [id, shown]) expect((await of.reply(topic, {}, teacher)).status).toBe(201);
    await of.until(async () => (await of.told(classmate, 'Спрятано', { ofPosts: true })).length > 0);
    const sentences = (await classmate.client.get('notifications/mine')).text;
    expect([sentences.includes('ПО ДЕЛУ'), sentences.includes('ОБИДНО')]).toEqual([true, false]);
  });
});

describe('a forum of questions', () => {
  it('shows the posts of others after an own one, in lists, counts and files', async () => {
    const { teacher, student, classmate, head } = of.school;
    const forumId = await of.make({ kind: 'question' });
    const topicId = await of.topicIn(forumId, { text: '<p>Как решить?</p>' }, teacher);
    const fileId = await of.picture();
    const { json: answer } = await of.reply(topicId, { text: '<p>РЕШЕНИЕ</p>', fileIds: [fileId] }, student);
    const seenBy = async (person: typeof student) => {
      const [topic, posts, rows] = [await of.topic(topicId, person), await of.posts(topicId, person), await of.topics(forumId, person)];
      const file = (await person.client.get(`files/files/${fileId}`)).status;
      return [topic.waits, topic.posts, topic.unread, posts.items.length, rows.items[0]?.posts, file];
    };
    expect(await seenBy(teacher)).toEqual([false, 2, 1, 1, 2, 200]);
    expect(await seenBy(student)).toEqual([false, 2, 1, 1, 2, 200]);
    expect(await seenBy(classmate)).toEqual([true, 1, 1, 0, 1, 404]);
    expect(await seenBy(head)).toEqual([true, 1, 1, 0, 1, 404]);
    const blind = await of.reply(topicId, { answersId: answer.id });
    expect([blind.status, blind.text.includes('РЕШЕНИЕ')]).toEqual([422, false]);
    expect((await classmate.client.get(`forum/posts/${answer.id}/versions`)).status).toBe(404);
    await of.reply(topicId);
    expect(await seenBy(classmate)).toEqual([false, 3, 2, 2, 3, 200]);
  });
});

describe('a forum', () => {
  it('takes nothing from students before it opens and after it closes', async () => {
    const hour = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();
    const early = await of.make({}, { opensAt: hour(1) });
    const late = await of.make({}, { closesAt: hour(-1) });
    expect(await of.get(late)).toMatchObject({ mayWrite: false, refusal: 'forum.closed' });
    expect([problemCode(await of.begin(early)), problemCode(await of.begin(late))]).toEqual(['forum.not-open-yet', 'forum.closed']);
    expect((await of.begin(late, {}, of.school.teacher)).status).toBe(201);
  });

  it('takes no more than thirty posts in ten minutes from one student', async () => {
    const topicId = await of.topicIn(await of.make());
    const { stranger, teacher } = of.school;
    await teacher.client.post(`enrolment/courses/${of.courseId}/participants`, { personIds: [stranger.id], role: 'student' });
    for (let i = 0; i < 30; i++) expect((await of.reply(topicId, {}, stranger)).status).toBe(201);
    const refused = await of.reply(topicId, {}, stranger);
    expect([refused.status, problemCode(refused)]).toEqual([429, 'forum.too-many-posts']);
    await of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes' where author_id = $1`, [stranger.id]);
    expect((await of.reply(topicId, {}, stranger)).status).toBe(201);
  });

  it('is done with as many own posts as it asks for', async () => {
    const forumId = await of.make({ postsNeeded: 2 });
    const topicId = await of.topicIn(forumId);
    expect((await of.get(forumId)).myPosts).toBe(1);
    await of.reply(topicId, {}, of.school.student);
    const events = await of.app.db.sql(
      `select name, payload->>'starts' as starts from jobs.event where payload->>'boardId' = $1 order by payload->>'postId'`,
      [forumId],
    );
    expect(events).toEqual([
      { name: 'forum.post-written', starts: 'true' },
      { name: 'forum.post-written', starts: 'false' },
    ]);
  });

  it('with posts in it is hidden, not deleted, and hidden with all that was said', async () => {
    const { teacher, student } = of.school;
    const forumId = await of.make();
    const topicId = await of.topicIn(forumId);
    const refused = await teacher.client.delete(`courses/activities/${forumId}`);
    expect([refused.status, problemCode(refused)]).toEqual([409, 'forum.has-posts']);
    await teacher.client.patch(`courses/activities/${forumId}`, { version: 2, visible: false });
    expect((await student.client.get(`forum/topics/${topicId}`)).status).toBe(404);
    expect((await of.topic(topicId, teacher)).title).toBe('Тема');
  });
});
