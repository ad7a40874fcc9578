import { $api, PluginsContext, type PluginWeb } from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { coreWeb } from './core-kinds.js';

export const enabledPluginsOptions = $api.queryOptions('get', '/kernel/web-plugins', {}, { staleTime: 60_000 });

/** Plugins with a browser part in this build, enabled or not. */
export const InstalledPluginsContext = createContext<readonly PluginWeb[]>([]);

export function EnabledPlugins({ children }: { children: ReactNode }) {
  const installed = use(InstalledPluginsContext);
  const enabled = useQuery(enabledPluginsOptions).data;
  const shown = useMemo(() => [coreWeb, ...installed.filter((p) => !enabled || enabled.enabled.includes(p.id))], [installed, enabled]);
  return <PluginsContext value={shown}>{children}</PluginsContext>;
}
