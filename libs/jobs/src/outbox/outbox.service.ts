import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { EventDef, RequestContext } from '@sreda/plugin-sdk';
import { Events } from '@sreda/plugin-sdk/server';
import { Declared } from '../declared.js';
import { partitionOf } from './partition.js';

/** Wakes the drains. PostgreSQL folds equal notifications of a transaction into one, sent at its commit. */
export const EVENTS_CHANNEL = 'sreda_events';

/** An event is a row of the transaction that caused it. */
@Injectable()
export class Outbox extends Events {
  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
  ) {
    super();
  }

  override async record<T>(ctx: RequestContext, event: EventDef<T>, aggregateId: string, payload: T): Promise<void> {
    if (!this.database.inTransaction(ctx)) throw new Error(`The event ${event.name} must be recorded in the transaction that causes it`);
    if (!this.declared.events.has(event.name)) throw new Error(`No package declares the event ${event.name} in "emits"`);
    const { actor } = ctx;
    await this.database.query(
      ctx,
      `insert into jobs.event (id, name, version, aggregate_id, partition, organisation_id, actor_id, occurred_at, payload)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb) returning pg_notify('${EVENTS_CHANNEL}', '')`,
      [
        newId(),
        event.name,
        event.version,
        aggregateId,
        partitionOf(aggregateId),
        ctx.organisationId,
        typeof actor === 'string' ? null : actor.personId,
        ctx.now(),
        JSON.stringify(event.payload.parse(payload)),
      ],
    );
  }
}
