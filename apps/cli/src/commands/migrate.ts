import { parseArgs } from 'node:util';
import { PackageHost } from '@sreda/kernel';
import type { CommandContext } from '../command.js';
import { upgradeDatabase } from '../upgrade/upgrade-database.js';

export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { 'no-backup': { type: 'boolean', default: false } } });
  const host = await PackageHost.load();
  const { migrations, backup } = await upgradeDatabase(installation, host.migrations, { backup: !values['no-backup'] });
  if (migrations === 0) return out(locale === 'ru' ? 'обновлять нечего' : 'up to date');
  const note = backup ? (locale === 'ru' ? ' после копии' : ' after a backup') : '';
  out(locale === 'ru' ? `выполнено миграций ${migrations}${note}` : `${migrations} migrations${note}`);
}
