import { parseArgs } from 'node:util';
import { createBackup } from '@sreda/database/backup';
import { UsageError, type CommandContext } from '../command.js';
import { readPassphrase } from '../passphrase.js';
import { formatBytes } from '../doctor/units.js';

export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { encrypt: { type: 'boolean', default: false } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('Usage: backup FILE [--encrypt]');
  const passphrase = values.encrypt ? await readPassphrase(locale === 'ru' ? 'Пароль копии: ' : 'Passphrase: ') : undefined;
  if (passphrase === '') throw new UsageError(locale === 'ru' ? 'Пароль пуст.' : 'The passphrase is empty.');
  const url = await installation.databaseUrl();
  const made = await createBackup({ url, file, filesDir: installation.filesDir, passphrase, appVersion: await installation.version() });
  out(
    locale === 'ru'
      ? `Копия записана: ${made.file} (${formatBytes(made.bytes, locale)}; таблиц ${made.tables}, строк ${made.rows}, файлов ${made.files})`
      : `Backup written: ${made.file} (${formatBytes(made.bytes, locale)}; ${made.tables} tables, ${made.rows} rows, ${made.files} files)`,
  );
}
