import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { NotificationKind, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import type { WorkEvent } from './assignment.events.js';

/** The teacher wants a work to be done again. */
export const workToRedo: NotificationKind = {
  id: 'assignment:returned',
  group: 'study',
  channels: { mail: 'at-once' },
  guardians: true,
};

/** Tells students and their guardians of works that came back; of grades the grade book tells. */
@Injectable()
export class TellReturned {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async handle(ctx: RequestContext, events: readonly RecordedEvent<WorkEvent>[]): Promise<void> {
    for (const event of events.filter((one) => isNews(ctx, one))) {
      const { activityId, activityName, courseId, personId } = event.payload;
      const course = await this.database.queryOne<{ schoolId: string }>(
        ctx,
        `select organisation_id as "schoolId" from courses.course where id = $1`,
        [courseId],
      );
      if (!course) continue;
      await this.notices.notify(ctx, {
        kind: workToRedo,
        audience: { people: [personId] },
        organisationId: course.schoolId,
        causedBy: event.actorId === null ? [] : [event.actorId],
        params: { name: activityName },
        link: `/assignment/${activityId}`,
      });
    }
  }
}
