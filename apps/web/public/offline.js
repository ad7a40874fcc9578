// Keeps the shell on the device, so a page that is opened without a connection is the school's own page and not the browser's error.
// Pages come from the network whenever it answers; files whose names carry a hash never change and come from the cache.
const CACHE = 'sreda-shell';
const PAGE = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(PAGE)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

// The page tells what it has loaded before this worker was there.
self.addEventListener('message', (event) => {
  event.waitUntil(
    caches.open(CACHE).then(async (cache) => {
      for (const url of event.data) if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
    }),
  );
});

/** Files of builds that are gone make room when a newer page has arrived. */
async function keepPage(response) {
  const cache = await caches.open(CACHE);
  const old = await cache.match(PAGE);
  const [before, now] = await Promise.all([old?.text(), response.clone().text()]);
  if (before !== undefined && before !== now) {
    for (const request of await cache.keys()) if (new URL(request.url).pathname.startsWith('/assets/')) await cache.delete(request);
  }
  await cache.put(PAGE, response);
}

async function page(request) {
  try {
    const response = await fetch(request);
    if (response.ok) {
      await keepPage(response.clone());
      return response;
    }
    return response.status >= 500 ? ((await caches.match(PAGE)) ?? response) : response;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(CACHE)).put(request, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});
