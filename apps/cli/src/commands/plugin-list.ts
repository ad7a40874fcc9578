import { PluginService } from '@sreda/kernel';
import type { CommandContext } from '../command.js';
import { withPackages } from '../open.js';

export async function run(_args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const [on, off] = locale === 'ru' ? ['включён', 'выключен'] : ['on', 'off'];
  await withPackages(installation, async (app) => {
    const plugins = app.get(PluginService, { strict: false }).list();
    for (const { id, version, core, enabled } of plugins) if (!core) out(`${id} ${version} ${enabled ? on : off}`);
  });
}
