import '@sreda/ui/theme.css';
import { needStrings, type PluginWeb, sessionOptions, startI18n } from '@sreda/ui';
import { createRoot } from 'react-dom/client';
import { plugins } from 'virtual:sreda-plugins';
import { strings } from 'virtual:sreda-strings';
import { App } from './app.js';
import { enabledPluginsOptions } from './shell/enabled-plugins.js';
import { makeQueryClient } from './shell/query-client.js';
import { keepShell } from './shell/keep-shell.js';
import { makeRouter } from './router.js';

if (import.meta.env.PROD) keepShell();

const RELOADED = 'sreda.reloaded';

// After an update of the school's server the old chunks are gone: one reload brings the new ones. Without a connection it would only take the page away.
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine || sessionStorage.getItem(RELOADED) === location.href) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, location.href);
  location.reload();
});

// A plugin whose chunk cannot be read must not take the shell with it.
async function loadPlugins(): Promise<PluginWeb[]> {
  const loaded = await Promise.allSettled(
    Object.entries(plugins).map(async ([id, load]) => {
      const [plugin] = await Promise.all([load(), needStrings(id)]);
      return plugin.default;
    }),
  );
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

const queryClient = makeQueryClient();
void queryClient.prefetchQuery(sessionOptions);
void queryClient.prefetchQuery(enabledPluginsOptions);

const started = startI18n(strings);
const [installed] = await Promise.all([started.then(loadPlugins), started]);
const root = document.getElementById('root');
if (root) {
  root.replaceChildren();
  createRoot(root).render(<App queryClient={queryClient} router={makeRouter(installed)} plugins={installed} />);
}
