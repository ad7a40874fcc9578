import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import type { TestPerson } from '@sreda/testing/school';
import { ForumApp } from './forum-app.js';
import { type Items, NetworkApp } from './network-app.js';

const naming = ({ id }: { id: string }): string => `<p>Спросим <span data-person="${id}">@Кто угодно</span></p>`;
const found = async ({ client }: TestPerson, boardId: string, q = '') =>
  (await client.get<Items<{ id: string; name: string }>>(`forum/boards/${boardId}/people?q=${encodeURIComponent(q)}`)).json.items;

describe('in a course', () => {
  let of: ForumApp;
  beforeAll(async () => {
    of = await ForumApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);
  // The limit of posts in a time is for one test.
  beforeEach(() => of.app.db.sql(`update forum.post set created_at = created_at - interval '11 minutes'`));

  it('those who take part can be named, read by the names they have, and are told once', async () => {
    const { teacher, student, classmate, stranger } = of.school;
    const forumId = await of.make({}, {}, 'Имена');
    expect((await found(student, forumId)).map(({ id }) => id).sort()).toEqual([teacher.id, student.id, classmate.id].sort());
    expect((await found(student, forumId, 'уч')).map(({ name }) => name)).toEqual(['Лицей Ученик', 'Лицей Учитель']);
    expect(await found(student, forumId, 'никто')).toEqual([]);

    const topicId = await of.topicIn(forumId, { text: naming(classmate) });
    const [kept] = await of.app.db.sql<{ text: string }>(`select text from forum.post where topic_id = $1`, [topicId]);
    expect(kept?.text).toBe(`<p>Спросим <span data-person="${classmate.id}"></span></p>`);
    expect((await of.topic(topicId, teacher)).first.text).toBe(
      `<p>Спросим <span data-person="${classmate.id}">@Лицей Одноклассник</span></p>`,
    );
    const kinds = async (person: TestPerson) => {
      const { items } = (await person.client.get<Items<{ kind: string; link: string }>>('notifications/mine')).json;
      return items.filter(({ link }) => link.endsWith(topicId)).map(({ kind }) => kind);
    };
    await of.until(async () => (await kinds(classmate)).length > 0);
    expect([await kinds(classmate), await kinds(teacher)]).toEqual([['forum:mention'], []]);

    for (const text of [naming(stranger), naming(of.other.teacher)]) expect((await of.begin(forumId, { text })).status).toBe(422);
    const many = Array.from({ length: 21 }, () => naming({ id: newId() })).join('');
    expect((await of.begin(forumId, { text: many })).status).toBe(422);
    // Who was erased has no name, and the text can be written all the same.
    const gone = await of.begin(forumId, { text: naming({ id: newId() }) });
    expect((await of.topic(gone.json.id)).first.text).toMatch(/<span data-person="[^"]+"><\/span>/);
  });

  it('who may not read a post yet does not hear that it names them', async () => {
    const { teacher, student, classmate } = of.school;
    const forumId = await of.make({ kind: 'question' }, {}, 'Вопросы');
    const topicId = await of.topicIn(forumId, {}, teacher);
    await of.reply(topicId, { text: naming(student) });
    await of.reply(topicId, { text: naming(teacher) }, classmate);
    await of.until(async () => (await of.told(teacher, 'Вопросы')).includes('forum:mention'));
    expect(await of.told(student, 'Вопросы')).toEqual([]);
  });

  it('a corrected post names whom it names now', async () => {
    const { teacher, student, classmate } = of.school;
    const { json } = await of.begin(await of.make(), { text: naming(classmate) });
    expect((await of.change(json.postId, { text: naming(teacher) }, student)).json.text).toContain('@Лицей Учитель');
    const rows = await of.app.db.sql(`select person_id as id from forum.mention where post_id = $1`, [json.postId]);
    expect(rows).toEqual([{ id: teacher.id }]);
  });
});

describe('in the network', () => {
  let of: NetworkApp;
  beforeAll(async () => {
    of = await NetworkApp.start();
  }, 120_000);
  afterAll(() => of.app.close(), 60_000);

  it('names of a school without an agreement are read by nobody', async () => {
    const { a, b, c } = of;
    await of.agree(a, c);
    await of.topic(b.teacher, 'От берёзы');
    const { id } = await of.topic(a.teacher, 'Общая', { text: naming(b.teacher) });
    const text = async ({ client }: TestPerson) => (await client.get<{ first: { text: string } }>(`forum/topics/${id}`)).json.first.text;
    expect(await text(a.colleague)).toContain('@Берёза Учитель');
    expect(await text(c.teacher)).toContain(`<span data-person="${b.teacher.id}"></span>`);
    await of.untilHeard(b.teacher, id);
    expect(await of.heard(b.teacher, id)).toEqual(['forum:mention']);

    expect((await found(c.teacher, of.sectionId)).map(({ name }) => name)).toEqual(['Алмаз Учитель']);
    const naming2 = { title: 'Чужое имя', text: naming(b.teacher) };
    expect((await c.teacher.client.post(`forum/boards/${of.sectionId}/topics`, naming2)).status).toBe(422);
    expect((await of.app.db.sql(`select from forum.topic where title = 'Чужое имя'`)).length).toBe(0);
  });
});
