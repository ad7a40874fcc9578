import type { Page, Request } from 'playwright-core';

/** Two frames and what effects do after them, in the page's own time: on a busy computer it takes longer. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))';

/** Does `act` and waits until nothing that came of it is under way: no request, and none begun while the page was drawn. */
export async function settled(page: Page, act: () => Promise<unknown>): Promise<void> {
  let begun = 0;
  const underWay = new Set<Request>();
  const begin = (request: Request): void => {
    // The stream of notifications has no end.
    if (request.resourceType() === 'eventsource') return;
    begun++;
    underWay.add(request);
  };
  const end = (request: Request): void => void underWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    await act();
    for (let seen = -1; seen !== begun || underWay.size > 0;) {
      seen = begun;
      await page.evaluate(DRAWN);
    }
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
}
