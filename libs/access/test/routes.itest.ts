import type { Type } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import audit from '@sreda/audit/manifest';
import { Database } from '@sreda/database';
import { AuthenticationGuard, hashPassword, OrganisationService, PeopleWriter, signInSettings } from '@sreda/identity';
import identity from '@sreda/identity/manifest';
import jobs from '@sreda/jobs/manifest';
import { createContext, createHttpApp, KernelModule, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import mail from '@sreda/mail/manifest';
import type { StandardRole } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import settings from '@sreda/settings/manifest';
import { startTestDatabase, TestClient, type TestDatabase } from '@sreda/testing';
import type { AssignmentsDto, RolesDto, WhyDto } from '../src/access.dto.js';
import access from '../src/manifest.js';

const PASSWORD = 'correct horse';
const org = (id: string): ContextRef => ({ level: 'organisation', id });
const site: ContextRef = { level: 'site', id: null };

let db: TestDatabase;
let close: () => Promise<void>;
let get: <T>(type: Type<T> | (abstract new (...args: never[]) => T)) => T;
let url: string;
const schools: string[] = [];
const people: Record<string, string> = {};

async function school(name: string): Promise<string> {
  const made = await get(Database).tx(createContext(), (ctx) =>
    get(OrganisationService).add(ctx, { kind: 'school', parentId: null, name, timeZone: 'Europe/Moscow' }),
  );
  schools.push(made.id);
  return made.id;
}

/** A municipality with two schools. */
async function makeCity(): Promise<[city: string, own: string, other: string]> {
  return get(Database).tx(createContext(), async (ctx) => {
    const add = (kind: 'municipality' | 'school', parentId: string | null) =>
      get(OrganisationService).add(ctx, { kind, parentId, name: 'Город', timeZone: 'Europe/Moscow' });
    const { id } = await add('municipality', null);
    return [id, (await add('school', id)).id, (await add('school', id)).id];
  });
}

/** A person of some schools who can sign in. */
async function person(login: string, at: readonly string[], roles: readonly (readonly [StandardRole, ContextRef])[]): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const [id = ''] = await get(Database).tx(createContext(), (ctx) =>
    get(PeopleWriter).add(ctx, [
      {
        familyName: 'Алёшина',
        givenName: login,
        patronymic: null,
        account: { login, passwordHash },
        memberships: at.map((organisationId) => ({ organisationId, kind: 'staff', since: '2020-01-01' })),
        roles: roles.map(([role, place]) => ({ role, at: place })),
      },
    ]),
  );
  people[login] = id;
}

beforeAll(async () => {
  const host = await PackageHost.load([kernel, access, audit, jobs, settings, mail, identity]);
  db = await startTestDatabase(host);
  // A second factor is not what is tested here.
  await db.sql(`insert into settings.value (key, value, changed_at) values ($1, $2, now())`, [
    signInSettings.key,
    { ...signInSettings.defaults, totpRequired: false },
  ]);
  const { config } = readConfig({ PORT: '0', DATABASE_URL: db.url });
  const app = await createHttpApp(KernelModule.for(host, config, { applicationName: 'sreda test' }), config, {
    authentication: AuthenticationGuard,
  });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  get = (type) => app.get(type as Type, { strict: false });
  close = () => app.close();
  const [a, b] = [await school('Школа А'), await school('Школа Б')];
  await person('admin-a', [a], [['administrator', org(a)]]);
  await person('admin-b', [b], [['administrator', org(b)]]);
  await person('root', [], [['administrator', site]]);
  await person('teacher-a', [a], [['teacher', org(a)]]);
  const both = [
    ['teacher', org(a)],
    ['tutor', org(b)],
  ] as const;
  await person('both', [a, b], both);
}, 120_000);
afterAll(async () => {
  await close();
  await db.close();
});

const signIn = (login: string): Promise<TestClient> => new TestClient(url).signIn(login, PASSWORD);
const a = (): string => schools[0] ?? '';
const b = (): string => schools[1] ?? '';

