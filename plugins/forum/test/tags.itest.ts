import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { ForumApp } from './forum-app.js';
import { type Items, NetworkApp } from './network-app.js';

type Tags = Items<{ name: string; topics: number }>;
const tagsOf = async ({ client }: TestPerson, boardId: string) => (await client.get<Tags>(`forum/boards/${boardId}/tags`)).json.items;
const sought = async ({ client }: TestPerson, boardId: string, query: Record<string, string>) =>
  (await client.get<Items<{ title: string }>>(`forum/boards/${boardId}/search?${new URLSearchParams(query).toString()}`)).json.items;
const related = async ({ client }: TestPerson, topicId: string) =>
  (await client.get<Items<{ id: string }>>(`forum/topics/${topicId}/related`)).json.items.map(({ id }) => id);

describe('tags of topics in a course', () => {
  let of: ForumApp;
  beforeAll(async () => {
    of = await ForumApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);
  const change = (topicId: string, body: object, { client }: TestPerson) => client.put(`forum/topics/${topicId}`, body);
  const tagged = async (boardId: string, tag: string, person?: TestPerson) =>
    (await of.topics(boardId, person, `?tag=${encodeURIComponent(tag)}`)).items.map(({ title }) => title);

  it('are set by the author and by moderators, each written as it was first on the forum', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const first = await of.topicIn(forumId, { title: 'Первая', tags: ['#Тёплый край', 'углы'] });
    const second = await of.topicIn(forumId, { title: 'Вторая', tags: ['теплый  КРАЙ'] }, classmate);
    expect([(await of.topic(first)).tags, (await of.topic(second)).tags]).toEqual([['Тёплый край', 'углы'], ['Тёплый край']]);
    expect(await tagsOf(student, forumId)).toEqual([
      { name: 'Тёплый край', topics: 2 },
      { name: 'углы', topics: 1 },
    ]);
    expect((await change(first, { tags: ['Свои'], version: 1 }, classmate)).status).toBe(403);
    expect((await change(first, { tags: ['Углы', 'Свои'], version: 1 }, student)).json).toMatchObject({
      tags: ['Свои', 'Углы'],
      version: 2,
    });
    const stale = await change(first, { tags: [], version: 1 }, teacher);
    expect([stale.status, problemCode(stale)]).toEqual([409, 'forum.changed-meanwhile']);
    expect((await change(second, { tags: [], version: 1 }, teacher)).json).toMatchObject({ tags: [], title: 'Вторая' });
    expect((await change(first, { title: 'Иначе', version: 2 }, student)).json).toMatchObject({ tags: ['Свои', 'Углы'] });
    expect((await change(first, { locked: true, version: 3 }, teacher)).status).toBe(200);
    expect(problemCode(await change(first, { tags: [], version: 4 }, student))).toBe('forum.locked');
  });

  it('are few, short and texts', async () => {
    const forumId = await of.make();
    for (const tags of [['1', '2', '3', '4', '5', '6'], ['а'.repeat(41)], [7], 'углы']) {
      expect([tags, (await of.begin(forumId, { tags })).status]).toEqual([tags, 422]);
    }
    expect((await of.topics(forumId)).items).toEqual([]);
    const long = 'а'.repeat(40);
    const topicId = await of.topicIn(forumId, { tags: ['1', '2', '3', long, ' # '] });
    expect((await of.topic(topicId)).tags).toEqual(['1', '2', '3', long]);
  });

  it('narrow the list and the search, and bring related topics before words do', async () => {
    const { student } = of.school;
    const forumId = await of.make();
    const source = await of.topicIn(forumId, { title: 'Ёжик', tags: ['Лес', 'Зима'] });
    const words = await of.topicIn(forumId, { title: 'Про ёжика' });
    const both = await of.topicIn(forumId, { title: 'Погода', tags: ['зима', 'лес'] });
    const one = await of.topicIn(forumId, { title: 'Снег', tags: ['зима'] });
    await of.topicIn(await of.make(), { title: 'Не здесь', tags: ['зима'] });
    expect(await tagged(forumId, 'ЗИМА')).toEqual(['Снег', 'Погода', 'Ёжик']);
    expect(await tagged(forumId, '#лёс')).toEqual(['Погода', 'Ёжик']);
    expect(await tagged(forumId, 'лето')).toEqual([]);
    const page = await of.topics(forumId, student, `?limit=2&tag=${encodeURIComponent('зима')}`);
    expect((await of.topics(forumId, student, `?limit=2&tag=${encodeURIComponent('зима')}&after=${page.next}`)).items).toMatchObject([
      { title: 'Ёжик', tags: ['Зима', 'Лес'] },
    ]);
    const titles = async (query: Record<string, string>) => (await sought(student, forumId, query)).map(({ title }) => title).sort();
    expect(await titles({ q: 'вопрос' })).toHaveLength(4);
    expect(await titles({ q: 'вопрос', tag: 'лес' })).toEqual(['Ёжик', 'Погода']);
    expect(await related(student, source)).toEqual([both, one, words]);
  });

  it('of a hidden topic are known to its author and the moderators alone', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make();
    const { json } = await of.begin(forumId, { title: 'Тайна', tags: ['КАНАРЕЙКА'] });
    await of.reply(json.id);
    await of.hide(json.postId, 'Причина');
    expect([(await of.topic(json.id, classmate)).tags, await tagged(forumId, 'канарейка', classmate)]).toEqual([[], []]);
    expect([await tagsOf(classmate, forumId), await sought(classmate, forumId, { q: 'ответ', tag: 'канарейка' })]).toEqual([[], []]);
    expect(await sought(classmate, forumId, { q: 'ответ' })).toMatchObject([{ title: '' }]);
    for (const person of [teacher, student]) expect(await tagged(forumId, 'канарейка', person)).toEqual(['Тайна']);
  });

  it('go with a topic that is moved, and with both that are merged, and stay with both that are split', async () => {
    const { teacher } = of.school;
    const [here, there] = [await of.make(), await of.make()];
    const [from, into] = [await of.topicIn(here, { tags: ['УГЛЫ', 'а', 'б', 'в'] }), await of.topicIn(there, { tags: ['углы', '1', '2'] })];
    const moving = { reason: 'Сюда', version: 1 };
    expect((await teacher.client.put(`forum/topics/${from}/board`, { ...moving, boardId: there })).status).toBe(204);
    expect((await of.topic(from)).tags).toEqual(['а', 'б', 'в', 'углы']);
    expect((await teacher.client.post(`forum/topics/${from}/merge`, { ...moving, version: 2, intoId: into })).status).toBe(204);
    expect((await of.topic(into)).tags).toEqual(['1', '2', 'а', 'б', 'углы']);
    const { id } = (await of.reply(into)).json;
    const split = { ...moving, version: 2, postIds: [id], title: 'Отдельно' };
    const made = await teacher.client.post<{ id: string }>(`forum/topics/${into}/split`, split);
    expect((await of.topic(made.json.id)).tags).toEqual(['1', '2', 'а', 'б', 'углы']);
    expect((await of.topic(into)).tags).toHaveLength(5);
  });

  it('are written in one way although two write them at the same time', async () => {
    const { student, classmate, teacher } = of.school;
    const forumId = await of.make();
    const made = await Promise.all(
      [student, classmate, teacher].map((by, i) => of.topicIn(forumId, { tags: [['Ёлка', 'елка', 'ЁЛКА'][i]] }, by)),
    );
    expect(made).toHaveLength(3);
    expect(new Set((await of.topics(forumId)).items.flatMap(({ tags }) => tags)).size).toBe(1);
    expect(await tagsOf(student, forumId)).toMatchObject([{ topics: 3 }]);
  });
});

