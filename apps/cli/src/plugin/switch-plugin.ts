import { Database } from '@sreda/database';
import { createContext, PackageHost, PluginService, textsOf } from '@sreda/kernel';
import { Problem } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import { UsageError, type CommandContext } from '../command.js';
import { withPackages } from '../open.js';

/** Switches a plugin as the page of plugins does, and leaves the same trace; a running server follows at once. */
export async function switchPlugin(id: string, enabled: boolean, force: boolean, { installation, locale }: CommandContext): Promise<void> {
  await withPackages(installation, async (app) => {
    if (!app.get(PackageHost, { strict: false }).get(id)) throw new UsageError(`There is no plugin "${id}".`);
    const plugins = app.get(PluginService, { strict: false });
    try {
      await app.get(Database, { strict: false }).tx(createContext(), async (ctx) => {
        await (enabled ? plugins.enable(ctx, id) : plugins.disable(ctx, id, force));
        const action = enabled ? 'kernel.enable-plugin' : 'kernel.disable-plugin';
        await app.get(Audit, { strict: false }).record(ctx, { action, subject: { kind: 'plugin', id } });
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw new UsageError(await explain(error, locale));
    }
  });
}

/** Why the kernel refuses: its own words, which plugins stand in the way, what is in progress. */
async function explain({ code, more }: Problem, locale: 'ru' | 'en'): Promise<string> {
  const say = await textsOf(locale);
  const inProgress = (more.errors ?? []).map((e) => say({ key: e.code, params: e.params }));
  const plugins = more.params?.plugins;
  return [say({ key: `web.error.${code}` }), ...(plugins ? [`(${plugins})`] : []), ...inProgress].join(' ');
}
