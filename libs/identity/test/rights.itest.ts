import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StandardRole } from '@sreda/plugin-sdk';
import { Access, type ContextRef } from '@sreda/plugin-sdk/server';
import { problemCode, type TestClient } from '@sreda/testing';
import { GuardianService, MembershipService } from '../src/index.js';
import type { ClassListDto, OrganisationDto, YearListDto } from '../src/organisations/organisation.dto.js';
import type { MembershipListDto, PersonDto, RoleListDto } from '../src/persons/person.dto.js';
import { type IdentityApp, startIdentity } from './app.js';
import { inOrganisation, makePerson, makeSchool, type School, signIn as enter, site } from './school.js';

let app: IdentityApp;
let number = 0;
let own: School;
let other: School;

beforeAll(async () => {
  app = await startIdentity();
}, 120_000);
afterAll(() => app?.close());
beforeEach(async () => {
  number += 1;
  own = await makeSchool(app, `Школа ${number}`, [
    [5, 'А'],
    [11, 'Б'],
  ]);
  other = await makeSchool(app, `Чужая ${number}`);
});

const signIn = (login: string): Promise<TestClient> => enter(app, login);
const person = (part: string, role?: readonly [StandardRole, ContextRef], more: { at?: string; kind?: 'student' | 'outsider' } = {}) =>
  makePerson(app, `${part}${number}`, { at: own.id, role, ...more });
const inOwn = () => inOrganisation(own.id);
const told = (answer: Parameters<typeof problemCode>[0]) => [answer.status, problemCode(answer)];

describe('a head', () => {
  let head: TestClient;
  beforeEach(async () => {
    await person('head', ['head', inOwn()]);
    head = await signIn(`head${number}`);
  });
  const give = (id: string, role: string, organisationId: string | null = own.id) =>
    head.post<RoleListDto>(`identity/persons/${id}/roles`, { role, organisationId });

  it('gives and ends the roles of the school, but the administrator’s', async () => {
    const colleague = await person('colleague');
    for (const role of ['head', 'methodist', 'teacher', 'tutor', 'network-coordinator', 'municipal-coordinator', 'content-provider'])
      expect((await give(colleague, role)).status).toBe(201);
    const { status, json } = await give(colleague, 'class-teacher', own.classes['5А']);
    expect(status).toBe(201);
    for (const { id } of json.items) expect((await head.delete(`identity/persons/${colleague}/roles/${id}`)).status).toBe(204);
    for (const place of [own.id, own.classes['5А'] ?? '']) {
      expect(told(await give(colleague, 'administrator', place))).toEqual([403, 'identity.role-above-own']);
    }
    expect((await give(colleague, 'teacher', null)).status).toBe(403);
    expect((await give(colleague, 'teacher', other.id)).status).toBe(404);
    const hired = { familyName: 'Новый', givenName: 'Имя', patronymic: null, kind: 'staff', account: {} };
    const path = `identity/organisations/${own.id}/persons`;
    expect(told(await head.post(path, { ...hired, role: 'administrator' }))).toEqual([403, 'identity.role-above-own']);
    expect((await head.post<PersonDto>(path, { ...hired, role: 'teacher' })).status).toBe(201);
  });

  it('takes no account over, and ends nobody’s work, that has more rights', async () => {
    const administrator = await person('boss', ['administrator', inOwn()]);
    const ofSite = await person('site', ['administrator', site]);
    const [role] = (await head.get<RoleListDto>(`identity/persons/${administrator}/roles`)).json.items;
    expect(told(await head.delete(`identity/persons/${administrator}/roles/${role?.id ?? ''}`))).toEqual([403, 'identity.role-above-own']);
    expect(told(await head.post(`identity/persons/${administrator}/deactivate`))).toEqual([403, 'identity.has-higher-role']);
    for (const id of [administrator, ofSite]) {
      expect(told(await head.post(`identity/persons/${id}/reset`))).toEqual([403, 'identity.has-other-roles']);
      const { version } = (await head.get<PersonDto>(`identity/persons/${id}`)).json;
      const email = { version, email: 'mine@example.test' };
      expect(told(await head.patch(`identity/persons/${id}`, email))).toEqual([403, 'identity.has-other-roles']);
    }
    const teacher = await person('teacher', ['teacher', inOwn()]);
    expect((await head.post(`identity/persons/${teacher}/reset`)).status).toBe(200);
  });

  it('lets a colleague of two schools leave the own one alone', async () => {
    const colleague = await person('both', ['teacher', inOwn()]);
    await app.tx((ctx) => app.get(MembershipService).start(ctx, { personId: colleague, organisationId: other.id, kind: 'staff' }));
    await app.tx((ctx) => app.get(Access).assign(ctx, { personId: colleague, role: 'head', at: inOrganisation(other.id) }));
    expect((await head.post(`identity/persons/${colleague}/deactivate`)).status).toBe(204);
    expect(
      await app.db.sql(`select organisation_id, until is null as stays from identity.membership where person_id = $1 order by 2`, [
        colleague,
      ]),
    ).toEqual([
      { organisation_id: own.id, stays: false },
      { organisation_id: other.id, stays: true },
    ]);
    expect(await app.db.sql(`select disabled_at from identity.account where person_id = $1`, [colleague])).toEqual([{ disabled_at: null }]);
    expect(await app.db.sql(`select context_id from access.role_assignment where person_id = $1 and until is null`, [colleague])).toEqual([
      { context_id: other.id },
    ]);
    // The other school does not read of it.
    expect(
      await app.db.sql(`select organisation_ids from audit.entry where action = 'identity.deactivate' and person_id = $1`, [colleague]),
    ).toEqual([{ organisation_ids: [own.id] }]);
  });
});

