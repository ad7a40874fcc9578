import { Injectable } from '@nestjs/common';
import { DueSoon } from '@sreda/courses';
import type { NotificationKind, RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Notices, plainJob } from '@sreda/plugin-sdk/server';

const HOUR_MS = 3_600_000;
/** Hours before the end. Several runs see the same, so that one that was missed (the computer was off) leaves nobody without a word. */
const [AT_LEAST, AT_MOST] = [20, 24];

/** Letters go at once: with those of the day it would come when all is over. */
export const dueSoon: NotificationKind = { id: 'reminders:due-soon', group: 'study', channels: { mail: 'at-once' }, guardians: true };

export const remind = plainJob({
  name: 'reminders.remind',
  queue: 'bulk',
  attempts: 3,
  timeoutMs: 300_000,
});
export const hourly: ScheduleDef = { name: 'reminders.hourly', cron: '10 * * * *', job: remind.name };

/** A day before the end, once, to those who have not done it. */
@Injectable()
export class RemindHandler {
  constructor(
    private readonly due: DueSoon,
    private readonly notices: Notices,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    const inHours = (hours: number): Date => new Date(ctx.now().getTime() + hours * HOUR_MS);
    for (const { id, name, courseId, courseName, organisationId, closesAt, personIds } of await this.due.between(
      ctx,
      inHours(AT_LEAST),
      inHours(AT_MOST),
    )) {
      await this.notices.notify(ctx, {
        kind: dueSoon,
        audience: { people: personIds },
        organisationId,
        params: { name, course: courseName },
        link: `/courses/${courseId}`,
        guardianLink: '/',
        dedupeKey: `${id} ${closesAt.toISOString()}`,
      });
    }
  }
}
