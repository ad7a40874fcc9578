import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import { type CalendarEntry, type CalendarRange, type CalendarSource, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { Availability, type Restricted } from './availability/availability.service.js';
import { ownDatesSql } from './own-dates.js';

interface Row extends Restricted {
  readonly id: string;
  readonly what: 'opens' | 'closes';
  readonly at: Date;
  readonly name: string;
  readonly type: string;
  readonly courseId: string;
  readonly courseName: string;
  readonly teaches: boolean;
}

/**
 * When activities of all types open and close: for who learns in a course by the person's own dates, for who teaches it by those of everybody. The
 * types tell of exceptions and extensions themselves (`ownDates`).
 */
@Injectable()
export class ActivityCalendar implements CalendarSource {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly availability: Availability,
  ) {}

  /** What conditions hide from a student is left out. One query, and a fixed number for conditions. */
  async entries(ctx: RequestContext, personId: string, { from, to, limit }: CalendarRange & { limit: number }): Promise<CalendarEntry[]> {
    const rows = await this.database.query<Row>(
      ctx,
      `with held as (
         select c.id, c.name, bool_or(r.key = 'course-teacher') as teaches
           from access.role_assignment a
           join access.role r on r.id = a.role_id and r.key in ('course-student', 'course-teacher') and r.organisation_id is null
           join courses.course c on c.id = a.context_id and c.state = 'published'
          where a.person_id = $1 and ${inForce('a', '$2::timestamptz')}
          group by c.id
       )
       select a.id, a.type, a.name, held.id as "courseId", held.name as "courseName", moment.what, moment.at,
              a.availability, s.availability as "sectionAvailability", held.teaches
         from held
         join courses.activity a on a.course_id = held.id and a.visible and a.type = any ($3::text[])
         join courses.section s on s.id = a.section_id
         left join (${ownDatesSql(this.extensions, '$1')}) own on own.activity_id = a.id and not held.teaches
         cross join lateral (
           values ('opens', coalesce(own.opens_at, a.opens_at)), ('closes', coalesce(own.closes_at, a.closes_at))
         ) moment (what, at)
        where moment.at >= $4 and moment.at < $5
        order by moment.at, a.id, moment.what
        limit $6`,
      [personId, ctx.now(), [...this.extensions.all(points.activity).keys()], from, to, limit],
    );
    const standingOf = await this.availability.of(
      ctx,
      rows.filter(({ teaches }) => !teaches),
      [personId],
    );
    return rows
      .filter(({ id, teaches }) => teaches || standingOf(id, personId)?.state !== 'hidden')
      .map(({ id, what, at, name, courseId, courseName, type }) => ({
        id: `activity-${id}-${what}`,
        what,
        at,
        name,
        activity: { id, type, courseId, courseName },
        event: null,
      }));
  }
}
