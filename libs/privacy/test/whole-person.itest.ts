import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MembershipService } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { Access, Audit, type ContextRef } from '@sreda/plugin-sdk/server';
import { problemCode, type TestClient } from '@sreda/testing';
import { type PrivacyApp, startPrivacy } from './app.js';
import { unzip } from '@sreda/testing/unzip';

const product = createContext();
const site: ContextRef = { level: 'site', id: null };
const org = (id: string): ContextRef => ({ level: 'organisation', id });

let app: PrivacyApp;
let a: string;
let b: string;
let ofA: TestClient;
let ofSite: TestClient;
beforeAll(async () => {
  app = await startPrivacy();
  [a, b] = [await app.school('Школа № 1'), await app.school('Школа № 2')];
  await app.person('school', { at: a, role: ['administrator', org(a)] });
  await app.person('site', { at: a, role: ['administrator', site] });
  [ofA, ofSite] = [await app.signIn('school'), await app.signIn('site')];
}, 120_000);
afterAll(() => app?.close());

let count = 0;
const login = () => `somebody${++count}`;

/** Belongs to both schools. */
async function pupilOfBoth(name = login()) {
  const person = await app.person(name, { at: a, kind: 'student' });
  await app.database.tx(product, (ctx) =>
    app.get(MembershipService).start(ctx, { personId: person.id, organisationId: b, kind: 'outsider' }),
  );
  return person;
}

describe('a person of two schools', () => {
  const erasure = ({ id }: { id: string }) => `privacy/persons/${id}/erasure`;

  it('is neither erased nor exported by one of them, but by the whole site', async () => {
    const person = await pupilOfBoth();
    const refused = [403, 'privacy.belongs-elsewhere'];
    for (const answer of [
      await ofA.get(erasure(person)),
      await ofA.post(erasure(person), { confirm: person.name }),
      await ofA.get(`privacy/persons/${person.id}/export`),
    ]) {
      expect([answer.status, problemCode(answer)]).toEqual(refused);
    }
    expect((await app.download('site', `privacy/persons/${person.id}/export`)).status).toBe(200);
    expect((await ofSite.get(erasure(person))).status).toBe(200);
    expect((await ofSite.post(erasure(person), { confirm: person.name })).status).toBe(200);
  });

  it('is exported for the person and the guardian', async () => {
    const [own, parent] = [login(), login()];
    const person = await pupilOfBoth(own);
    const guardian = await app.person(parent, {});
    await app.guardian(guardian.id, person.id);
    for (const name of [own, parent]) {
      const response = await app.download(name, `privacy/persons/${person.id}/export`);
      expect(response.status).toBe(200);
      const files = await unzip(Buffer.from(await response.arrayBuffer()));
      expect(files.get('identity/memberships.json')).toContain('Школа № 2');
    }
  });

  it('is the school’s own again after leaving the other one', async () => {
    const person = await pupilOfBoth();
    const [membership] = await app.db.sql<{ id: string }>(
      `select id from identity.membership where person_id = $1 and organisation_id = $2`,
      [person.id, b],
    );
    await app.database.tx(product, (ctx) => app.get(MembershipService).endOf(ctx, person.id, membership?.id ?? ''));
    expect((await ofA.get(erasure(person))).status).toBe(200);
  });

  it('is erased in the logs of both', async () => {
    const person = await pupilOfBoth();
    await ofSite.post(erasure(person), { confirm: person.name });
    expect(
      await app.db.sql(`select organisation_ids from audit.entry where action = 'privacy.erase-person' order by id desc limit 1`),
    ).toEqual([{ organisation_ids: expect.arrayContaining([a, b]) }]);
  });
});

describe('a person with more rights', () => {
  it.each([
    ['at the site', () => site],
    ['in another school', () => org(b)],
  ])('%s is not erased by the school', async (_where, at) => {
    const person = await app.person(login(), { at: a });
    await app.get(Access).assign(product, { personId: person.id, role: 'head', at: at() });
    const answer = await ofA.post(`privacy/persons/${person.id}/erasure`, { confirm: person.name });
    expect([answer.status, problemCode(answer)]).toEqual([403, 'privacy.belongs-elsewhere']);
  });
});

describe('who opened the data', () => {
  it('has those who took everything out, or looked at the consents', async () => {
    const person = await app.person(login(), { at: a, kind: 'student' });
    await app.download('school', `privacy/persons/${person.id}/export`);
    await ofA.get(`privacy/persons/${person.id}/consents`);
    const seen = async () => (await ofA.get<{ items: { what: string }[] }>(`audit/persons/${person.id}/seen`)).json.items;
    for (let i = 0; i < 100 && (await seen()).length < 2; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await seen()).map(({ what }) => what).sort()).toEqual(['privacy.consents', 'privacy.export']);
  });

  it('is told by the log of a school only about its own people', async () => {
    const [ofB] = [await app.person(login(), { at: b })];
    await app.database.tx(product, (ctx) =>
      app.get(Audit).record(ctx, { action: 'test.of-b', subject: { kind: 'thing', id: 'x' }, personId: ofB.id }),
    );
    expect((await ofA.get<{ items: unknown[] }>('audit/entries?action=test.')).json.items).toEqual([]);
    expect((await ofSite.get<{ items: unknown[] }>('audit/entries?action=test.')).json.items).toHaveLength(1);
  });
});
