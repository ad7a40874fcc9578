import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Loop } from './loop.js';

/** Channels of LISTEN: there are events, there are jobs. */
export const channels = ['sreda_events', 'sreda_jobs'] as const;
export type Channel = (typeof channels)[number];
export const [EVENTS_CHANNEL, JOBS_CHANNEL] = channels;

const NOTICE_GAP_MS = 50;

/**
 * Wakes the workers when there is something to do: the one in this process at once, those in others by a notification. Not in the transaction, for
 * PostgreSQL commits those that notify one after the other and rouses every connection that listens to anything; the workers' regular look makes up for
 * a notification that a crash has kept back.
 */
@Injectable()
export class Wakes implements OnModuleDestroy {
  private readonly logger = new Logger(Wakes.name);
  private here: Readonly<Record<Channel, () => void>> | undefined;
  private readonly notices = new Map(channels.map((channel) => [channel, this.noticeOn(channel)]));

  constructor(private readonly database: Database) {}

  /** The worker of this process, until it stops. */
  worker(wake: Readonly<Record<Channel, () => void>> | undefined): void {
    this.here = wake;
  }

  /** As soon as the context's transaction has committed; at once without one. */
  afterCommit(ctx: RequestContext, channel: Channel): void {
    this.database.afterCommit(ctx, () => (this.here ? this.here[channel]() : this.notices.get(channel)?.start()));
  }

  async onModuleDestroy(): Promise<void> {
    this.here = { sreda_events: () => undefined, sreda_jobs: () => undefined };
    await Promise.all([...this.notices.values()].map((notice) => notice.stop()));
  }

  private noticeOn(channel: Channel): Loop {
    return new Loop(
      async () => {
        await this.database.query(createContext(), `select pg_notify($1, '')`, [channel]);
      },
      { gapMs: NOTICE_GAP_MS },
      (error) => this.logger.warn(`No notification on ${channel}: ${error.message}`),
    );
  }
}
