import { UsageError } from './command.js';
import { findCommand, help } from './commands.js';
import { Installation } from './installation.js';
import { localeOf } from './locale.js';

const FOR_PEOPLE = new Set(['UsageError', 'EmbeddedPostgresError', 'MigrationError', 'BackupError', 'BootError']);

async function main(words: readonly string[]): Promise<number> {
  const locale = localeOf(process.env);
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const found = findCommand(words);
  if (!found) {
    for (const line of help(locale)) out(line);
    return words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '') ? 0 : 2;
  }
  const installation = new Installation(process.env);
  try {
    const module = await found.command.load();
    return (await module.run(found.args, { installation, locale, out })) ?? 0;
  } catch (error) {
    // node:util parseArgs throws these for options that it does not know; its first sentence says which.
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(`${message.split('. ')[0]}. Usage: ${found.command.name} ${found.command.usage}`);
    throw error;
  } finally {
    await installation.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof Error && FOR_PEOPLE.has(error.name);
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
