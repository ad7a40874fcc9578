import { rm } from 'node:fs/promises';

export default async function teardown() {
  const { SREDA_TEST_FOLDER: folder } = process.env;
  if (!folder) return;
  delete process.env.SREDA_TEST_FOLDER;
  const services = globalThis.sredaTestServices;
  if (services) {
    delete process.env.SREDA_TEST_DATABASE_URL;
    await services.stop();
  }
  await rm(folder, { recursive: true, force: true });
}
