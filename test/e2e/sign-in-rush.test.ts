import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@sreda/database';
import { hashPassword, PeopleWriter } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { problemCode, TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool } from '@sreda/testing/school';

const PUPILS = 200;
const MINUTE_MS = 60_000;
/** Pupils who press the button at the same moment. */
const AT_ONCE = 20;
const MOST_CONNECTIONS = 30;
const PASSWORD = 'три слова подряд';

const logins = Array.from({ length: PUPILS }, (_, i) => `rush-${i}`);
const victim = 'rush-victim';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  const school = await makeSchool(app, 'Большая');
  const passwordHash = await hashPassword(PASSWORD);
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });
  await get(Database).tx(createContext(), (ctx) =>
    get(PeopleWriter).add(
      ctx,
      [...logins, victim].map((login) => ({
        familyName: 'Ученик',
        givenName: login,
        patronymic: null,
        memberships: [{ organisationId: school.classId, kind: 'student', since: '2020-09-01' }],
        roles: [],
        account: { login, passwordHash },
      })),
    ),
  );
});
afterAll(() => app.close());

const signIn = (client: TestClient, login: string, password = PASSWORD) => client.post('identity/session', { login, password });

/** Connections of the product to this database, whoever opened them. */
async function connections(): Promise<number> {
  const [row] = await app.db.sql<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and application_name <> 'sreda test' and pid <> pg_backend_pid()`,
  );
  return row?.n ?? 0;
}

describe('the first minute of a lesson', () => {
  it('lets 200 pupils in from one address, stops a guesser at the same address, and does not lock the owner of the account out', async () => {
    // The owner has signed in at this browser before: it keeps the device cookie after signing out.
    const owner = new TestClient(app.url);
    await owner.signIn(victim, PASSWORD);
    expect((await owner.delete('identity/session')).status).toBe(204);

    let over = false;
    let mostConnections = 0;
    const watching = (async () => {
      for (; !over; await sleep(20)) mostConnections = Math.max(mostConnections, await connections());
    })();
    const guesses: { status: number; code: string | undefined }[] = [];
    const guessing = (async () => {
      for (let i = 0; !over; i++) {
        const answer = await signIn(new TestClient(app.url), victim, `password-${i}`);
        guesses.push({ status: answer.status, code: problemCode(answer) });
      }
    })();

    const started = performance.now();
    const waiting = [...logins];
    const refused: string[] = [];
    const pupil = async () => {
      for (let login = waiting.shift(); login; login = waiting.shift()) {
        const answer = await signIn(new TestClient(app.url), login);
        if (answer.status !== 200) refused.push(`${login}: ${answer.status} ${answer.text}`);
      }
    };
    const rush = Promise.all(Array.from({ length: AT_ONCE }, pupil));
    // By now the guesser has used up the tries of unknown devices.
    while (!guesses.some((g) => g.status === 429)) await sleep(20);
    const ownersAnswer = await signIn(owner, victim);
    await rush;
    const took = performance.now() - started;
    over = true;
    await Promise.all([watching, guessing]);

    expect(refused).toEqual([]);
    expect(took).toBeLessThan(MINUTE_MS);
    expect(ownersAnswer.status).toBe(200);
    expect(new Set(guesses.map((g) => g.code))).toEqual(new Set(['identity.wrong-credentials', 'identity.too-many-tries']));
    // Ten, and what leaks from the bucket in a minute.
    expect(guesses.filter((g) => g.status === 401).length).toBeLessThanOrEqual(11);
    expect(guesses.at(-1)?.status).toBe(429);
    expect(mostConnections).toBeGreaterThan(1);
    expect(mostConnections).toBeLessThanOrEqual(MOST_CONNECTIONS);
    process.stderr.write(
      `  sign-in rush: ${PUPILS} in ${(took / 1000).toFixed(1)} s, ${guesses.length} guesses, at most ${mostConnections} connections\n`,
    );
  }, 120_000);

  it('tells the guesser when to come back', async () => {
    const answer = await signIn(new TestClient(app.url), victim, 'password');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
