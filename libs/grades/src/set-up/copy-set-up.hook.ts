import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import type { CourseCopy } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

/** What a copied item takes from `f`, the item that it is a copy of; its day and the moment when it is shown move with the dates of the course. */
const PLACE = `k.copy_id, f.weight, f.extra_credit, f.counts, f.position, f.hidden,
  (f.hidden_until at time zone o.time_zone + make_interval(days => $1)) at time zone o.time_zone, f.held_on + $1`;

/**
 * A copy of a course counts as the course does: its categories with their rules, weights and places, and the columns that teachers have made. Marks of
 * periods and the table of marks are the school's, and so hold in both.
 */
@Injectable()
export class CopyGradeSetUp {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { fromCourseId, toCourseId, ids, days }: CourseCopy): Promise<void> {
    const copies = await this.copyCategories(ctx, fromCourseId, toCourseId);
    await this.copyColumns(ctx, { fromCourseId, toCourseId, days }, copies);
    const categories = [[...copies.keys()], [...copies.values()]];
    await this.database.query(
      ctx,
      `update grades.item i
       set (category_id, weight, extra_credit, counts, position, hidden, hidden_until, held_on) = (
         select ${PLACE} from grades.item f
         join courses.course c on c.id = f.course_id
         join identity.organisation o on o.id = c.organisation_id
         left join unnest($4::uuid[], $5::uuid[]) as k(id, copy_id) on k.id = f.category_id
         where f.activity_id = a.id)
       from unnest($2::uuid[], $3::uuid[]) as a(id, copy_id)
       where i.activity_id = a.copy_id and exists (select from grades.item f where f.activity_id = a.id)`,
      [days, [...ids.keys()], [...ids.values()], ...categories],
    );
  }

  /** Old id → new id; that of the course's total is the course's own. */
  private async copyCategories(ctx: RequestContext, fromCourseId: string, toCourseId: string): Promise<ReadonlyMap<string, string>> {
    const found = await this.database.query<{ id: string }>(ctx, `select id from grades.category where course_id = $1`, [fromCourseId]);
    const copies = new Map(found.map(({ id }) => [id, id === fromCourseId ? toCourseId : newId()]));
    await this.database.query(
      ctx,
      `with copy as (select * from unnest($2::uuid[], $3::uuid[]) as x(id, copy_id))
       insert into grades.category
         (id, course_id, parent_id, name, aggregation, total, empty_counts, drop_lowest, keep_highest, weight, extra_credit, position)
       select x.copy_id, $1, p.copy_id, k.name, k.aggregation, k.total, k.empty_counts, k.drop_lowest, k.keep_highest, k.weight, k.extra_credit,
              k.position
       from copy x join grades.category k on k.id = x.id left join copy p on p.id = k.parent_id`,
      [toCourseId, [...copies.keys()], [...copies.values()]],
    );
    return copies;
  }

  /** Of teachers; those of activities come with these. */
  private async copyColumns(
    ctx: RequestContext,
    { fromCourseId, toCourseId, days }: Pick<CourseCopy, 'fromCourseId' | 'toCourseId' | 'days'>,
    categories: ReadonlyMap<string, string>,
  ): Promise<void> {
    const found = await this.database.query<{ id: string }>(
      ctx,
      `select id from grades.item where course_id = $1 and activity_id is null and removed_at is null`,
      [fromCourseId],
    );
    await this.database.query(
      ctx,
      `insert into grades.item
         (id, course_id, name, scale, max, category_id, weight, extra_credit, counts, position, hidden, hidden_until, held_on)
       select n.copy_id, $2, f.name, f.scale, f.max, ${PLACE}
       from unnest($3::uuid[], $4::uuid[]) as n(id, copy_id)
       join grades.item f on f.id = n.id
       join courses.course c on c.id = f.course_id
       join identity.organisation o on o.id = c.organisation_id
       left join unnest($5::uuid[], $6::uuid[]) as k(id, copy_id) on k.id = f.category_id`,
      [days, toCourseId, found.map(({ id }) => id), found.map(() => newId()), [...categories.keys()], [...categories.values()]],
    );
  }
}
