import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import access from '@sreda/access/manifest';
import audit from '@sreda/audit/manifest';
import { Database } from '@sreda/database';
import jobs from '@sreda/jobs/manifest';
import { createContext, createHttpApp, KernelModule, PackageHost, readConfig } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import mail from '@sreda/mail/manifest';
import type { RequestContext } from '@sreda/plugin-sdk';
import settings from '@sreda/settings/manifest';
import { startTestDatabase, TestClient, type TestDatabase } from '@sreda/testing';
import { AuthenticationGuard } from '../src/index.js';
import identity from '../src/manifest.js';

export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly db: TestDatabase;
  /** The product's own, for what the product does in the tests' name. */
  readonly database: Database;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  tx<T>(fn: (ctx: RequestContext) => Promise<T>): Promise<T>;
  client(headers?: Readonly<Record<string, string>>): TestClient;
  close(): Promise<void>;
}

const loadHost = (): Promise<PackageHost> => PackageHost.load([kernel, access, audit, jobs, settings, mail, identity]);

/** For `startIdentity`, to be prepared first or for several of them. */
export const identityDatabase = async (): Promise<TestDatabase> => startTestDatabase(await loadHost());

/** The routes of identity and of what it needs, on a free port; `given` is closed by the caller, a database of its own with the app. */
export async function startIdentity(env: Readonly<Record<string, string>> = {}, given?: TestDatabase): Promise<IdentityApp> {
  const host = await loadHost();
  const db = given ?? (await startTestDatabase(host));
  const { config } = readConfig({ PORT: '0', DATABASE_URL: db.url, ...env });
  const app = await createHttpApp(KernelModule.for(host, config, { applicationName: 'sreda test' }), config, {
    authentication: AuthenticationGuard,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const database = app.get(Database, { strict: false });
  return {
    app,
    url,
    db,
    database,
    get: (type) => app.get(type as Type, { strict: false }),
    tx: (fn) => database.tx(createContext(), fn),
    client: (headers) => new TestClient(url, headers),
    close: async () => {
      await app.close();
      if (!given) await db.close();
    },
  };
}
