import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, SENT_WITH_NEXT } from '@sreda/database';
import type { EventDef, RequestContext } from '@sreda/plugin-sdk';
import { Events, type Happened } from '@sreda/plugin-sdk/server';
import { Declared } from '../declared.js';
import { EVENTS_CHANNEL, Wakes } from '../wakes.js';
import { partitionOf } from './partition.js';

/** An event is a row of the transaction that caused it. */
@Injectable()
export class Outbox extends Events {
  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
    private readonly wakes: Wakes,
  ) {
    super();
  }

  override record<T>(ctx: RequestContext, event: EventDef<T>, aggregateId: string, payload: T): Promise<void> {
    return this.recordAll(ctx, [{ event, aggregateId, payload }]);
  }

  override async recordAll(ctx: RequestContext, happened: readonly Happened[]): Promise<void> {
    const [first] = happened;
    if (!first) return;
    if (!this.database.inTransaction(ctx))
      throw new Error(`The event ${first.event.name} must be recorded in the transaction that causes it`);
    for (const { event } of happened) {
      if (!this.declared.events.has(event.name)) throw new Error(`No package declares the event ${event.name} in "emits"`);
    }
    const { actor } = ctx;
    await this.database.query(
      ctx,
      // In their order: the position is given row by row.
      `insert into jobs.event (id, name, version, aggregate_id, partition, organisation_id, actor_id, occurred_at, payload)
       select id, name, version, aggregate_id, partition, $8, $9, occurred_at, payload
       from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::smallint[], $6::timestamptz[], $7::jsonb[])
         with ordinality as e (id, name, version, aggregate_id, partition, occurred_at, payload, n)
       order by n ${SENT_WITH_NEXT}`,
      [
        happened.map(() => newId()),
        happened.map(({ event }) => event.name),
        happened.map(({ event }) => event.version),
        happened.map(({ aggregateId }) => aggregateId),
        happened.map(({ aggregateId }) => partitionOf(aggregateId)),
        happened.map(({ at }) => at ?? ctx.now()),
        happened.map(({ event, payload }) => JSON.stringify(event.payload.parse(payload))),
        ctx.organisationId,
        typeof actor === 'string' ? null : actor.personId,
      ],
    );
    this.wakes.afterCommit(ctx, EVENTS_CHANNEL);
  }
}
