import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PackageHost } from '@sreda/kernel';
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

describe('the packages', () => {
  it('load without problems', async () => {
    const host = await PackageHost.load();
    expect(host.packages.map((p) => p.manifest.id)).toEqual(expect.arrayContaining(['identity', 'quiz', 'footprint']));
  });
});
