import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

/** That something was done stays; who it was and to whom goes with the person. */
@Injectable()
export class AuditPrivacy implements PrivacyProvider {
  readonly tables = {
    'audit.entry': { purpose: { key: 'audit.privacy.entry' }, fields: ['actor_id', 'person_id', 'details'], keepDays: 365 * 3 },
    'audit.seen': { purpose: { key: 'audit.privacy.seen' }, fields: ['actor_id', 'person_id', 'what'], keepDays: 365 },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const entries = await this.database.query(
      ctx,
      `select at, action, subject_kind, actor_id = $1 as by_me from audit.entry where actor_id = $1 or person_id = $1 order by id`,
      [personId],
    );
    if (entries.length > 0) yield { path: ['audit', 'entries'], data: entries };
    const seen = await this.database.query(ctx, `select hour, actor_id, what, times from audit.seen where person_id = $1 order by hour`, [
      personId,
    ]);
    if (seen.length > 0) yield { path: ['audit', 'seen'], data: seen };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ entries: number; seen: number }>(
      ctx,
      `select (select count(*) from audit.entry where actor_id = $1 or person_id = $1)::int as entries,
              (select count(*) from audit.seen where actor_id = $1 or person_id = $1)::int as seen`,
      [personId],
    );
    return [
      { table: 'audit.entry', erase: 0, anonymise: row?.entries ?? 0 },
      { table: 'audit.seen', erase: row?.seen ?? 0, anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select set_config('sreda.erasure', 'on', true)`);
      await this.database.query(
        inner,
        `update audit.entry set details = '{}', actor_id = nullif(actor_id, $1), person_id = nullif(person_id, $1)
         where actor_id = $1 or person_id = $1`,
        [personId],
      );
      await this.database.query(inner, `select set_config('sreda.erasure', '', true)`);
      await this.database.query(inner, `delete from audit.seen where actor_id = $1 or person_id = $1`, [personId]);
    });
  }
}
