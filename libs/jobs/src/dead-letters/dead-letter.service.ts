import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageOf, type PageQuery, readCursor } from '@sreda/plugin-sdk/server';
import { channels, Wakes } from '../wakes.js';
import type { DeadLetterDto } from './dead-letter.dto.js';

/** What failed for good, of both kinds, for administrators. */
@Injectable()
export class DeadLetterService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly wakes: Wakes,
  ) {}

  /** The newest first. */
  async list(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<DeadLetterDto>> {
    const [at, id] = readCursor(after, 2, 'time') ?? [null, null];
    const rows = await this.database.query<DeadLetterDto & { key: string }>(
      ctx,
      `select *, "failedAt"::text as key from (
         select id, 'job' as kind, name, null as subscription, null as "aggregateId", attempts as tries, error, finished_at as "failedAt"
         from jobs.job where dead
         union all
         select id, 'event', event, subscription, aggregate_id, tries, error, failed_at from jobs.dead_letter) d
       where $1::timestamptz is null or ("failedAt", id) < ($1::timestamptz, $2::uuid)
       order by "failedAt" desc, id desc limit $3`,
      [at, id, limit + 1],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.key, row.id], item: ({ key: _, ...letter }) => letter });
  }

  /** A job begins anew with all its tries; an event is handled again with those that wait behind it. */
  async retry(ctx: RequestContext, id: string): Promise<void> {
    await this.act(ctx, id, 'jobs.retry-dead-letter', [
      `update jobs.job set state = 'waiting', dead = false, attempts = 0, handover = handover + 1, queued_at = null, finished_at = null
       where id = $1 and dead`,
      `update jobs.dead_letter set retry_asked = true where id = $1`,
    ]);
  }

  /** A job is forgotten; a subscription never gets the events that were put aside, and goes on with the next one of the aggregate. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    await this.act(ctx, id, 'jobs.discard-dead-letter', [
      `delete from jobs.job where id = $1 and dead`,
      `delete from jobs.dead_letter where id = $1`,
    ]);
  }

  private async act(ctx: RequestContext, id: string, action: string, statements: readonly [job: string, event: string]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [job, event] = statements;
      const row = await this.database.queryOne<{ changed: number }>(
        inner,
        `with a as (${job} returning 1), b as (${event} returning 1)
         select ((select count(*) from a) + (select count(*) from b))::int as changed`,
        [id],
      );
      if (!row?.changed) throw notFound();
      for (const channel of channels) this.wakes.afterCommit(inner, channel);
      await this.audit.record(inner, { action, subject: { kind: 'dead-letter', id } });
    });
  }
}
