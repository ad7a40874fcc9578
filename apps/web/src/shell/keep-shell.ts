/** Lets the service worker keep the shell for pages opened without a connection. Browsers have it over HTTPS and on the computer itself. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/offline.js')
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        // Loaded before the worker was there; they come from the browser's own cache now.
        const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
        active?.postMessage(loaded.filter((url) => new URL(url).pathname.startsWith('/assets/')));
      })
      .catch(() => undefined);
  });
}
