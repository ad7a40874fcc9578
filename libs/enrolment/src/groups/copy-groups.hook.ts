import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import type { CourseCopy } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

/** A copy of a course has its groups, for conditions name them; other people will be in them. */
@Injectable()
export class CopyGroups {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { fromCourseId, toCourseId, ids }: CourseCopy): Promise<void> {
    const groups = await this.database.query<{ id: string }>(ctx, `select id from enrolment."group" where course_id = $1`, [fromCourseId]);
    const copies = groups.map(({ id }) => ({ id, copyId: newId() }));
    await this.database.query(
      ctx,
      `insert into enrolment."group" (id, course_id, name)
       select n.copy_id, $1, g.name from unnest($2::uuid[], $3::uuid[]) as n(id, copy_id) join enrolment."group" g on g.id = n.id`,
      [toCourseId, copies.map((c) => c.id), copies.map((c) => c.copyId)],
    );
    for (const { id, copyId } of copies) ids.set(id, copyId);
  }
}
