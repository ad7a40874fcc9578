import { parseArgs } from 'node:util';
import { RemovalService } from '@sreda/operations';
import { UsageError, type CommandContext } from '../command.js';
import { withPlugin } from '../plugin/with-plugin.js';

export async function run(args: readonly string[], context: CommandContext): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError('Usage: plugin uninstall ID --yes');
  if (!values.yes)
    throw new UsageError(
      context.locale === 'ru'
        ? `Все данные плагина «${id}» уйдут из базы в файл. Если так и надо, повторите с --yes.`
        : `All data of the plugin "${id}" leave the database for a file. If that is what you want, say it again with --yes.`,
    );
  const { name } = await withPlugin(id, context, (app, ctx) => app.get(RemovalService, { strict: false }).uninstall(ctx, id));
  context.out(
    context.locale === 'ru' ? `Удалён: ${id}. Его данные — в removed/${name}` : `Removed: ${id}. Its data are in removed/${name}`,
  );
}
