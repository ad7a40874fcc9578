import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';

const NEWS_MS = 24 * 60 * 60_000;

/** What a subscription gets late (it is new, or its plugin was off) people need not be told any more: they have seen it. */
export const isNews = (ctx: RequestContext, { occurredAt }: RecordedEvent<unknown>): boolean =>
  ctx.now().getTime() - occurredAt.getTime() < NEWS_MS;
