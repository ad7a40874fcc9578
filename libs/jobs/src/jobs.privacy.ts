import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { KEEP_EVENT_DAYS, KEEP_JOB_DAYS } from './retention.js';

const MINE = `$1 = any(watchers)`;

/**
 * Who started a job and who caused an event. A job runs in its starter's name, so erasure deletes it rather than give it another name. Events
 * stay, as others depend on them, without the name of who caused them; by contract their payloads hold ids and no data of people.
 */
@Injectable()
export class JobsPrivacy implements PrivacyProvider {
  readonly tables = {
    'jobs.job': {
      purpose: { key: 'jobs.privacy.job' },
      fields: ['actor_id', 'account_id', 'watchers', 'payload', 'result', 'note', 'error'],
      keepDays: KEEP_JOB_DAYS,
    },
    'jobs.event': { purpose: { key: 'jobs.privacy.event' }, fields: ['actor_id'], keepDays: KEEP_EVENT_DAYS },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string): AsyncIterable<{ path: readonly string[]; data: unknown }> {
    const jobs = await this.database.query(
      ctx,
      `select id, name, state, payload, result, created_at as "createdAt", finished_at as "finishedAt" from jobs.job where ${MINE} order by id`,
      [personId],
    );
    if (jobs.length > 0) yield { path: ['jobs', 'started'], data: jobs };
    const events = await this.database.query(
      ctx,
      `select id, name, organisation_id as "organisationId", occurred_at as "occurredAt" from jobs.event where actor_id = $1 order by id`,
      [personId],
    );
    if (events.length > 0) yield { path: ['jobs', 'caused'], data: events };
  }

  async preview(ctx: RequestContext, personId: string): Promise<{ table: string; erase: number; anonymise: number }[]> {
    return this.database.query(
      ctx,
      `select 'jobs.job' as table, count(*) filter (where actor_id = $1)::int as erase,
              count(*) filter (where actor_id is distinct from $1)::int as anonymise from jobs.job where ${MINE}
       union all
       select 'jobs.event', 0, count(*)::int from jobs.event where actor_id = $1`,
      [personId],
    );
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from jobs.job where actor_id = $1`, [personId]);
    await this.database.query(ctx, `update jobs.job set watchers = array_remove(watchers, $1) where ${MINE}`, [personId]);
    await this.database.query(ctx, `update jobs.event set actor_id = null where actor_id = $1`, [personId]);
  }
}
