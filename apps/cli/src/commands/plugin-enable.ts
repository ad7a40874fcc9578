import { UsageError, type CommandContext } from '../command.js';
import { switchPlugin } from '../plugin/switch-plugin.js';

export async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) throw new UsageError('Usage: plugin enable ID');
  await switchPlugin(id, true, false, context);
  context.out(context.locale === 'ru' ? `Включён: ${id}` : `On: ${id}`);
}
