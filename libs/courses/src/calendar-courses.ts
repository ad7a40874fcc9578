import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import type { CalendarCourses, RequestContext } from '@sreda/plugin-sdk';

/** Open courses in which a person learns or teaches: a draft has no events that anybody sees. */
@Injectable()
export class OwnCourses implements CalendarCourses {
  constructor(private readonly database: Database) {}

  seenBy(ctx: RequestContext, personId: string): Promise<{ id: string; name: string }[]> {
    return this.database.query(
      ctx,
      `select distinct c.id, c.name from access.role_assignment a
         join access.role r on r.id = a.role_id and r.key in ('course-student', 'course-teacher') and r.organisation_id is null
         join courses.course c on c.id = a.context_id and c.state = 'published'
        where a.person_id = $1 and ${inForce('a', '$2::timestamptz')}`,
      [personId, ctx.now()],
    );
  }
}
