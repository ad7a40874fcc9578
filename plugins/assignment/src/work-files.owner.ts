import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';

/** Sheets of a work are for its student; for those who see works as soon as they were handed in. */
@Injectable()
export class WorkFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const personId = typeof ctx.actor === 'string' ? null : ctx.actor.personId;
    const staff = this.access.visible(ctx, capabilities['view-works'], 'activity', 'w.activity_id', 3);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select w.id from assignment.work w where w.id = any($1::uuid[]) and (w.person_id = $2 or (w.versions > 0 and ${staff.sql}))`,
      [ownerIds, personId, ...staff.parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
