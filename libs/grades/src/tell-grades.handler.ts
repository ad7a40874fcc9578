import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { NotificationKind, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import type { GradeChanged } from './grades.events.js';

/** A grade that the student may see is there, or another one. Without the grade itself: letters pass through many hands. */
export const newGrade: NotificationKind = { id: 'grades:new-grade', group: 'study', channels: { mail: 'daily' }, guardians: true };

type Event = RecordedEvent<GradeChanged>;
interface Course {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
}

/** Tells students and their guardians of grades. Who has got one by the own work, as in a test that marks itself, knows it. */
@Injectable()
export class TellGrades {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** A class that gets its grades together is told with one notice. */
  async handle(ctx: RequestContext, events: readonly Event[]): Promise<void> {
    const news = events.filter((event) => event.payload.state === 'graded' && event.payload.final !== null && isNews(ctx, event));
    if (news.length === 0) return;
    const courses = await this.coursesOf(ctx, [...new Set(news.map(({ payload }) => payload.courseId))]);
    const together = new Map<string, Event[]>();
    for (const event of news) {
      // Whose own work it was is not told, only the guardians are; who gives one grade hears of what others give.
      const giver = event.actorId === event.payload.personId ? 'own' : event.actorId;
      const key = `${event.payload.itemId} ${giver}`;
      together.set(key, [...(together.get(key) ?? []), event]);
    }
    for (const [first, ...others] of together.values()) {
      const course = first && courses.get(first.payload.courseId);
      // The course is gone meanwhile.
      if (!first || !course) continue;
      const all = [first, ...others];
      await this.notices.notify(ctx, {
        kind: newGrade,
        audience: { people: [...new Set(all.map(({ payload }) => payload.personId))] },
        organisationId: course.organisationId,
        causedBy: [...new Set(all.flatMap(({ actorId }) => actorId ?? []))],
        params: { name: first.payload.name, course: course.name },
        link: '/grades',
        guardianLink: '/grades',
      });
    }
  }

  private async coursesOf(ctx: RequestContext, courseIds: readonly string[]): Promise<ReadonlyMap<string, Course>> {
    const rows = await this.database.query<Course>(
      ctx,
      `select id, name, organisation_id as "organisationId" from courses.course where id = any($1::uuid[])`,
      [courseIds],
    );
    return new Map(rows.map((course) => [course.id, course]));
  }
}
