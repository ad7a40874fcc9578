import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadManifests, PackageHost } from '@sreda/kernel';
import { problemCode } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { unzip } from '@sreda/testing/unzip';
import { type ActorName, actorNames } from './actors.js';
import { type Broken, forgedPages, hostileBodies, withOtherIds, wrongBodies, wrongPages } from './bad-input.js';
import type { Filled } from './calls/call.js';
import { clientOf, personOf, sceneOf, send } from './call-route.js';
import { routes } from './calls/routes.js';
import { type ExpectedRow, readExpected } from './csv.js';
import { CANARY, makeWorld, type World } from './fixture.js';
import { leakIn } from './leaks.js';
import { probe } from './probe.plugin.js';
import { references } from './references.js';

const PREFIX = '/api/v1/';
const expected = readExpected(new URL('../../access.expected.csv', import.meta.url));

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>>>;
}

let app: TestApp;
let world: World;
/** Routes by `GET /api/v1/…` with the names of their parameters, as the OpenAPI document says. */
let described: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  app = await startTestApp({ packages: await PackageHost.load([...(await loadManifests()), probe]) });
  world = await makeWorld(app);
  const { paths } = (await (await fetch(`${app.url}${PREFIX}openapi.json`)).json()) as OpenApi;
  described = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { parameters = [] }]) => [`${method.toUpperCase()} ${path}`, parameters.map((p) => p.name)] as const,
      ),
    ),
  );
}, 60_000);
afterAll(() => app.close(), 60_000);

const nameOf = ({ route }: ExpectedRow): string => route.replace(PREFIX, '');
const isChange = (row: ExpectedRow): boolean => !row.route.startsWith('GET ');
const passes = (status: number): boolean => status < 300;

describe('the table of access', () => {
  it('has a row for every route of the OpenAPI document, and no other', () => {
    expect([...new Set(expected.map((row) => row.route))].sort()).toEqual([...described.keys()].sort());
  });

  it('has a call for each of its rows, and a row of the other school where a call is about a school', () => {
    const called = Object.entries(routes).flatMap(([name, { ofSchool }]) =>
      ofSchool ? [`${name} own`, `${name} other`] : [`${name} own`],
    );
    expect(expected.map((row) => `${nameOf(row)} ${row.where}`).sort()).toEqual(called.sort());
  });
});

/** Calls that change something come first, so that the lists afterwards show what they left behind. */
const inOrder = [...expected.filter(isChange), ...expected.filter((row) => !isChange(row))];

