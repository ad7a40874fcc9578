import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';

/** A membership lies in its organisation. */
@Injectable()
export class MembershipLookup implements ContextLookup {
  constructor(private readonly database: Database) {}

  async contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string }>(ctx, `select organisation_id as id from identity.membership where id = $1`, [
      id,
    ]);
    return row ? { level: 'organisation', id: row.id } : null;
  }
}
