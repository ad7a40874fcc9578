import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schemaDrift } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { TestClient } from '@sreda/testing';
import { hashPassword, OrganisationService, PeopleWriter } from '../src/index.js';
import { type IdentityApp, startIdentity } from './app.js';

let app: IdentityApp;
beforeAll(async () => {
  app = await startIdentity();
}, 120_000);
afterAll(() => app?.close());

describe('identity', () => {
  it('has migrations that make exactly the tables of its entities', async () => {
    expect(await schemaDrift(app.db.database.dataSource)).toEqual([]);
  });

  it('signs in', async () => {
    const system = createContext();
    const people = app.get(PeopleWriter);
    const organisations = app.get(OrganisationService);
    const passwordHash = await hashPassword('correct horse');
    await app.database.tx(system, async (ctx) => {
      const school = await organisations.add(ctx, { kind: 'school', parentId: null, name: 'Школа № 1', timeZone: 'Europe/Kaliningrad' });
      await people.add(ctx, [
        {
          familyName: 'Королёва',
          givenName: 'Анна',
          patronymic: null,
          account: { login: 'anna', passwordHash },
          memberships: [{ organisationId: school.id, kind: 'staff', since: '2020-01-01' }],
          roles: [{ role: 'teacher', at: { level: 'organisation', id: school.id } }],
        },
      ]);
    });
    const client = new TestClient(app.url);
    console.log((await client.get('identity/session')).text);
    console.log((await client.post('identity/session', { login: 'ANNA ', password: 'correct horse' })).text);
    console.log((await client.get('identity/session')).text);
    console.log((await client.post('identity/session', { login: 'ANNA ', password: 'wrong' })).text);
    console.log((await client.get('identity/organisations')).text);
  });
});
