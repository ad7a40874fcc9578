import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContext } from '@sreda/kernel';
import { expectQueries, problemCode } from '@sreda/testing';
import type { TestPerson, TestSchool } from '@sreda/testing/school';
import type { MembershipPageDto, MembershipTeacherDto } from '../src/membership/membership.dto.js';
import { MembershipService } from '../src/membership/membership.service.js';
import { NetworkApp } from './network-app.js';

const AT = 'forum/network/membership';
let net: NetworkApp;
let a: TestSchool;
let b: TestSchool;
let c: TestSchool;

beforeAll(async () => {
  net = await NetworkApp.start();
  ({ a, b, c } = net);
}, 60_000);
afterAll(() => net.app.close(), 60_000);

const page = async (by: TestPerson, query = '') => {
  const { status, text, json } = await by.client.get<MembershipPageDto>(`${AT}${query}`);
  expect([status, text]).toEqual([200, expect.anything()]);
  return json;
};
const teacherOf = (of: MembershipPageDto, { id }: TestPerson): MembershipTeacherDto | undefined =>
  of.items.find(({ personId }) => personId === id);
const follow = (by: TestPerson, sectionId = net.sectionId, on = true) => net.follow(by, `boards/${sectionId}`, on);
const community = { name: 'Ассоциация учителей', address: 'https://example.org/', since: '2020-09-01', until: null };
const add = (by: TestPerson, person: TestPerson, body: object = {}) =>
  by.client.post<{ id: string }>(`${AT}/communities`, { ...community, personId: person.id, ...body });

