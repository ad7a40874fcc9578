import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';

interface Made {
  readonly id: string;
}
interface Items<T> {
  readonly items: readonly T[];
}
interface Row {
  readonly id: string;
  readonly versionId: string;
  readonly number: number;
  readonly title: string;
}
interface Handed {
  readonly materialId: string;
  readonly versionId: string;
  readonly number: number;
}
interface Compared {
  readonly versionId: string;
  readonly number: number;
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly by: string;
    readonly isConflict: boolean;
    readonly fields: readonly { field: string; by: string }[];
  }[];
}
interface Question {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly definition: { readonly text: { readonly text: string } };
}

let app: TestApp;
/** `a` publishes, `b` has an agreement with `a`, `c` with nobody. */
let [a, b, c]: TestSchool[] = [];
const schools = (): readonly [TestSchool, TestSchool, TestSchool] => {
  if (!a || !b || !c) throw new Error('No schools');
  return [a, b, c];
};

beforeAll(async () => {
  app = await startTestApp();
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  await agree(app, a, b, ['network.materials']);
}, 120_000);
afterAll(() => app.close(), 60_000);

const definition = (text: string) => ({
  ...{ text: { text, format: 'html' }, defaultMark: 1, penalty: 1, hints: [] },
  ...{ correct: true, showStandardInstruction: false },
});
/** A course of the person; answers the id of its bank. */
async function bank({ client }: TestPerson): Promise<string> {
  const course = await client.post<Made>('courses/courses', { name: 'Дроби' });
  return (await client.get<Items<Made>>(`questions/banks?courseId=${course.json.id}`)).json.items[0]?.id ?? '';
}
async function category({ client }: TestPerson, bankId: string, name: string, questions: readonly string[]): Promise<string> {
  const { json } = await client.post<Made>(`questions/banks/${bankId}/categories`, { name, parentId: null });
  for (const one of questions) await question(client, bankId, json.id, one);
  return json.id;
}
async function question(client: TestPerson['client'], bankId: string, categoryId: string, name: string): Promise<string> {
  const answer = await client.post<Made>(`questions/banks/${bankId}/questions`, {
    ...{ type: 'truefalse', name, categoryId, state: 'ready', definition: definition(`Верно ли: ${name}?`) },
  });
  expect(answer.status).toBe(201);
  return answer.json.id;
}
async function listed({ client }: TestPerson, bankId: string, categoryId: string): Promise<Question[]> {
  const { items } = (await client.get<Items<Made>>(`questions/banks/${bankId}/questions?categoryId=${categoryId}&limit=100`)).json;
  return Promise.all(items.map(async ({ id }) => (await client.get<Question>(`questions/questions/${id}`)).json));
}
async function rewrite({ client }: TestPerson, { id, version, name }: Question, change: object): Promise<void> {
  const answer = await client.put(`questions/questions/${id}`, {
    name,
    state: 'ready',
    version,
    definition: definition(`Верно ли: ${name}?`),
    ...change,
  });
  expect(answer.status).toBe(200);
}
const card = (more: object = {}) => ({
  ...{
    kind: 'category',
    title: 'Дроби, 5 класс',
    description: 'Сравнение и сложение',
    subject: 'Математика',
    classFrom: 5,
    classTo: 6,
    topic: 'Дроби',
  },
  ...{ licence: 'cc-by', rights: 'Сочинено мной', ageMark: '6+', adapted: [], authorIds: [] },
  ...more,
});
const handIn = ({ client, id }: TestPerson, objectId: string, more: object = {}) =>
  client.post<Handed>('network/versions', card({ objectId, authorIds: [id], ...more }));
const decide = ({ client }: TestPerson, versionId: string, decision: string, reason = '') =>
  client.put(`network/versions/${versionId}/decision`, { decision, reason });
