import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Notices, plainJob } from '@sreda/plugin-sdk/server';
import { eventPage, startsSoon } from '../events.notices.js';

const DAY_MS = 24 * 3_600_000;

export const remind = plainJob({ name: 'events.remind', queue: 'bulk', attempts: 3, timeoutMs: 300_000 });
export const hourly: ScheduleDef = { name: 'events.hourly', cron: '35 * * * *', job: remind.name };

interface Row {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly personIds: string[];
}

/** The day before, to who has a place. An event that is moved is told of again. */
@Injectable()
export class RemindHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const rows = await this.database.query<Row>(
      ctx,
      `select e.id, e.title, e.starts_at as "startsAt", array_agg(r.person_id) as "personIds"
         from events.event e join events.registration r on r.event_id = e.id and r.state = 'registered'
        where e.state = 'announced' and e.starts_at > $1 and e.starts_at <= $2 group by e.id order by e.id`,
      [ctx.now(), new Date(ctx.now().getTime() + DAY_MS)],
    );
    for (const { id, title, startsAt, personIds } of rows) {
      await this.notices.notify(ctx, {
        kind: startsSoon,
        audience: { people: personIds },
        organisationId: null,
        params: { title },
        link: eventPage(id),
        dedupeKey: `${id} ${startsAt.toISOString()}`,
      });
    }
  }
}
