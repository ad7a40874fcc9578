import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext, Notifications, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import {
  defineCapabilities,
  definePlugin,
  definePluginServer,
  type RequestContext,
  type StandardRole,
  standardRoles,
} from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { AccessService, RolePolicy } from '../src/index.js';
import access from '../src/manifest.js';
import { RoleSync } from '../src/role-sync.service.js';

const school = definePlugin({
  id: 'school',
  version: '1.0.0',
  requires: { core: '^1.0.0' },
  capabilities: defineCapabilities('school', {
    'set-up': { level: 'organisation', roles: ['administrator'] },
    run: { level: 'organisation', roles: ['administrator', 'head'] },
    print: { level: 'organisation', roles: ['administrator', 'head', 'class-teacher'] },
    // About single people: the head does not have it.
    watch: { level: 'person', roles: ['class-teacher', 'tutor'] },
    erase: { level: 'person', roles: ['administrator'] },
  }),
  server: async () => ({ default: definePluginServer({ module: class {}, privacy: 'stores-no-personal-data' }) }),
});

const site: ContextRef = { level: 'site', id: null };
const org = (id: string): ContextRef => ({ level: 'organisation', id });
const course = (id: string): ContextRef => ({ level: 'course', id });
const person = (id: string): ContextRef => ({ level: 'person', id });
const as = (personId: string, now?: () => Date): RequestContext => createContext({ actor: { personId, accountId: personId }, now });
const product = createContext();
const since = new Date('2000-01-01T00:00:00Z');
const DAY = 86_400_000;

let db: TestDatabase;
let notifications: Notifications;
let service: AccessService;
let policy: RolePolicy;
let municipality: string;
let a: string;
let b: string;
let classOfA: string;

