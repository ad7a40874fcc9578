import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@sreda/database';
import { verifyBackup } from '@sreda/database/backup';
import { createContext } from '@sreda/kernel';
import { Access } from '@sreda/plugin-sdk/server';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';
import type { BackupDto } from '../src/backup/backup.dto.js';
import { MakeBackupHandler } from '../src/backup/make-backup.handler.js';
import type { HealthDto } from '../src/health/health.dto.js';

const DAY_MS = 24 * 3_600_000;

let app: TestApp;
let school: TestSchool;
const get = <T>(type: abstract new (...args: never[]) => T): T => app.server.app.get<T>(type, { strict: false });

beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Школа');
  await get(Database).tx(createContext(), (ctx) =>
    get(Access).assign(ctx, { personId: school.administrator.id, role: 'administrator', at: { level: 'site', id: null } }),
  );
});
afterAll(() => app.close());

const backups = async () => (await school.administrator.client.get<{ items: BackupDto[] }>('operations/backups')).json.items;
const health = async () => (await school.administrator.client.get<HealthDto>('operations/health')).json;
const warnings = async () => (await health()).warnings.map(({ key }) => key);
const verify = ({ name }: BackupDto) => verifyBackup(path.join(app.config.dataDir, 'backups', name));

describe('the routes of operations', () => {
  it.each(['operations/health', 'operations/backups'])('GET %s is for administrators of the installation', async (route) => {
    expect((await school.administrator.client.get(route)).status).toBe(200);
    for (const part of ['head', 'teacher', 'student'] as const) expect((await school[part].client.get(route)).status).toBe(403);
  });

  it('POST operations/backups is for administrators of the installation', async () => {
    expect((await school.head.client.post('operations/backups')).status).toBe(403);
  });

  it('tell figures, versions and plugins', async () => {
    const found = await health();
    expect(found).toMatchObject({ versions: { node: process.versions.node }, jobs: { failed: 0 } });
    expect(found.databaseBytes).toBeGreaterThan(1_000_000);
    expect(found.diskFreeBytes).toBeGreaterThan(0);
    expect(found.plugins).toContainEqual({ id: 'footprint', version: '1.0.0', enabled: true });
  });
});

describe('backups', () => {
  it('are missed by health until there is one', async () => {
    expect(await health()).toMatchObject({ lastBackup: null });
    expect(await warnings()).toContain('operations.warning.no-backup');
  });

  it('are made when an administrator asks for one, whole and with everything', async () => {
    const { client } = school.administrator;
    const started = await client.post<{ jobId: string }>('operations/backups');
    expect(started.status).toBe(202);
    for (let i = 0; i < 600 && (await backups()).length === 0; i++) await sleep(50);
    const [made] = await backups();
    if (!made) throw new Error('No backup was made in 30 s');
    expect((await verify(made)).manifest.tables['identity.person']).toMatchObject({ rows: 11 });
    expect((await health()).lastBackup).toMatchObject({ name: made.name, bytes: made.bytes });
    expect(await warnings()).not.toContain('operations.warning.no-backup');
  });

  it('are made once a day by themselves', async () => {
    const handler = get(MakeBackupHandler);
    const at = (days: number) => createContext({ now: () => new Date(Date.now() + days * DAY_MS) });
    expect(await handler.run(at(0), {})).toBeNull();
    const next = await handler.run(at(1), {});
    if (!next) throw new Error('No backup was made');
    await verify(next);
    expect(await handler.run(at(1), {})).toBeNull();
    expect((await backups()).map(({ name }) => name)).toContain(next.name);
  });

  it('are not made by themselves when that is switched off, and health says so', async () => {
    const { client } = school.administrator;
    const change = await client.put('settings/site/operations.backup', { value: { enabled: false, hour: 3 }, version: 0 });
    expect(change.status).toBe(200);
    expect(await get(MakeBackupHandler).run(createContext({ now: () => new Date(Date.now() + 5 * DAY_MS) }), {})).toBeNull();
    expect(await warnings()).toContain('operations.warning.backups-off');
  });
});
