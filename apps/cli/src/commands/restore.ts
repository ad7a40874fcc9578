import { parseArgs } from 'node:util';
import { BackupError, isEncryptedBackup, restoreBackup, type BackupHeader } from '@sreda/database/backup';
import { UsageError, type CommandContext } from '../command.js';
import { readPassphrase } from '../passphrase.js';

export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('Usage: restore FILE');
  const passphrase = (await isEncryptedBackup(file))
    ? await readPassphrase(locale === 'ru' ? 'Пароль копии: ' : 'Passphrase: ')
    : undefined;
  const url = await installation.databaseUrl();
  const { header, manifest } = await restoreBackup({ url, file, filesDir: installation.filesDir, passphrase, prepareSchema });
  const tables = Object.values(manifest.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = Object.keys(manifest.files).length;
  out(
    locale === 'ru'
      ? `Восстановлено и сверено: таблиц ${tables.length}, строк ${rows}, файлов ${files}; копия сделана ${header.createdAt}.`
      : `Restored and verified: ${tables.length} tables, ${rows} rows, ${files} files; the backup was made at ${header.createdAt}.`,
  );
}

/** The schema as it was when the backup was made; the next start migrates it on. */
async function prepareSchema(url: string, { migrations, appVersion }: BackupHeader): Promise<void> {
  const [{ PackageHost }, { runMigrations }] = await Promise.all([import('@sreda/kernel'), import('@sreda/database')]);
  const packages = (await PackageHost.load()).migrations;
  const known = new Set(packages.flatMap(({ id, migrations: own }) => own.map(({ name }) => `${id}/${name}`)));
  const unknown = migrations.map((migration) => `${migration.package}/${migration.name}`).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new BackupError(
      `The backup was made by Sreda ${appVersion} and needs what this one does not have: ${unknown.join(', ')}. Install that version or the missing plugins.`,
    );
  }
  await runMigrations(url, packages, { only: migrations });
}
