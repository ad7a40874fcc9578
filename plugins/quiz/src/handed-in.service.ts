import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type Page, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { HandedInPageDto, ToGradeItemDto } from './handed-in.dto.js';
import { capabilities } from './manifest.js';

/** What has been handed in, counted by test: for who grades it, and for who answers for the school. One query each. */
@Injectable()
export class HandedInService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Tests of the courses that I teach in which somebody waits for a teacher, the longest wait first. */
  async toGrade(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<ToGradeItemDto>> {
    const cursor = readCursor(after, 2, 'time');
    const parameters = [limit + 1, cursor?.[0] ?? null, cursor?.[1] ?? null];
    const mine = this.access.visible(ctx, capabilities.grade, 'activity', 'a.id', parameters.length + 1);
    const rows = await this.database.query<ToGradeItemDto>(
      ctx,
      `select a.id as "activityId", a.name, c.id as "courseId", c.name as "courseName", t.waiting, t.since
       from (select activity_id, count(*)::int as waiting, min(finished_at) as since
             from quiz.attempt where state = 'finished' and mark is null group by activity_id) t
       join courses.activity a on a.id = t.activity_id
       join courses.course c on c.id = a.course_id
       where ${mine.sql} and ($2::timestamptz is null or (t.since, a.id) > ($2, $3::uuid))
       order by t.since, a.id limit $1`,
      [...parameters, ...mine.parameters],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.since.toISOString(), row.activityId], item: (row) => row });
  }

  /** Of a school, or of all below a municipality: the last seven days by its calendar beside the seven before, and what waits; by name of the test. */
  async ofOrganisation(ctx: RequestContext, organisationId: string, { limit, after }: PageQuery): Promise<HandedInPageDto> {
    const cursor = readCursor(after, 2);
    const row = await this.database.queryOne<Omit<HandedInPageDto, 'next'>>(
      ctx,
      `with week as (
         select (($2::timestamptz at time zone time_zone)::date - 6)::timestamp at time zone time_zone as since from identity.organisation where id = $1
       ), test as (
         select a.id, a.name, c.id as course_id, c.name as course_name,
                count(*) filter (where t.finished_at >= week.since) as handed_in,
                count(*) filter (where t.finished_at < week.since and t.finished_at >= week.since - interval '7 days') as before,
                count(*) filter (where t.mark is null) as waiting
         from week
         join quiz.attempt t on t.state = 'finished' and (t.mark is null or t.finished_at >= week.since - interval '7 days')
         join courses.activity a on a.id = t.activity_id
         join courses.course c on c.id = a.course_id
         join identity.organisation o on o.id = c.organisation_id and o.path @> array[$1::uuid]
         group by a.id, c.id
       )
       select json_build_object('handedIn', coalesce(sum(handed_in), 0), 'handedInBefore', coalesce(sum(before), 0), 'waiting', coalesce(sum(waiting), 0)) as figures,
              coalesce((select json_agg(p) from (
                select id as "activityId", name, course_id as "courseId", course_name as "courseName",
                       json_build_object('handedIn', handed_in, 'handedInBefore', before, 'waiting', waiting) as figures
                from test where $3::text is null or (name collate "ru-x-icu", id) > ($3 collate "ru-x-icu", $4::uuid)
                order by name collate "ru-x-icu", id limit $5) p), '[]'::json) as items
       from test`,
      [organisationId, ctx.now(), cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    if (!row) throw notFound();
    const { items, next } = pageOf(row.items, limit, { cursor: (test) => [test.name, test.activityId], item: (test) => test });
    return { figures: row.figures, items: [...items], next };
  }
}
