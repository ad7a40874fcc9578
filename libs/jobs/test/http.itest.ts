import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanActivate, type ExecutionContext, Global, Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@sreda/contracts';
import { createContext, createHttpApp, KernelModule, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type AuditEntry, Jobs, type RequestWithContext } from '@sreda/plugin-sdk/server';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { capabilities } from '../src/jobs.capabilities.js';
import jobs from '../src/manifest.js';
import { probe, work } from './probe.js';

const pupil = createContext({ actor: { personId: newId(), accountId: newId() } });
const admin = createContext({ actor: { personId: newId(), accountId: newId() } });
const audited: AuditEntry[] = [];

@Injectable()
class ByHeader implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<RequestWithContext & { headers: Record<string, string> }>();
    request.sredaContext = request.headers['x-who'] === 'admin' ? admin : pupil;
    return true;
  }
}

const can = async (ctx: RequestContext, capability: string) => capability === capabilities['own-job'] || ctx === admin;

@Global()
@Module({
  providers: [
    ByHeader,
    {
      provide: Access,
      useValue: {
        can,
        require: async () => {
          throw new Problem(403, 'access.forbidden');
        },
      },
    },
    { provide: Audit, useValue: { record: async (_: RequestContext, entry: AuditEntry) => audited.push(entry) } },
  ],
  exports: [Access, Audit],
})
class Surroundings {}

describe('the routes of jobs', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    const host = await PackageHost.load([kernel, jobs, probe]);
    db = await startTestDatabase(host);
    const { config } = readConfig({ DATABASE_URL: db.url });
    app = await createHttpApp(KernelModule.for(host, config, { applicationName: 'sreda server', also: [Surroundings] }), config, {
      authentication: ByHeader,
    });
    await app.listen(0, '127.0.0.1');
    url = `${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1/jobs`;
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const call = async (who: 'admin' | 'pupil', path: string, method = 'GET') => {
    const answer = await fetch(`${url}/${path}`, { method, headers: { 'x-who': who } });
    const text = await answer.text();
    return { status: answer.status, body: text ? (JSON.parse(text) as unknown) : null };
  };

  it('tells how a job goes to the person who started it', async () => {
    const id = await app.get(Jobs, { strict: false }).enqueue(pupil, work, { label: 'mine' });
    expect(await call('pupil', id)).toEqual({
      status: 200,
      body: { id, name: 'probe.work', state: 'waiting', progress: 0, note: null, result: null, error: null },
    });
    expect(await call('admin', id)).toMatchObject({ status: 404 });
    expect(await call('pupil', newId())).toMatchObject({ status: 404 });
    expect(await call('pupil', 'x')).toMatchObject({ status: 422 });
  });

  it('shows queues and dead letters to administrators, page by page', async () => {
    await db.sql(`insert into jobs.job (id, name, queue, payload, time_zone, locale, request_id, state, dead, attempts, error, finished_at)
      select gen_random_uuid(), 'probe.work', 'bulk', '{}', 'UTC', 'ru', 'r', 'failed', true, 3, 'n ' || n, now() - n * interval '1 minute' from generate_series(1, 3) n`);
    expect(await call('pupil', 'queues')).toMatchObject({ status: 403 });
    expect(await call('pupil', 'dead-letters')).toMatchObject({ status: 403 });
    expect((await call('admin', 'queues')).body).toEqual({
      items: [
        { name: 'interactive', waiting: 0, active: 0, dead: 0 },
        { name: 'default', waiting: 1, active: 0, dead: 0 },
        { name: 'bulk', waiting: 0, active: 0, dead: 3 },
        { name: 'mail', waiting: 0, active: 0, dead: 0 },
      ],
    });
    const first = (await call('admin', 'dead-letters?limit=2')).body as { items: { id: string; error: string }[]; next: string };
    const second = (await call('admin', `dead-letters?limit=2&after=${first.next}`)).body as typeof first;
    expect([...first.items, ...second.items].map((i) => i.error)).toEqual(['n 1', 'n 2', 'n 3']);
    expect(second.next).toBeNull();
  });

  it('retries and discards them, and keeps a record of it', async () => {
    const { items } = (await call('admin', 'dead-letters')).body as { items: { id: string }[] };
    const [a = '', b = ''] = items.map((i) => i.id);
    expect(await call('pupil', `dead-letters/${a}/retry`, 'POST')).toMatchObject({ status: 403 });
    expect(await call('admin', `dead-letters/${a}/retry`, 'POST')).toEqual({ status: 204, body: null });
    expect(await call('admin', `dead-letters/${a}/retry`, 'POST')).toMatchObject({ status: 404 });
    expect(await call('admin', `dead-letters/${b}`, 'DELETE')).toEqual({ status: 204, body: null });
    expect(audited.map((e) => [e.action, e.subject.id])).toEqual([
      ['jobs.retry-dead-letter', a],
      ['jobs.discard-dead-letter', b],
    ]);
  });
});