async function publish(school: TestSchool, objectId: string, more: object = {}): Promise<Handed> {
  const { status, json } = await handIn(school.teacher, objectId, more);
  expect(status).toBe(201);
  expect((await decide(school.methodist, json.versionId, 'publish')).status).toBe(204);
  return json;
}
const catalogue = async ({ client }: TestPerson, query = ''): Promise<readonly Row[]> =>
  (await client.get<Items<Row>>(`network/materials?limit=100&${query}`)).json.items;
const difference = async ({ client }: TestPerson, copyId: string): Promise<Compared> =>
  (await client.get<Compared>(`network/copies/${copyId}/difference`)).json;
const names = (questions: readonly Question[]) => questions.map(({ name }) => name);

/** What a person was told of pages, oldest first. */
async function told({ id }: TestPerson, links: readonly string[]): Promise<string[]> {
  const rows = await app.db.sql<{ kind: string }>(
    `select n.kind from notifications.notification n join notifications.recipient r on r.notification_id = n.id
      where r.person_id = $1 and n.link = any ($2) order by n.id`,
    [id, links],
  );
  return rows.map(({ kind }) => kind.replace('network:', ''));
}

describe('a material', () => {
  it('waits for a methodist of its school, and is then seen by schools that share with it', async () => {
    const [home, partner, stranger] = schools();
    const [bankId, hidden] = [await bank(home.teacher), 'КАНАРЕЙКА'];
    const categoryId = await category(home.teacher, bankId, 'Дроби', [hidden, 'Треть']);
    const { status, json: first } = await handIn(home.teacher, categoryId, { title: hidden });
    expect([status, first.number]).toEqual([201, 1]);
    // What is handed in again takes the place of what waits.
    const { json } = await handIn(home.teacher, categoryId, { title: hidden });
    expect([json.number, (await decide(home.methodist, first.versionId, 'publish')).status]).toEqual([1, 404]);
    const seen = async (person: TestPerson) => {
      const answers = [
        await person.client.get('network/materials?limit=100'),
        await person.client.get(`network/versions/${json.versionId}`),
      ];
      return answers.map(({ status: code, text }) => [code, text.includes(hidden)]);
    };
    expect(await seen(partner.teacher)).toEqual([
      [200, false],
      [404, false],
    ]);
    for (const [person, code] of [
      [home.teacher, 403],
      [partner.methodist, 404],
    ] as const)
      expect((await decide(person, json.versionId, 'publish')).status).toBe(code);
    expect((await decide(home.methodist, json.versionId, 'return')).status).toBe(422);
    expect((await decide(home.methodist, json.versionId, 'publish')).status).toBe(204);
    expect(problemCode(await decide(home.methodist, json.versionId, 'publish'))).toBe('network.decided-already');
    expect(await seen(partner.teacher)).toEqual([
      [200, true],
      [200, true],
    ]);
    expect(await seen(stranger.teacher)).toEqual([
      [200, false],
      [404, false],
    ]);
    expect((await stranger.teacher.client.post(`network/materials/${json.materialId}/copies`, { placeId: bankId })).status).toBe(404);
    expect(problemCode(await handIn(home.teacher, categoryId))).toBe('network.nothing-new');
    expect((await decide(home.methodist, json.versionId, 'withdraw', 'Ошибка в ключе')).status).toBe(204);
    expect(await catalogue(partner.teacher, `q=${hidden}`)).toEqual([]);
  });

  it('is found by the forms of its words, by subject and class', async () => {
    const [home, partner] = schools();
    const categoryId = await category(home.teacher, await bank(home.teacher), 'Ёж', ['Ёж']);
    const { versionId } = await publish(home, categoryId, { title: 'Задачи про ежа', subject: 'Логика', classFrom: 3, classTo: 4 });
    const found = async (query: string) => (await catalogue(partner.teacher, query)).some((row) => row.versionId === versionId);
    expect(await Promise.all(['q=задача ёж', 'q=задачах', 'subject=Логика&class=4', `schoolId=${home.id}`].map(found))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all(['q=слон', 'subject=Химия', 'class=5', `schoolId=${partner.id}`].map(found))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is what its author may edit, with authors of the school', async () => {
    const [home, partner] = schools();
    const categoryId = await category(home.teacher, await bank(home.teacher), 'Чужое', ['Чужое']);
    expect([403, 404]).toContain((await handIn(partner.teacher, categoryId)).status);
    expect([403, 404]).toContain((await handIn(home.colleague, categoryId)).status);
    for (const wrong of [{ authorIds: [partner.teacher.id] }, { kind: 'planet' }, { classFrom: 7 }, { adapted: ['x'] }, { rights: '' }])
      expect((await handIn(home.teacher, categoryId, wrong)).status).toBe(422);
  });
});

describe('a remark', () => {
  interface Remark {
    readonly id: string;
    readonly partId: string | null;
    readonly number: number;
    readonly text: string;
    readonly isDone: boolean;
    readonly answers: readonly { readonly text: string }[];
  }
  const remarks = async ({ client }: TestPerson, versionId: string): Promise<readonly Remark[]> =>
    (await client.get<Items<Remark>>(`network/versions/${versionId}/remarks`)).json.items;

  it('stays at its question when the author hands in what was mended, and never leaves the school', async () => {
    const [home, partner] = schools();
    const [author, methodist] = [home.teacher, home.methodist];
    const bankId = await bank(author);
    const categoryId = await category(author, bankId, 'Замечания', ['Пять']);
    const [question] = await listed(author, bankId, categoryId);
    const partId = question?.id ?? '';
    const { json: first } = await handIn(author, categoryId);
    const to = `network/versions/${first.versionId}/remarks`;
    const refused = [
      await author.client.post(to, { partId, text: 'Сам себе' }),
      await methodist.client.post(to, { partId: first.versionId, text: 'Нет такой' }),
      await methodist.client.post(to, { partId, text: '' }),
      await partner.methodist.client.post(to, { partId, text: 'Чужое' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 422, 422, 404]);
    const { status, json } = await methodist.client.post<Made>(to, { partId, text: 'Пять чего?' });
    expect(status).toBe(201);
    const answered = await author.client.post<Made>(`network/remarks/${json.id}/answers`, { text: 'Яблок, допишу' });
    // Two at once, and an answer to an answer.
    const more = ['Хорошо', 'Жду'].map((text) => methodist.client.post(`network/remarks/${answered.json.id}/answers`, { text }));
    expect((await Promise.all(more)).map((one) => one.status)).toEqual([201, 201]);

    if (question) await rewrite(author, question, { definition: definition('Пять яблок?') });
    const { json: second } = await handIn(author, categoryId);
    expect((await author.client.put(`network/remarks/${json.id}/state`, { isDone: true })).status).toBe(204);
    const [remark, ...others] = await remarks(methodist, second.versionId);
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ partId, text: 'Пять чего?', isDone: true });
    expect(remark?.answers.map(({ text }) => text).sort()).toEqual(['Жду', 'Хорошо', 'Яблок, допишу']);

    expect((await decide(methodist, second.versionId, 'publish')).status).toBe(204);
    const links = [first, second].map(({ versionId }) => `/network/versions/${versionId}`);
    expect(await told(author, links)).toEqual(['remark', 'remark', 'remark', 'published']);
    expect(await told(methodist, links)).toEqual(['handed-in', 'remark', 'handed-in']);
    expect(await told(home.colleague, links)).toEqual([]);
    expect((await partner.teacher.client.get(`network/versions/${second.versionId}`)).text).not.toContain('Пять чего');
    const theirs = [
      await partner.teacher.client.get(`network/versions/${second.versionId}/remarks`),
      await partner.teacher.client.post(`network/remarks/${json.id}/answers`, { text: 'И я' }),
      await partner.teacher.client.put(`network/remarks/${json.id}/state`, { isDone: false }),
    ];
    expect(theirs.map((one) => one.status)).toEqual([404, 404, 404]);
  });
});

