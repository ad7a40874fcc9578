import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MembershipService } from '@sreda/identity';
import { loadManifests, PackageHost } from '@sreda/kernel';
import { Access, type ContextRef } from '@sreda/plugin-sdk/server';
import { TestClient } from '@sreda/testing';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import type { Filled } from './calls/call.js';
import { send, sceneOf } from './call-route.js';
import { routes } from './calls/routes.js';
import { type ExpectedRow, readExpected } from './csv.js';
import { makeWorld, type World } from './fixture.js';
import { leakIn } from './leaks.js';
import type { Person } from './make.js';
import { probe } from './probe.plugin.js';

// The table asks what each role gives. This asks the same routes what is left when the role is somebody else's, or over.

const PREFIX = '/api/v1/';
const own = readExpected(new URL('../../access.expected.csv', import.meta.url)).filter((row) => row.where === 'own');

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startTestApp({ packages: await PackageHost.load([...(await loadManifests()), probe]) });
  world = await makeWorld(app);
}, 60_000);
afterAll(() => app.close(), 60_000);

const nameOf = ({ route }: ExpectedRow): string => route.replace(PREFIX, '');
const organisation = (id: string): ContextRef => ({ level: 'organisation', id });

/** A call about the own school's objects, which it leaves as they are unless it goes through. */
async function callAs(self: Person, row: ExpectedRow) {
  const route = routes[nameOf(row)];
  if (!route) throw new Error('No call');
  const filled: Filled = await route.fill({ ...sceneOf(world, { actor: 'nobody', school: world.a, fresh: false }), self });
  const { authorization } = self;
  const client = route.bySession ? await world.make.browser(self) : new TestClient(app.url, { authorization });
  return { filled, answer: await send(client, nameOf(row), filled) };
}
const isRefused = (status: number): boolean => status === 403 || status === 404;

describe('who has left', () => {
  let former: Person;
  beforeAll(async () => {
    const { make, a } = world;
    former = await make.person({
      name: 'Ушедшая',
      at: a.id,
      kind: 'staff',
      roles: [
        { role: 'administrator', at: organisation(a.id) },
        { role: 'head', at: organisation(a.id) },
        { role: 'teacher', at: organisation(a.id) },
        { role: 'class-teacher', at: organisation(a.classId) },
        { role: 'course-teacher', at: { level: 'course', id: a.courseId } },
        { role: 'tutor', at: { level: 'person', id: a.people.student.id } },
      ],
    });
    await make.guardianship(former.id, a.people.student.id);
    await make.endGuardianship(former.id, a.people.student.id);
    await make.tx(async (ctx) => {
      const held = await make.sql<{ role: string; level: ContextRef['level']; id: string }>(
        `select r.key as role, c.level, c.id from access.role_assignment a
           join access.role r on r.id = a.role_id join access.context c on c.id = a.context_id
          where a.person_id = $1 and a.until is null`,
        [former.id],
      );
      for (const { role, ...at } of held) await make.get(Access).unassign(ctx, { personId: former.id, role, at });
      const membershipId = await make.one(`select id from identity.membership where person_id = $1`, [former.id]);
      await make.get(MembershipService).endOf(ctx, former.id, membershipId);
    });
  });

  const asked = own.filter((row) => isRefused(row.status.nobody) || row.route.startsWith('GET '));
  it.each(asked.map((row) => [nameOf(row), row] as const))('is nobody: %s', async (_name, row) => {
    const { filled, answer } = await callAs(former, row);
    if (isRefused(row.status.nobody)) expect([answer.status, isRefused(answer.status)]).toEqual([answer.status, true]);
    else expect([answer.status, leakIn(answer, filled, 'nobody', world.a)]).toEqual([row.status.nobody, null]);
  });
});

describe('who answers for other pupils', () => {
  const people: Person[] = [];
  beforeAll(async () => {
    const { make, a } = world;
    const staff = { name: 'Соседний', at: a.id, kind: 'staff' } as const;
    const otherPupil = await make.pupil(a);
    const guardian = await make.person({ ...staff, kind: 'outsider', roles: [] });
    await make.guardianship(guardian.id, otherPupil.id);
    people.push(
      guardian,
      await make.person({ ...staff, roles: [{ role: 'tutor', at: { level: 'person', id: otherPupil.id } }] }),
      await make.person({ ...staff, roles: [{ role: 'class-teacher', at: organisation(a.otherClassId) }] }),
    );
  });

  const aboutStudent = own.filter(({ route }) => /\{(personId|attemptId|guardianshipId)\}|access\/(why|assignments)/.test(route));
  it.each(aboutStudent.map((row) => [nameOf(row), row] as const))('does not for the student: %s', async (_name, row) => {
    const statuses = [];
    for (const person of people) statuses.push((await callAs(person, row)).answer.status);
    expect(statuses.every(isRefused)).toBe(true);
  });
});
