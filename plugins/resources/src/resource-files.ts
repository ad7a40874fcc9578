import { Injectable } from '@nestjs/common';
import { Availability, courseCapabilities } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';

/** Who may open the activity may read its files: what is hidden or in a draft, only those who edit the course. */
@Injectable()
export class ResourceFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly availability: Availability,
  ) {}

  async readable(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
    const mayView = this.access.visible(ctx, capabilities.view, 'activity', 'a.id', 2);
    const mayEdit = this.access.visible(ctx, courseCapabilities.edit, 'course', 'a.course_id', 2 + mayView.parameters.length);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select a.id from courses.activity a join courses.course c on c.id = a.course_id
       where a.id = any ($1) and ((a.visible and c.state <> 'draft' and ${mayView.sql}) or ${mayEdit.sql})`,
      [activityIds, ...mayView.parameters, ...mayEdit.parameters],
    );
    const ids = rows.map(({ id }) => id);
    const closed = await this.availability.closed(ctx, ids);
    return new Set(ids.filter((id) => !closed.has(id)));
  }
}
