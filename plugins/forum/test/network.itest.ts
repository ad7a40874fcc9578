import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { NetworkSectionService } from '../src/network/section.service.js';
import { SearchService } from '../src/search/search.service.js';
import type { NetworkSectionDto, NetworkModeratorsDto } from '../src/network/section.dto.js';

interface Items<T> {
  readonly items: readonly T[];
}
interface Found {
  readonly topicId: string;
  readonly postId: string;
  readonly title: string;
  readonly excerpt: { readonly text: string; readonly marks: readonly { readonly from: number; readonly to: number }[] };
}

let app: TestApp;
/** a and b share their forum, c shares with nobody. */
let a: TestSchool;
let b: TestSchool;
let c: TestSchool;
let agreementId: string;
let sectionId: string;

beforeAll(async () => {
  app = await startTestApp();
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  agreementId = await agree(app, a, b, ['forum.topics']);
  sectionId = await section(a.methodist, 'Математика', 'Дроби');
}, 60_000);
afterAll(() => app.close(), 60_000);

async function section(by: TestPerson, subject: string, theme: string): Promise<string> {
  const answer = await by.client.post<{ id: string }>('forum/network/sections', { subject, theme, description: '' });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json.id;
}
async function topic(by: TestPerson, title: string, text: string, kind = 'discussion', board = sectionId) {
  const answer = await by.client.post<{ id: string; postId: string }>(`forum/boards/${board}/topics`, { title, kind, text });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json;
}
const reply = (by: TestPerson, topicId: string, text: string) => by.client.post<{ id: string }>(`forum/topics/${topicId}/posts`, { text });
const sections = async (by: TestPerson) => (await by.client.get<Items<NetworkSectionDto>>('forum/network/sections')).json.items;
const search = async (by: TestPerson, q: string, board?: string) =>
  (await by.client.get<Items<Found>>(`forum/${board ? `boards/${board}` : 'network'}/search?q=${encodeURIComponent(q)}`)).json.items;

describe('sections', () => {
  it('are made by who leads the work on methods, and seen by teachers of schools that share', async () => {
    expect(await sections(a.methodist)).toMatchObject([{ id: sectionId, theme: 'Дроби', mayManage: true, mayModerate: true }]);
    for (const person of [a.teacher, a.head, b.teacher, b.methodist]) {
      expect(await sections(person)).toMatchObject([{ school: { id: a.id, name: 'Алмаз' }, mayManage: false, unread: 0, topics: 0 }]);
    }
    expect(await sections(c.methodist)).toEqual([]);
    for (const person of [a.student, a.guardian, b.student]) {
      expect((await person.client.get('forum/network/sections')).status).toBe(403);
    }
    const body = { subject: 'Математика', theme: 'Проценты', description: '' };
    expect((await a.teacher.client.post('forum/network/sections', body)).status).toBe(403);
    expect(problemCode(await a.methodist.client.post('forum/network/sections', { ...body, theme: 'Дроби' }))).toBe('forum.theme-taken');
  });

  it('are changed by their school alone, and the second of two changes is told of the first', async () => {
    const own = await section(b.methodist, 'Физика', 'Опыты');
    const change = (by: TestPerson, version: number) =>
      by.client.put(`forum/network/sections/${own}`, {
        subject: 'Физика',
        theme: 'Опыты дома',
        description: 'Что под рукой',
        closed: true,
        version,
      });
    expect([(await change(a.methodist, 1)).status, (await change(c.methodist, 1)).status]).toEqual([403, 404]);
    expect((await change(b.methodist, 1)).status).toBe(204);
    expect(problemCode(await change(b.methodist, 1))).toBe('forum.changed-meanwhile');
    expect(await sections(a.teacher)).toMatchObject([{ theme: 'Дроби' }, { theme: 'Опыты дома', closed: true, mayManage: false }]);
    expect(
      (await a.teacher.client.post(`forum/boards/${own}/topics`, { title: 'Тема', kind: 'discussion', text: '<p>текст</p>' })).status,
    ).toBe(409);
  });
});

