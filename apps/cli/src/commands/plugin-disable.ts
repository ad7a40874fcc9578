import { parseArgs } from 'node:util';
import { UsageError, type CommandContext } from '../command.js';
import { switchPlugin } from '../plugin/switch-plugin.js';

export async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError('Usage: plugin disable ID [--force]');
  await switchPlugin(id, false, values.force, context);
  context.out(context.locale === 'ru' ? `Выключен: ${id}` : `Off: ${id}`);
}
