import path from 'node:path';
import { appliedMigrations, migrationsToRun, type PackageMigrations, runMigrations } from '@sreda/database';
import { backupFileName, createBackup, pruneBackups, refuseUnfinishedRestore } from '@sreda/database/backup';
import type { Installation } from '../installation.js';

export interface Upgrade {
  /** How many migrations were run. */
  readonly migrations: number;
  /** The file with the data as they were before; undefined when there were none or nothing was to do. */
  readonly backup?: string;
}

/**
 * Brings the database to the state of `packages`, after a backup unless there is nothing to lose. Throws BackupError or MigrationError with one
 * line; the data are then as they were, and the backup stays.
 */
export async function upgradeDatabase(
  installation: Installation,
  packages: readonly PackageMigrations[],
  { backup = true }: { readonly backup?: boolean } = {},
): Promise<Upgrade> {
  const url = await installation.databaseUrl();
  await refuseUnfinishedRestore(url);
  if ((await migrationsToRun(url, packages)).length === 0) return { migrations: 0 };
  const file = backup && (await appliedMigrations(url)).length > 0 ? await backUp(installation, url) : undefined;
  return { migrations: (await runMigrations(url, packages)).length, backup: file };
}

async function backUp(installation: Installation, url: string): Promise<string> {
  const file = path.join(installation.backupsDir, backupFileName(new Date()));
  await createBackup({ url, file, filesDir: installation.filesDir, appVersion: await installation.version() });
  await pruneBackups(installation.backupsDir);
  return file;
}