describe('the table of access is what the product does:', () => {
  it.each(inOrder.map((row) => [row.where, row.route, row] as const))('%s %s', async (_where, _route, row) => {
    const name = nameOf(row);
    const route = routes[name];
    if (!route) throw new Error('No call');
    const school = row.where === 'own' ? world.a : world.b;
    const told: string[] = [];
    const wrong: string[] = [];
    const call = async (actor: ActorName): Promise<void> => {
      const status = row.status[actor];
      const scene = sceneOf(world, { actor, school, fresh: passes(status) && isChange(row) });
      const filled = await route.fill(scene);
      const answer = await send(await clientOf(world, actor, route), name, filled);
      if (passes(answer.status)) await route.undo?.(scene, answer.json);
      if (answer.status !== status) wrong.push(`${actor}: ${status} expected, ${answer.status} ${answer.text.slice(0, 300)}`);
      const leak = leakIn(answer, filled, actor, world.b);
      if (leak) told.push(`${actor}: ${leak} in ${answer.text.slice(0, 2_000)}`);
    };
    // Those who get through and change something go one after the other, so that they do not meet.
    const alone = (actor: ActorName): boolean => isChange(row) && passes(row.status[actor]);
    await Promise.all(actorNames.filter((actor) => !alone(actor)).map(call));
    for (const actor of actorNames.filter(alone)) await call(actor);
    expect(wrong).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('school B stays unknown in school A', () => {
  it.each(references.map((reference) => [`${reference.route}: ${reference.what}`, reference] as const))(
    'by reference: %s',
    async (_name, reference) => {
      const { route, actor, status, fill } = reference;
      const filled = await fill(world);
      const answer = await send(await clientOf(world, actor, { bySession: false }), route, filled);
      expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
      expect(leakIn(answer, filled, actor, world.b)).toBeNull();
      if (status === 200) expect((answer.json as { items: unknown }).items).toEqual([]);
    },
  );

  it('by search', async () => {
    const lists = [
      ['GET identity/organisations/{organisationId}/persons', { params: { organisationId: world.a.id } }],
      ['GET questions/banks/{bankId}/questions', { params: { bankId: world.a.bankId } }],
    ] as const;
    for (const [name, filled] of lists) {
      const client = await clientOf(world, 'teacher', { bySession: false });
      expect((await send(client, name, { ...filled, query: { q: 'своё' } })).json).not.toMatchObject({ items: [] });
      expect((await send(client, name, { ...filled, query: { q: CANARY } })).json).toMatchObject({ items: [] });
    }
  });

  it.each(['student', 'guardian', 'school-administrator'] as const)('by the archive that a %s gets', async (actor) => {
    const url = `${app.url}${PREFIX}privacy/persons/${world.a.people.student.id}/export`;
    const response = await fetch(url, { headers: { authorization: personOf(world, actor)?.authorization ?? '' } });
    const files = await unzip(Buffer.from(await response.arrayBuffer()));
    const everything = JSON.stringify([...files]).toLowerCase();
    expect(everything).toContain('своё');
    expect(everything).not.toContain(CANARY);
  });

  it('by mail', async () => {
    // Those who were made for single calls belong to it, too.
    const letters = await world.make.sql(
      `select address, subject, text from mail.message m
        where person_id <> all ($1) and not exists (select from access.line l where l.context_id = m.person_id and l.path @> array[$2::uuid])`,
      [Object.values(world.b.people).map(({ id }) => id), world.b.id],
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(JSON.stringify(letters)).not.toContain(CANARY);
  });
});

it('nobody takes over an account with more rights through its address', async () => {
  const { id } = world.site.administrator;
  const client = await clientOf(world, 'school-administrator', { bySession: false });
  const { json } = await client.get<{ version: number }>(`identity/persons/${id}`);
  const answer = await client.patch(`identity/persons/${id}`, { version: json.version, email: 'other@example.test' });
  expect([answer.status, problemCode(answer)]).toEqual([403, 'identity.has-other-roles']);
});

/** Each route of the own school with somebody who may call it, and a right call. */
const allowed = expected.flatMap((row) => {
  const actor = row.where === 'own' && actorNames.find((name) => passes(row.status[name]) && name !== 'anonymous');
  return actor ? [{ name: nameOf(row), actor, row }] : [];
});

describe('bad input is refused by', () => {
  it.each(allowed.map(({ name, ...rest }) => [name, rest] as const))('%s', async (name, { actor, row }) => {
    const route = routes[name];
    if (!route) throw new Error('No call');
    const filled = await route.fill(sceneOf(world, { actor, school: world.a, fresh: true }));
    const client = await clientOf(world, actor, route);
    const wrong: string[] = [];
    const check = async (cases: readonly Broken[], fits: (status: number) => boolean): Promise<void> => {
      for (const [fault, broken] of cases) {
        const answer = await send(client, name, broken as Filled);
        const { code } = (answer.json ?? {}) as { code?: unknown };
        const isProblem = (answer.headers.get('content-type') ?? '').startsWith('application/problem+json') && typeof code === 'string';
        if (!fits(answer.status) || (answer.status >= 400 && !isProblem))
          wrong.push(`${fault}: ${answer.status} ${answer.text.slice(0, 200)}`);
      }
    };
    await check(withOtherIds(filled, 'malformed'), (status) => status === 422);
    await check(withOtherIds(filled, 'unknown'), (status) => status === 404);
    await check(wrongBodies(filled), (status) => status >= 400 && status < 500);
    await check(hostileBodies(filled), (status) => status < 500);
    if (described.get(row.route)?.includes('after')) {
      await check(wrongPages(filled), (status) => status === 422);
      await check(forgedPages(filled), (status) => status < 500);
    }
    expect(wrong).toEqual([]);
  });

  it.each(
    expected.filter((row) => isChange(row) && row.where === 'own' && row.status.anonymous === 401).map((row) => [nameOf(row)] as const),
  )('%s, without the token of the session', async (name) => {
    const route = routes[name];
    if (!route) throw new Error('No call');
    const filled = await route.fill(sceneOf(world, { actor: 'classmate', school: world.a, fresh: false }));
    const answer = await send(await world.make.browser(world.a.people.classmate, { csrf: false }), name, filled);
    expect([answer.status, problemCode(answer)]).toEqual([403, 'identity.csrf-token']);
  });
});
