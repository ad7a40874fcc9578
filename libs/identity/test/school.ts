import { createContext } from '@sreda/kernel';
import type { StandardRole } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import { AcademicYearService, ClassService, hashPassword, OrganisationService, PeopleWriter } from '../src/index.js';
import type { TestClient } from '@sreda/testing';
import { KnownIdentities } from '../src/sessions/known-identities.js';
import type { IdentityApp } from './app.js';

export const PASSWORD = 'correct horse';
let hash: Promise<string> | undefined;

export interface School {
  readonly id: string;
  readonly classes: Readonly<Record<string, string>>;
}

/** Changes rows as if another process had, whose notification has come: under load it may take a moment longer than a test's next request. */
export async function alter(app: IdentityApp, sql: string, parameters: readonly unknown[] = []): Promise<void> {
  await app.db.sql(sql, parameters);
  app.get(KnownIdentities).forget(createContext());
}

/** Signs in somebody with a role that needs a second step, which is not what is tested. */
export async function signIn(app: IdentityApp, login: string): Promise<TestClient> {
  const client = await app.client().signIn(login, PASSWORD);
  await alter(app, `update identity.session set restriction = null`);
  return client;
}

/** A school with classes in this academic year. */
export async function makeSchool(
  app: IdentityApp,
  name: string,
  classes: readonly (readonly [number, string])[] = [[5, 'А']],
  timeZone = 'Europe/Moscow',
): Promise<School> {
  return app.tx(async (ctx) => {
    const school = await app.get(OrganisationService).add(ctx, { kind: 'school', parentId: null, name, timeZone });
    const year = await app.get(AcademicYearService).ensure(ctx, school);
    const made: Record<string, string> = {};
    for (const [grade, letter] of classes)
      made[`${grade}${letter}`] = (await app.get(ClassService).add(ctx, school, year.id, grade, letter)).id;
    return { id: school.id, classes: made };
  });
}

/** A person with the password above. `where` is a school for staff and a class for pupils. */
export async function makePerson(
  app: IdentityApp,
  login: string,
  {
    at,
    kind = 'staff',
    role,
    name = login,
    since = '2020-01-01',
  }: { at: string; kind?: 'staff' | 'student' | 'outsider'; role?: readonly [StandardRole, ContextRef]; name?: string; since?: string },
): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  return app.tx(async (ctx) => {
    const [id = ''] = await app.get(PeopleWriter).add(ctx, [
      {
        familyName: name,
        givenName: 'Имя',
        patronymic: null,
        account: { login, passwordHash },
        memberships: [{ organisationId: at, kind, since }],
        roles: role ? [{ role: role[0], at: role[1] }] : [],
      },
    ]);
    return id;
  });
}

export const site: ContextRef = { level: 'site', id: null };
export const inOrganisation = (id: string): ContextRef => ({ level: 'organisation', id });