describe('tags in the network', () => {
  it('are those of topics that the school sees', async () => {
    const of = await NetworkApp.start();
    const { a, b, c, sectionId } = of;
    await of.agree(a, c);
    const fromB = await of.topic(b.teacher, 'Дроби', { tags: ['КАНАРЕЙКА', 'Пицца'] });
    const fromC = await of.topic(c.teacher, 'Проценты', { tags: ['пицца'] });
    const names = async (person: TestPerson) => (await tagsOf(person, sectionId)).map(({ name }) => name);
    // B and C have no agreement: not even how the other writes a tag is seen.
    expect([await names(a.teacher), await names(b.teacher), await names(c.teacher)]).toEqual([
      ['Пицца', 'КАНАРЕЙКА'],
      ['КАНАРЕЙКА', 'Пицца'],
      ['пицца'],
    ]);
    expect(await related(a.teacher, fromB.id)).toEqual([fromC.id]);
    expect([await related(b.teacher, fromB.id), await related(c.teacher, fromC.id)]).toEqual([[], []]);
    const found = await sought(c.teacher, sectionId, { q: 'дроби', tag: 'пицца' });
    expect(found).toEqual([]);
    expect((await sought(a.teacher, sectionId, { q: 'дроби', tag: 'пицца' })).map(({ title }) => title)).toEqual(['Дроби']);
    await of.app.close();
  }, 120_000);
});
