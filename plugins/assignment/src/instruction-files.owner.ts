import { Injectable } from '@nestjs/common';
import { Availability, courseCapabilities } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';

/** Pictures of the instructions are for who sees the assignment in its course. */
@Injectable()
export class InstructionFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly availability: Availability,
  ) {}

  async readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const view = this.access.visible(ctx, courseCapabilities.view, 'course', 'c.id', 2);
    const edit = this.access.visible(ctx, courseCapabilities.edit, 'course', 'c.id', 2 + view.parameters.length);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select a.id from courses.activity a join courses.course c on c.id = a.course_id
       where a.id = any($1::uuid[]) and a.type = 'assignment' and ((a.visible and c.state <> 'draft' and ${view.sql}) or ${edit.sql})`,
      [ownerIds, ...view.parameters, ...edit.parameters],
    );
    const closed = await this.availability.closed(
      ctx,
      rows.map(({ id }) => id),
    );
    return new Set(rows.flatMap(({ id }) => (closed.has(id) ? [] : [id])));
  }
}
