import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { GradeSource, RequestContext } from '@sreda/plugin-sdk';
import { itemShown } from './book/book.reader.js';

/**
 * Tells completion and availability what a grade is of its maximum. A grade that students do not see yet has none: nobody learns it from a condition
 * that opens. Nor have items of nothing (maximum 0).
 */
@Injectable()
export class GradeShares implements GradeSource {
  constructor(private readonly database: Database) {}

  async shares(ctx: RequestContext, { activityIds, personIds }: { activityIds: readonly string[]; personIds: readonly string[] }) {
    const rows = await this.database.query<{ activityId: string; personId: string; share: number }>(
      ctx,
      `select i.activity_id as "activityId", g.person_id as "personId", (g.final / i.max)::float8 as share
       from grades.grade g join grades.item i on i.id = g.item_id join courses.activity a on a.id = i.activity_id
       where i.activity_id = any($1::uuid[]) and g.person_id = any($2::uuid[]) and g.final is not null and i.max > 0
         and not g.hidden and ${itemShown('$3')}`,
      [activityIds, personIds, ctx.now()],
    );
    return new Map(rows.map(({ activityId, personId, share }) => [`${activityId}/${personId}` as const, share]));
  }
}
