import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { StatementDto, StatementQuery } from './statement.dto.js';

@Injectable()
export class StatementService {
  constructor(private readonly database: Database) {}

  /** What a person did, latest first. */
  async timeline(ctx: RequestContext, personId: string, { limit, after, since }: StatementQuery): Promise<Page<StatementDto>> {
    const cursor = readCursor(after, 2);
    const rows = await this.database.query<StatementDto>(
      ctx,
      `select s.id, s.happened_at as at, s.verb, json_build_object('kind', s.object_kind, 'id', s.object_id, 'name', s.object_name) as object,
              s.course_id as "courseId", c.name as "courseName", s.result, json_build_object('event', s.event_name, 'id', s.event_id) as source
       from footprint.statement s left join courses.course c on c.id = s.course_id
       where s.person_id = $1 and ($2::timestamptz is null or (s.happened_at, s.id) < ($2, $3::uuid)) and ($4::timestamptz is null or s.happened_at >= $4)
       order by s.happened_at desc, s.id desc limit $5`,
      [personId, cursor?.[0] ?? null, cursor?.[1] ?? null, since ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.at.toISOString(), row.id], item: (row) => row });
  }
}
