import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import access from '@sreda/access/manifest';
import { AccessService } from '@sreda/access';
import audit from '@sreda/audit/manifest';
import identity from '@sreda/identity/manifest';
import jobs from '@sreda/jobs/manifest';
import { createContext, KernelModule, PackageHost, readConfig, Registry } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import mail from '@sreda/mail/manifest';
import settings from '@sreda/settings/manifest';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { seedSchools } from '../src/index.js';

let app: INestApplicationContext;
let db: TestDatabase;
beforeAll(async () => {
  const host = await PackageHost.load([kernel, access, audit, jobs, settings, mail, identity]);
  db = await startTestDatabase(host);
  const { config } = readConfig({ DATABASE_URL: db.url });
  app = await NestFactory.createApplicationContext(KernelModule.for(host, config, { applicationName: 'sreda test' }), {
    logger: ['error'],
  });
  app.get(Registry, { strict: false }).resolve();
}, 120_000);
afterAll(async () => {
  await app?.close();
  await db?.close();
});

const count = async (sql: string): Promise<number> => (await db.sql<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? 0;

describe('big schools', () => {
  it('are written in bulk, and access reaches their people', async () => {
    const started = Date.now();
    const made = await seedSchools(app, { schools: 3, students: 20_000 });
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(made.map((s) => s.students)).toEqual([6667, 6667, 6666]);
    expect(await count(`identity.account where login like 's_.%'`)).toBe(20_000);
    const [{ teacher, pupil, stranger }] = (await db.sql<{ teacher: string; pupil: string; stranger: string }>(
      `select (select person_id from identity.account where login = 't1.1') as teacher,
         (select person_id from identity.account where login = 's1.1') as pupil,
         (select person_id from identity.account where login = 's2.1') as stranger`,
    )) as [{ teacher: string; pupil: string; stranger: string }];
    const ctx = createContext({ actor: { personId: teacher, accountId: '' } });
    const sees = (id: string) => app.get(AccessService).can(ctx, 'identity:view-person', { level: 'person', id });
    expect([await sees(pupil), await sees(stranger)]).toEqual([true, false]);
    expect((await seedSchools(app, { schools: 1, students: 30, password: 'correct horse' }))[0]).toMatchObject({ number: 4, teachers: 2 });
  }, 120_000);
});