describe('topics of the network', () => {
  it('are a talk between schools that share, and nothing to any other, by guessed ids neither', async () => {
    const question = await topic(b.teacher, 'Как объяснить сложение', '<p>Ёж складывает дроби в задачах</p>', 'question');
    const answer = await reply(a.teacher, question.id, '<p>Нарисуйте ежа на торте</p>');
    expect(answer.status).toBe(201);
    expect((await b.colleague.client.get<Items<{ id: string }>>(`forum/topics/${question.id}/posts`)).json.items).toMatchObject([
      { id: answer.json.id },
    ]);
    for (const stranger of [c.teacher, c.methodist, a.student, b.guardian]) {
      for (const path of [
        `boards/${sectionId}/topics`,
        `topics/${question.id}`,
        `topics/${question.id}/posts`,
        `network/sections/${sectionId}`,
      ]) {
        expect([path, (await stranger.client.get(`forum/${path}`)).status]).toEqual([
          path,
          stranger === a.student || stranger === b.guardian ? 403 : 404,
        ]);
      }
      expect((await reply(stranger, question.id, '<p>Я тут</p>')).status).toBeGreaterThanOrEqual(403);
    }
    expect(await search(c.methodist, 'ёж')).toEqual([]);
  });

  it('are counted as unread until they are read', async () => {
    const { id, postId } = await topic(b.teacher, 'Новая', '<p>Первое</p>');
    const unread = async (by: TestPerson) => (await sections(by)).find((one) => one.id === sectionId)?.unread;
    const before = (await unread(a.head)) ?? 0;
    expect((await a.head.client.put(`forum/topics/${id}/read`, { postId })).status).toBe(204);
    expect(await unread(a.head)).toBe(before - 1);
    await reply(a.teacher, id, '<p>Второе</p>');
    expect(await unread(a.head)).toBe(before);
  });

  it('are found by any form of their words, the title first', async () => {
    const { id } = await topic(a.teacher, 'Ёлки и шишки', '<p>Про <b>задач</b>и на движение</p>');
    await reply(b.teacher, id, '<p>А у нас в задачах ёлки считают</p>');
    expect((await search(b.colleague, 'елка')).map(({ excerpt }) => excerpt.text)).toEqual([
      'Про задачи на движение',
      'А у нас в задачах ёлки считают',
    ]);
    const [first] = await search(b.colleague, 'задача движен', sectionId);
    expect(first).toMatchObject({ topicId: id, title: 'Ёлки и шишки' });
    expect(first?.excerpt.marks.map(({ from, to }) => first.excerpt.text.slice(from, to))).toEqual(['задачи', 'движение']);
    expect(await search(c.teacher, 'елка')).toEqual([]);
    expect((await c.teacher.client.get(`forum/boards/${sectionId}/search?q=елка`)).status).toBe(404);
    expect((await a.student.client.get('forum/network/search?q=елка')).status).toBe(403);
  });

  it('are found page by page, each post once', async () => {
    const { id } = await topic(a.teacher, 'Черепахи', '<p>Черепаха</p>');
    for (let i = 0; i < 4; i++) await reply(a.teacher, id, `<p>Черепаха номер ${i}</p>`);
    const ids: string[] = [];
    let after: string | null = '';
    do {
      const page: { json: Items<Found> & { next: string | null } } = await b.teacher.client.get(
        `forum/network/search?q=черепаха&limit=2${after ? `&after=${after}` : ''}`,
      );
      ids.push(...page.json.items.map(({ postId }) => postId));
      after = page.json.next;
    } while (after);
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
  });

  it('cost a fixed number of queries', async () => {
    const ctx = createContext({ actor: { personId: a.head.id, accountId: a.head.accountId }, organisationId: a.id });
    const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
    await expectQueries(2, () => get(NetworkSectionService).list(ctx, { limit: 50 }));
    await expectQueries(2, () => get(SearchService).network(ctx, { q: 'дроби', limit: 20 }));
    await expectQueries(5, () => get(SearchService).board(ctx, sectionId, { q: 'дроби', limit: 20 }));
  });
});

describe('a new post', () => {
  it('is told to those of both schools who have written in the topic, and to nobody of another', async () => {
    const { id } = await topic(b.teacher, 'Кто подскажет', '<p>Вопрос</p>', 'question');
    const heard = async (by: TestPerson) =>
      (await by.client.get<Items<{ text: string; link: string }>>('notifications/mine')).json.items.filter(({ link }) => link.endsWith(id));
    await reply(a.colleague, id, '<p>Ответ</p>');
    for (let i = 0; i < 100 && (await heard(b.teacher)).length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await heard(b.teacher)).toMatchObject([{ text: expect.stringContaining('Кто подскажет') }]);
    for (const person of [a.colleague, a.teacher, b.colleague, c.teacher, c.methodist]) expect(await heard(person)).toEqual([]);
  });
});

