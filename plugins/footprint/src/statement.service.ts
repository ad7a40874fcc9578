import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';
import type { StatementDto, StatementQuery } from './statement.dto.js';

@Injectable()
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** What a person did, latest first. Staff see what belongs to their own schools only: a person may learn in several. */
  async timeline(ctx: RequestContext, personId: string, { limit, after, since }: StatementQuery): Promise<Page<StatementDto>> {
    const cursor = readCursor(after, 2, 'time');
    const own = actorOf(ctx).personId === personId;
    const close = own || (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
    if (!own) this.audit.seen(ctx, [personId], 'footprint.statements');
    const visible = this.access.visibleOrOwn(ctx, capabilities.view, 'c.organisation_id', 7);
    const rows = await this.database.query<StatementDto>(
      ctx,
      `select s.id, s.happened_at as at, s.verb, json_build_object('kind', s.object_kind, 'id', s.object_id, 'name', s.object_name) as object,
              s.course_id as "courseId", c.name as "courseName", s.result, json_build_object('event', s.event_name, 'id', s.event_id) as source
       from footprint.statement s
       left join courses.course c on c.id = s.course_id
       where s.person_id = $1 and ($2::timestamptz is null or (s.happened_at, s.id) < ($2, $3::uuid)) and ($4::timestamptz is null or s.happened_at >= $4)
         and ($6::boolean or ${visible.sql})
       order by s.happened_at desc, s.id desc limit $5`,
      [personId, cursor?.[0] ?? null, cursor?.[1] ?? null, since ?? null, limit + 1, close, ...visible.parameters],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.at.toISOString(), row.id], item: (row) => row });
  }
}
