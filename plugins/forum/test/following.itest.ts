import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import type { TestPerson } from '@sreda/testing/school';
import { type Items, NetworkApp } from './network-app.js';

interface Followed {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly of: string | null;
}

let of: NetworkApp;
beforeAll(async () => {
  of = await NetworkApp.start();
}, 120_000);
afterAll(() => of.app.close(), 60_000);

const followed = async ({ client }: TestPerson, query = '') =>
  (await client.get<Items<Followed> & { next: string | null }>(`forum/subscriptions${query}`)).json;

describe('who follows a section of the network', () => {
  it('hears of its new topics and not of replies, in the name of the own school', async () => {
    const { a, b, c } = of;
    expect((await of.follow(b.colleague, `boards/${of.sectionId}`)).status).toBe(204);
    expect((await of.follow(b.colleague, `boards/${of.sectionId}`)).status).toBe(204);
    expect((await of.follow(c.teacher, `boards/${of.sectionId}`)).status).toBe(404);
    expect((await of.follow(b.student, `boards/${of.sectionId}`)).status).toBe(403);
    const shown = async (by: TestPerson) =>
      (await by.client.get<{ subscribed: boolean }>(`forum/network/sections/${of.sectionId}`)).json.subscribed;
    expect([await shown(b.colleague), await shown(b.teacher)]).toEqual([true, false]);

    const { id } = await of.topic(a.teacher, 'Карточки');
    await of.untilHeard(b.colleague, id);
    await of.reply(a.colleague, id);
    await of.untilHeard(a.teacher, id);
    expect([await of.heard(b.colleague, id), await of.heard(a.teacher, id), await of.heard(b.teacher, id)]).toEqual([
      ['forum:topic'],
      ['forum:reply'],
      [],
    ]);
    // A topic that one has silenced is not told of for any other reason.
    await of.follow(b.colleague, `boards/${of.sectionId}`, false);
    expect(await shown(b.colleague)).toBe(false);
  });

  it('hears nothing of what a school without an agreement writes there', async () => {
    const { a, b, c } = of;
    const theme = await of.section(a.methodist, 'Трое');
    await of.agree(a, c);
    for (const person of [b.colleague, c.colleague]) expect((await of.follow(person, `boards/${theme}`)).status).toBe(204);
    const { id } = await of.topic(b.teacher, 'Из берёзы', {}, theme);
    await of.untilHeard(b.colleague, id);
    expect(await of.heard(c.colleague, id)).toEqual([]);
  });
});

describe('who follows a topic of the network', () => {
  it('hears nothing of it while a moderator hides it', async () => {
    const { a, b } = of;
    const hidden = await of.topic(a.teacher, 'Резкая тема');
    const shown = await of.topic(a.teacher, 'Мирная тема');
    for (const { id } of [hidden, shown]) expect((await of.follow(b.colleague, `topics/${id}`)).status).toBe(204);
    expect((await a.methodist.client.put(`forum/posts/${hidden.postId}/hidden`, { reason: 'Без грубости' })).status).toBe(204);
    for (const { id } of [hidden, shown]) await of.reply(a.colleague, id);
    await of.untilHeard(b.colleague, shown.id);
    expect(await of.heard(b.colleague, hidden.id)).toEqual([]);
  });
});

describe('who follows an author', () => {
  it('hears of topics and posts in the network, once each, and of a followed topic as of a topic', async () => {
    const { a, b } = of;
    const topic = await of.topic(a.head, 'Первая моя тема');
    expect((await of.follow(b.head, `network/authors/${a.head.id}`)).status).toBe(204);
    const next = await of.topic(a.head, 'Вторая моя тема');
    await of.untilHeard(b.head, next.id);
    await of.reply(a.head, topic.id);
    await of.untilHeard(b.head, topic.id);
    expect([await of.heard(b.head, next.id), await of.heard(b.head, topic.id)]).toEqual([['forum:author'], ['forum:author']]);
    await of.follow(b.head, `topics/${next.id}`);
    await of.reply(a.head, next.id);
    await of.untilHeard(b.head, next.id, 2);
    expect([...(await of.heard(b.head, next.id))].sort()).toEqual(['forum:author', 'forum:reply']);
    await of.follow(b.head, `topics/${next.id}`, false);
    await of.follow(b.teacher, `topics/${next.id}`);
    await of.reply(a.head, next.id);
    await of.untilHeard(b.teacher, next.id);
    expect(await of.heard(b.head, next.id)).toHaveLength(2);
  });

  it('follows only who has written what the school sees, never oneself, and may always stop', async () => {
    const { a, b, c } = of;
    for (const [person, author, status] of [
      [b.teacher, a.student.id, 404],
      [c.head, a.head.id, 204],
      [c.head, b.teacher.id, 404],
      [a.head, a.head.id, 403],
      [a.student, a.head.id, 403],
    ] as const) {
      expect((await of.follow(person, `network/authors/${author}`)).status).toBe(status);
    }
    expect((await of.follow(c.head, `network/authors/${b.teacher.id}`, false)).status).toBe(204);
    const many = Array.from({ length: 200 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    await of.app.db.sql(
      `insert into identity.person (id, family_name, given_name) select id, 'Много', 'Их' from unnest($1::uuid[]) as n (id)`,
      [many],
    );
    await of.app.db.sql(`insert into forum.author_subscription (author_id, person_id, school_id) select unnest($1::uuid[]), $2, $3`, [
      many,
      b.methodist.id,
      b.id,
    ]);
    expect(problemCode(await of.follow(b.methodist, `network/authors/${a.head.id}`))).toBe('forum.too-many-followed');
  });
});

describe('the list of what one follows', () => {
  it('has all of it that one may see now, in pages', async () => {
    const { a, b } = of;
    const theme = await of.section(a.methodist, 'Список');
    const { id } = await of.topic(a.teacher, 'Тема списка', {}, theme);
    const person = b.administrator;
    for (const what of [`boards/${theme}`, `topics/${id}`, `network/authors/${a.teacher.id}`])
      expect((await of.follow(person, what)).status).toBe(204);
    const all = [
      { kind: 'author', id: a.teacher.id, name: 'Алмаз Учитель', of: null },
      { kind: 'section', id: theme, name: 'Список', of: 'Алмаз' },
      { kind: 'topic', id, name: 'Тема списка', of: 'Список' },
    ];
    expect((await followed(person)).items).toEqual(all);
    expect((await followed(person, '?kind=section')).items).toEqual([all[1]]);
    const first = await followed(person, '?limit=2');
    expect([first.items, (await followed(person, `?limit=2&after=${first.next}`)).items]).toEqual([all.slice(0, 2), all.slice(2)]);
    expect((await person.client.get('forum/subscriptions?kind=word')).status).toBe(422);
    expect((await followed(a.student)).items).toEqual([]);

    await of.follow(person, `boards/${theme}`, false);
    expect((await followed(person)).items.map(({ kind }) => kind)).toEqual(['author', 'topic']);
    expect((await b.head.client.post(`partnership/organisations/${b.id}/agreements/${of.agreementId}/end`, { reason: 'Всё' })).status).toBe(
      200,
    );
    expect((await followed(person)).items).toEqual([]);
  });
});