describe('moderators', () => {
  it('are named by the school of the section out of those who have written there, of any school', async () => {
    const { id } = await topic(a.colleague, 'Спор', '<p>Спорное</p>');
    const at = (person: TestPerson) => `forum/network/sections/${sectionId}/moderators/${person.id}`;
    expect(problemCode(await a.methodist.client.put(at(b.classTeacher), {}))).toBe('forum.never-wrote');
    expect([(await b.methodist.client.put(at(b.teacher), {})).status, (await c.methodist.client.put(at(b.teacher), {})).status]).toEqual([
      403, 404,
    ]);
    expect((await a.methodist.client.put(at(b.teacher), {})).status).toBe(204);
    const { json } = await a.methodist.client.get<NetworkModeratorsDto>(`forum/network/sections/${sectionId}/moderators`);
    expect(json.items).toEqual([{ personId: b.teacher.id, name: 'Берёза Учитель', school: 'Берёза' }]);
    expect(json.candidates.map(({ name }) => name)).toContain('Алмаз Учитель');
    expect((await a.teacher.client.get<NetworkModeratorsDto>(`forum/network/sections/${sectionId}/moderators`)).json.candidates).toEqual(
      [],
    );
    const { version } = (await b.teacher.client.get<{ version: number }>(`forum/topics/${id}`)).json;
    expect((await b.teacher.client.put(`forum/topics/${id}`, { pinned: true, version })).status).toBe(200);
    expect((await b.colleague.client.put(`forum/topics/${id}`, { pinned: false, version: version + 1 })).status).toBe(403);
    expect((await a.methodist.client.delete(at(b.teacher))).status).toBe(204);
    expect((await b.teacher.client.put(`forum/topics/${id}`, { pinned: false, version: version + 1 })).status).toBe(403);
    const acts = await app.db.sql<{ action: string; places: string[] }>(
      `select action, organisation_ids as places from audit.entry where action like 'forum.%-moderator' order by id`,
    );
    expect(acts).toEqual([
      { action: 'forum.name-moderator', places: [a.id] },
      { action: 'forum.dismiss-moderator', places: [a.id] },
    ]);
  });
});

describe('a moderator', () => {
  it('hides a post of another school with a reason, it is on record, and its author appeals', async () => {
    const { id, postId } = await topic(b.teacher, 'Резкая тема', '<p>Резкие слова</p>');
    expect((await a.teacher.client.post(`forum/posts/${postId}/reports`, { reason: 'Грубо' })).status).toBe(204);
    const reports = async () =>
      (await a.methodist.client.get<Items<{ id: string; kind: string }>>(`forum/boards/${sectionId}/reports`)).json.items;
    expect(await reports()).toMatchObject([{ kind: 'report' }]);
    expect([
      (await b.methodist.client.get(`forum/boards/${sectionId}/reports`)).status,
      (await c.methodist.client.get(`forum/boards/${sectionId}/reports`)).status,
    ]).toEqual([403, 404]);
    for (const [person, status] of [
      [b.methodist, 403],
      [c.methodist, 404],
      [a.methodist, 204],
    ] as const) {
      expect((await person.client.put(`forum/posts/${postId}/hidden`, { reason: 'Без грубости' })).status).toBe(status);
    }
    const first = async (by: TestPerson) => (await by.client.get<{ first: object }>(`forum/topics/${id}`)).json.first;
    expect(await first(b.colleague)).toMatchObject({ text: null, hidden: { reason: null } });
    expect(await first(b.teacher)).toMatchObject({ text: '<p>Резкие слова</p>', hidden: { reason: 'Без грубости' } });
    expect(await search(b.colleague, 'резкие')).toEqual([]);
    const acts = await app.db.sql(`select organisation_ids as places from audit.entry where action = 'forum.hide' and subject_id = $1`, [
      postId,
    ]);
    expect(acts).toEqual([{ places: [a.id] }]);
    expect((await c.teacher.client.post(`forum/posts/${postId}/appeals`, { text: 'Пустите' })).status).toBe(404);
    expect((await b.teacher.client.post(`forum/posts/${postId}/appeals`, { text: 'Это цитата' })).status).toBe(204);
    const appeal = (await reports()).find(({ kind }) => kind === 'appeal');
    expect((await c.methodist.client.put(`forum/reports/${appeal?.id}`, { outcome: 'shown' })).status).toBe(404);
    expect((await a.methodist.client.put(`forum/reports/${appeal?.id}`, { outcome: 'shown' })).status).toBe(204);
    expect(await first(b.colleague)).toMatchObject({ text: '<p>Резкие слова</p>', hidden: null });
    const heard = async (by: TestPerson) =>
      (await by.client.get<Items<{ text: string }>>('notifications/mine')).json.items.map(({ text }) => text);
    expect((await heard(b.teacher)).length).toBeGreaterThan(0);
    for (const person of [c.teacher, c.methodist, c.head])
      expect((await heard(person)).filter((text) => /Дроби|Резк/.test(text))).toEqual([]);
  });
});

