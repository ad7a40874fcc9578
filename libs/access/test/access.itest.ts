import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext, Notifications, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import { defineCapabilities, definePlugin, definePluginServer, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import { expectQueries, startTestDatabase, type TestDatabase } from '@sreda/testing';
import fc from 'fast-check';
import { AccessService, decide, describeExplanation, explainAccess, type Line, type Permission, SITE_ID } from '../src/index.js';
import access from '../src/manifest.js';
import { RoleSync } from '../src/role-sync.service.js';

const school = definePlugin({
  id: 'school',
  version: '1.0.0',
  requires: { core: '^1.0.0' },
  capabilities: defineCapabilities('school', {
    read: { level: 'course', roles: ['teacher', 'student'] },
    grade: { level: 'course', roles: ['teacher'] },
    look: { level: 'person', roles: ['self', 'guardian', 'teacher', 'class-teacher'] },
    greet: { level: 'site', roles: ['person'] },
  }),
  server: async () => ({ default: definePluginServer({ module: class {}, privacy: 'stores-no-personal-data' }) }),
});

const site: ContextRef = { level: 'site', id: null };
const org = (id: string): ContextRef => ({ level: 'organisation', id });
const course = (id: string): ContextRef => ({ level: 'course', id });
const person = (id: string): ContextRef => ({ level: 'person', id });
const as = (personId: string, now?: () => Date): RequestContext => createContext({ actor: { personId, accountId: personId }, now });
const product = createContext();

let db: TestDatabase;
let host: PackageHost;
let notifications: Notifications;
let service: AccessService;

beforeAll(async () => {
  host = await PackageHost.load([kernel, access, school]);
  db = await startTestDatabase(host);
  notifications = new Notifications(readConfig({ DATABASE_URL: db.url }).config);
  service = new AccessService(db.database, notifications, host);
  await service.onModuleInit();
  await new RoleSync(db.database, host, service).onModuleInit();
});
afterAll(async () => {
  await notifications.onApplicationShutdown();
  await db.close();
});

async function add(at: (id: string) => ContextRef, parent: ContextRef): Promise<string> {
  const id = newId();
  await service.addContext(product, at(id), parent);
  return id;
}
const long = new Date('2000-01-01T00:00:00Z');
const belongs = (personId: string, ...organisationIds: string[]) =>
  service.setReach(
    product,
    [personId],
    organisationIds.map((organisationId) => ({ personId, organisationId, since: long, until: null })),
  );

describe('access', () => {
  it('gives a role downwards and nowhere else, and hides the other school', async () => {
    const [a, b] = [await add(org, site), await add(org, site)];
    const [inA, inB] = [await add(course, org(a)), await add(course, org(b))];
    const teacher = await add(person, site);
    await service.assign(product, { personId: teacher, role: 'teacher', at: course(inA) });
    const ctx = as(teacher);
    expect(await service.can(ctx, 'school:grade', course(inA))).toBe(true);
    expect(await service.can(ctx, 'school:grade', course(inB))).toBe(false);
    await service.require(ctx, 'school:grade', course(inA));
    await expect(service.require(ctx, 'access:explain', course(inA))).rejects.toMatchObject({ status: 403 });
    await expect(service.require(ctx, 'school:grade', org(a))).rejects.toMatchObject({ status: 403 });
    await expect(service.require(ctx, 'school:grade', course(inB))).rejects.toMatchObject({ status: 404 });
    await expect(service.require(ctx, 'school:grade', org(b))).rejects.toMatchObject({ status: 404 });
    await expect(service.require(ctx, 'school:grade', course(newId()))).rejects.toMatchObject({ status: 404 });
    await expect(service.require(ctx, 'school:grade', site)).rejects.toMatchObject({ status: 403 });
    // The id of an organisation is not the id of a course.
    await expect(service.require(ctx, 'school:grade', { level: 'activity', id: inA })).rejects.toMatchObject({ status: 404 });
    expect(await service.rolesOf(ctx, course(inA))).toEqual(['teacher']);
    expect(await service.capabilitiesOf(ctx, course(inA))).toEqual(['school:grade', 'school:greet', 'school:look', 'school:read']);
  });

  it('reaches people by the organisations they belong to, while they belong', async () => {
    const a = await add(org, site);
    const klass = await add(org, org(a));
    const [pupil, teacher, stranger] = [await add(person, site), await add(person, site), await add(person, site)];
    const left = new Date('2026-09-01T00:00:00+12:00');
    await service.setReach(product, [pupil], [{ personId: pupil, organisationId: klass, since: long, until: left }]);
    await service.assign(product, { personId: teacher, role: 'class-teacher', at: org(klass), from: long });
    let now = new Date(left.getTime() - 1);
    const ctx = as(teacher, () => now);
    expect(await service.can(ctx, 'school:look', person(pupil))).toBe(true);
    expect(await service.can(ctx, 'school:look', person(stranger))).toBe(false);
    now = left;
    expect(await service.can(ctx, 'school:look', person(pupil))).toBe(false);
    await expect(service.require(ctx, 'school:look', person(pupil))).rejects.toMatchObject({ status: 404 });
    // Everyone reaches the own data without a role.
    expect(await service.can(as(pupil), 'school:look', person(pupil))).toBe(true);
    expect(await service.can(as(pupil), 'school:greet', site)).toBe(true);
    expect(await service.rolesOf(as(pupil), person(pupil))).toEqual([]);
  });

  it('knows a class-mate without seeing the data', async () => {
    const klass = await add(org, site);
    const [one, two] = [await add(person, site), await add(person, site)];
    await belongs(one, klass);
    await belongs(two, klass);
    await expect(service.require(as(one), 'school:look', person(two))).rejects.toMatchObject({ status: 403 });
  });

  it('begins and ends assignments by the clock', async () => {
    const c = await add(course, site);
    const substitute = newId();
    const from = new Date('2026-03-02T00:00:00Z');
    const until = new Date('2026-03-16T00:00:00Z');
    const assignment = { personId: substitute, role: 'teacher', at: course(c), from, until, reason: 'замещение' };
    const id = await service.assign(product, assignment);
    expect(await service.assign(product, assignment)).toBe(id);
    let now = new Date(from.getTime() - 1);
    const ctx = as(substitute, () => now);
    const can = () => service.can(ctx, 'school:grade', course(c));
    expect(await can()).toBe(false);
    now = from;
    expect(await can()).toBe(true);
    now = new Date(until.getTime() - 1);
    expect(await can()).toBe(true);
    now = until;
    expect(await can()).toBe(false);
    const longer = await service.assign(product, { ...assignment, from: new Date('2026-03-10T00:00:00Z'), until: null });
    expect(longer).not.toBe(id);
    expect(await can()).toBe(true);
    expect(await db.sql(`select since, until from access.role_assignment where person_id = $1 order by since`, [substitute])).toEqual([
      { since: from, until: new Date('2026-03-10T00:00:00Z') },
      { since: new Date('2026-03-10T00:00:00Z'), until: null },
    ]);
  });

  it('assigns once however many ask at the same time', async () => {
    const c = await add(course, site);
    const assignment = { personId: newId(), role: 'student', at: course(c), from: long };
    const ids = await Promise.all(Array.from({ length: 6 }, () => service.assign(product, assignment)));
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses roles that do not exist or are nobody’s to give', async () => {
    const c = await add(course, site);
    for (const role of ['wizard', 'self', 'person']) {
      await expect(service.assign(product, { personId: newId(), role, at: course(c) })).rejects.toMatchObject({ status: 422 });
    }
    await expect(service.assign(product, { personId: newId(), role: 'student', at: course(newId()) })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is right at once in this process and soon in others', async () => {
    const other = new Notifications(readConfig({ DATABASE_URL: db.url }).config);
    const elsewhere = new AccessService(db.database, other, host);
    await elsewhere.onModuleInit();
    const c = await add(course, site);
    const who = newId();
    const check = (s: AccessService) => s.can(as(who), 'school:read', course(c));
    expect([await check(service), await check(elsewhere)]).toEqual([false, false]);
    await db.database.tx(product, async (ctx) => {
      await service.assign(ctx, { personId: who, role: 'student', at: course(c) });
      // Not committed yet: others must not see it.
      expect(await check(service)).toBe(false);
    });
    expect(await check(service)).toBe(true);
    for (let i = 0; i < 100 && !(await check(elsewhere)); i++) await new Promise((r) => setTimeout(r, 20));
    expect(await check(elsewhere)).toBe(true);
    await service.unassign(product, { personId: who, role: 'student', at: course(c) });
    expect(await check(service)).toBe(false);
    await other.onApplicationShutdown();
  });

  it('answers from memory after the first query', async () => {
    const c = await add(course, site);
    const ctx = as(newId());
    // Notifications of the tests before this one empty the cache.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expectQueries(1, async () => {
      await service.can(ctx, 'school:read', course(c));
      await service.can(ctx, 'school:grade', course(c));
      await service.capabilitiesOf(ctx, course(c));
      await service.rolesOf(ctx, course(c));
    });
  });

  it('removes a context with everything below it, but no people', async () => {
    const a = await add(org, site);
    const c = await add(course, org(a));
    const pupil = await add(person, site);
    await belongs(pupil, a);
    await service.assign(product, { personId: pupil, role: 'student', at: course(c) });
    await service.removeContext(product, org(a));
    expect(await db.sql(`select from access.context where id in ($1, $2)`, [a, c])).toHaveLength(0);
    expect(await db.sql(`select from access.role_assignment where person_id = $1`, [pupil])).toHaveLength(0);
    expect(await db.sql(`select organisation_id from access.line where context_id = $1`, [pupil])).toEqual([{ organisation_id: null }]);
  });

  it('prefers prevent where two schools of a pupil disagree', async () => {
    const city = await add(org, site);
    const [a, b] = [await add(org, org(city)), await add(org, org(city))];
    const [pupil, coordinator] = [await add(person, site), newId()];
    await belongs(pupil, a, b);
    await service.assign(product, { personId: coordinator, role: 'municipal-coordinator', at: org(city), from: long });
    const say = (at: string, permission: Permission) =>
      db.sql(
        `insert into access.role_capability select id, 'test:disagree', $1, $2, 'school' from access.role where key = 'municipal-coordinator'`,
        [at, permission],
      );
    const ctx = as(coordinator);
    const allowed = async () => {
      const { sql, parameters } = service.visible(ctx, 'test:disagree', 'person', '$1::uuid', 2);
      const [row] = await db.sql<{ visible: boolean }>(`select ${sql} as visible`, [pupil, ...parameters]);
      return [await service.can(ctx, 'test:disagree', person(pupil)), row?.visible];
    };
    await say(a, 'allow');
    expect(await allowed()).toEqual([true, true]);
    await say(b, 'prevent');
    await service.changed(product);
    expect(await allowed()).toEqual([false, false]);
  });

  it('keeps what a school has changed when packages change their defaults', async () => {
    const permissions = (capability: string) =>
      db.sql<{ key: string; permission: string }>(
        `select r.key, c.permission from access.role_capability c join access.role r on r.id = c.role_id
          where c.capability = $1 and c.context_id = $2 order by r.key`,
        [capability, SITE_ID],
      );
    await db.sql(
      `update access.role_capability c set permission = 'prevent', source = 'school' from access.role r
        where r.id = c.role_id and r.key = 'student' and c.capability = 'school:read'`,
    );
    const next = definePlugin({
      ...school,
      capabilities: defineCapabilities('school', {
        ...school.capabilities.$defs,
        read: { level: 'course', roles: ['teacher', 'student', 'tutor'] },
        grade: { level: 'course', roles: ['tutor'] },
      }),
    });
    const sync = async (manifest: typeof school | typeof next) =>
      new RoleSync(db.database, await PackageHost.load([kernel, access, manifest]), service).onModuleInit();
    await Promise.all([sync(next), sync(next)]);
    expect(await permissions('school:read')).toEqual([
      { key: 'student', permission: 'prevent' },
      { key: 'teacher', permission: 'allow' },
      { key: 'tutor', permission: 'allow' },
    ]);
    expect(await permissions('school:grade')).toEqual([{ key: 'tutor', permission: 'allow' }]);
    await db.sql(`update access.role_capability set permission = 'allow', source = 'default' where source = 'school'`);
    await sync(school);
    expect(await permissions('school:grade')).toEqual([{ key: 'teacher', permission: 'allow' }]);
  });
});

