import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { StatementDto, StatementQuery } from './statement.dto.js';
import { VisibleCourses } from './visible-courses.js';

@Injectable()
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly visible: VisibleCourses,
  ) {}

  /** What a person did, latest first. The filters are those by which the figures of the profile are counted. */
  async timeline(
    ctx: RequestContext,
    personId: string,
    { limit, after, since, day, courseId, objectId, verb }: StatementQuery,
  ): Promise<Page<StatementDto>> {
    const cursor = readCursor(after, 2, 'time');
    const parameters = [personId, cursor?.[0], cursor?.[1], since, limit + 1, day, courseId, objectId, verb].map((value) => value ?? null);
    const seen = await this.visible.of(ctx, personId, 'footprint.statements', parameters.length + 1);
    const rows = await this.database.query<StatementDto>(
      ctx,
      `select s.id, s.happened_at as at, s.verb, json_build_object('kind', s.object_kind, 'id', s.object_id, 'name', s.object_name) as object,
              s.course_id as "courseId", c.name as "courseName", s.result, json_build_object('event', s.event_name, 'id', s.event_id) as source
       from footprint.statement s
       left join courses.course c on c.id = s.course_id
       where s.person_id = $1 and ($2::timestamptz is null or (s.happened_at, s.id) < ($2, $3::uuid)) and ($4::timestamptz is null or s.happened_at >= $4)
         and ($6::date is null or s.day = $6) and ($7::uuid is null or s.course_id = $7) and ($8::uuid is null or s.object_id = $8)
         and ($9::text is null or s.verb = $9 or $9 = 'scored' and s.verb = 'voided')
         and ${seen.sql}
       order by s.happened_at desc, s.id desc limit $5`,
      [...parameters, ...seen.parameters],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.at.toISOString(), row.id], item: (row) => row });
  }
}
