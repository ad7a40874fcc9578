import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hashPassword, PeopleWriter, signInSettings } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { Database } from '@sreda/database';
import type { StandardRole } from '@sreda/plugin-sdk';
import { TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import type { MessageDto, MessagePageDto } from '../src/mail.dto.js';
import { until } from './process.js';

const PASSWORD = 'correct horse';
let app: TestApp;

async function person(login: string, role?: StandardRole): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  const { server } = app;
  const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type as never, { strict: false });
  return get(Database).tx(createContext(), async (ctx) => {
    const [id = ''] = await get(PeopleWriter).add(ctx, [
      {
        familyName: 'Алёшина',
        givenName: 'Анна',
        patronymic: null,
        account: { login, passwordHash, email: `${login}@example.org` },
        memberships: [],
        roles: role ? [{ role, at: { level: 'site', id: null } }] : [],
      },
    ]);
    return id;
  });
}

beforeAll(async () => {
  app = await startTestApp();
  await app.db.sql(`insert into settings.value (key, value, changed_at) values ($1, $2, now())`, [
    signInSettings.key,
    // A second factor is not what is tested here.
    { ...signInSettings.defaults, totpRequired: false },
  ]);
}, 120_000);
afterAll(() => app?.close());

it('gives a school without mail server the link of a password reset through its administrator, and nobody else', async () => {
  const anna = await person('anna');
  await person('admin', 'administrator');
  const visitor = new TestClient(app.url);
  expect((await visitor.post('identity/password-reset', { login: 'anna' })).status).toBeLessThan(300);
  const administrator = await new TestClient(app.url).signIn('admin', PASSWORD);
  const list = async () => (await administrator.get<MessagePageDto>('mail/messages?state=kept')).json.items;
  await until(async () => (await list()).length > 0);
  const [message] = await list();
  expect(message).toMatchObject({ personId: anna, person: 'Алёшина Анна', address: null, state: 'kept' });
  const read = await administrator.get<MessageDto>(`mail/messages/${message?.id}`);
  expect(read.json.text).toContain('http');
  const own = await new TestClient(app.url).signIn('anna', PASSWORD);
  for (const path of ['mail/messages', `mail/messages/${message?.id}`]) {
    expect((await own.get(path)).status).toBe(403);
    expect((await visitor.get(path)).status).toBe(401);
  }
});
