import { Database } from '@sreda/database';
import { createHttpApp, KernelModule, PackageHost, readConfig } from '@sreda/kernel';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuthenticationGuard } from '../src/index.js';
import { testHost } from './fakes.js';

export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly host: PackageHost;
  readonly url: string;
  readonly db: TestDatabase;
  readonly database: Database;
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/** The routes of identity on a free port with a database of its own. */
export async function startIdentity(env: Readonly<Record<string, string>> = {}): Promise<IdentityApp> {
  const host = await testHost();
  const db = await startTestDatabase(host);
  const { config } = readConfig({ PORT: '0', DATABASE_URL: db.url, ...env });
  const app = await createHttpApp(KernelModule.for(host, config, { applicationName: 'sreda test' }), config, {
    authentication: AuthenticationGuard,
  });
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address() as { port: number };
  return {
    app,
    host,
    url: `http://127.0.0.1:${address.port}`,
    db,
    database: app.get(Database, { strict: false }),
    get: (type) => app.get(type, { strict: false }),
    close: async () => {
      await app.close();
      await db.close();
    },
  };
}
