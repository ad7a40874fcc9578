import { Database } from '@sreda/database';
import { makeNameKey, NameKeyError, readNameKey, sealNames } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import { UsageError, type CommandContext } from '../command.js';
import { withPackages } from '../open.js';

export async function run(_args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { dataDir } = installation;
  const file = installation.config.namesKeyFile;
  if (!file) throw new UsageError('Set SREDA_NAMES_KEY_FILE to the file that holds the key of names, or shall hold it.');
  try {
    const made = await makeNameKey(file, dataDir);
    const key = await readNameKey(file, dataDir);
    const people = await withPackages(installation, (app) => sealNames(app.get(Database, { strict: false }), createContext(), key));
    for (const line of TEXTS[locale]({ people, file, made })) out(line);
  } catch (error) {
    throw error instanceof NameKeyError ? new UsageError(error.message) : error;
  }
}

const TEXTS = {
  en: ({ people, file, made }: Sealed) => [
    `The names of ${people} people are sealed under the key in ${file}${made ? ', which is new' : ''}.`,
    'Keep a copy of this file apart from the backups: without it the names are lost. Older backups still hold the names.',
  ],
  ru: ({ people, file, made }: Sealed) => [
    `Имена закрыты ключом из файла ${file}${made ? ' (он создан сейчас)' : ''}, людей: ${people}.`,
    'Храните копию этого файла отдельно от резервных копий: без него имена не восстановить. В прежних копиях имена ещё есть.',
  ],
} as const;

interface Sealed {
  readonly people: number;
  readonly file: string;
  readonly made: boolean;
}
