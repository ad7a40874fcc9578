import { PluginService } from '@sreda/kernel';
import type { CommandContext } from '../command.js';
import { withPackages } from '../open.js';

export async function run(_args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const [on, off, none] = locale === 'ru' ? ['включён', 'выключен', 'удалён'] : ['on', 'off', 'removed'];
  await withPackages(installation, async (app) => {
    const plugins = app.get(PluginService, { strict: false }).list();
    for (const { id, version, core, enabled, installed } of plugins)
      if (!core) out(`${id} ${version} ${enabled ? on : installed ? off : none}`);
  });
}