beforeAll(async () => {
  const host = await PackageHost.load([kernel, access, school]);
  db = await startTestDatabase(host);
  notifications = new Notifications(readConfig({ DATABASE_URL: db.url }).config);
  service = new AccessService(db.database, notifications, host);
  policy = new RolePolicy(db.database, service, host);
  await service.onModuleInit();
  await new RoleSync(db.database, host, service).onModuleInit();
  municipality = await add(org, site);
  [a, b] = [await add(org, org(municipality)), await add(org, org(municipality))];
  classOfA = await add(org, org(a));
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
type Stay = string | { readonly organisationId: string; readonly since?: Date; readonly until: Date | null };
async function somebody({
  at = [],
  roles = [],
}: {
  at?: readonly Stay[];
  roles?: readonly (readonly [StandardRole, ContextRef, Date?])[];
}) {
  const personId = await add(person, site);
  const stays = at.map((stay) => (typeof stay === 'string' ? { organisationId: stay, until: null } : stay));
  await service.setReach(
    product,
    [personId],
    stays.map((stay) => ({ since, ...stay, personId })),
  );
  for (const [role, place, until] of roles) await service.assign(product, { personId, role, at: place, from: since, until });
  return personId;
}
const soon = () => new Date(Date.now() + DAY);
const past = (days: number) => new Date(Date.now() - days * DAY);

describe('the organisations of a person', () => {
  const of = (id: string) => service.organisationsOf(product, id);

  it('are those of now, and those left last when all are left', async () => {
    expect((await of(await somebody({ at: [classOfA, b] }))).sort()).toEqual([classOfA, b].sort());
    const moved = await somebody({ at: [{ organisationId: a, until: past(1) }, b] });
    expect(await of(moved)).toEqual([b]);
    const gone = await somebody({
      at: [
        { organisationId: a, until: past(9) },
        { organisationId: b, until: past(1) },
      ],
    });
    expect(await of(gone)).toEqual([b]);
    expect(await of(await somebody({ at: [{ organisationId: a, since: soon(), until: null }] }))).toEqual([]);
    expect(await of(await somebody({}))).toEqual([]);
  });
});

describe('what may be seen of a person of several schools', () => {
  async function seenBy(personId: string, organisations: readonly string[]): Promise<string[]> {
    const { sql, parameters } = service.visibleOrOwn(as(personId), 'school:watch', 't.id', 2);
    const rows = await db.sql<{ id: string }>(`select id from unnest($1::uuid[]) t (id) where ${sql}`, [organisations, ...parameters]);
    return rows.map(({ id }) => id);
  }

  it('lies where the reader has the capability, or belongs', async () => {
    const all = [municipality, a, b, classOfA];
    const pupil = await somebody({ at: [classOfA, b] });
    expect(await seenBy(await somebody({ at: [a], roles: [['tutor', person(pupil)]] }), all)).toEqual([a, classOfA]);
    expect(await seenBy(await somebody({ roles: [['class-teacher', org(classOfA)]] }), all)).toEqual([classOfA]);
    expect(await seenBy(await somebody({ roles: [['class-teacher', org(municipality)]] }), all)).toEqual(all);
    expect(await seenBy(await somebody({ at: [{ organisationId: a, until: past(1) }] }), all)).toEqual([]);
    expect(await seenBy(await somebody({ roles: [['tutor', person(pupil)]] }), all)).toEqual([]);
    const { sql, parameters } = service.visibleOrOwn(product, 'school:watch', 't.id', 1);
    expect([sql, parameters]).toEqual(['true', []]);
  });
});

describe('all of a person', () => {
  const covers = (actor: string, personId: string) => service.coversAllOf(as(actor), 'school:erase', personId);
  const administratorOf = (place: ContextRef) => somebody({ at: [a], roles: [['administrator', place]] });

  it('is for a school that has the person to itself, and for whoever is above all the schools', async () => {
    const [ofA, ofBoth, ofSite] = [await administratorOf(org(a)), await administratorOf(org(municipality)), await administratorOf(site)];
    const pupil = await somebody({ at: [classOfA], roles: [['student', org(a)]] });
    const inTwo = await somebody({ at: [classOfA, b] });
    const later = await somebody({ at: [a, { organisationId: b, since: soon(), until: null }] });
    const wasInB = await somebody({ at: [a, { organisationId: b, until: past(1) }], roles: [['student', org(b), past(1)]] });
    for (const all of [pupil, wasInB]) expect(await covers(ofA, all)).toBe(true);
    for (const all of [inTwo, later]) expect(await covers(ofA, all)).toBe(false);
    for (const all of [pupil, inTwo, later, wasInB]) {
      expect(await covers(ofBoth, all)).toBe(true);
      expect(await covers(ofSite, all)).toBe(true);
      expect(await service.coversAllOf(product, 'school:erase', all)).toBe(true);
      expect(await service.coversAllOf(createContext({ actor: 'anonymous' }), 'school:erase', all)).toBe(false);
    }
    expect(await covers(await somebody({ at: [a], roles: [['head', org(a)]] }), pupil)).toBe(false);
  });

  it('takes the roles in: at the site, in another school, in its courses, with its pupils', async () => {
    const ofA = await administratorOf(org(a));
    const [courseOfA, courseOfB] = [await add(course, org(a)), await add(course, org(b))];
    const [childOfA, childOfB, childOfNone] = [await somebody({ at: [a] }), await somebody({ at: [b] }), await somebody({})];
    const covered = async (role: StandardRole, at: ContextRef, until?: Date) =>
      covers(
        ofA,
        await somebody({
          at: [a],
          roles: [
            ['teacher', org(a)],
            [role, at, until],
          ],
        }),
      );
    expect(await covered('course-teacher', course(courseOfA))).toBe(true);
    expect(await covered('class-teacher', org(classOfA))).toBe(true);
    expect(await covered('guardian', person(childOfA))).toBe(true);
    expect(await covered('guardian', person(childOfNone))).toBe(true);
    expect(await covered('teacher', org(b), past(1))).toBe(true);
    expect(await covered('administrator', site)).toBe(false);
    expect(await covered('head', org(municipality))).toBe(false);
    expect(await covered('teacher', org(b))).toBe(false);
    expect(await covered('course-teacher', course(courseOfB))).toBe(false);
    expect(await covered('guardian', person(childOfB))).toBe(false);
  });
});

describe('a role above the own', () => {
  it('is one that allows in the organisation what the actor may not do there', async () => {
    const head = as(await somebody({ roles: [['head', org(a)]] }));
    const administrator = as(await somebody({ roles: [['administrator', org(a)]] }));
    const classTeacher = as(await somebody({ roles: [['class-teacher', org(classOfA)]] }));
    const notAbove = async (ctx: RequestContext, at: ContextRef) => [...(await policy.notAbove(ctx, standardRoles, at))];
    for (const at of [org(a), org(classOfA)]) {
      expect(await notAbove(administrator, at)).toEqual([...standardRoles]);
      expect(await notAbove(head, at)).toEqual(standardRoles.filter((role) => role !== 'administrator'));
    }
    const powerless = standardRoles.filter((role) => role !== 'administrator' && role !== 'head' && role !== 'class-teacher');
    expect(await notAbove(head, org(b))).toEqual(powerless);
    expect(await notAbove(head, site)).toEqual(powerless);
    expect(await notAbove(classTeacher, org(a))).toEqual(powerless);
    expect(await notAbove(classTeacher, org(classOfA))).toEqual([...powerless.slice(0, 4), 'class-teacher', ...powerless.slice(4)]);
    expect(await notAbove(product, site)).toEqual([...standardRoles]);
  });

  it('follows what a school says of its roles, and roles that it makes', async () => {
    const place = await add(org, site);
    const [roleId, methodist] = [newId(), await idOf('methodist')];
    await db.sql(`insert into access.role (id, key, organisation_id, name) values ($1, 'deputy', $2, 'Завуч')`, [roleId, place]);
    const say = (role: string, capability: string, permission: string) =>
      db.sql(`insert into access.role_capability values ($1, $2, $3, $4, 'school')`, [role, capability, place, permission]);
    await say(roleId, 'school:set-up', 'allow');
    await say(methodist, 'school:set-up', 'allow');
    await say(await idOf('administrator'), 'school:set-up', 'prevent');
    const head = as(await somebody({ roles: [['head', org(place)]] }));
    expect([...(await policy.notAbove(head, ['deputy', 'methodist', 'teacher'], org(place)))]).toEqual(['teacher']);
    // Even an administrator who may not set up may change what roles may do.
    expect([...(await policy.notAbove(head, ['administrator'], org(place)))]).toEqual([]);
  });

  it('is looked for in what somebody has, or will have', async () => {
    const head = as(await somebody({ roles: [['head', org(a)]] }));
    const [teacher, boss, ofSite, ofB, pupil, former] = [
      await somebody({ roles: [['class-teacher', org(classOfA)]] }),
      await somebody({ roles: [['administrator', org(a)]] }),
      await somebody({ roles: [['administrator', site]] }),
      await somebody({ roles: [['head', org(b)]] }),
      await somebody({ roles: [['student', org(b)]] }),
      await somebody({ roles: [['administrator', org(a), past(1)]] }),
    ];
    const all = [teacher, boss, ofSite, ofB, pupil, former];
    expect([...(await policy.above(head, all))].sort()).toEqual([boss, ofSite, ofB].sort());
    expect([...(await policy.above(head, all, [a]))]).toEqual([boss]);
    expect(await policy.above(product, all)).toEqual(new Set());
  });
});

async function idOf(role: StandardRole): Promise<string> {
  const [row] = await db.sql<{ id: string }>(`select id from access.role where key = $1 and organisation_id is null`, [role]);
  return row?.id ?? '';
}