describe('without an agreement', () => {
  it('two guests of one section do not read each other', async () => {
    await agree(app, a, c, ['forum.topics']);
    const fromB = await topic(b.teacher, 'Секрет берёзы', '<p>Берёзовый секрет</p>');
    const shared = await topic(a.teacher, 'Общая', '<p>Общее</p>');
    const answer = await reply(b.teacher, shared.id, '<p>Ответ из берёзы</p>');
    const quoting = await a.teacher.client.post<{ id: string }>(`forum/topics/${shared.id}/posts`, {
      text: '<p>Верно</p>',
      answersId: answer.json.id,
    });
    expect(quoting.status).toBe(201);
    const all = await Promise.all(
      [
        `forum/boards/${sectionId}/topics?limit=200`,
        `forum/topics/${shared.id}`,
        `forum/topics/${shared.id}/posts`,
        'forum/network/sections',
        'forum/network/search?q=берёза',
        'forum/network/search?q=секрет',
        `forum/boards/${sectionId}/search?q=ответ`,
        `forum/network/sections/${sectionId}/moderators`,
      ].map(async (path) => [path, await c.teacher.client.get(path)] as const),
    );
    for (const [path, { status, text }] of all) expect([path, status, /[Бб]ер[её]з/.test(text)]).toEqual([path, 200, false]);
    for (const path of [`topics/${fromB.id}`, `topics/${fromB.id}/posts`, `posts/${answer.json.id}/versions`]) {
      expect([path, (await c.teacher.client.get(`forum/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await reply(c.teacher, fromB.id, '<p>Я</p>')).status).toBe(404);
    expect((await a.teacher.client.get<Items<unknown>>(`forum/topics/${shared.id}/posts`)).json.items).toHaveLength(2);
  });

  it('that has ended nothing more is seen, and it is all there when the schools agree again', async () => {
    const { id } = await topic(b.teacher, 'Прощание', '<p>До встречи</p>');
    await reply(a.teacher, id, '<p>Пока</p>');
    expect((await b.head.client.post(`partnership/organisations/${b.id}/agreements/${agreementId}/end`, { reason: 'Всё' })).status).toBe(
      200,
    );
    expect((await sections(b.teacher)).map(({ school }) => school.name)).toEqual(['Берёза']);
    expect((await sections(a.teacher)).map(({ school }) => school.name)).toEqual(['Алмаз']);
    expect(await search(b.teacher, 'прощание')).toEqual([]);
    expect(await search(a.teacher, 'прощание')).toEqual([]);
    expect((await a.teacher.client.get(`forum/topics/${id}`)).status).toBe(404);
    expect((await b.teacher.client.get(`forum/topics/${id}`)).status).toBe(404);
    expect((await b.teacher.client.get(`forum/boards/${sectionId}/topics`)).status).toBe(404);
    await agree(app, b, a, ['forum.topics']);
    expect((await search(a.teacher, 'прощание')).map(({ topicId }) => topicId)).toEqual([id]);
    expect((await b.teacher.client.get<Items<unknown>>(`forum/topics/${id}/posts`)).json.items).toHaveLength(1);
  });
});
