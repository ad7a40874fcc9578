import { describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@sreda/testing/school';
import { ForumApp } from './forum-app.js';
import { type Items, NetworkApp } from './network-app.js';

const related = async ({ client }: TestPerson, topicId: string) =>
  (await client.get<Items<{ id: string; title: string; of: string | null }>>(`forum/topics/${topicId}/related`)).json.items;

describe('related topics', () => {
  it('of a course are those of the same forum with a word in common, at most five, without hidden ones', async () => {
    const of = await ForumApp.start();
    const { teacher, student } = of.school;
    const [forumId, elsewhere] = [await of.make(), await of.make()];
    const own = await of.topicIn(forumId, { title: "Ежи и задачи: \\(a\\) 'кавычки'" });
    expect(await related(student, own)).toEqual([]);
    await of.topicIn(elsewhere, { title: 'Задача про ежа' });
    const both = await of.topicIn(forumId, { title: 'Ёж в задаче' });
    const hidden = await of.begin(forumId, { title: 'Задачник' });
    await of.hide(hidden.json.postId, 'Причина');
    await of.topicIn(forumId, { title: 'Погода' });
    const one = await of.topicIn(forumId, { title: 'Задачи на дом' });
    expect((await related(student, own)).map(({ id }) => id)).toEqual([both, one]);
    expect(await related(student, await of.topicIn(forumId, { title: 'И на в' }))).toEqual([]);
    for (let i = 0; i < 5; i++) await of.topicIn(forumId, { title: `Задача ${i}` }, teacher);
    expect(await related(student, own)).toHaveLength(5);
    await of.app.close();
  }, 120_000);

  it('of the network are those of all sections that the school sees', async () => {
    const of = await NetworkApp.start();
    const { a, b, c } = of;
    const next = await of.section(a.methodist, 'Проценты');
    const source = await of.topic(a.teacher, 'Как объяснить дроби');
    const fromB = await of.topic(b.teacher, 'Дроби на торте', {}, next);
    expect(await related(a.teacher, source.id)).toEqual([{ id: fromB.id, title: 'Дроби на торте', of: 'Проценты', isAnswered: false }]);
    await of.agree(a, c);
    expect(await related(c.teacher, source.id)).toEqual([]);
    await of.app.close();
  }, 120_000);
});
