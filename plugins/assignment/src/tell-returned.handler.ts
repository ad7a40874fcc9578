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

type Event = RecordedEvent<WorkEvent>;

/** Tells students and their guardians of works that came back; of grades the grade book tells. */
@Injectable()
export class TellReturned {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** What a teacher returns to several students of an activity together is told with one notice; who returns one hears of what others return. */
  async handle(ctx: RequestContext, events: readonly Event[]): Promise<void> {
    const news = events.filter((event) => isNews(ctx, event));
    if (news.length === 0) return;
    const schools = await this.schoolsOf(ctx, [...new Set(news.map(({ payload }) => payload.courseId))]);
    const together = new Map<string, Event[]>();
    for (const event of news) {
      const key = `${event.payload.activityId} ${event.actorId}`;
      together.set(key, [...(together.get(key) ?? []), event]);
    }
    for (const [first, ...others] of together.values()) {
      const organisationId = first && schools.get(first.payload.courseId);
      // The course is gone meanwhile.
      if (!first || !organisationId) continue;
      const all = [first, ...others];
      await this.notices.notify(ctx, {
        kind: workToRedo,
        audience: { people: [...new Set(all.map(({ payload }) => payload.personId))] },
        organisationId,
        causedBy: first.actorId ? [first.actorId] : [],
        params: { name: first.payload.activityName },
        link: `/assignment/${first.payload.activityId}`,
      });
    }
  }

  private async schoolsOf(ctx: RequestContext, courseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; schoolId: string }>(
      ctx,
      `select id, organisation_id as "schoolId" from courses.course where id = any($1::uuid[])`,
      [courseIds],
    );
    return new Map(rows.map(({ id, schoolId }) => [id, schoolId]));
  }
}
