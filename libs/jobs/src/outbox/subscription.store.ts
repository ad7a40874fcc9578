import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { DeclaredSubscription } from '../declared.js';
import type { Place, StoredEvent } from './event-reader.js';
import { PARTITIONS } from './partition.js';

/** Tries of one event before it is put aside. */
export const MAX_TRIES = 7;
/** Before the second try; doubled for each further one. */
const FIRST_RETRY_MS = 500;

/** One subscription's part of the aggregates: what is read and moved under one lock. */
export interface Lane {
  readonly subscription: DeclaredSubscription;
  readonly partition: number;
}

/** A lane with something to do, in `waitMs` from now. */
interface LaneWithWork {
  readonly id: string;
  readonly partition: number;
  readonly waitMs: number;
  /** False: transactions that are still running hold all of it back, see EventReader. */
  readonly settled: boolean;
  /** Nothing has failed there, and no dead letter is to be tried again. */
  readonly sound: boolean;
}

export interface Cursor extends Place {
  readonly failures: number;
}

export interface DeadLetter extends Place {
  readonly id: string;
  readonly aggregateId: string;
}

/** Rows of jobs.subscription and jobs.dead_letter. */
@Injectable()
export class SubscriptionStore {
  constructor(private readonly database: Database) {}

  /** Makes the cursors of new subscriptions: before the first event that is still kept. Cursors of absent packages stay. */
  async declare(ctx: RequestContext, subscriptions: Iterable<DeclaredSubscription>): Promise<void> {
    for (const { id, events } of subscriptions) {
      await this.database.query(
        ctx,
        `insert into jobs.subscription as s (id, partition, events) select $1, p, $2::text[] from generate_series(0, $3::int - 1) p
         on conflict (id, partition) do update set events = excluded.events where s.events <> excluded.events`,
        [id, [...events.keys()].sort(), PARTITIONS],
      );
    }
  }

  lanesWithWork(ctx: RequestContext, ids: readonly string[]): Promise<LaneWithWork[]> {
    return this.database.query(
      ctx,
      `select s.id, s.partition, greatest(0, coalesce(extract(epoch from s.retry_at - now()) * 1000, 0))::float8 as "waitMs",
              next.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled, s.failures = 0 as sound
       from jobs.subscription s cross join lateral (
         select e.xid from unnest(s.events) as n (name) cross join lateral (
           select xid from jobs.event
           where name = n.name and partition = s.partition and (xid, position) > (s.xid, s.position) order by xid, position limit 1) e
         order by e.xid limit 1) next
       where s.id = any($1)
       union
       select d.subscription, d.partition, 0, true, false from jobs.dead_letter d where d.subscription = any($1) and d.retry_asked`,
      [ids],
    );
  }

  /** Locks the lane until the end of the transaction. Undefined: another process has it, or has just failed on it. */
  lock(ctx: RequestContext, { subscription, partition }: Lane): Promise<Cursor | undefined> {
    return this.database.queryOne<Cursor>(
      ctx,
      `select xid, position, failures from jobs.subscription
       where id = $1 and partition = $2 and (retry_at is null or retry_at <= now()) for update skip locked`,
      [subscription.id, partition],
    );
  }

  async move(ctx: RequestContext, { subscription, partition }: Lane, { xid, position }: Place): Promise<void> {
    await this.database.query(
      ctx,
      `update jobs.subscription set xid = $3::xid8, position = $4, failures = 0, retry_at = null, error = null where id = $1 and partition = $2`,
      [subscription.id, partition, xid, position],
    );
  }

  /** The same for several lanes of a subscription. */
  async moveAll(ctx: RequestContext, { id }: DeclaredSubscription, places: ReadonlyMap<number, Place>): Promise<void> {
    const to = [...places.values()];
    await this.database.query(
      ctx,
      `update jobs.subscription s set xid = p.xid, position = p.position
       from unnest($2::smallint[], $3::xid8[], $4::bigint[]) as p (partition, xid, position) where s.id = $1 and s.partition = p.partition`,
      [id, [...places.keys()], to.map(({ xid }) => xid), to.map(({ position }) => position)],
    );
  }

  /** The first event after the cursor failed alone. After the last try its aggregate is put aside and the cursor moves on. */
  async failed(ctx: RequestContext, lane: Lane, cursor: Cursor, event: StoredEvent, error: string): Promise<void> {
    const { subscription, partition } = lane;
    const tries = cursor.failures + 1;
    if (tries < MAX_TRIES) {
      await this.database.query(
        ctx,
        `update jobs.subscription set failures = $5, error = $6, retry_at = clock_timestamp() + $7 * interval '1 millisecond'
         where id = $1 and partition = $2 and xid = $3::xid8 and position = $4 and failures = $5 - 1`,
        [subscription.id, partition, cursor.xid, cursor.position, tries, error, FIRST_RETRY_MS * 2 ** (tries - 1)],
      );
      return;
    }
    await this.database.tx(ctx, async (inner) => {
      const now = await this.lock(inner, lane);
      // Another process has handled or buried it meanwhile.
      if (now?.xid !== cursor.xid || now.position !== cursor.position || now.failures !== cursor.failures) return;
      await this.database.query(
        inner,
        `insert into jobs.dead_letter (id, subscription, partition, event, aggregate_id, xid, position, tries, error)
         values ($1, $2, $3, $4, $5, $6::xid8, $7, $8, $9)`,
        [newId(), subscription.id, partition, event.name, event.aggregateId, event.xid, event.position, tries, error],
      );
      await this.move(inner, lane, event);
    });
  }

  deadLettersToRetry(ctx: RequestContext, { subscription, partition }: Lane): Promise<DeadLetter[]> {
    return this.database.query<DeadLetter>(
      ctx,
      `select id, aggregate_id as "aggregateId", xid, position from jobs.dead_letter where subscription = $1 and partition = $2 and retry_asked order by id`,
      [subscription.id, partition],
    );
  }

  async revived(ctx: RequestContext, { id }: DeadLetter): Promise<void> {
    await this.database.query(ctx, `delete from jobs.dead_letter where id = $1`, [id]);
  }

  async stillDead(ctx: RequestContext, { id }: DeadLetter, error: string): Promise<void> {
    await this.database.query(
      ctx,
      `update jobs.dead_letter set retry_asked = false, tries = tries + 1, error = $2, failed_at = now() where id = $1`,
      [id, error],
    );
  }
}