describe('access/roles', () => {
  it('shows roles with what they may do to those who may see them', async () => {
    const answer = await (await signIn('admin-a')).get<RolesDto>('access/roles');
    expect(answer.status).toBe(200);
    const teacher = answer.json.items.find((role) => role.key === 'teacher');
    expect(teacher?.permissions).toContainEqual({ capability: 'identity:view-person', at: site, permission: 'allow', changed: false });
    expect((await (await signIn('teacher-a')).get('access/roles')).status).toBe(403);
  });

  it('lets a school change what a role may do there, and nowhere else', async () => {
    const [admin, teacher] = [await signIn('admin-a'), await signIn('teacher-a')];
    const roles = (await admin.get<RolesDto>('access/roles')).json.items;
    const path = `access/roles/${roles.find((role) => role.key === 'teacher')?.id}/permissions`;
    const change = (client: TestClient, permission: string, organisationId?: string) =>
      client.put(path, { capability: 'identity:view-persons', permission, organisationId });
    const persons = async () => (await teacher.get(`identity/organisations/${a()}/persons`)).status;
    expect(await persons()).toBe(200);
    expect((await change(admin, 'prevent', a())).status).toBe(204);
    expect(await persons()).toBe(403);
    expect((await change(admin, 'default', a())).status).toBe(204);
    expect(await persons()).toBe(200);
    expect((await change(admin, 'prohibit')).status).toBe(403);
    expect((await change(admin, 'prohibit', b())).status).toBe(404);
    expect((await change(teacher, 'allow', a())).status).toBe(403);
    expect((await admin.put(path, { capability: 'no:thing', permission: 'allow', organisationId: a() })).status).toBe(422);
    const everyone = `access/roles/${roles.find((role) => role.key === 'person')?.id}/permissions`;
    const open = (permission: string) => admin.put(everyone, { capability: 'identity:view-persons', permission, organisationId: a() });
    expect(await open('allow')).toMatchObject({ status: 422, json: { errors: [{ field: 'permission', code: 'access.everyone' }] } });
    const log = await admin.get<{ items: { action: string; actor: { id: string } }[] }>('audit/entries?action=access.');
    expect(log.json.items.map((entry) => [entry.action, entry.actor.id])).toEqual([
      ['access.set-permission', people['admin-a']],
      ['access.set-permission', people['admin-a']],
    ]);
    expect((await (await signIn('admin-b')).get<{ items: unknown[] }>('audit/entries?action=access.')).json.items).toEqual([]);
    expect((await (await signIn('root')).get<{ items: unknown[] }>('audit/entries?action=access.')).json.items).toHaveLength(2);
  });
});

describe('access/why and access/assignments', () => {
  it('explain to the administrator of both the person and the place', async () => {
    const admin = await signIn('admin-a');
    const why = (who: string, place: string) =>
      admin.get<WhyDto>(`access/why?personId=${people[who]}&capability=identity:manage-persons&${place}`);
    const own = await why('teacher-a', `level=organisation&id=${a()}`);
    expect(own.status).toBe(200);
    expect(own.json).toMatchObject({ allowed: false, because: 'no-permission' });
    expect((await why('admin-a', `level=organisation&id=${a()}`)).json).toMatchObject({
      allowed: true,
      because: 'allowed',
      personName: 'Алёшина admin-a',
      at: { id: a(), name: 'Школа А' },
      assignments: expect.arrayContaining([
        expect.objectContaining({ role: 'administrator', at: expect.objectContaining({ name: 'Школа А' }) }),
      ]),
    });
    expect((await why('teacher-a', `level=organisation&id=${b()}`)).status).toBe(404);
    expect((await why('admin-b', `level=organisation&id=${a()}`)).status).toBe(404);
    expect((await why('teacher-a', 'level=site')).status).toBe(403);
    expect((await why('teacher-a', 'level=organisation')).status).toBe(422);
  });

  it('hide the roles that a person has in another school', async () => {
    const roles = async (login: string) => {
      const client = await signIn(login);
      const { json } = await client.get<AssignmentsDto>(`access/assignments?personId=${people.both}`);
      const place = login === 'admin-b' ? b() : a();
      const why = await client.get<WhyDto>(
        `access/why?personId=${people.both}&capability=identity:view-persons&level=organisation&id=${place}`,
      );
      const explained = why.json.assignments.filter((x) => x.id !== null).map((x) => x.role);
      expect(explained).toEqual(json.items.map((x) => x.role));
      return explained;
    };
    expect(await roles('admin-a')).toEqual(['teacher']);
    expect(await roles('admin-b')).toEqual(['tutor']);
    expect(await roles('root')).toEqual(['teacher', 'tutor']);
  });

  it('hide what another school says of a role that reaches both', async () => {
    const [city, own, other] = await makeCity();
    await person('admin-own', [own], [['administrator', org(own)]]);
    await person('coordinator', [own, other], [['methodist', org(city)]]);
    const [role] = await db.sql<{ id: string }>(`select id from access.role where key = 'methodist' and organisation_id is null`);
    for (const place of [own, other]) {
      await db.sql(`insert into access.role_capability values ($1, 'identity:view-person', $2, 'prevent', 'school')`, [role?.id, place]);
    }
    const path = `access/why?personId=${people.coordinator}&capability=identity:view-person&level=person&id=${people.coordinator}`;
    const placesOf = async (login: string) => {
      const { json } = await (await signIn(login)).get<WhyDto>(path);
      return json.assignments.filter((x) => x.role === 'methodist').flatMap((x) => x.permissions.map((p) => p.at.id));
    };
    expect(await placesOf('admin-own')).toEqual([own, null]);
    expect((await placesOf('root')).sort()).toEqual([own, other, null].sort());
  });

  it('are for the own school', async () => {
    expect((await (await signIn('teacher-a')).get(`access/assignments?personId=${people.both}`)).status).toBe(403);
    expect((await (await signIn('admin-a')).get(`access/assignments?personId=${people['admin-b']}`)).status).toBe(404);
  });
});
