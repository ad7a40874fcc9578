import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countQueries, schemaDrift } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { problemCode, TestClient } from '@sreda/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { hashPassword, PeopleWriter } from '../src/index.js';
import { KnownIdentities } from '../src/sessions/known-identities.js';
import { SessionStore } from '../src/sessions/session.store.js';
import type { SessionDto } from '../src/sessions/session.dto.js';
import { LIMITS } from '../src/sign-in/sign-in-limits.js';
import { type IdentityApp, startIdentity } from './app.js';
import { alter, inOrganisation, makePerson, makeSchool, PASSWORD, type School, site } from './school.js';

let app: IdentityApp;
let school: School;
beforeAll(async () => {
  app = await startIdentity();
  school = await makeSchool(app, 'Школа № 1');
  await makePerson(app, 'anna', { at: school.id, role: ['teacher', inOrganisation(school.id)] });
}, 120_000);
afterAll(() => app?.close());

const guess = (login: string, client = app.client()) => client.post('identity/session', { login, password: 'wrong guess' });

it('has migrations that make exactly the tables of its entities', async () => {
  expect(await schemaDrift(app.db.database.dataSource)).toEqual([]);
});

describe('a session', () => {
  it('begins with the right password, whatever the case of the login', async () => {
    const answer = await app.client().post<SessionDto>('identity/session', { login: ' ANNA ', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      signedIn: true,
      organisation: { id: school.id, timeZone: 'Europe/Moscow' },
      roles: ['teacher'],
      children: [],
    });
    expect(answer.json.capabilities).toContain('identity:view-persons');
    const cookies = answer.headers.getSetCookie();
    expect(cookies[0]).toMatch(/^sreda=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookies[1]).toMatch(/^sreda-device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  it('is kept as a hash only', async () => {
    const answer = await app.client().post('identity/session', { login: 'anna', password: PASSWORD });
    const token = /sreda=([\w-]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
    const [{ found }] = (await app.db.sql(`select count(*)::int as found from identity.session s where s::text like '%' || $1 || '%'`, [
      token,
    ])) as [{ found: number }];
    expect(found).toBe(0);
    expect(token).toHaveLength(43);
  });

  it.each([
    ['a wrong password', { login: 'anna', password: 'wrong' }, 401, 'identity.wrong-credentials'],
    ['an unknown login', { login: 'nobody', password: PASSWORD }, 401, 'identity.wrong-credentials'],
    ['nothing', {}, 401, 'identity.wrong-credentials'],
    ['too much', { login: 'anna', password: PASSWORD, admin: true }, 422, 'kernel.invalid-input'],
  ])('does not begin with %s', async (_, body, status, code) => {
    const answer = await app.client().post('identity/session', body);
    expect([answer.status, problemCode(answer)]).toEqual([status, code]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('takes one statement, and then for some seconds none', async () => {
    const answer = await app.client().post('identity/session', { login: 'anna', password: PASSWORD });
    const token = /sreda=([\w-]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? '';
    app.get(KnownIdentities).forget(createContext());
    for (const expected of [1, 0]) {
      const { statements, result } = await countQueries(() => app.get(SessionStore).bySession(createContext(), token));
      expect(statements).toHaveLength(expected);
      expect(result?.timeZone).toBe('Europe/Moscow');
    }
  });

  it('ends when it is ended, is idle or too old', async () => {
    for (const sql of [
      `update identity.session set seen_at = now() - make_interval(mins => idle_minutes + 1)`,
      `update identity.session set expires_at = now() - interval '1 second'`,
    ]) {
      const client = await app.client().signIn('anna', PASSWORD);
      expect((await client.get('identity/organisations')).status).toBe(200);
      await alter(app, sql);
      expect(problemCode(await client.get('identity/organisations'))).toBe('identity.sign-in-required');
    }
    const client = await app.client().signIn('anna', PASSWORD);
    expect((await client.delete('identity/session')).status).toBe(204);
    expect((await client.get<{ signedIn: boolean }>('identity/session')).json.signedIn).toBe(false);
  });

  it('is listed and ended from another one', async () => {
    const [a, b] = [await app.client().signIn('anna', PASSWORD), await app.client().signIn('anna', PASSWORD)];
    const { items } = (await a.get<{ items: { id: string; current: boolean }[] }>('identity/me/sessions')).json;
    expect(items.filter((s) => s.current)).toHaveLength(1);
    for (const { id } of items.filter((s) => !s.current)) expect((await a.delete(`identity/me/sessions/${id}`)).status).toBe(204);
    expect((await b.get('identity/organisations')).status).toBe(401);
  });

  it('ends soon after it is ended by another process', async () => {
    const client = await app.client().signIn('anna', PASSWORD);
    expect((await client.get('identity/organisations')).status).toBe(200);
    await app.db.sql(`delete from identity.session`);
    const until = Date.now() + 5_000;
    while ((await client.get('identity/organisations')).status === 200 && Date.now() < until) await sleep(20);
    expect((await client.get('identity/organisations')).status).toBe(401);
  });

  it('ends when the account is closed', async () => {
    await makePerson(app, 'leaver', { at: school.id });
    const client = await app.client().signIn('leaver', PASSWORD);
    await alter(app, `update identity.account set disabled_at = now() where login = 'leaver'`);
    expect((await client.get('identity/organisations')).status).toBe(401);
    expect(problemCode(await app.client().post('identity/session', { login: 'leaver', password: PASSWORD }))).toBe(
      'identity.wrong-credentials',
    );
  });
});

describe('forgery', () => {
  it('is refused without the token, and from another site', async () => {
    const answer = await app.client().post<SessionDto>('identity/session', { login: 'anna', password: PASSWORD });
    const cookie = answer.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    const patch = (headers: Readonly<Record<string, string>>) =>
      new TestClient(app.url, { cookie, ...headers }).patch('identity/me/preferences', { theme: 'dark' });
    const token = { 'x-csrf-token': answer.json.csrfToken };
    expect(problemCode(await patch({}))).toBe('identity.csrf-token');
    expect(problemCode(await patch({ 'x-csrf-token': 'wrong' }))).toBe('identity.csrf-token');
    expect(problemCode(await patch({ ...token, 'sec-fetch-site': 'cross-site' }))).toBe('identity.from-other-site');
    expect(problemCode(await patch({ ...token, origin: 'https://evil.example' }))).toBe('identity.from-other-site');
    expect((await patch({ ...token, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await patch(token)).status).toBe(200);
  });

  it('cannot sign a browser in to another account', async () => {
    const answer = await app.client({ 'sec-fetch-site': 'cross-site' }).post('identity/session', { login: 'anna', password: PASSWORD });
    expect(problemCode(answer)).toBe('identity.from-other-site');
  });
});

describe('own account', () => {
  it('keeps preferences', async () => {
    const client = await app.client().signIn('anna', PASSWORD);
    const { json } = await client.patch<SessionDto>('identity/me/preferences', { locale: 'en', theme: 'dark' });
    expect(json.preferences).toMatchObject({ locale: 'en', theme: 'dark', vision: { on: false } });
    await client.patch('identity/me/preferences', { locale: 'ru' });
  });

  it('changes the password, which ends other sessions and renews the own one', async () => {
    await makePerson(app, 'changer', { at: school.id });
    const [client, other] = [await app.client().signIn('changer', PASSWORD), await app.client().signIn('changer', PASSWORD)];
    const wrong = await client.post('identity/me/password', { current: 'wrong', next: 'a new password' });
    expect(wrong.text).toContain('wrong-password');
    expect((await client.post('identity/me/password', { current: PASSWORD, next: 'short' })).text).toContain('too-short');
    const changed = await client.post<SessionDto>('identity/me/password', { current: PASSWORD, next: 'a new password' });
    expect(changed.headers.getSetCookie()[0]).toMatch(/^sreda=/);
    expect((await other.get('identity/organisations')).status).toBe(401);
    expect((await client.get('identity/organisations')).status).toBe(200);
    await app.client().signIn('changer', 'a new password');
  });

  it('gives up the second factor, which ends other sessions and renews the own one', async () => {
    await makePerson(app, 'unfactored', { at: school.id });
    const [client, other] = [await app.client().signIn('unfactored', PASSWORD), await app.client().signIn('unfactored', PASSWORD)];
    await app.db.sql(`update identity.account set totp_secret = 'A', totp_confirmed_at = now() where login = 'unfactored'`);
    const answer = await client.delete<SessionDto>('identity/me/totp');
    expect([answer.status, answer.json.account?.totpEnabled]).toEqual([200, false]);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sreda=/);
    expect((await other.get('identity/organisations')).status).toBe(401);
    expect((await client.get('identity/organisations')).status).toBe(200);
  });

  it('gives programs a token that works without cookie and CSRF token', async () => {
    const client = await app.client().signIn('anna', PASSWORD);
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const made = await client.post<{ id: string; token: string }>('identity/me/tokens', { name: 'script', expiresOn });
    expect(made.status).toBe(201);
    const program = app.client({ authorization: `Bearer ${made.json.token}` });
    expect((await program.get('identity/organisations')).status).toBe(200);
    expect(problemCode(await program.post('identity/me/tokens', { name: 'more', expiresOn }))).toBe('identity.session-required');
    expect((await client.get('identity/me/tokens')).text).not.toContain(made.json.token);
    expect((await client.delete(`identity/me/tokens/${made.json.id}`)).status).toBe(204);
    expect(problemCode(await program.get('identity/organisations'))).toBe('identity.invalid-token');
  });
});

describe('the second factor', () => {
  it('is set up by an administrator before anything else, and asked for then', async () => {
    await makePerson(app, 'admin', { at: school.id, role: ['administrator', site] });
    const client = await app.client().signIn('admin', PASSWORD);
    expect(problemCode(await client.get('identity/organisations'))).toBe('identity.totp-setup-required');
    expect((await client.get<SessionDto>('identity/session')).json.account.totpRequired).toBe(true);
    const { json } = await client.post<{ secret: string; uri: string; qrSvg: string }>('identity/me/totp');
    expect(json.qrSvg).toContain('<svg');
    expect((await client.post('identity/me/totp/confirm', { code: '000000' })).status).toBe(422);
    const code = () => generateSync({ secret: json.secret });
    const used = code();
    expect((await client.post('identity/me/totp/confirm', { code: used })).status).toBe(200);
    expect((await client.get('identity/organisations')).status).toBe(200);

    const signIn = (totp?: string) => app.client().post('identity/session', { login: 'admin', password: PASSWORD, totp });
    expect(problemCode(await signIn())).toBe('identity.totp-required');
    expect(problemCode(await signIn('000000'))).toBe('identity.wrong-totp');
    expect(problemCode(await signIn(used))).toBe('identity.wrong-totp');
    await app.db.sql(`update identity.account set totp_last_step = null where login = 'admin'`);
    expect((await signIn(code())).status).toBe(200);
  });
});

describe('demo accounts', () => {
  it('work on this computer only, and without second factor', async () => {
    await app.tx(async (ctx) =>
      app.get(PeopleWriter).add(ctx, [
        {
          familyName: 'Показ',
          givenName: 'Пётр',
          patronymic: null,
          account: { login: 'demo-admin', passwordHash: await hashPassword('sreda-demo'), demo: 'administrator' },
          memberships: [],
          roles: [{ role: 'administrator', at: site }],
        },
      ]),
    );
    const visitor = await app.client().get<{ demo: boolean; demoSignIns: { login: string; password: string }[] }>('identity/session');
    const [demo] = visitor.json.demoSignIns;
    expect(demo).toEqual({ login: 'demo-admin', password: 'sreda-demo', name: 'Показ Пётр', role: 'administrator' });
    const client = await app.client().signIn(demo?.login ?? '', demo?.password ?? '');
    expect((await client.get('identity/organisations')).status).toBe(200);

    const elsewhere = app.client({ 'x-forwarded-for': '127.0.0.1' });
    expect(problemCode(await elsewhere.post('identity/session', demo && { login: demo.login, password: demo.password }))).toBe(
      'identity.demo-works-locally',
    );
    expect((await elsewhere.get('identity/session')).text).not.toContain('demo-admin');
  });
});

describe('limits', () => {
  it('let 200 pupils in from one address within a minute while a guesser there is stopped', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const logins = Array.from({ length: 200 }, (_, i) => `pupil${i}`);
    await app.tx((ctx) =>
      app.get(PeopleWriter).add(
        ctx,
        logins.map((login) => ({
          familyName: login,
          givenName: 'Имя',
          patronymic: null,
          account: { login, passwordHash },
          memberships: [{ organisationId: school.classes['5А'] ?? '', kind: 'student' as const, since: '2020-01-01' }],
          roles: [],
        })),
      ),
    );
    const started = Date.now();
    const guesses: number[] = [];
    const guesser = (async () => {
      for (let i = 0; i < 60; i++) guesses.push((await guess('anna')).status);
    })();
    for (let i = 0; i < logins.length; i += 20) {
      const statuses = await Promise.all(
        logins.slice(i, i + 20).map(async (login) => (await app.client().post('identity/session', { login, password: PASSWORD })).status),
      );
      expect(statuses).toEqual(statuses.map(() => 200));
    }
    await guesser;
    expect(Date.now() - started).toBeLessThan(60_000);
    // Some tries leak out of the bucket while the test runs.
    expect(guesses.filter((status) => status === 401).length).toBeLessThanOrEqual(LIMITS.account.capacity + 2);
    expect(guesses.at(-1)).toBe(429);
  }, 90_000);

  it('do not lock the owner out on a known device, nor by a right guess elsewhere let the guesser in', async () => {
    await makePerson(app, 'victim', { at: school.id });
    const own = await app.client().signIn('victim', PASSWORD);
    for (let i = 0; i < LIMITS.account.capacity + 1; i++) await guess('victim');
    const refused = await app.client().post('identity/session', { login: 'victim', password: PASSWORD });
    expect([refused.status, problemCode(refused)]).toEqual([429, 'identity.too-many-tries']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await own.post('identity/session', { login: 'victim', password: PASSWORD })).status).toBe(200);
  });

  it('count parallel guesses, on a known device too', async () => {
    await makePerson(app, 'parallel', { at: school.id });
    const own = await app.client().signIn('parallel', PASSWORD);
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await guess('parallel', own)).status));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(LIMITS.device.capacity + 1);
    expect((await app.client().post('identity/session', { login: 'parallel', password: PASSWORD })).status).toBe(200);
  });

  it('treat unknown logins as known ones', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < LIMITS.account.capacity + 1; i++) statuses.push((await guess('nobody.at.all')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
