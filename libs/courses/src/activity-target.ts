import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { LinkTarget, LinkTargetView, RequestContext } from '@sreda/plugin-sdk';
import { capabilities } from './manifest.js';
import { Visibility } from './visibility.service.js';

@Injectable()
export class ActivityTarget implements LinkTarget {
  constructor(
    private readonly database: Database,
    private readonly visibility: Visibility,
  ) {}

  async readable(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, LinkTargetView>> {
    const readable = await this.visibility.readable(ctx, ids, capabilities.view);
    if (readable.size === 0) return new Map();
    const rows = await this.database.query<LinkTargetView & { id: string }>(
      ctx,
      `select id, name, type, course_id as "courseId" from courses.activity where id = any($1::uuid[])`,
      [[...readable]],
    );
    return new Map(rows.map(({ id, ...view }) => [id, view]));
  }
}
