import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { JobDef, RequestContext } from '@sreda/plugin-sdk';
import { Jobs, type JobStatus } from '@sreda/plugin-sdk/server';
import { Declared } from '../declared.js';
import { JOBS_CHANNEL, Wakes } from '../wakes.js';

/**
 * A job is a row of jobs.job, written in the caller's transaction; a worker hands it to the queue after the commit. So processes that serve
 * requests do not know the queue, and the queue holds no data of people.
 */
@Injectable()
export class JobService extends Jobs {
  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
    private readonly wakes: Wakes,
  ) {
    super();
  }

  override async enqueue<T>(ctx: RequestContext, job: JobDef<T>, payload: T): Promise<string> {
    const parsed = job.payload.parse(payload);
    return this.insert(ctx, job, parsed, job.dedupeKey?.(parsed) ?? null);
  }

  /** A run of a schedule: one that has not started yet takes the place of the next. */
  async enqueueScheduled(ctx: RequestContext, jobName: string, schedule: string): Promise<string> {
    const job = this.require(jobName);
    const payload = job.payload.parse({});
    return this.insert(ctx, job, payload, job.dedupeKey?.(payload) ?? `schedule ${schedule}`);
  }

  override async status(ctx: RequestContext, jobId: string): Promise<JobStatus | null> {
    if (typeof ctx.actor === 'string') return null;
    const row = await this.database.queryOne<JobStatus>(
      ctx,
      `select id, name, state, progress, note, result, error_code as error from jobs.job where id = $1 and $2 = any(watchers)`,
      [jobId, ctx.actor.personId],
    );
    return row ?? null;
  }

  private require(name: string): JobDef<unknown> {
    const declared = this.declared.jobs.get(name);
    if (!declared) throw new Error(`No package declares a handler of the job ${name}`);
    return declared.job;
  }

  /** The update of a row that already waits also locks it: that job cannot start before this transaction's changes are there to be seen. */
  private async insert<T>(ctx: RequestContext, job: JobDef<T>, payload: T, dedupeKey: string | null): Promise<string> {
    this.require(job.name);
    const person = typeof ctx.actor === 'string' ? null : ctx.actor;
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `insert into jobs.job as j
         (id, name, queue, payload, dedupe_key, actor_id, account_id, watchers, organisation_id, time_zone, locale, request_id)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7, array_remove(array[$6::uuid], null), $8, $9, $10, $11)
       on conflict (name, dedupe_key) where dedupe_key is not null do update set
         watchers = case when j.watchers @> excluded.watchers then j.watchers else j.watchers || excluded.watchers end
       returning id`,
      [
        newId(),
        job.name,
        job.queue,
        JSON.stringify(payload),
        dedupeKey,
        person?.personId ?? null,
        person?.accountId ?? null,
        ctx.organisationId,
        ctx.timeZone,
        ctx.locale,
        ctx.requestId,
      ],
    );
    if (!row) throw new Error(`The job ${job.name} was not written`);
    this.wakes.afterCommit(ctx, JOBS_CHANNEL);
    return row.id;
  }
}
