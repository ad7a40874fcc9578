// PostgreSQL for a test run: from the environment, from containers when asked, otherwise our own embedded one in a temporary folder.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';

export default async function setup() {
  if (process.env.SREDA_TEST_DATABASE_URL) return;
  if (process.env.SREDA_TEST_SERVICES === 'docker') {
    const { startContainers } = await import('./containers.mjs');
    globalThis.sredaTestServices = await startContainers();
  } else {
    await build({ web: false });
    const { startEmbeddedPostgres } = await import('@sreda/database/embedded');
    const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-test-'));
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    globalThis.sredaTestServices = { databaseUrl: postgres.url, dataDir, stop: () => postgres.stop() };
  }
  process.env.SREDA_TEST_DATABASE_URL = globalThis.sredaTestServices.databaseUrl;
}