describe('why', () => {
  it('lists every role, what it says and the decision', async () => {
    const a = await add(org, site);
    const [c, d] = [await add(course, org(a)), await add(course, org(a))];
    const teacher = await add(person, site);
    const now = new Date('2026-05-01T00:00:00Z');
    const earlier = new Date('2026-01-01T00:00:00Z');
    const give = (role: string, at: ContextRef, from: Date, until: Date | null) =>
      service.assign(product, { personId: teacher, role, at, from, until });
    await give('teacher', course(c), earlier, null);
    await give('student', course(d), earlier, null);
    await give('head', org(a), earlier, now);
    await db.sql(
      `insert into access.role_capability select id, 'school:grade', $1, 'prevent', 'school' from access.role where key = 'teacher'`,
      [a],
    );
    const ctx = as(teacher, () => now);
    const explanation = await explainAccess(db.database, ctx, { personId: teacher, capability: 'school:grade', at: course(c) });
    expect(explanation).toMatchObject({ allowed: false, because: 'prevented' });
    expect(explanation.assignments.map((x) => [x.role, x.state, x.verdict])).toEqual([
      ['person', 'counts', 'silent'],
      ['self', 'elsewhere', null],
      ['teacher', 'counts', 'prevent'],
      ['student', 'elsewhere', null],
      ['head', 'ended', null],
    ]);
    expect(explanation.assignments[2]?.permissions).toEqual([
      { at: org(a), permission: 'prevent' },
      { at: site, permission: 'allow' },
    ]);
    const nameOf = ({ id }: ContextRef) => ({ [c]: 'Физика', [teacher]: 'Алёшина Анна', [a]: 'Лицей' })[id ?? ''] ?? null;
    expect(describeExplanation(explanation, 'ru', nameOf)).toEqual(
      expect.arrayContaining([
        'Нельзя: Алёшина Анна, school:grade, курс «Физика». Разрешение отменено правилом, которое ближе к этому месту.',
        expect.stringMatching(/^ {2}Учитель \(курс «Физика», /),
        '    организация «Лицей»: отменяет разрешение',
      ]),
    );
    expect(describeExplanation(explanation, 'en', () => null).join('\n')).not.toMatch(/why\.|role\.|permission\.|level\.|\{\{/);
    expect(await service.can(ctx, 'school:grade', course(c))).toBe(false);
    const nowhere = await explainAccess(db.database, ctx, { personId: teacher, capability: 'school:grade', at: course(newId()) });
    expect(nowhere).toMatchObject({ allowed: false, because: 'no-such-place' });
  });
});

describe('the SQL agrees with the pure rules', () => {
  interface World {
    readonly orgs: readonly number[];
    readonly courses: readonly number[];
    readonly pupils: readonly (readonly number[])[];
    readonly assignments: readonly { role: string; at: number }[];
    readonly permissions: readonly { role: string; at: number; permission: Permission }[];
  }
  const ROLES = ['teacher', 'student', 'guardian', 'self', 'person'];
  const contexts = 12;
  const world: fc.Arbitrary<World> = fc.record({
    // Parent of each organisation among those before it; -1 is the site.
    orgs: fc.tuple(fc.constant(-1), fc.constant(-1), fc.integer({ min: -1, max: 1 }), fc.integer({ min: 0, max: 2 })),
    courses: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 3, maxLength: 3 }),
    pupils: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    assignments: fc.array(fc.record({ role: fc.constantFrom('teacher', 'student', 'guardian'), at: fc.nat(contexts - 1) }), {
      maxLength: 5,
    }),
    permissions: fc.uniqueArray(
      fc.record({
        role: fc.constantFrom(...ROLES),
        at: fc.nat(contexts - 1),
        permission: fc.constantFrom<Permission>('allow', 'allow', 'prevent', 'prohibit'),
      }),
      { selector: (p) => `${p.role} ${p.at}`, maxLength: 10 },
    ),
  });

  it('for random schools, people, roles and overrides', async () => {
    const roleIds = new Map(
      (await db.sql<{ id: string; key: string }>(`select id, key from access.role where organisation_id is null`)).map((r) => [
        r.key,
        r.id,
      ]),
    );
    await fc.assert(
      fc.asyncProperty(world, async (w) => {
        const capability = `test:${newId()}`;
        const lines = new Map<string, Line[]>([[SITE_ID, [[SITE_ID]]]]);
        const add = async (at: (id: string) => ContextRef, parent: ContextRef) => {
          const id = newId();
          await service.addContext(product, at(id), parent);
          lines.set(id, [[...(lines.get(parent.id ?? SITE_ID)?.[0] ?? []), id]]);
          return id;
        };
        const orgs: string[] = [];
        const parent = (index: number): ContextRef => (index < 0 ? site : org(orgs[index] ?? ''));
        for (const index of w.orgs) orgs.push(await add(org, parent(index)));
        const courses: string[] = [];
        for (const index of w.courses) courses.push(await add(course, parent(index)));
        const pupils: string[] = [];
        for (const memberships of w.pupils) {
          const id = await add(person, site);
          pupils.push(id);
          const of = memberships.map((index) => orgs[index] ?? '');
          await belongs(id, ...of);
          lines.get(id)?.push(...of.map((o): Line => [...(lines.get(o)?.[0] ?? []), id]));
        }
        const all = [SITE_ID, ...orgs, ...courses, ...pupils];
        const at = (index: number): string => all[index] ?? SITE_ID;
        const level = (id: string): ContextRef =>
          id === SITE_ID ? site : orgs.includes(id) ? org(id) : courses.includes(id) ? course(id) : person(id);
        const [actor = ''] = pupils;
        for (const { role, at: index } of w.assignments) await service.assign(product, { personId: actor, role, at: level(at(index)) });
        for (const { role, at: index, permission } of w.permissions) {
          await db.sql(`insert into access.role_capability values ($1, $2, $3, $4, 'school')`, [
            roleIds.get(role),
            capability,
            at(index),
            permission,
          ]);
        }

        const held = [...w.assignments, { role: 'person', at: 0 }, { role: 'self', at: all.indexOf(actor) }];
        const expected = all.filter(
          (id) =>
            decide(
              lines.get(id) ?? [],
              held.map((a, n) => ({ id: String(n), role: a.role, context: at(a.at) })),
              w.permissions.map((p) => ({ role: p.role, context: at(p.at), permission: p.permission })),
            ).allowed,
        );
        const ctx = as(actor);
        const answered: string[] = [];
        for (const id of all) if (await service.can(ctx, capability, level(id))) answered.push(id);
        expect(answered).toEqual(expected);
        for (const id of all) {
          const { allowed } = await explainAccess(db.database, ctx, { personId: actor, capability, at: level(id) });
          expect(allowed).toBe(expected.includes(id));
        }
        for (const [name, ids] of Object.entries({ organisation: orgs, course: courses, person: pupils })) {
          const { sql, parameters } = service.visible(ctx, capability, name as ContextRef['level'], 't.id', 2);
          const rows = await db.sql<{ id: string }>(`select id from unnest($1::uuid[]) t (id) where ${sql}`, [ids, ...parameters]);
          expect(rows.map((r) => r.id)).toEqual(ids.filter((id) => expected.includes(id)));
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
