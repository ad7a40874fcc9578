import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { plainJob } from '@sreda/plugin-sdk/server';
import { isOver } from '../announcement.sql.js';
import { Recipients, type Sent, sentColumns } from './recipients.js';

export const reachNew = plainJob({
  name: 'announcements.reach-new',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 300_000,
});
export const reachNewHourly: ScheduleDef = { name: 'announcements.reach-new-hourly', cron: '25 * * * *', job: reachNew.name };

/** Who joins the audience of an announcement before its last day is over gets it, too. */
@Injectable()
export class ReachNewHandler {
  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const open = await this.database.query<Sent>(
      ctx,
      `select ${sentColumns}
         from announcements.announcement a
        where a.until is not null and a.withdrawn_at is null and a.until >= ($1::timestamptz - interval '1 day')::date
          and not ${isOver('$1::timestamptz')}`,
      [ctx.now()],
    );
    for (const sent of open) {
      if (ctx.signal.aborted) return;
      await this.database.tx(ctx, (inner) => this.recipients.reach(inner, sent));
    }
  }
}
