import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext, Registry } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { withDeadline } from '../deadline.js';
import { Declared, type DeclaredSubscription } from '../declared.js';
import { errorText } from '../error-text.js';
import { EventReader, type StoredEvent, toRecorded } from './event-reader.js';
import { type Cursor, type DeadLetter, type Lane, SubscriptionStore } from './subscription.store.js';

const BATCH = 100;
/** Transactions of one process at the same time; each holds one connection. */
const PARALLEL = 2;
const HANDLER_LIMIT_MS = 30_000;
/** How soon to look again while a transaction that is still running holds events back; doubled while it lasts. */
const UNSETTLED_MS = 25;
const UNSETTLED_MAX_MS = 1_000;

const NEVER = new AbortController().signal;

interface Batch {
  readonly cursor: Cursor;
  readonly events: readonly StoredEvent[];
}
interface Step {
  readonly outcome: 'done' | 'more' | 'failed';
  readonly batch: Batch;
  readonly error: string;
}
const NOTHING: Batch = { cursor: { xid: '0', position: '0', failures: 0 }, events: [] };

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const next = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, next));
}

/**
 * Hands events to subscriptions. A lane is locked, handled and moved in one transaction, so any number of drains may run: the effects of each
 * event in the database happen once, in order per aggregate.
 */
@Injectable()
export class OutboxDrain {
  private readonly logger = new Logger(OutboxDrain.name);
  private unsettledMs = UNSETTLED_MS;

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
    const due = found.filter((f) => f.settled && f.waitMs <= 0);
    const lanes: Lane[] = [];
    const together: [DeclaredSubscription, number[]][] = [];
    for (const id of new Set(due.map((f) => f.id))) {
      const subscription = this.declared.subscriptions.get(id);
      if (!subscription) continue;
      const own = due.filter((f) => f.id === id);
      const sound = own.filter((f) => f.sound).map(({ partition }) => partition);
      if (sound.length > 0) together.push([subscription, sound]);
      lanes.push(...own.filter((f) => !f.sound).map(({ partition }) => ({ subscription, partition })));
    }
    await inParallel(together, async ([subscription, partitions]) => {
      if (!(await this.emptyTogether(subscription, partitions))) {
        lanes.push(...partitions.map((partition) => ({ subscription, partition })));
      }
    });
    let failed = false;
    await inParallel(lanes, async (lane) => {
      failed = (await this.empty(lane)) === 'failed' || failed;
    });
    if (failed) return 0;
    const later = found.filter((f) => f.settled && f.waitMs > 0).map((f) => f.waitMs);
    const unsettled = found.some((f) => !f.settled);
    this.unsettledMs = unsettled ? Math.min(this.unsettledMs * 2, UNSETTLED_MAX_MS) : UNSETTLED_MS;
    if (unsettled) later.push(this.unsettledMs);
    return later.length > 0 ? Math.min(...later) : undefined;
  }

  /**
   * Handles lanes of a subscription, a batch of all of them in a transaction, until nothing is left for now. False: something has failed, and it
   * takes a look at each lane by itself to find what.
   */
  private async emptyTogether(subscription: DeclaredSubscription, partitions: readonly number[]): Promise<boolean> {
    try {
      for (let full = partitions; full.length > 0;) {
        full = await this.database.tx(createContext(), async (ctx) => {
          const next = await this.reader.lockAndRead(ctx, subscription, full, BATCH);
          const events = next.filter((e) => !e.aside);
          if (events.length > 0) await this.handle(ctx, subscription, events);
          const last = new Map(next.map((event) => [event.partition, event]));
          if (last.size > 0) await this.store.moveAll(ctx, subscription, last);
          return full.filter((partition) => next.filter((e) => e.partition === partition).length === BATCH);
        });
      }
      return true;
    } catch {
      return false;
    }
  }

  /** Handles a lane until nothing is left for now. */
  private async empty(lane: Lane): Promise<'done' | 'failed'> {
    for (const letter of await this.store.deadLettersToRetry(createContext(), lane)) await this.revive(lane, letter);
    for (let limit = BATCH; ;) {
      const { outcome, batch, error } = await this.step(lane, limit);
      if (outcome === 'done') return 'done';
      if (outcome === 'more') {
        limit = BATCH;
        continue;
      }
      const [event] = batch.events;
      if (batch.events.length === 1 && event) {
        this.logger.warn(`${lane.subscription.id} failed on ${event.name} ${event.id} (try ${batch.cursor.failures + 1}): ${error}`);
        await this.store.failed(createContext(), lane, batch.cursor, event, error);
        return 'failed';
      }
      // Halving finds the event at fault in a few steps, and those before it are handled on the way.
      limit = Math.ceil(batch.events.length / 2);
    }
  }

  /** One batch in one transaction. It has failed when the handler threw, or when what it did could not be committed. */
  private async step(lane: Lane, limit: number): Promise<Step> {
    let batch: Batch | undefined;
    try {
      return await this.database.tx(createContext(), async (ctx): Promise<Step> => {
        batch = undefined;
        const cursor = await this.store.lock(ctx, lane);
        if (!cursor) return { outcome: 'done', batch: NOTHING, error: '' };
        // An event that failed before is tried alone, so that its failure is its own.
        const size = cursor.failures > 0 ? 1 : limit;
        const next = await this.reader.after(ctx, lane.subscription, lane.partition, cursor, size);
        const last = next.at(-1);
        batch = { cursor, events: next.filter((e) => !e.aside) };
        if (batch.events.length > 0) await this.handle(ctx, lane.subscription, batch.events);
        if (last) await this.store.move(ctx, lane, last);
        return { outcome: next.length === size ? 'more' : 'done', batch, error: '' };
      });
    } catch (error) {
      if (!batch || batch.events.length === 0) throw error;
      return { outcome: 'failed', batch, error: errorText(error) };
    }
  }

  /** All events put aside for one aggregate, in order, in one transaction. */
  private async revive(lane: Lane, letter: DeadLetter): Promise<void> {
    try {
      await this.database.tx(createContext(), async (ctx) => {
        const cursor = await this.store.lock(ctx, lane);
        if (!cursor) return;
        const events = await this.reader.between(ctx, lane.subscription, lane.partition, letter.aggregateId, letter, cursor);
        if (events.length > 0) await this.handle(ctx, lane.subscription, events);
        await this.store.revived(ctx, letter);
      });
    } catch (error) {
      await this.store.stillDead(createContext(), letter, errorText(error));
    }
  }

  private async handle(ctx: RequestContext, subscription: DeclaredSubscription, events: readonly StoredEvent[]): Promise<void> {
    const handler = this.registry.instanceOf(subscription.handler);
    const recorded = events.map((e) => toRecorded(e, subscription));
    // The transaction belongs to `ctx` itself, so its signal cannot be replaced; the deadline only ends the wait and with it the transaction.
    await withDeadline(HANDLER_LIMIT_MS, NEVER, () => handler.handle(ctx, recorded));
  }
}
