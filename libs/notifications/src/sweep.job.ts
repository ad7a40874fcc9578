import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { belongsSql } from './audience.sql.js';

/** Days that a notification is kept, read or not. */
export const KEEP_DAYS = 180;

export const sweep = plainJob({
  name: 'notifications.sweep',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 300_000,
});
export const nightlySweep: ScheduleDef = { name: 'notifications.nightly-sweep', cron: '50 3 * * *', job: sweep.name };

/** Forgets old notifications, and those of a school which a person has left: what goes on there is no longer theirs. */
@Injectable()
export class SweepHandler {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext): Promise<void> {
    await this.database.query(ctx, `delete from notifications.notification where created_at < $1::timestamptz - $2 * interval '1 day'`, [
      ctx.now(),
      KEEP_DAYS,
    ]);
    await this.database.query(
      ctx,
      `with told as (
         select distinct r.person_id, n.organisation_id
         from notifications.recipient r join notifications.notification n on n.id = r.notification_id where n.organisation_id is not null
       ), gone as materialized (
         select * from told where not ${belongsSql('told.person_id', 'told.organisation_id', '$1::timestamptz')}
       )
       delete from notifications.recipient r using gone, notifications.notification n
       where n.id = r.notification_id and r.person_id = gone.person_id and n.organisation_id = gone.organisation_id`,
      [ctx.now()],
    );
  }
}