describe('the own school is seen', () => {
  let pupil: string;
  beforeEach(async () => {
    pupil = await person('pupil', undefined, { at: own.classes['5А'], kind: 'student' });
    await app.tx((ctx) => app.get(MembershipService).start(ctx, { personId: pupil, organisationId: other.id, kind: 'outsider' }));
  });

  async function sees(client: TestClient): Promise<unknown> {
    const school = await client.get<OrganisationDto>(`identity/organisations/${own.id}`);
    const classes = await client.get<ClassListDto>(`identity/organisations/${own.id}/classes`);
    const years = await client.get<YearListDto>(`identity/organisations/${own.id}/years`);
    const card = await client.get<MembershipListDto>(`identity/persons/${pupil}/memberships`);
    return {
      status: [school.status, classes.status, years.status],
      timeZone: school.json.timeZone,
      classes: classes.json.items?.map((c) => c.name),
      memberships: card.json.items?.map((m) => m.organisation),
    };
  }
  const ok = { status: [200, 200, 200], timeZone: 'Europe/Moscow' };

  it('by a guardian: the class of the child, and all that the child belongs to', async () => {
    const guardian = await person('mother', undefined, { at: other.id, kind: 'outsider' });
    await app.tx((ctx) =>
      app.get(GuardianService).add(ctx, { guardianId: guardian, childId: pupil, rights: ['view'], confirmedBy: 'school' }),
    );
    expect(await sees(await signIn(`mother${number}`))).toEqual({ ...ok, classes: ['5А'], memberships: ['5А', `Чужая ${number}`] });
  });

  it('by a class teacher and a tutor: what is theirs, and nothing of another school', async () => {
    await person('class', ['class-teacher', inOrganisation(own.classes['5А'] ?? '')]);
    await person('tutor', ['tutor', { level: 'person', id: pupil }]);
    for (const part of ['class', 'tutor']) {
      expect(await sees(await signIn(`${part}${number}`))).toEqual({ ...ok, classes: ['5А'], memberships: ['5А'] });
    }
  });

  it('by a class teacher of no pupil of it: not', async () => {
    await makePerson(app, `far${number}`, { at: other.id, role: ['class-teacher', inOrganisation(other.classes['5А'] ?? '')] });
    const far = await signIn(`far${number}`);
    expect((await far.get(`identity/organisations/${own.id}`)).status).toBe(404);
    expect((await far.get(`identity/organisations/${other.id}`)).status).toBe(200);
  });
});
