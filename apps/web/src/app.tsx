import { type PluginWeb, Toasts } from '@sreda/ui';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from './shell/error-boundary.js';
import { InstalledPluginsContext } from './shell/enabled-plugins.js';
import type { AppRouter } from './router.js';

export function App({ queryClient, router, plugins }: { queryClient: QueryClient; router: AppRouter; plugins: readonly PluginWeb[] }) {
  return (
    <QueryClientProvider client={queryClient}>
      <InstalledPluginsContext value={plugins}>
        <div className="s-app">
          <ErrorBoundary>
            <RouterProvider router={router} />
          </ErrorBoundary>
        </div>
        <Toasts />
      </InstalledPluginsContext>
    </QueryClientProvider>
  );
}
