import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError, idProblem, PackageHost } from '@sreda/kernel';
import { startServer } from '@sreda/runtime';
import { startTestApp, type TestApp } from '@sreda/testing/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the server', () => {
  it('is live and ready', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
  });

  it('answers unknown paths of the API with problem+json', async () => {
    const response = await fetch(`${app.url}/api/v1/identity/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('describes every route in its OpenAPI document', async () => {
    const document = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths).length).toBeGreaterThan(50);
  });

  it('keeps within its budget of database connections', async () => {
    const rows = await app.db.sql<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name <> 'sreda test' and pid <> pg_backend_pid()`,
    );
    expect(rows[0]?.n).toBeLessThanOrEqual(30);
  });
});

describe('a server that was stopped', () => {
  const open = () => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;

  it('leaves no connection and no listener open', async () => {
    const before = open();
    const other = await startTestApp();
    expect(open()).toBeGreaterThan(before);
    await other.close();
    // A socket that has ended is gone a turn later.
    for (let i = 0; open() > before && i < 20; i++) await sleep(50);
    expect(open()).toBeLessThanOrEqual(before);
  });
});

describe('a database with half of a backup in it', () => {
  it('is not worked on', async () => {
    await app.db.sql(`create schema sreda_restore`);
    try {
      const boot = startServer({ ...app.config, port: 0 });
      await expect(boot).rejects.toThrow('database: A restore was broken off: run it again');
      await expect(boot).rejects.toBeInstanceOf(BootError);
    } finally {
      await app.db.sql(`drop schema sreda_restore`);
    }
  });
});

describe('the packages', () => {
  it('load without problems', async () => {
    const host = await PackageHost.load();
    expect(host.packages.map((p) => p.manifest.id)).toEqual(expect.arrayContaining(['identity', 'quiz', 'footprint']));
  });

  it('cannot be named by a word that SQL has reserved', async () => {
    const words = await app.db.sql<{ word: string }>(`select word from pg_get_keywords() where catcode in ('R', 'T')`);
    expect(words.filter(({ word }) => !idProblem(word.replaceAll('_', '-')))).toEqual([]);
    for (const { manifest } of (await PackageHost.load()).packages)
      expect([manifest.id, idProblem(manifest.id)]).toEqual([manifest.id, undefined]);
  });
});
