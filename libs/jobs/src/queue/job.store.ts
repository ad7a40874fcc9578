import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { Locale, QueueName, RequestContext } from '@sreda/plugin-sdk';

/**
 * One handing of a job to the queue. The number grows each time the job comes back (its plugin was off, the process stopped, an administrator
 * retries it), so that a late copy of an earlier handing finds nothing to do.
 */
export interface Handover {
  readonly id: string;
  readonly handover: number;
}

interface PendingJob extends Handover {
  readonly name: string;
  readonly queue: QueueName;
}

/** A job that this process runs. `attempts` counts this one and guards what is written: a run that lost its job writes nothing. */
export interface ClaimedJob extends Handover {
  readonly attempts: number;
  readonly payload: unknown;
  readonly actorId: string | null;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly requestId: string;
}

/** The life of a row of jobs.job. */
@Injectable()
export class JobStore {
  constructor(private readonly database: Database) {}

  /** Unfinished jobs that no queue has yet, of the names given. */
  pending(ctx: RequestContext, names: readonly string[], limit: number): Promise<PendingJob[]> {
    return this.database.query<PendingJob>(
      ctx,
      `select id, handover, name, queue from jobs.job where queued_at is null and finished_at is null and name = any($1) order by id limit $2`,
      [names, limit],
    );
  }

  /**
   * Waits for nobody: a transaction that joins several waiting jobs holds them in its own order, and each of the two would wait for the other. What is
   * passed over is offered again by the next look, which that transaction asks for when it commits. Answers how many were marked.
   */
  async queued(ctx: RequestContext, jobs: readonly Handover[]): Promise<number> {
    const rows = await this.database.query(
      ctx,
      `with free as (
         select j.id from jobs.job j join unnest($1::uuid[], $2::int[]) as q (id, handover) on j.id = q.id and j.handover = q.handover
         where j.finished_at is null for update of j skip locked)
       update jobs.job j set queued_at = now() from free where j.id = free.id returning j.id`,
      [jobs.map((j) => j.id), jobs.map((j) => j.handover)],
    );
    return rows.length;
  }

  /** Offers unfinished jobs to the queue again, under the same id: one that the queue still has is not added twice, one that it lost is. */
  async offerAgain(ctx: RequestContext, olderThanMs: number): Promise<void> {
    await this.database.query(
      ctx,
      `update jobs.job set queued_at = null where finished_at is null and queued_at <= now() - $1 * interval '1 millisecond'`,
      [olderThanMs],
    );
  }

  /** Starts a try. Undefined: this handing is not the present one, or the job has ended. */
  claim(ctx: RequestContext, { id, handover }: Handover): Promise<ClaimedJob | undefined> {
    return this.database.queryOne<ClaimedJob>(
      ctx,
      `with claimed as (
         update jobs.job set state = 'active', attempts = attempts + 1, dedupe_key = null, progress = 0, note = null
         where id = $1 and handover = $2 and finished_at is null returning *)
       select id, handover, attempts, payload, actor_id as "actorId", account_id as "accountId", organisation_id as "organisationId",
              time_zone as "timeZone", locale, request_id as "requestId" from claimed`,
      [id, handover],
    );
  }

  /** Back to the pending ones; `attempts` that did not count are given back. */
  async release(ctx: RequestContext, { id, handover }: Handover, attempts: 0 | 1): Promise<void> {
    await this.database.query(
      ctx,
      `update jobs.job set state = 'waiting', attempts = greatest(0, attempts - $3), handover = handover + 1, queued_at = null
       where id = $1 and handover = $2 and finished_at is null`,
      [id, handover, attempts],
    );
  }

  progress(ctx: RequestContext, job: ClaimedJob, fraction: number, note: string | null): Promise<void> {
    return this.write(ctx, job, `progress = $3, note = $4`, [Math.min(1, Math.max(0, fraction)), note]);
  }

  completed(ctx: RequestContext, job: ClaimedJob, result: unknown): Promise<void> {
    return this.write(
      ctx,
      job,
      `state = 'completed', progress = 1, result = $3::jsonb, error = null, error_code = null, finished_at = now()`,
      [JSON.stringify(result ?? null)],
    );
  }

  willRetry(ctx: RequestContext, job: ClaimedJob, code: string, error: string): Promise<void> {
    return this.write(ctx, job, `state = 'waiting', error_code = $3, error = $4`, [code, error]);
  }

  /** The end without success. `dead`: an administrator should look at it. */
  failed(ctx: RequestContext, job: ClaimedJob, { code, error, dead }: { code: string; error: string; dead: boolean }): Promise<void> {
    return this.write(ctx, job, `state = 'failed', error_code = $3, error = $4, dead = $5, finished_at = now()`, [code, error, dead]);
  }

  private async write(ctx: RequestContext, { id, attempts }: ClaimedJob, set: string, values: readonly unknown[]): Promise<void> {
    await this.database.query(ctx, `update jobs.job set ${set} where id = $1 and attempts = $2 and state = 'active'`, [
      id,
      attempts,
      ...values,
    ]);
  }
}
