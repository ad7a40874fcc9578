import path from 'node:path';
import { parseArgs } from 'node:util';
import { appliedMigrations, pendingMigrations, runMigrations } from '@sreda/database';
import { backupFileName, BackupError, createBackup, isRestoreUnfinished, pruneBackups } from '@sreda/database/backup';
import { PackageHost } from '@sreda/kernel';
import pg from 'pg';
import type { CommandContext } from '../command.js';

export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { 'no-backup': { type: 'boolean', default: false } } });
  const url = await installation.databaseUrl();
  await refuseUnfinishedRestore(url);
  const { migrations } = await PackageHost.load();
  const applied = await appliedMigrations(url);
  const pending = pendingMigrations(migrations, applied);
  if (pending.length === 0) return out(locale === 'ru' ? 'обновлять нечего' : 'up to date');
  const saved = applied.length > 0 && !values['no-backup'];
  if (saved) {
    const file = path.join(installation.backupsDir, backupFileName(new Date()));
    await createBackup({ url, file, filesDir: installation.filesDir, appVersion: await installation.version() });
    await pruneBackups(installation.backupsDir);
  }
  const ran = await runMigrations(url, migrations);
  const note = saved ? (locale === 'ru' ? ' после копии' : ' after a backup') : '';
  out(locale === 'ru' ? `выполнено миграций ${ran.length}${note}` : `${ran.length} migrations${note}`);
}

async function refuseUnfinishedRestore(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isRestoreUnfinished(client)) throw new BackupError('A restore was broken off: run it again (npm run sreda -- restore FILE).');
  } finally {
    await client.end();
  }
}
