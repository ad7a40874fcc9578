import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class CourseStudents {
  constructor(private readonly database: Database) {}

  /** Who takes part now, in no order. */
  async now(ctx: RequestContext, courseId: string): Promise<string[]> {
    const row = await this.database.queryOne<{ ids: string[] }>(
      ctx,
      `select coalesce(json_agg(person_id), '[]') as ids from enrolment.participant
       where course_id = $1 and role = 'student' and since <= $2 and (until is null or until > $2)`,
      [courseId, ctx.now()],
    );
    // To sort a thousand of them for `distinct` cost the database more than to read them.
    return [...new Set(row?.ids)];
  }

  /** Whoever takes or took part and has not been erased: who has left may come back. */
  async ever(ctx: RequestContext, courseId: string): Promise<string[]> {
    const row = await this.database.queryOne<{ ids: string[] }>(
      ctx,
      `select coalesce(json_agg(p.id), '[]') as ids from identity.person p
       where p.erased_at is null and p.id in (select person_id from enrolment.participant where course_id = $1 and role = 'student')`,
      [courseId],
    );
    return row?.ids ?? [];
  }

  /** Throws 404 when the person has never taken part as a student. */
  async require(ctx: RequestContext, courseId: string, personId: string): Promise<void> {
    const found = await this.database.queryOne(
      ctx,
      `select from enrolment.participant where course_id = $1 and person_id = $2 and role = 'student' limit 1`,
      [courseId, personId],
    );
    if (!found) throw notFound();
  }
}