describe('a copy', () => {
  it('keeps to its source: what is accepted comes, what is kept stays, what both have changed apart is merged', async () => {
    const [home, partner] = schools();
    const [author, taker] = [home.teacher, partner.teacher];
    const [theirBank, ownBank] = [await bank(author), await bank(taker)];
    const theirs = await category(author, theirBank, 'Дроби', ['Один', 'Два', 'Три', 'Четыре', 'Пять']);
    const first = await publish(home, theirs);
    const { status, json: copy } = await taker.client.post<{ id: string; objectId: string }>(
      `network/materials/${first.materialId}/copies`,
      { placeId: ownBank },
    );
    expect(status).toBe(201);
    expect(names(await listed(taker, ownBank, copy.objectId))).toEqual(['Два', 'Один', 'Пять', 'Три', 'Четыре']);
    expect((await difference(taker, copy.id)).parts).toEqual([]);

    // B changes the text of one and the points of another; A mends four, adds one and drops one.
    const own = new Map((await listed(taker, ownBank, copy.objectId)).map((one) => [one.name, one]));
    const at = (name: string, of: ReadonlyMap<string, Question> = own): Question => {
      const one = of.get(name);
      if (!one) throw new Error(`No question ${name}`);
      return one;
    };
    await rewrite(taker, at('Три'), { definition: definition('Своё три') });
    await rewrite(taker, at('Четыре'), { definition: { ...definition('Верно ли: Четыре?'), defaultMark: 3 } });
    const source = new Map((await listed(author, theirBank, theirs)).map((one) => [one.name, one]));
    for (const name of ['Один', 'Два', 'Три', 'Четыре'])
      await rewrite(author, at(name, source), { definition: definition(`Исправлено: ${name}`) });
    await question(author.client, theirBank, theirs, 'Шесть');
    expect(
      (await author.client.post(`questions/banks/${theirBank}/questions/delete`, { questionIds: [at('Пять', source).id] })).status,
    ).toBe(204);
    const second = await publish(home, theirs);
    expect([second.materialId, second.number]).toEqual([first.materialId, 2]);

    const { items } = (
      await taker.client.get<Items<{ id: string; isBehind: boolean; number: number; sourceNumber: number }>>('network/copies')
    ).json;
    expect(items.find(({ id }) => id === copy.id)).toMatchObject({ isBehind: true, number: 1, sourceNumber: 2 });
    const compared = await difference(taker, copy.id);
    expect(compared.parts.map(({ name, by, isConflict }) => [name, by, isConflict]).sort()).toEqual([
      ['Два', 'source', false],
      ['Один', 'source', false],
      ['Пять', 'source', false],
      ['Три', 'both', true],
      ['Четыре', 'both', false],
      ['Шесть', 'source', false],
    ]);
    const part = (name: string): string => compared.parts.find((one) => one.name === name)?.id ?? '';
    const decided = (versionId: string) =>
      taker.client.post(`network/copies/${copy.id}/decisions`, {
        versionId,
        parts: [
          { id: part('Два'), decision: 'keep' },
          { id: part('Три'), decision: 'keep' },
        ],
      });
    expect(problemCode(await decided(first.versionId))).toBe('network.source-went-on');
    expect((await decided(second.versionId)).status).toBe(204);
    const after = await listed(taker, ownBank, copy.objectId);
    expect(after.map(({ name, definition: said }) => [name, said.text.text, (said as { defaultMark?: number }).defaultMark])).toEqual([
      ['Два', 'Верно ли: Два?', 1],
      ['Один', 'Исправлено: Один', 1],
      ['Три', 'Своё три', 1],
      ['Четыре', 'Исправлено: Четыре', 3],
      ['Шесть', 'Верно ли: Шесть?', 1],
    ]);
    // Questions are the same ones with one version more, and nothing is asked about again.
    expect([after.find(({ name }) => name === 'Один')?.id, after.find(({ name }) => name === 'Один')?.version]).toEqual([at('Один').id, 2]);
    expect((await difference(taker, copy.id)).parts.map(({ name, by }) => [name, by]).sort()).toEqual([
      ['Два', 'copy'],
      ['Три', 'copy'],
      ['Четыре', 'copy'],
    ]);
  });

  it('is its owner’s alone, and stays when its source is gone', async () => {
    const [home, partner] = schools();
    const categoryId = await category(home.teacher, await bank(home.teacher), 'Углы', ['Угол']);
    const { materialId, versionId } = await publish(home, categoryId);
    const ownBank = await bank(partner.teacher);
    const take = () =>
      partner.teacher.client.post<{ id: string; objectId: string }>(`network/materials/${materialId}/copies`, { placeId: ownBank });
    const [{ json: copy }, { json: again }] = [await take(), await take()];
    const named = (await partner.teacher.client.get<Items<{ id: string; name: string }>>(`questions/banks/${ownBank}/categories`)).json
      .items;
    expect(
      named
        .filter(({ id }) => [copy.objectId, again.objectId].includes(id))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Углы', 'Углы (2)']);
    for (const person of [partner.colleague, home.teacher])
      expect((await person.client.get(`network/copies/${copy.id}/difference`)).status).toBe(404);
    expect((await partner.colleague.client.post(`network/materials/${materialId}/copies`, { placeId: ownBank })).status).toBe(403);
    expect((await decide(home.methodist, versionId, 'withdraw', 'Устарело')).status).toBe(204);
    expect(problemCode(await partner.teacher.client.get(`network/copies/${copy.id}/difference`))).toBe('network.no-source');
    expect(names(await listed(partner.teacher, ownBank, copy.objectId))).toEqual(['Угол']);
  });

  it('has the categories below and the files of its source, which may change their places', async () => {
    const [home, partner] = schools();
    const [author, taker] = [home.teacher, partner.teacher];
    const [theirBank, ownBank] = [await bank(author), await bank(taker)];
    const theirs = await category(author, theirBank, 'Фигуры', ['Круг']);
    const below = await author.client.post<Made>(`questions/banks/${theirBank}/categories`, { name: 'Объёмные', parentId: theirs });
    const shown = await question(author.client, theirBank, theirs, 'Шар');
    await app.db.sql(
      `insert into questions.question_file (version_id, path, content) select version_id, 'шар.png', '\\x01020304'::bytea from questions.question where id = $1`,
      [shown],
    );
    const { materialId } = await publish(home, theirs);
    const { json: copy } = await taker.client.post<{ id: string; objectId: string }>(`network/materials/${materialId}/copies`, {
      placeId: ownBank,
    });
    const rows = () =>
      app.db.sql<{ name: string; category: string; bytes: number | null; deleted: boolean }>(
        `select q.name, c.name as category, octet_length(f.content) as bytes, q.deleted_at is not null as deleted
           from questions.question q join questions.category c on c.id = q.category_id left join questions.question_file f on f.version_id = q.version_id
          where q.bank_id = $1 order by q.name`,
        [ownBank],
      );
    expect(await rows()).toEqual([
      { name: 'Круг', category: 'Фигуры', bytes: null, deleted: false },
      { name: 'Шар', category: 'Фигуры', bytes: 4, deleted: false },
    ]);
    const moved = await author.client.post(`questions/banks/${theirBank}/questions/move`, {
      questionIds: [shown],
      categoryId: below.json.id,
    });
    expect(moved.status).toBe(204);
    const { versionId } = await publish(home, theirs);
    const [change] = (await difference(taker, copy.id)).parts;
    expect(change).toMatchObject({ name: 'Шар', by: 'source', fields: [{ field: '@place', by: 'source' }] });
    expect((await taker.client.post(`network/copies/${copy.id}/decisions`, { versionId, parts: [] })).status).toBe(204);
    expect(await rows()).toEqual([
      { name: 'Круг', category: 'Фигуры', bytes: null, deleted: false },
      { name: 'Шар', category: 'Объёмные', bytes: 4, deleted: false },
    ]);
    // Two decide at once: the second finds nothing left to do.
    const both = await Promise.all([1, 2].map(() => taker.client.post(`network/copies/${copy.id}/decisions`, { versionId, parts: [] })));
    expect([both.map(({ status }) => status), (await difference(taker, copy.id)).parts]).toEqual([[204, 204], []]);
  });
});

describe('an offer', () => {
  interface Offer {
    readonly id: string;
    readonly state: string;
    readonly reply: string;
    readonly mayDecide: boolean;
    readonly parts: Compared['parts'];
  }
  /** A published category with three questions, and the copy of a teacher of B. */
  async function copied() {
    const [home, partner] = schools();
    const [author, taker] = [home.teacher, partner.teacher];
    const [theirBank, ownBank] = [await bank(author), await bank(taker)];
    const theirs = await category(author, theirBank, 'Доли', ['Раз', 'Два', 'Три']);
    const { materialId } = await publish(home, theirs);
    const { json: copy } = await taker.client.post<{ id: string; objectId: string }>(`network/materials/${materialId}/copies`, {
      placeId: ownBank,
    });
    const own = new Map((await listed(taker, ownBank, copy.objectId)).map((one) => [one.name, one]));
    const mine = (name: string): Question => own.get(name) ?? { id: '', name, version: 0, definition: { text: { text: '' } } };
    const offer = async (partIds: readonly string[], person = taker) =>
      person.client.post<Made>(`network/copies/${copy.id}/offers`, { partIds, message: 'В ключе была ошибка' });
    const changed = async () => new Map((await difference(taker, copy.id)).parts.map(({ name, id }) => [name, id]));
    return { home, partner, author, taker, theirBank, ownBank, theirs, materialId, copy, mine, offer, changed };
  }
  const answer = ({ client }: TestPerson, id: string, accepted: boolean, parts: readonly object[] = []) =>
    client.put(`network/offers/${id}/decision`, { accepted, parts, reply: 'Спасибо' });
  const read = ({ client }: TestPerson, id: string) => client.get<Offer>(`network/offers/${id}`);

  it('of a correction and of something new is accepted by the author, whose next version names who has made it', async () => {
    const { home, author, taker, theirBank, ownBank, theirs, materialId, copy, mine, offer, changed } = await copied();
    await rewrite(taker, mine('Раз'), { definition: definition('Раз, исправлено в Б') });
    await question(taker.client, ownBank, copy.objectId, 'Новый');
    const parts = await changed();
    expect((await offer([parts.get('Раз') ?? '', mine('Два').id])).status).toBe(422);
    const { status, json } = await offer([parts.get('Раз') ?? '', parts.get('Новый') ?? '']);
    expect(status).toBe(201);
    expect(problemCode(await offer([parts.get('Раз') ?? '']))).toBe('network.offer-waits');

    const received = (await author.client.get<Items<Offer>>('network/offers?side=received&state=open')).json.items;
    expect(received.map(({ id }) => id)).toContain(json.id);
    const shown = (await read(author, json.id)).json;
    expect([shown.mayDecide, shown.parts.map(({ name, by, isConflict }) => [name, by, isConflict])]).toEqual([
      true,
      [
        ['Раз', 'source', false],
        ['Новый', 'source', false],
      ],
    ]);
    expect((await answer(taker, json.id, true)).status).toBe(404);
    expect((await answer(author, json.id, true)).status).toBe(204);
    expect(problemCode(await answer(author, json.id, true))).toBe('network.decided-already');
    expect((await read(taker, json.id)).json).toMatchObject({ state: 'accepted', reply: 'Спасибо', mayDecide: false, parts: [] });
    const now = await listed(author, theirBank, theirs);
    expect(now.map(({ name, definition: { text } }) => [name, text.text])).toEqual([
      ['Два', 'Верно ли: Два?'],
      ['Новый', 'Верно ли: Новый?'],
      ['Раз', 'Раз, исправлено в Б'],
      ['Три', 'Верно ли: Три?'],
    ]);

    const [first] = await catalogue(author);
    expect((await author.client.get(`network/versions/${first?.versionId}`)).json).toMatchObject({ schoolsWithCopies: 1 });
    const { json: next } = await handIn(author, theirs);
    const changes = await author.client.get<Compared & { since: number }>(`network/versions/${next.versionId}/changes`);
    expect(changes.json).toMatchObject({
      since: 1,
      parts: [
        { name: 'Новый', by: 'source' },
        { name: 'Раз', by: 'source', isConflict: false },
      ],
    });
    expect((await taker.client.get(`network/versions/${next.versionId}/changes`)).status).toBe(404);

    const page = `/network/offers/${json.id}`;
    expect([await told(author, [page]), await told(taker, [page]), await told(home.colleague, [page])]).toEqual([
      ['offer'],
      ['offer-accepted'],
      [],
    ]);

    // The copy has it already, so the next version asks its owner nothing.
    const before = (await told(taker, ['/network/copies'])).length;
    const { versionId } = await publish(home, theirs);
    expect((await told(taker, ['/network/copies'])).slice(before)).toEqual(['new-version']);
    expect((await difference(taker, copy.id)).parts).toEqual([]);
    const version = (await taker.client.get<{ authors: { name: string; contributed: boolean }[] }>(`network/versions/${versionId}`)).json;
    expect(version.authors.map(({ name, contributed }) => [name.includes('Берёза'), contributed])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(
      (await taker.client.get<Items<{ id: string; isBehind: boolean }>>('network/copies')).json.items.find(({ id }) => id === copy.id)
        ?.isBehind,
    ).toBe(true);
    expect(materialId).not.toBe('');
  });

  it('does not overwrite what the author has changed meanwhile', async () => {
    const { author, taker, theirBank, theirs, mine, offer, changed } = await copied();
    for (const name of ['Раз', 'Два']) await rewrite(taker, mine(name), { definition: definition(`${name} из Б`) });
    const parts = await changed();
    const { json } = await offer(['Раз', 'Два'].map((name) => parts.get(name) ?? ''));
    const source = new Map((await listed(author, theirBank, theirs)).map((one) => [one.name, one]));
    for (const name of ['Раз', 'Два']) {
      const one = source.get(name);
      if (one) await rewrite(author, one, { definition: definition(`${name} из А`) });
    }
    const shown = (await read(author, json.id)).json.parts;
    expect(shown.map(({ by, isConflict }) => [by, isConflict])).toEqual([
      ['both', true],
      ['both', true],
    ]);
    const two = shown.find(({ name }) => name === 'Два')?.id;
    expect((await answer(author, json.id, true, [{ id: two, decision: 'accept' }])).status).toBe(204);
    const now = new Map((await listed(author, theirBank, theirs)).map(({ name, definition: { text } }) => [name, text.text]));
    expect([now.get('Раз'), now.get('Два')]).toEqual(['Раз из А', 'Два из Б']);
  });

  it('is for the two sides alone, and is withdrawn or declined', async () => {
    const { home, partner, author, taker, mine, offer, changed } = await copied();
    await rewrite(taker, mine('Три'), { definition: definition('Иначе') });
    const part = (await changed()).get('Три') ?? '';
    expect((await offer([part], partner.colleague)).status).toBe(404);
    const { json } = await offer([part]);
    for (const person of [home.colleague, partner.colleague, schools()[2].teacher]) {
      expect([(await read(person, json.id)).status, (await answer(person, json.id, true)).status]).toEqual([404, 404]);
    }
    expect((await author.client.post(`network/offers/${json.id}/withdrawal`, {})).status).toBe(404);
    expect((await taker.client.post(`network/offers/${json.id}/withdrawal`, {})).status).toBe(204);
    expect(problemCode(await answer(author, json.id, false))).toBe('network.decided-already');
    const again = await offer([part]);
    expect((await answer(author, again.json.id, false)).status).toBe(204);
    expect((await read(taker, again.json.id)).json.state).toBe('declined');
    expect((await difference(taker, (await taker.client.get<Items<Made>>('network/copies')).json.items[0]?.id ?? '')).parts).toHaveLength(
      1,
    );
  });
});

describe('the use of a material', () => {
  /** The attempt of somebody, also as that of the others. */
  async function copyAttempt(attemptId: string, people: readonly TestPerson[]): Promise<void> {
    for (const { id } of people) {
      const [made] = await app.db.sql<{ id: string }>(
        `insert into quiz.attempt
         select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'person_id', $2::uuid))).* from quiz.attempt t where t.id = $1
         returning id`,
        [attemptId, id],
      );
      await app.db.sql(
        `insert into quiz.question_attempt
         select (jsonb_populate_record(q, jsonb_build_object('attempt_id', $2::uuid))).* from quiz.question_attempt q where q.attempt_id = $1`,
        [attemptId, made?.id],
      );
    }
  }

  it('comes back to its school in numbers, without its own, and without few', async () => {
    const [home, partner] = schools();
    const taker = partner.teacher;
    const categoryId = await category(home.teacher, await bank(home.teacher), 'Польза', ['Да', 'Нет']);
    const { materialId } = await publish(home, categoryId);
    const use = async ({ client }: TestPerson) => (await client.get(`network/materials/${materialId}/use`)).json;
    const nobody = { isHidden: true, pupils: null, classes: null, answers: null, meanPercent: null };
    expect(await use(home.teacher)).toEqual({ schools: 0, copies: 0, ...nobody });
    expect((await taker.client.get(`network/materials/${materialId}/use`)).status).toBe(404);

    const courseId = (await taker.client.post<Made>('courses/courses', { name: 'Проверка' })).json.id;
    await taker.client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    await taker.client.post(`enrolment/courses/${courseId}/participants`, { classId: partner.classId, role: 'student' });
    const bankId = (await taker.client.get<Items<Made>>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
    const copy = (await taker.client.post<{ objectId: string }>(`network/materials/${materialId}/copies`, { placeId: bankId })).json;
    const questions = (await listed(taker, bankId, copy.objectId)).map(({ id: questionId }) => ({ questionId }));
    const sectionId = (await taker.client.post<Made>(`courses/courses/${courseId}/sections`, { name: 'Тесты' })).json.id;
    const body = { sectionId, type: 'quiz', name: 'Тест', settings: { questions } };
    const activityId = (await taker.client.post<Made>(`courses/courses/${courseId}/activities`, body)).json.id;
    const { client } = partner.student;
    const attemptId = (await client.post<Made>(`quiz/activities/${activityId}/attempts`)).json.id;
    for (const [slot, answer] of [true, false].entries()) {
      await client.put(`quiz/attempts/${attemptId}/slots/${slot + 1}`, { response: { answer }, sequence: 1 });
    }
    expect((await client.post(`quiz/attempts/${attemptId}/finish`)).status).toBe(200);

    await app.db.sql(
      `insert into identity.membership (id, person_id, organisation_id, kind, since)
       select gen_random_uuid(), id, $2, 'student', '2020-09-01' from unnest($1::uuid[]) as p(id)`,
      [[partner.tutor.id, partner.administrator.id], partner.classId],
    );
    await copyAttempt(attemptId, [partner.classmate, partner.stranger, partner.tutor]);
    expect(await use(home.teacher)).toEqual({ schools: 1, copies: 1, ...nobody });
    await copyAttempt(attemptId, [partner.administrator]);
    expect(await use(home.teacher)).toEqual({
      schools: 1,
      copies: 1,
      isHidden: false,
      pupils: 5,
      classes: 2,
      answers: 10,
      meanPercent: 50,
    });

    // What its own school does with a copy is known there, and would tell the rest from the sum.
    const own = await home.colleague.client.post(`network/materials/${materialId}/copies`, { placeId: await bank(home.colleague) });
    expect(own.status).toBe(201);
    expect(await use(home.teacher)).toMatchObject({ schools: 1, copies: 1, pupils: 5 });
  });
});
