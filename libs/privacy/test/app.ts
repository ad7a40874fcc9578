import type { Type } from '@nestjs/common';
import access from '@sreda/access/manifest';
import audit from '@sreda/audit/manifest';
import {
  AuthenticationGuard,
  GuardianService,
  hashPassword,
  type MembershipKind,
  OrganisationService,
  PeopleWriter,
  signInSettings,
} from '@sreda/identity';
import identity from '@sreda/identity/manifest';
import jobs from '@sreda/jobs/manifest';
import { createContext, createHttpApp, KernelModule, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import mail from '@sreda/mail/manifest';
import type { RequestContext, StandardRole } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import settings from '@sreda/settings/manifest';
import { Database } from '@sreda/database';
import { startTestDatabase, TestClient, type TestDatabase } from '@sreda/testing';
import privacy from '../src/manifest.js';
import { probe } from './probe.js';

const PASSWORD = 'correct horse';

export interface PrivacyApp {
  readonly url: string;
  readonly db: TestDatabase;
  readonly database: Database;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  school(name: string): Promise<string>;
  /** A person who can sign in; `at` is a school. */
  person(
    login: string,
    more: { at?: string; kind?: MembershipKind; birthDate?: string; role?: readonly [StandardRole, ContextRef] },
  ): Promise<{ id: string; name: string }>;
  guardian(guardianId: string, childId: string, rights?: readonly ('view' | 'consent')[]): Promise<void>;
  signIn(login: string): Promise<TestClient>;
  /** Signs in and gets what is no text. */
  download(login: string, path: string): Promise<Response>;
  close(): Promise<void>;
}

/** The routes of privacy, of what it needs and of a plugin, on a free port with a database of their own. */
export async function startPrivacy(): Promise<PrivacyApp> {
  const host = await PackageHost.load([kernel, access, audit, jobs, settings, mail, identity, privacy, probe]);
  const db = await startTestDatabase(host);
  await db.sql(`insert into settings.value (key, value, changed_at) values ($1, $2, now())`, [
    signInSettings.key,
    // A second factor is not what is tested here.
    { ...signInSettings.defaults, totpRequired: false },
  ]);
  const { config } = readConfig({ PORT: '0', DATABASE_URL: db.url });
  const module = KernelModule.for(host, config, { applicationName: 'sreda test' });
  const app = await createHttpApp(module, config, { authentication: AuthenticationGuard });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const get: PrivacyApp['get'] = (type) => app.get(type as Type, { strict: false });
  const database = get(Database);
  const tx = <T>(fn: (ctx: RequestContext) => Promise<T>): Promise<T> => database.tx(createContext(), fn);
  const passwordHash = await hashPassword(PASSWORD);
  return {
    url,
    db,
    database,
    get,
    school: (name) =>
      tx(async (ctx) => (await get(OrganisationService).add(ctx, { kind: 'school', parentId: null, name, timeZone: 'Europe/Moscow' })).id),
    person: async (login, { at, kind = 'staff', birthDate, role }) => {
      const [id = ''] = await tx((ctx) =>
        get(PeopleWriter).add(ctx, [
          {
            familyName: 'Алёшина',
            givenName: login,
            patronymic: 'Петровна',
            birthDate,
            account: { login, passwordHash },
            memberships: at ? [{ organisationId: at, kind, since: '2020-01-01' }] : [],
            roles: role ? [{ role: role[0], at: role[1] }] : [],
          },
        ]),
      );
      return { id, name: `Алёшина ${login} Петровна` };
    },
    guardian: (guardianId, childId, rights = ['view', 'consent']) =>
      tx(async (ctx) => void (await get(GuardianService).add(ctx, { guardianId, childId, rights, confirmedBy: 'school' }))),
    signIn: (login) => new TestClient(url).signIn(login, PASSWORD),
    download: async (login, path) => {
      const session = await fetch(`${url}/api/v1/identity/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password: PASSWORD }),
      });
      const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]);
      return fetch(`${url}/api/v1/${path}`, { headers: { cookie: cookie.join('; ') } });
    },
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}
