import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext, Notifications, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import { definePlugin, definePluginServer, type RequestContext, type SettingsDef } from '@sreda/plugin-sdk';
import { Audit, type AuditEntry, schemaOf, Text, Whole } from '@sreda/plugin-sdk/server';
import { expectQueries, startTestDatabase, type TestDatabase } from '@sreda/testing';
import settings from '../src/manifest.js';
import { SettingsPrivacy } from '../src/settings.privacy.js';
import { SettingsService } from '../src/settings.service.js';

class BellValue {
  @Whole({ min: 10, max: 90 })
  minutes: number;
  @Text({ max: 50 })
  greeting: string;
}
const bell: SettingsDef<BellValue> = {
  key: 'bells.bell',
  scope: 'organisation',
  schema: schemaOf(BellValue),
  defaults: { minutes: 45, greeting: 'Добрый день' },
  write: 'bells:write',
};
const site: SettingsDef<BellValue> = { ...bell, key: 'bells.site', scope: 'site' };
const bells = definePlugin({
  id: 'bells',
  version: '1.0.0',
  requires: { core: '^1.0.0' },
  server: async () => ({
    default: definePluginServer({
      module: class {},
      settings: [bell as SettingsDef, site as SettingsDef],
      privacy: 'stores-no-personal-data',
    }),
  }),
});

const recorded: AuditEntry[] = [];
class RecordingAudit extends Audit {
  override async record(_ctx: RequestContext, entry: AuditEntry): Promise<void> {
    recorded.push(entry);
  }
  override seen(): void {}
}

let db: TestDatabase;
let host: PackageHost;
const started: Notifications[] = [];

async function start(): Promise<SettingsService> {
  const notifications = new Notifications(readConfig({ DATABASE_URL: db.url }).config);
  started.push(notifications);
  const service = new SettingsService(db.database, notifications, new RecordingAudit(), host);
  await service.onModuleInit();
  return service;
}

let service: SettingsService;
beforeAll(async () => {
  host = await PackageHost.load([kernel, settings, bells]);
  db = await startTestDatabase(host);
  service = await start();
});
afterAll(async () => {
  for (const notifications of started) await notifications.onApplicationShutdown();
  await db.close();
});

const product = createContext();
const at = (organisationId: string) => createContext({ organisationId });

describe('settings', () => {
  it('answer the own value, else the site’s, else the defaults', async () => {
    const [a, b] = [newId(), newId()];
    expect(await service.get(at(a), bell)).toEqual(bell.defaults);
    expect(await service.inForce(product, bell as SettingsDef, a)).toMatchObject({ source: 'default', version: 0 });
    await service.change(product, bell, null, { minutes: 40, greeting: 'Привет' }, 0);
    await service.change(product, bell, a, { minutes: 30, greeting: 'Здравствуйте' }, 0);
    expect(await service.get(at(a), bell)).toEqual({ minutes: 30, greeting: 'Здравствуйте' });
    expect(await service.get(at(b), bell)).toEqual({ minutes: 40, greeting: 'Привет' });
    expect(await service.get(product, bell)).toEqual({ minutes: 40, greeting: 'Привет' });
    expect(await service.inForce(product, bell as SettingsDef, b)).toMatchObject({ source: 'site', version: 0 });
    await service.change(product, site, null, { minutes: 20, greeting: 'Всем' }, 0);
    expect(await service.get(at(a), site)).toMatchObject({ minutes: 20 });
  });

  it('are changed by one of two who change the same version', async () => {
    const a = newId();
    const change = (minutes: number, version: number) => service.change(product, bell, a, { minutes, greeting: 'x' }, version);
    const both = await Promise.allSettled([change(31, 0), change(32, 0)]);
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change(33, 0)).rejects.toMatchObject({ status: 409, code: 'settings.changed-meanwhile' });
    await expect(change(33, 5)).rejects.toMatchObject({ status: 409 });
    await change(33, 1);
    expect(await service.inForce(product, bell as SettingsDef, a)).toMatchObject({ value: { minutes: 33 }, source: 'own', version: 2 });
  });

  it('refuse what the schema refuses, with each wrong field', async () => {
    const wrong = service.change(product, bell, null, { minutes: 5, more: true }, 0);
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      more: { errors: expect.arrayContaining([expect.objectContaining({ field: 'minutes' })]) },
    });
  });

  it('ignore a stored value that no longer fits', async () => {
    const a = newId();
    await db.sql(
      `insert into settings.value (key, organisation_id, value, changed_at) values ('bells.bell', $1, '{"minutes": "later"}', now())`,
      [a],
    );
    const fresh = await start();
    expect((await fresh.get(at(a), bell)).minutes).toBe(40);
    expect(await fresh.inForce(product, bell as SettingsDef, a)).toMatchObject({ source: 'site', version: 1 });
    await fresh.change(product, bell, a, { minutes: 25, greeting: 'x' }, 1);
    expect((await fresh.get(at(a), bell)).minutes).toBe(25);
  });

  it('are read once, and anew after a change in another process', async () => {
    const [a, other] = [newId(), await start()];
    await service.get(at(a), bell);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await service.get(at(a), bell);
    await expectQueries(0, () => service.get(at(newId()), bell));
    await other.change(product, bell, a, { minutes: 55, greeting: 'x' }, 0);
    expect((await other.get(at(a), bell)).minutes).toBe(55);
    for (let i = 0; i < 100 && (await service.get(at(a), bell)).minutes !== 55; i++) await new Promise((r) => setTimeout(r, 20));
    expect((await service.get(at(a), bell)).minutes).toBe(55);
  });

  it('say in the audit log who changed what, but not to what', async () => {
    recorded.length = 0;
    const a = newId();
    await service.change(product, bell, a, { minutes: 35, greeting: 'secret' }, 0);
    await service.change(product, site, null, { minutes: 35, greeting: 'secret' }, 1);
    const action = 'settings.change';
    expect(recorded).toMatchObject([
      { action, subject: { kind: 'settings', id: 'bells.bell' }, organisationIds: [a] },
      { action, subject: { kind: 'settings', id: 'bells.site' }, organisationIds: [] },
    ]);
    expect(recorded[0]?.details).toMatchObject({ fields: ['minutes', 'greeting'] });
    expect(JSON.stringify(recorded)).not.toContain('secret');
  });

  it('forget who changed them', async () => {
    const personId = newId();
    const ctx = createContext({ actor: { personId, accountId: personId } });
    await service.change(ctx, bell, newId(), { minutes: 35, greeting: 'x' }, 0);
    const privacy = new SettingsPrivacy(db.database);
    expect(await privacy.preview(product, personId)).toEqual([{ table: 'settings.value', erase: 0, anonymise: 1 }]);
    await db.database.tx(product, (inner) => privacy.erase(inner, personId));
    expect(await privacy.preview(product, personId)).toEqual([{ table: 'settings.value', erase: 0, anonymise: 0 }]);
  });
});
