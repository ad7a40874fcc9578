import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { NotificationKind, RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Notices, plainJob } from '@sreda/plugin-sdk/server';
import { dueSoon, leadsOf, overdue, ratePlease, requestPage } from '../consultations.notices.js';
import { DAYS_TO_RATE } from '../request/request.rules.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long after the moment it is still told: runs that were missed (the computer was off) leave nobody without a word. Each is told once. */
const LATE_MS = 7 * DAY_MS;
const DAYS_BEFORE_ASKING_TO_RATE = 3;

export const watch = plainJob({ name: 'consultations.watch', queue: 'bulk', attempts: 3, timeoutMs: 300_000 });
export const hourly: ScheduleDef = { name: 'consultations.hourly', cron: '25 * * * *', job: watch.name };

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly theme: string;
  /** Null: to who leads. */
  readonly personId: string | null;
  readonly schoolId: string;
  readonly at: Date;
}

/** Sees terms that end and answers that nobody rates. */
@Injectable()
export class WatchHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const fromNow = (ms: number): Date => new Date(ctx.now().getTime() + ms);
    const open = `r.state = 'open' and r.due_at > $1 and r.due_at <= $2`;
    const answerer = 'r.answerer_id, t.school_id, r.due_at';
    await this.tell(ctx, dueSoon, `${open} and r.answerer_id is not null`, answerer, [ctx.now(), fromNow(DAY_MS)]);
    await this.tell(ctx, overdue, open, 'null::uuid, t.school_id, r.due_at', [fromNow(-LATE_MS), ctx.now()]);
    await this.tell(
      ctx,
      ratePlease,
      `r.state = 'answered' and r.answered_at > $1 and r.answered_at <= $2 and r.asker_id is not null`,
      'r.asker_id, r.asker_school_id, r.answered_at',
      [fromNow(-DAYS_TO_RATE * DAY_MS), fromNow(-DAYS_BEFORE_ASKING_TO_RATE * DAY_MS)],
    );
    await this.database.query(
      ctx,
      `update consultations.request set state = 'closed', version = version + 1 where state = 'answered' and answered_at <= $1`,
      [fromNow(-DAYS_TO_RATE * DAY_MS)],
    );
  }

  /** `who`: person, school and moment. */
  private async tell(ctx: RequestContext, kind: NotificationKind, where: string, who: string, parameters: readonly Date[]): Promise<void> {
    const rows = await this.database.query<Row>(
      ctx,
      `select w.* from consultations.request r join consultations.theme t on t.id = r.theme_id
        cross join lateral (select r.id, r.subject, t.name, ${who}) w (id, subject, theme, "personId", "schoolId", at)
        where ${where} order by r.id`,
      parameters,
    );
    for (const { id, subject, theme, personId, schoolId, at } of rows) {
      await this.notices.notify(ctx, {
        kind,
        audience: personId === null ? leadsOf(schoolId) : { people: [personId] },
        organisationId: schoolId,
        params: { subject, theme },
        link: requestPage(id),
        dedupeKey: `${id} ${at.toISOString()}`,
      });
    }
  }
}
