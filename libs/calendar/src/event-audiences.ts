import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type CalendarAudience, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Extensions } from '@sreda/plugin-sdk/server';
import { MAX_AUDIENCES } from './calendar.dto.js';
import { capabilities } from './manifest.js';

type Course = Pick<CalendarAudience, 'id' | 'name'>;

/** Places whose people share events. */
@Injectable()
export class EventAudiences {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly extensions: Extensions,
  ) {}

  /** Courses whose events the person sees. One query for each package that has courses. */
  async coursesSeenBy(ctx: RequestContext, personId: string): Promise<Course[]> {
    const sources = [...this.extensions.all(points.calendarCourses).values()];
    return (await Promise.all(sources.map((source) => source.seenBy(ctx, personId)))).flat();
  }

  /**
   * Those for which the actor may enter events: the organisation worked in, the open ones above and below it, this year's classes, and courses.
   * The widest first.
   */
  async of(ctx: RequestContext): Promise<CalendarAudience[]> {
    const courses = await this.coursesSeenBy(ctx, actorOf(ctx).personId);
    const publish = this.access.visible(ctx, capabilities.publish, 'organisation', 'o.id', 6);
    const publishInCourse = this.access.visible(ctx, capabilities['publish-course'], 'course', 'c.id', 6 + publish.parameters.length);
    return this.database.query<CalendarAudience>(
      ctx,
      `select level, id, name from (
         select 'organisation' as level, o.id, o.name, cardinality(o.path) as depth, cy.grade
           from identity.organisation o
           join identity.organisation here on here.id = $2 and (o.path @> here.path or here.path @> o.path)
           cross join lateral (select ($1::timestamptz at time zone o.time_zone)::date as day) today
           left join identity.academic_year y on o.kind = 'class' and y.school_id = o.parent_id and today.day between y.since and y.until
           left join identity.class_year cy on cy.class_id = o.id and cy.academic_year_id = y.id
          where ${publish.sql} and (o.closed_on is null or o.closed_on > today.day) and (o.kind <> 'class' or cy.class_id is not null)
         union all
         select 'course', c.id, c.name, null, null from unnest($3::uuid[], $4::text[]) c (id, name) where ${publishInCourse.sql}
       ) audience
       order by depth nulls last, grade, name collate "ru-x-icu" limit $5`,
      [
        ctx.now(),
        ctx.organisationId,
        courses.map(({ id }) => id),
        courses.map(({ name }) => name),
        MAX_AUDIENCES,
        ...publish.parameters,
        ...publishInCourse.parameters,
      ],
    );
  }
}
