import type { INestApplicationContext } from '@nestjs/common';
import { migrationsToRun } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import { openPackages } from '@sreda/runtime';
import { UsageError } from './command.js';
import type { Installation } from './installation.js';

/** Runs `fn` with all packages on the installation's database, which must be up to date. */
export async function withPackages<T>(installation: Installation, fn: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const databaseUrl = await installation.databaseUrl();
  const pending = await migrationsToRun(databaseUrl, (await PackageHost.load()).migrations);
  if (pending.length > 0) throw new UsageError('The database is not up to date: run npm run sreda -- migrate first.');
  const { config, dataDir } = installation;
  const app = await openPackages({ ...config, dataDir, databaseUrl, listenUrl: config.listenUrl || databaseUrl }, 'sreda command');
  try {
    return await fn(app);
  } finally {
    await app.close();
  }
}
