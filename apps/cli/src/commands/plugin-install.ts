import { RemovalService } from '@sreda/operations';
import { UsageError, type CommandContext } from '../command.js';
import { withPlugin } from '../plugin/with-plugin.js';

export async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) throw new UsageError('Usage: plugin install ID');
  await withPlugin(id, context, (app, ctx) => app.get(RemovalService, { strict: false }).install(ctx, id));
  context.out(context.locale === 'ru' ? `Установлен и выключен: ${id}` : `Installed, and off: ${id}`);
}
