// PostgreSQL for a test run: from the environment, from containers when asked, otherwise our own embedded one in a temporary folder.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';

export default async function setup() {
  // Two projects of one run share both.
  if (process.env.SREDA_TEST_FOLDER) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'sreda-test-'));
  process.env.SREDA_TEST_FOLDER = folder;
  if (process.env.SREDA_TEST_DATABASE_URL) return;
  if (process.env.SREDA_TEST_SERVICES === 'docker') {
    const { startContainers } = await import('./containers.mjs');
    globalThis.sredaTestServices = await startContainers();
  } else {
    await build({ web: false });
    const { startEmbeddedPostgres } = await import('@sreda/database/embedded');
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
    globalThis.sredaTestServices = { databaseUrl: postgres.url, stop: () => postgres.stop() };
  }
  process.env.SREDA_TEST_DATABASE_URL = globalThis.sredaTestServices.databaseUrl;
}
