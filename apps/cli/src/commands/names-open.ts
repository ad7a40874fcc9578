import { Database } from '@sreda/database';
import { NameKeyError, openNames, readNameKey } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { UsageError, type CommandContext } from '../command.js';
import { withPackages } from '../open.js';

export async function run(_args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const file = installation.config.namesKeyFile;
  if (!file) throw new UsageError('Set SREDA_NAMES_KEY_FILE to the file that holds the key of names.');
  try {
    const key = await readNameKey(file, installation.dataDir);
    const people = await withPackages(installation, (app) => openNames(app.get(Database, { strict: false }), createContext(), key));
    out(locale === 'ru' ? `Имена открыты, людей: ${people}.` : `The names of ${people} people are open.`);
  } catch (error) {
    throw error instanceof NameKeyError ? new UsageError(error.message) : error;
  }
}
