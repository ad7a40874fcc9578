import { Database } from '@sreda/database';
import { PluginService } from '@sreda/kernel';
import { Audit } from '@sreda/plugin-sdk/server';
import type { CommandContext } from '../command.js';
import { withPlugin } from './with-plugin.js';

/** Switches a plugin as the page of plugins does, and leaves the same trace. */
export const switchPlugin = (id: string, enabled: boolean, force: boolean, context: CommandContext): Promise<void> =>
  withPlugin(id, context, async (app, outer) => {
    const plugins = app.get(PluginService, { strict: false });
    await app.get(Database, { strict: false }).tx(outer, async (ctx) => {
      await (enabled ? plugins.enable(ctx, id) : plugins.disable(ctx, id, force));
      const action = enabled ? 'kernel.enable-plugin' : 'kernel.disable-plugin';
      await app.get(Audit, { strict: false }).record(ctx, { action, subject: { kind: 'plugin', id } });
    });
  });
