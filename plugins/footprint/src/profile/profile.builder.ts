import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

/**
 * The profile of a person: counts by day, course and verb, and the latest result of each work, unless it was voided. Both are sums of what single statements say, in any
 * order, so that new statements are simply added, and a rebuild from all of them comes to the same.
 */
@Injectable()
export class ProfileBuilder {
  constructor(private readonly database: Database) {}

  /** Takes in the statements that are new, and reads no other. Answers how many there were. */
  update(ctx: RequestContext, personId: string): Promise<{ taken: number }> {
    return this.updateAll(ctx, [personId]);
  }

  /** The same for several people, all or none. */
  updateAll(ctx: RequestContext, personIds: readonly string[]): Promise<{ taken: number }> {
    return this.database.tx(ctx, async (inner) => {
      await this.lock(inner, personIds);
      return this.take(inner, personIds);
    });
  }

  /** The next people after `after` who have statements that are new, by id. */
  async waiting(ctx: RequestContext, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `select distinct person_id as "personId" from footprint.statement
       where not profiled and ($1::uuid is null or person_id > $1) order by person_id limit $2`,
      [after, limit],
    );
    return rows.map(({ personId }) => personId);
  }

  /** From all statements anew. */
  async rebuild(ctx: RequestContext, personId: string): Promise<{ taken: number }> {
    return this.database.tx(ctx, async (inner) => {
      await this.lock(inner, [personId]);
      await this.database.query(inner, `delete from footprint.day where person_id = $1`, [personId]);
      await this.database.query(inner, `delete from footprint.result where person_id = $1`, [personId]);
      await this.database.query(inner, `update footprint.statement set profiled = false where person_id = $1 and profiled`, [personId]);
      return this.take(inner, [personId]);
    });
  }

  /** Of all that the profile is made of: equal for equal profiles. */
  async hash(ctx: RequestContext, personId: string): Promise<string> {
    const row = await this.database.queryOne<{ hash: string }>(
      ctx,
      `select md5(coalesce((select json_agg(d order by d.day, d.course_id, d.verb)::text from footprint.day d where d.person_id = $1), '') ||
                  coalesce((select json_agg(r order by r.object_kind, r.object_id)::text from footprint.result r where r.person_id = $1), '')) as hash`,
      [personId],
    );
    return row?.hash ?? '';
  }

  /** One at a time for a person; several are locked in one order. */
  private async lock(ctx: RequestContext, personIds: readonly string[]): Promise<void> {
    await this.database.query(
      ctx,
      `select pg_advisory_xact_lock(key) from (
         select hashtextextended('footprint.profile/' || id, 0) as key from unnest($1::text[]) as p (id) order by key offset 0) k`,
      [personIds],
    );
  }

  private async take(ctx: RequestContext, personIds: readonly string[]): Promise<{ taken: number }> {
    const row = await this.database.queryOne<{ taken: number }>(
      ctx,
      `with fresh as (
         update footprint.statement set profiled = true where person_id = any($1::uuid[]) and not profiled returning *
       ), counted as (
         insert into footprint.day as d (person_id, day, course_id, verb, n)
         select person_id, day, course_id, verb, count(*) from fresh group by person_id, day, course_id, verb
         on conflict on constraint day_once do update set n = d.n + excluded.n
       ), graded as (
         insert into footprint.result as r (person_id, object_kind, object_id, object_name, course_id, mark, max_mark, happened_at, statement_id)
         select distinct on (person_id, object_kind, object_id)
                person_id, object_kind, object_id, object_name, course_id, (result ->> 'mark')::numeric, (result ->> 'maxMark')::numeric, happened_at, id
         from fresh where verb = 'voided' or verb = 'scored' and result ->> 'mark' is not null and result ->> 'maxMark' is not null
         order by person_id, object_kind, object_id, happened_at desc, id desc
         on conflict (person_id, object_kind, object_id) do update
           set object_name = excluded.object_name, course_id = excluded.course_id, mark = excluded.mark, max_mark = excluded.max_mark,
               happened_at = excluded.happened_at, statement_id = excluded.statement_id
           where (r.happened_at, r.statement_id) < (excluded.happened_at, excluded.statement_id)
       )
       select count(*)::int as taken from fresh`,
      [personIds],
    );
    return { taken: row?.taken ?? 0 };
  }
}
