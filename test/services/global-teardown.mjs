import { rm } from 'node:fs/promises';

export default async function teardown() {
  const services = globalThis.sredaTestServices;
  if (!services) return;
  delete process.env.SREDA_TEST_DATABASE_URL;
  await services.stop();
  if (services.dataDir) await rm(services.dataDir, { recursive: true, force: true });
}
