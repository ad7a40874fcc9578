import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import type { DeclaredSubscription } from '../declared.js';

/** A place in the order in which subscriptions read: transaction, then position. Both are 64-bit integers as text. */
export interface Place {
  readonly xid: string;
  readonly position: string;
}

export interface StoredEvent extends Place {
  readonly id: string;
  readonly name: string;
  readonly aggregateId: string;
  readonly organisationId: string | null;
  readonly actorId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** `aside`: its aggregate is a dead letter of the subscription. */
interface NextEvent extends StoredEvent {
  readonly aside: boolean;
}
interface NextEventOf extends NextEvent {
  readonly partition: number;
}

const COLUMNS = `e.xid, e.position, e.id, e.name, e.aggregate_id as "aggregateId", e.organisation_id as "organisationId", e.actor_id as "actorId",
  e.occurred_at as "occurredAt", e.payload`;

/** Reads jobs.event for one subscription; the order and what may be seen yet are decided here and nowhere else. */
@Injectable()
export class EventReader {
  constructor(private readonly database: Database) {}

  /**
   * The next events after the cursor. Only rows of transactions below the oldest running one: a transaction with a lower number may still commit
   * rows before the others. Each name is read by itself, as the index can follow the order of one name only.
   */
  after(ctx: RequestContext, { events, id }: DeclaredSubscription, partition: number, cursor: Place, limit: number): Promise<NextEvent[]> {
    return this.database.query<NextEvent>(
      ctx,
      `select ${COLUMNS},
              exists (select from jobs.dead_letter d where d.subscription = $5 and d.aggregate_id = e.aggregate_id) as aside
       from unnest($1::text[]) as n (name) cross join lateral (
         select * from jobs.event
         where name = n.name and partition = $2 and (xid, position) > ($3::xid8, $4::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
         order by xid, position limit $6) e
       order by e.xid, e.position limit $6`,
      [[...events.keys()], partition, cursor.xid, cursor.position, id, limit],
    );
  }

  /**
   * The same for several lanes at once, at most `limit` of each, in the order of each. Locks the lanes until the end of the transaction; those that another
   * process has, or that have something to try again, are left out.
   */
  lockAndRead(
    ctx: RequestContext,
    { events, id }: DeclaredSubscription,
    partitions: readonly number[],
    limit: number,
  ): Promise<NextEventOf[]> {
    return this.database.query<NextEventOf>(
      ctx,
      `with lane as materialized (
         select partition, xid, position from jobs.subscription
         where id = $1 and partition = any($2::smallint[]) and failures = 0 order by partition for update skip locked)
       select lane.partition, ${COLUMNS},
              exists (select from jobs.dead_letter d where d.subscription = $1 and d.aggregate_id = e.aggregate_id) as aside
       from lane cross join lateral (
         select e.* from unnest($3::text[]) as n (name) cross join lateral (
           select * from jobs.event
           where name = n.name and partition = lane.partition and (xid, position) > (lane.xid, lane.position)
             and xid < pg_snapshot_xmin(pg_current_snapshot())
           order by xid, position limit $4) e
         order by e.xid, e.position limit $4) e
       order by lane.partition, e.xid, e.position`,
      [id, partitions, [...events.keys()], limit],
    );
  }

  /**
   * True when events bear transaction numbers that this server has not given yet: the data came from another server by other means than a
   * restore of ours, which renumbers them. Until the server's counter has passed them, they and newer events wait.
   */
  async fromAnotherServer(ctx: RequestContext): Promise<boolean> {
    const row = await this.database.queryOne<{ ahead: boolean }>(
      ctx,
      `select coalesce((select xid from jobs.event order by position desc limit 1) >= pg_snapshot_xmax(pg_current_snapshot()), false)
           or exists (select from jobs.subscription where xid >= pg_snapshot_xmax(pg_current_snapshot())) as ahead`,
    );
    return row?.ahead ?? false;
  }

  /** Events of one aggregate from one place to another, both included. */
  between(
    ctx: RequestContext,
    { events }: DeclaredSubscription,
    partition: number,
    aggregateId: string,
    from: Place,
    to: Place,
  ): Promise<StoredEvent[]> {
    return this.database.query<StoredEvent>(
      ctx,
      `select ${COLUMNS} from jobs.event e
       where e.name = any ($1) and e.partition = $2 and e.aggregate_id = $3
         and (e.xid, e.position) between ($4::xid8, $5::bigint) and ($6::xid8, $7::bigint)
       order by e.xid, e.position`,
      [[...events.keys()], partition, aggregateId, from.xid, from.position, to.xid, to.position],
    );
  }
}

/** As a handler gets it: parsed again, so that dates are dates. Throws when the event has become unreadable for this version of its schema. */
export function toRecorded(stored: StoredEvent, { events }: DeclaredSubscription): RecordedEvent<unknown> {
  const definition = events.get(stored.name);
  if (!definition) throw new Error(`No package emits ${stored.name} any more`);
  return {
    id: stored.id,
    name: stored.name,
    aggregateId: stored.aggregateId,
    organisationId: stored.organisationId,
    actorId: stored.actorId,
    occurredAt: stored.occurredAt,
    payload: definition.payload.parse(stored.payload),
  };
}
