import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadManifests, PackageHost } from '@sreda/kernel';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { type ActorName, actorNames } from './actors.js';
import { clientOf, sceneOf, send } from './call-route.js';
import { routes } from './calls/routes.js';
import { type ExpectedRow, readExpected } from './csv.js';
import { makeWorld, type World } from './fixture.js';
import { leakIn } from './leaks.js';
import { probe } from './probe.plugin.js';

const PREFIX = '/api/v1/';
const expected = readExpected(new URL('../../access.expected.csv', import.meta.url));

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startTestApp({ packages: await PackageHost.load([...(await loadManifests()), probe]) });
  world = await makeWorld(app);
}, 60_000);
afterAll(() => app.close(), 60_000);

const nameOf = ({ route }: ExpectedRow): string => route.replace(PREFIX, '');
const isChange = (row: ExpectedRow): boolean => !row.route.startsWith('GET ');
const passes = (status: number): boolean => status < 300;

describe('the table of access', () => {
  it('has a row for every route of the OpenAPI document, and no other', async () => {
    const document = (await (await fetch(`${app.url}${PREFIX}openapi.json`)).json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(expected.map((row) => row.route))].sort()).toEqual(described.sort());
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

/**
 * An act is kept in the log of the organisation that its actor works in, not of the one that it was done to: what the site's administrator does to
 * school B while working in school A is in A's log. The row says so until that is mended.
 */
const TELLS_STILL: ReadonlySet<string> = new Set(['GET audit/entries']);

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
      const filled = await route.fill(sceneOf(world, { actor, school, fresh: passes(status) && isChange(row) }));
      const answer = await send(await clientOf(world, actor, route), name, filled);
      if (answer.status !== status) wrong.push(`${actor}: ${status} expected, ${answer.status} ${answer.text.slice(0, 300)}`);
      const leak = leakIn(answer, actor, world.b);
      if (leak) told.push(`${actor}: ${leak} in ${answer.text.slice(0, 2_000)}`);
    };
    // Those who get through and change something go one after the other, so that they do not meet.
    const alone = (actor: ActorName): boolean => isChange(row) && passes(row.status[actor]);
    await Promise.all(actorNames.filter((actor) => !alone(actor)).map(call));
    for (const actor of actorNames.filter(alone)) await call(actor);
    expect(wrong).toEqual([]);
    expect(TELLS_STILL.has(name) ? told.map((each) => each.split(':')[0]) : told).toEqual(
      TELLS_STILL.has(name) ? ['school-administrator', 'head'] : [],
    );
  });
});
