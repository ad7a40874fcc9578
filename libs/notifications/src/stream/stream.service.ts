import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { ServerResponse } from 'node:http';
import { InboxService } from '../inbox/inbox.service.js';
import { type InboxRow, InboxStore } from '../inbox/inbox.store.js';
import { eventText, StreamListener } from './listener.js';
import { StreamHub } from './stream.hub.js';

/** How soon a device comes back after a break. */
const RETRY_MS = 3_000;
/** After a break; who has missed more looks into the list. */
const MOST_MISSED = 100;
/** One that was written before the last that the device has may have been committed after it: no transaction takes longer. */
const OVERLAP_MS = 60_000;

/** The moment in an id (RFC 9562, 5.7: the first 48 bits are milliseconds). */
const momentOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Opens streams: what a device has missed, and from then on what the hub tells. */
@Injectable()
export class StreamService {
  constructor(
    private readonly hub: StreamHub,
    private readonly store: InboxStore,
    private readonly inbox: InboxService,
  ) {}

  /** Reads how it begins; `begin` writes that, once the head of the response is written. */
  async open(
    ctx: RequestContext,
    { personId, sessionId }: { personId: string; sessionId: string },
    response: ServerResponse,
    last: string | null,
  ): Promise<{ begin(): void }> {
    const listener = new StreamListener(personId, sessionId, ctx.locale, response);
    response.once('close', () => this.hub.remove(listener));
    try {
      await this.hub.add(listener);
      const missed = last === null ? [] : await this.missed(ctx, personId, last);
      const items = await this.inbox.dtos(ctx, missed);
      const count = (await this.store.unread(ctx, [personId])).get(personId) ?? 0;
      const text = [
        `retry: ${RETRY_MS}\n\n`,
        ...items.map((item) => eventText('notification', item, item.id)),
        eventText('unread', { count }),
      ].join('');
      return { begin: () => listener.begin(text, new Set(missed.map(({ id }) => id))) };
    } catch (error) {
      this.hub.remove(listener);
      throw error;
    }
  }

  private async missed(ctx: RequestContext, personId: string, last: string): Promise<InboxRow[]> {
    const moment = momentOf(last);
    // Ids of other kinds hold no time.
    if (moment > ctx.now().getTime()) return [];
    const rows = await this.store.since(ctx, personId, new Date(moment - OVERLAP_MS), MOST_MISSED);
    return rows.filter(({ id }) => id !== last);
  }
}