describe('membership of a community of the network', () => {
  it('is following a section and writing in it, by the names of those who teach in the school', async () => {
    expect(await page(b.methodist)).toMatchObject({
      figures: { teachers: 2, members: 0 },
      items: [
        { personId: b.colleague.id, name: 'Берёза Коллега', sections: [], others: [] },
        { personId: b.teacher.id, name: 'Берёза Учитель', sections: [], others: [] },
      ],
    });
    await follow(b.teacher);
    const standing = async () => teacherOf(await page(b.head), b.teacher)?.sections;
    expect(await standing()).toMatchObject([{ sectionId: net.sectionId, name: expect.stringContaining('Дроби'), standing: 'silent' }]);

    const { id } = await net.topic(a.teacher, 'Как быть?', { kind: 'question' });
    const postId = await net.reply(b.teacher, id);
    await net.reply(b.colleague, id);
    expect(await standing()).toMatchObject([{ standing: 'member', topics: 0, posts: 1, accepted: 0 }]);
    expect((await page(b.head)).figures).toEqual({ teachers: 2, members: 1 });
    expect(teacherOf(await page(b.head), b.colleague)?.sections).toMatchObject([{ standing: 'not-joined', posts: 1 }]);

    expect((await a.teacher.client.put(`forum/topics/${id}/answer`, { postId })).status).toBeLessThan(300);
    expect(await standing()).toMatchObject([{ standing: 'member', posts: 0, accepted: 1 }]);
    expect((await a.methodist.client.put(`forum/posts/${postId}/hidden`, { reason: 'Не о том' })).status).toBe(204);
    expect(await standing()).toMatchObject([{ standing: 'silent', posts: 0, accepted: 0 }]);
    await a.methodist.client.put(`forum/posts/${postId}/hidden`, { reason: null });
    await follow(b.teacher, net.sectionId, false);
    expect(await standing()).toMatchObject([{ standing: 'not-joined' }]);
    await follow(b.teacher);
  });

  it('counts what was written in the period', async () => {
    const old = await page(b.head, '?since=2020-09-01&until=2021-09-01');
    expect(old).toMatchObject({ since: '2020-09-01', until: '2021-09-01', figures: { members: 0 } });
    expect(teacherOf(old, b.teacher)?.sections).toMatchObject([{ standing: 'silent' }]);
    const wrong = async (query: string) => (await b.head.client.get(`${AT}?${query}`)).status;
    expect([await wrong('since=2020-09-01'), await wrong('since=2020-09-01&until=2020-09-01')]).toEqual([422, 422]);
    expect(await wrong('since=2000-09-01&until=2020-09-01')).toBe(422);
  });

  it('is told of the own school alone, and to those who answer for it', async () => {
    const mine = JSON.stringify(await page(a.head));
    for (const word of ['Берёза', 'Вяз', b.teacher.id]) expect(mine).not.toContain(word);
    expect(teacherOf(await page(c.head), b.teacher)).toBeUndefined();
    for (const person of [a.teacher, a.student, a.guardian, a.classTeacher]) {
      expect((await person.client.get(AT)).status).toBe(403);
      expect((await person.client.get(`${AT}/csv`)).status).toBe(403);
      expect((await add(person, a.teacher)).status).toBe(403);
    }
  });

  it('comes page by page', async () => {
    const first = await page(b.head, '?limit=1');
    const second = await page(b.head, `?limit=1&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ personId }) => personId)).toEqual([b.colleague.id, b.teacher.id]);
    expect([first.figures, second.next]).toEqual([second.figures, null]);
  });

  it('names no section of a school with which there is no agreement any more', async () => {
    const agreement = await net.agree(c, a);
    await follow(c.teacher);
    await net.topic(c.teacher, 'Из вяза');
    expect(teacherOf(await page(c.head), c.teacher)?.sections).toMatchObject([
      { name: expect.stringContaining('Дроби'), standing: 'member' },
    ]);
    await c.head.client.post(`partnership/organisations/${c.id}/agreements/${agreement}/end`, { reason: 'Всё' });
    expect(teacherOf(await page(c.head), c.teacher)?.sections).toMatchObject([{ name: null, standing: 'member', topics: 1 }]);
    expect((await c.head.client.get(`${AT}/csv`)).text).not.toContain('Дроби');
  });
});

describe('membership of another community', () => {
  it('is confirmed, changed and taken away by those who answer for the school, and it is on record', async () => {
    const { status, json } = await add(a.methodist, a.colleague);
    expect(status).toBe(201);
    const report = await page(a.head);
    expect(teacherOf(report, a.colleague)?.others).toMatchObject([
      { ...community, id: json.id, confirmedBy: 'Алмаз Методист', version: 1 },
    ]);
    expect(report.figures.members).toBe(1);
    expect((await page(a.head, '?since=2010-09-01&until=2011-09-01')).figures.members).toBe(0);

    const at = `${AT}/communities/${json.id}`;
    const change = (by: TestPerson, body: object = {}) => by.client.put(at, { ...community, name: 'Клуб', version: 1, ...body });
    expect([(await change(b.head)).status, (await b.head.client.delete(at)).status, (await change(a.teacher)).status]).toEqual([
      404, 404, 403,
    ]);
    expect((await change(a.head)).status).toBe(204);
    expect(problemCode(await change(a.methodist))).toBe('forum.changed-meanwhile');
    expect(teacherOf(await page(a.head), a.colleague)?.others).toMatchObject([{ name: 'Клуб', confirmedBy: 'Алмаз Директор', version: 2 }]);
    expect((await a.methodist.client.delete(at)).status).toBe(204);
    expect((await a.methodist.client.delete(at)).status).toBe(404);
    const acts = await net.app.db.sql<{ action: string }>(
      `select action, organisation_ids as places from audit.entry where subject_id = $1 order by id`,
      [json.id],
    );
    expect(acts).toEqual([
      { action: 'forum.confirm-community', places: [a.id] },
      { action: 'forum.confirm-community', places: [a.id] },
      { action: 'forum.remove-community', places: [a.id] },
    ]);
  });

  it('says what is wrong with it', async () => {
    for (const body of [{ name: '' }, { address: 'javascript:alert(1)' }, { address: '' }, { since: 'вчера' }, { until: '2020-09-01' }]) {
      expect([body, (await add(a.methodist, a.teacher, body)).status]).toEqual([body, 422]);
    }
    for (const person of [a.student, b.teacher]) expect((await add(a.methodist, person)).status).toBe(404);
    const many = await Promise.all(Array.from({ length: 20 }, () => add(a.methodist, a.teacher)));
    expect(many.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(problemCode(await add(a.methodist, a.teacher))).toBe('forum.too-many-communities');
  });
});

describe('the report', () => {
  it('is a table for a spreadsheet, which runs nothing of it', async () => {
    await add(b.methodist, b.colleague, { name: '=1+1' });
    const { text } = await b.head.client.get(`${AT}/csv`);
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      expect.stringContaining('Педагог;Сообщество;Участие'),
      expect.stringMatching(/^Берёза Коллега;.*Дроби;писал, но не следит;/),
      expect.stringMatching(/^Берёза Коллега;'=1\+1;подтверждено школой;;;;2020-09-01;https:\/\/example.org\/;Берёза Методист/),
    ]);
  });

  it('costs a fixed number of queries', async () => {
    const ctx = createContext({ actor: { personId: b.head.id, accountId: b.head.accountId }, organisationId: b.id });
    const service = net.app.server.app.get(MembershipService, { strict: false });
    await expectQueries(6, () => service.page(ctx, { limit: 50 }));
  });
});
