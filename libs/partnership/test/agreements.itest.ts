import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext, loadManifests, PackageHost } from '@sreda/kernel';
import { contribute, definePlugin, definePluginServer, points, type SharedScope } from '@sreda/plugin-sdk';
import { Sharing } from '@sreda/plugin-sdk/server';
import { type Answer, expectQueries, problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';
import { AgreementReader } from '../src/agreement.reader.js';
import { PartnershipPrivacy } from '../src/partnership.privacy.js';
import type { AgreementDto, AgreementItemDto, PartnershipSchoolDto } from '../src/agreement.dto.js';

class Topics implements SharedScope {
  readonly label = { key: 'sharer.topics' };
}
@Module({ providers: [Topics] })
class SharerModule {}
/** Two things that schools can share. */
const sharer = definePlugin({
  id: 'sharer',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { partnership: '^1.0.0' } },
  server: async () => ({
    default: definePluginServer({
      module: SharerModule,
      contributes: [contribute(points.sharedScope, 'topics', Topics), contribute(points.sharedScope, 'files', Topics)],
      privacy: 'stores-no-personal-data',
    }),
  }),
});

let app: TestApp;
let a: TestSchool;
let b: TestSchool;
let c: TestSchool;
const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });

beforeAll(async () => {
  app = await startTestApp({ worker: false, packages: await PackageHost.load([...(await loadManifests()), sharer]) });
  [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
  for (const school of [b, c]) await list(school, true);
}, 60_000);
afterAll(() => app.close(), 60_000);
beforeEach(() => app.db.sql(`delete from partnership.agreement`));

const at = (school: TestSchool, path = ''): string => `partnership/organisations/${school.id}${path}`;
async function list(school: TestSchool, listed: boolean): Promise<void> {
  const { json } = await school.head.client.get<PartnershipSchoolDto>(at(school));
  expect((await school.head.client.put(at(school, '/listed'), { listed, version: json.version })).status).toBe(200);
}
const terms = (others: readonly TestSchool[], more: object = {}) => ({
  title: 'Договор',
  text: 'Делимся темами.',
  scopes: ['topics'],
  until: null,
  schoolIds: others.map(({ id }) => id),
  ...more,
});
async function invite(by: TestSchool, others: readonly TestSchool[], more: object = {}): Promise<string> {
  const answer = await by.head.client.post<AgreementDto>(at(by, '/agreements'), terms(others, more));
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json.id;
}
const change = (by: TestSchool, id: string, latest: number, others: readonly TestSchool[], more: object = {}): Promise<Answer> =>
  by.head.client.post(at(by, `/agreements/${id}/terms`), { ...terms(others, more), latest });
const answer = (by: TestSchool, id: string, number: number, accept = true, reason: string | null = null): Promise<Answer> =>
  by.head.client.post(at(by, `/agreements/${id}/answer`), { number, accept, reason });
const end = (by: TestSchool, id: string): Promise<Answer> =>
  by.head.client.post(at(by, `/agreements/${id}/end`), { reason: 'Больше не нужно' });
const seen = async (by: TestSchool, id: string): Promise<AgreementDto> =>
  (await by.head.client.get<AgreementDto>(at(by, `/agreements/${id}`))).json;

/** Asked of both sides, of the check and of the list. */
async function shares(one: TestSchool, other: TestSchool, scope = 'topics', now = new Date()): Promise<boolean> {
  const ctx = createContext({ now: () => now });
  const [there, back] = await Promise.all([
    get(Sharing).shares(ctx, scope, one.id, other.id),
    get(Sharing).shares(ctx, scope, other.id, one.id),
  ]);
  const { sql, parameters } = get(Sharing).shared(ctx, scope, one.id, 'o.id', 1);
  const rows = await get(Database).query<{ id: string }>(ctx, `select o.id from identity.organisation o where ${sql}`, parameters);
  const ids = rows.map(({ id }) => id);
  expect(ids).toContain(one.id);
  expect([back, ids.includes(other.id)]).toEqual([there, there]);
  return there;
}
const zone = (school: TestSchool, timeZone: string) =>
  app.db.sql(`update identity.organisation set time_zone = $2 where id = $1`, [school.id, timeZone]);

describe('two schools', () => {
  it('share what the agreement names from its acceptance to its end', async () => {
    const id = await invite(a, [b]);
    expect([await shares(a, b), (await seen(a, id)).state, (await seen(b, id)).state]).toEqual([false, 'waiting', 'invited']);
    expect(await seen(b, id)).toMatchObject({ offer: 1, latest: 1 });
    expect((await answer(b, id, 1)).status).toBe(200);
    expect([await shares(a, b), await shares(a, b, 'files'), await shares(a, c)]).toEqual([true, false, false]);
    expect([(await seen(a, id)).state, (await seen(b, id)).state]).toEqual(['active', 'active']);
    expect((await end(b, id)).status).toBe(200);
    expect([await shares(a, b), (await seen(b, id)).state, (await seen(a, id)).state]).toEqual([false, 'ended', 'waiting']);
    const [first] = (await seen(a, id)).terms;
    expect(first?.parties.find((p) => p.schoolId === b.id)).toMatchObject({ state: 'ended', reason: 'Больше не нужно', by: null });
    expect(first?.parties.find((p) => p.schoolId === a.id)).toMatchObject({ state: 'accepted', by: 'Алмаз Директор' });
    expect(problemCode(await end(b, id))).toBe('partnership.not-in-force');
  });

  it('share nothing when one declines, and an answer is given once', async () => {
    const id = await invite(a, [b]);
    expect((await answer(b, id, 1, false, 'Не сейчас')).status).toBe(200);
    expect(problemCode(await answer(b, id, 1))).toBe('partnership.answered-already');
    expect([await shares(a, b), (await seen(b, id)).state]).toEqual([false, 'declined']);
  });

  it('keep the terms that both accepted until both accept others', async () => {
    const id = await invite(a, [b]);
    await answer(b, id, 1);
    expect((await change(a, id, 1, [b], { scopes: ['files'] })).status).toBe(201);
    expect([await shares(a, b), await shares(a, b, 'files')]).toEqual([true, false]);
    expect(await seen(b, id)).toMatchObject({ state: 'active', offer: 2 });
    expect(problemCode(await answer(b, id, 1))).toBe('partnership.changed-meanwhile');
    expect(problemCode(await change(b, id, 1, [a]))).toBe('partnership.changed-meanwhile');
    await answer(b, id, 2);
    expect([await shares(a, b), await shares(a, b, 'files')]).toEqual([false, true]);
    // The terms before do not come back.
    const over = new Date('2031-06-02T00:00:00Z');
    await change(b, id, 2, [a], { until: '2031-06-01' });
    await answer(a, id, 3);
    expect([await shares(a, b), await shares(a, b, 'topics', over), await shares(a, b, 'files', over)]).toEqual([true, false, false]);
  });

  it('end at the date where the day comes first: Kamchatka ends it for Kaliningrad, too', async () => {
    await Promise.all([zone(a, 'Europe/Kaliningrad'), zone(b, 'Asia/Kamchatka')]);
    try {
      const id = await invite(a, [b], { until: '2031-06-01' });
      await answer(b, id, 1);
      // 1 June begins at 12:00 UTC of 31 May in Kamchatka, and at 22:00 UTC in Kaliningrad.
      const [before, after] = [new Date('2031-05-31T11:59:59Z'), new Date('2031-05-31T12:00:00Z')];
      expect([await shares(a, b, 'topics', before), await shares(a, b, 'topics', after)]).toEqual([true, false]);
      const states = [];
      for (const now of [before, after]) {
        for (const school of [a, b]) states.push((await get(AgreementReader).get(createContext({ now: () => now }), school.id, id)).state);
      }
      expect(states).toEqual(['active', 'active', 'expired', 'expired']);
    } finally {
      await Promise.all([zone(a, 'Europe/Moscow'), zone(b, 'Europe/Moscow')]);
    }
  });

  it('are asked for a date to come, known scopes and schools that may be found', async () => {
    const refused = async (body: object): Promise<unknown> =>
      ((await a.head.client.post(at(a, '/agreements'), body)).json as { errors?: { field: string; code: string }[] }).errors?.map(
        (e) => `${e.field} ${e.code}`,
      );
    expect(await refused(terms([b], { until: '2020-01-01' }))).toEqual(['until past']);
    expect(await refused(terms([b], { scopes: ['nothing'] }))).toEqual(['scopes unknown-scope']);
    expect(await refused(terms([a]))).toEqual(['schoolIds too-few']);
    await list(b, false);
    expect(await refused(terms([b]))).toEqual(['schoolIds unknown-school']);
    expect((await a.head.client.get(at(a, '/schools'))).json).toMatchObject({ items: [{ id: c.id, name: 'Вяз' }] });
    await list(b, true);
    expect((await a.head.client.get(at(a, `/schools?q=${encodeURIComponent('береза')}`))).json).toMatchObject({ items: [{ id: b.id }] });
  });

  it('are told nothing of each other by an id', async () => {
    const id = await invite(a, [b]);
    for (const answered of [
      await c.head.client.get(at(c, `/agreements/${id}`)),
      await answer(c, id, 1),
      await end(c, id),
      await change(c, id, 1, [b]),
    ]) {
      expect(answered.status).toBe(404);
    }
    expect((await c.head.client.get(at(c, '/agreements'))).json).toMatchObject({ items: [] });
  });

  it('cannot accept what its author has left', async () => {
    const id = await invite(a, [b]);
    await end(a, id);
    expect((await seen(b, id)).state).toBe('lapsed');
    expect(problemCode(await answer(b, id, 1))).toBe('partnership.offer-over');
  });
});

describe('a network', () => {
  it('shares between those who have accepted; who joins shares with nobody who has not agreed to it', async () => {
    const id = await invite(a, [b]);
    await answer(b, id, 1);
    expect((await change(a, id, 1, [b, c])).status).toBe(201);
    await answer(c, id, 2);
    expect([await shares(a, b), await shares(a, c), await shares(b, c)]).toEqual([true, true, false]);
    await answer(b, id, 2);
    expect([await shares(a, b), await shares(a, c), await shares(b, c)]).toEqual([true, true, true]);
    await end(a, id);
    expect([await shares(a, b), await shares(a, c), await shares(b, c)]).toEqual([false, false, true]);
    // Whoever joined later sees no terms from before.
    expect((await seen(c, id)).terms.map((t) => t.number)).toEqual([2]);
  });

  it('does not find again who has left and may not be found', async () => {
    const id = await invite(a, [b, c]);
    await answer(b, id, 1);
    await answer(c, id, 1);
    await end(c, id);
    await list(c, false);
    expect((await change(a, id, 1, [b, c])).status).toBe(422);
    await list(c, true);
    expect((await change(a, id, 1, [b, c])).status).toBe(201);
    await answer(c, id, 2);
    expect([await shares(a, c), await shares(b, c)]).toEqual([true, false]);
  });

  it('is listed and checked with a fixed number of queries', async () => {
    for (const other of [b, c]) await answer(other, await invite(a, [b, c]), 1);
    await app.db.sql(`select 1`);
    const ctx = createContext();
    const reader = get(AgreementReader);
    const page = await expectQueries(2, () => reader.list(ctx, a.id, { limit: 50 }));
    expect(page.items.map((item: AgreementItemDto) => item.state)).toEqual(['active', 'active']);
    await expectQueries(1, () => get(Sharing).shares(ctx, 'topics', a.id, b.id));
  });
});

it('is on record in the own school alone', async () => {
  const id = await invite(a, [b]);
  await answer(b, id, 1);
  const rows = await app.db.sql<{ action: string; places: string[] }>(
    `select action, organisation_ids as places from audit.entry where subject_id = $1 order by id`,
    [id],
  );
  expect(rows).toEqual([
    { action: 'partnership.invite', places: [a.id] },
    { action: 'partnership.accept-terms', places: [b.id] },
  ]);
});

it('forgets who spoke for a school when the person is erased, and keeps the agreement', async () => {
  const id = await invite(a, [b, c]);
  for (const school of [b, c]) await answer(school, id, 1);
  await end(b, id);
  const privacy = get(PartnershipPrivacy);
  const ctx = createContext();
  const { head } = b;
  const exported = async () => {
    const files = [];
    for await (const file of privacy.export(ctx, head.id)) files.push(file);
    return files;
  };
  expect(await exported()).toMatchObject([
    {
      path: ['agreements'],
      data: [{ title: 'Договор', number: 1, state: 'ended', answeredAt: expect.anything(), endedAt: expect.anything() }],
    },
  ]);
  const counted = async () => (await privacy.preview(ctx, head.id)).map(({ table, erase, anonymise }) => [table, erase, anonymise]);
  expect(await counted()).toEqual([
    ['partnership.party', 0, 1],
    ['partnership.school', 0, 1],
  ]);
  const rows = () =>
    app.db.sql<{ answered: string | null; ended: string | null; changed: string | null }>(
      `select p.answered_by as answered, p.ended_by as ended, s.changed_by as changed
       from partnership.party p left join partnership.school s using (school_id) where agreement_id = $1 and school_id = any($2) order by school_id`,
      [id, [b.id, c.id]],
    );
  const others = (await rows()).filter(({ answered }) => answered !== head.id);
  expect(others).toEqual([{ answered: c.head.id, ended: null, changed: c.head.id }]);
  await get(Database).tx(ctx, (inner) => privacy.erase(inner, head.id));
  expect(await rows()).toEqual(expect.arrayContaining([...others, { answered: null, ended: null, changed: null }]));
  expect(await counted()).toEqual([
    ['partnership.party', 0, 0],
    ['partnership.school', 0, 0],
  ]);
  expect(await exported()).toEqual([]);
  expect((await seen(b, id)).terms[0]?.parties.find((p) => p.schoolId === b.id)).toMatchObject({ state: 'ended', by: null });
});

describe('those who speak for the other schools', () => {
  const heard = async (person: TestPerson): Promise<string[]> =>
    (await person.client.get<{ items: { text: string }[] }>('notifications/mine')).json.items.map(({ text }) => text).reverse();
  beforeEach(() => app.db.sql(`truncate notifications.notification cascade`));

  it('hear of an offer, of its answer and of the end, by the name of the school alone; the own school hears nothing of itself', async () => {
    const id = await invite(a, [b]);
    const offer = 'Школа «Алмаз» предлагает договор «Договор»: его можно принять или отклонить';
    for (const person of [b.head, b.administrator]) expect(await heard(person)).toEqual([offer]);
    const { json } = await b.head.client.get<{ items: { link: string }[] }>('notifications/mine');
    expect(json.items).toMatchObject([{ link: `/admin/partners/${id}` }]);
    for (const person of [a.head, a.administrator, b.teacher, b.methodist, c.head]) expect(await heard(person)).toEqual([]);
    await answer(b, id, 1);
    await end(b, id);
    expect(await heard(a.head)).toEqual([
      'Школа «Берёза» приняла договор «Договор»',
      'Школа «Берёза» прекратила участие в договоре «Договор»',
    ]);
    expect(await heard(b.head)).toEqual([offer]);
  });

  it('hear of other terms only where these name their school, and of who leaves by the title that they know', async () => {
    const id = await invite(a, [b]);
    await answer(b, id, 1);
    await app.db.sql(`truncate notifications.notification cascade`);
    await change(a, id, 1, [c], { title: 'Второй' });
    await answer(c, id, 2);
    expect([await heard(b.head), await heard(c.head)]).toEqual([[], [expect.stringContaining('«Алмаз» предлагает договор «Второй»')]]);
    await end(a, id);
    expect(await heard(b.head)).toEqual(['Школа «Алмаз» прекратила участие в договоре «Договор»']);
    expect((await heard(c.head)).slice(1)).toEqual(['Школа «Алмаз» прекратила участие в договоре «Второй»']);
    // Who has declined is done with it.
    const other = await invite(a, [b, c]);
    await answer(b, other, 1, false, 'Нет');
    await answer(c, other, 1);
    expect((await heard(b.head)).slice(1)).toEqual([expect.stringContaining('предлагает')]);
    expect((await heard(a.head)).slice(-2)).toEqual([expect.stringContaining('отклонила'), expect.stringContaining('приняла')]);
  });
});
