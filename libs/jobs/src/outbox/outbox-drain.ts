import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext, Registry } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { withDeadline } from '../deadline.js';
import { Declared } from '../declared.js';
import { EventReader, type StoredEvent, toRecorded } from './event-reader.js';
import { type Cursor, type DeadLetter, type Lane, SubscriptionStore } from './subscription.store.js';

const BATCH = 100;
/** Lanes handled at the same time by one process; each holds one connection. */
const PARALLEL = 2;
const HANDLER_LIMIT_MS = 30_000;
/** How soon to look again while a transaction that is still running holds events back. */
const UNSETTLED_MS = 25;

const NEVER = new AbortController().signal;

interface Batch {
  readonly cursor: Cursor;
  readonly events: readonly StoredEvent[];
}
const NOTHING: Batch = { cursor: { xid: '0', position: '0', failures: 0 }, events: [] };

/**
 * Hands events to subscriptions. A lane is locked, handled and moved in one transaction, so any number of drains may run: the effects of each
 * event in the database happen once, in order per aggregate.
 */
@Injectable()
export class OutboxDrain {
  private readonly logger = new Logger(OutboxDrain.name);

  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
    private readonly registry: Registry,
    private readonly reader: EventReader,
    private readonly store: SubscriptionStore,
  ) {}

  /** Handles what there is for subscriptions of enabled packages. Answers in how many ms it is worth to look again, if sooner than usual. */
  async drain(): Promise<number | undefined> {
    const found = await this.store.lanesWithWork(createContext(), this.declared.on(this.declared.subscriptions));
    const later = found.filter((f) => f.waitMs > 0).map((f) => f.waitMs);
    const lanes = found
      .filter((f) => f.waitMs <= 0)
      .flatMap(({ id, partition }): Lane[] => {
        const subscription = this.declared.subscriptions.get(id);
        return subscription ? [{ subscription, partition }] : [];
      });
    const work = async () => {
      for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
        const wait = await this.empty(lane);
        if (wait !== undefined) later.push(wait);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return later.length > 0 ? Math.min(...later) : undefined;
  }

  /** Handles a lane until nothing is left for now. */
  private async empty(lane: Lane): Promise<number | undefined> {
    for (const letter of await this.store.deadLettersToRetry(createContext(), lane)) await this.revive(lane, letter);
    for (let limit = BATCH; ;) {
      const { outcome, batch } = await this.step(lane, limit);
      if (outcome === 'done') return undefined;
      if (outcome === 'unsettled') return UNSETTLED_MS;
      if (outcome === 'more') {
        limit = BATCH;
        continue;
      }
      const [event] = batch.events;
      if (batch.events.length === 1 && event) {
        this.logger.warn(
          `${lane.subscription.id} failed on ${event.name} ${event.id} (try ${batch.cursor.failures + 1}): ${outcome.message}`,
        );
        await this.store.failed(createContext(), lane, batch.cursor, event, outcome);
        return 0;
      }
      // Halving finds the event at fault in a few steps, and those before it are handled on the way.
      limit = Math.ceil(batch.events.length / 2);
    }
  }

  /** One batch in one transaction. The outcome is the error when the handler, or the commit of what it did, failed. */
  private async step(lane: Lane, limit: number): Promise<{ outcome: 'done' | 'more' | 'unsettled' | Error; batch: Batch }> {
    let batch: Batch | undefined;
    try {
      return await this.database.tx(createContext(), async (ctx) => {
        batch = undefined;
        const cursor = await this.store.lock(ctx, lane);
        if (!cursor) return { outcome: 'done', batch: NOTHING };
        // An event that failed before is tried alone, so that its failure is its own.
        const size = cursor.failures > 0 ? 1 : limit;
        const next = await this.reader.after(ctx, lane.subscription, lane.partition, cursor, size);
        const barrier = next.findIndex((e) => !e.settled);
        const settled = barrier < 0 ? next : next.slice(0, barrier);
        const last = settled.at(-1);
        batch = { cursor, events: settled.filter((e) => !e.aside) };
        if (batch.events.length > 0) await this.handle(ctx, lane, batch.events);
        if (last) await this.store.move(ctx, lane, last);
        return { outcome: barrier >= 0 ? 'unsettled' : next.length === size ? 'more' : 'done', batch };
      });
    } catch (error) {
      if (!batch || batch.events.length === 0) throw error;
      return { outcome: error as Error, batch };
    }
  }

  /** All events put aside for one aggregate, in order, in one transaction. */
  private async revive(lane: Lane, letter: DeadLetter): Promise<void> {
    try {
      await this.database.tx(createContext(), async (ctx) => {
        const cursor = await this.store.lock(ctx, lane);
        if (!cursor) return;
        const events = await this.reader.between(ctx, lane.subscription, lane.partition, letter.aggregateId, letter, cursor);
        if (events.length > 0) await this.handle(ctx, lane, events);
        await this.store.revived(ctx, letter);
      });
    } catch (error) {
      await this.store.stillDead(createContext(), letter, error as Error);
    }
  }

  private async handle(ctx: RequestContext, { subscription }: Lane, events: readonly StoredEvent[]): Promise<void> {
    const handler = this.registry.instanceOf(subscription.handler);
    const recorded = events.map((e) => toRecorded(e, subscription));
    // The transaction belongs to `ctx` itself, so its signal cannot be replaced; the deadline only ends the wait and with it the transaction.
    await withDeadline(HANDLER_LIMIT_MS, NEVER, () => handler.handle(ctx, recorded));
  }
}
