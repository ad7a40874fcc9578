import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { Declared } from './declared.js';

/** Days that events, ended jobs and dead jobs are kept; the privacy declaration names them too. */
export const KEEP_EVENT_DAYS = 30;
export const KEEP_JOB_DAYS = 14;
export const KEEP_DEAD_DAYS = 90;
const BATCH = 5_000;

/** Deletes what nobody will ask for any more. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly declared: Declared,
  ) {}

  /** An event goes when it is old and every subscription to it, also of a disabled plugin, has passed it and holds none of it as a dead letter. */
  async sweep(): Promise<void> {
    const ctx = createContext();
    for (let deleted = BATCH; deleted === BATCH;) {
      const row = await this.database.queryOne<{ deleted: number }>(
        ctx,
        `with gone as (
           delete from jobs.event where position in (
             select e.position from jobs.event e
             where e.occurred_at < now() - $2 * interval '1 day'
               and not exists (
                 select from jobs.subscription s where e.name = any (s.events) and s.partition = e.partition and s.id = any($1)
                   and (s.xid, s.position) < (e.xid, e.position))
               and not exists (
                 select from jobs.dead_letter d where d.partition = e.partition and d.aggregate_id = e.aggregate_id
                   and d.subscription = any($1) and (d.xid, d.position) <= (e.xid, e.position))
             order by e.position limit $3) returning 1)
         select count(*)::int as deleted from gone`,
        [this.declared.kept, KEEP_EVENT_DAYS, BATCH],
      );
      deleted = row?.deleted ?? 0;
    }
    await this.database.query(
      ctx,
      `delete from jobs.job where finished_at < now() - case when dead then $1::int else $2::int end * interval '1 day'`,
      [KEEP_DEAD_DAYS, KEEP_JOB_DAYS],
    );
  }
}
