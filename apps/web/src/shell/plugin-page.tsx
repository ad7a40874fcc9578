import { usePlugins } from '@sreda/ui';
import type { RouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../pages/not-found-page.js';

/** A page behind the gate of its plugin. */
export function pluginPage(pluginId: string, Page: RouteComponent): RouteComponent {
  return function PluginPage() {
    const enabled = usePlugins().some((plugin) => plugin.id === pluginId);
    return enabled ? <Page /> : <NotFoundPage />;
  };
}
