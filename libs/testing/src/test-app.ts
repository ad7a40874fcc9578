import { PackageHost, readConfig, type Config } from '@sreda/kernel';
import { startServer, type RunningServer } from '@sreda/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmptyDatabase, startTestDatabase } from './test-database.js';

export interface TestApp {
  readonly db: EmptyDatabase;
  readonly server: RunningServer;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly config: Config;
  close(): Promise<void>;
}

/**
 * The whole server on a free port and, unless `worker` is false, the job runner. The database is its own or `db`, which is migrated already and
 * closed with it.
 */
export async function startTestApp({
  env = {},
  worker = true,
  packages,
  db: given,
}: { env?: Readonly<Record<string, string>>; worker?: boolean; packages?: PackageHost; db?: EmptyDatabase } = {}): Promise<TestApp> {
  const host = packages ?? (await PackageHost.load());
  const db = given ?? (await startTestDatabase(host));
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-app-'));
  const { config, problems } = readConfig({
    PORT: '0',
    DATABASE_URL: db.url,
    SREDA_DATA: dataDir,
    SREDA_DEMO: '0',
    SREDA_EMBEDDED_WORKER: worker ? '1' : '0',
    ...env,
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const server = await startServer(config, { host });
  return {
    db,
    server,
    url: server.url,
    config,
    close: async () => {
      await server.stop();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
