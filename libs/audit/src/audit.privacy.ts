import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const ABOUT = `person_id = $1 or (subject_kind = 'person' and subject_id = $1::text)`;

/**
 * What was written down about a person goes with the person. That a person did something, or opened the data of others, stays under the bare id
 * as their evidence: the name behind it is erased by identity.
 */
@Injectable()
export class AuditPrivacy implements PrivacyProvider {
  readonly tables = {
    'audit.entry': {
      purpose: { key: 'audit.privacy.entry' },
      fields: ['at', 'actor_id', 'action', 'subject_id', 'person_id', 'details'],
      keepDays: 365 * 3,
    },
    'audit.seen': { purpose: { key: 'audit.privacy.seen' }, fields: ['hour', 'actor_id', 'person_id', 'what'], keepDays: 365 },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const entries = await this.database.query(
      ctx,
      `select at, action, subject_kind as "subjectKind", subject_id as "subjectId", coalesce(actor_id = $1, false) as "byMe", details
         from audit.entry where actor_id = $1 or ${ABOUT} order by id`,
      [personId],
    );
    if (entries.length > 0) yield { path: ['audit', 'entries'], data: entries };
    const seen = await this.database.query(
      ctx,
      `select hour, actor_id as "actorId", what, times from audit.seen where person_id = $1 order by hour, what, actor_id`,
      [personId],
    );
    if (seen.length > 0) yield { path: ['audit', 'seen'], data: seen };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ entries: number; seen: number }>(
      ctx,
      `select (select count(*) from audit.entry where ${ABOUT})::int as entries,
              (select count(*) from audit.seen where person_id = $1)::int as seen`,
      [personId],
    );
    return [
      { table: 'audit.entry', erase: 0, anonymise: row?.entries ?? 0 },
      { table: 'audit.seen', erase: row?.seen ?? 0, anonymise: 0 },
    ];
  }

  erase(ctx: RequestContext, personId: string): Promise<void> {
    return this.expire(ctx, personId, Object.keys(this.tables));
  }

  async expire(ctx: RequestContext, personId: string, tables: readonly string[]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      if (tables.includes('audit.entry')) await this.forgetEntries(inner, personId);
      if (tables.includes('audit.seen')) await this.database.query(inner, `delete from audit.seen where person_id = $1`, [personId]);
    });
  }

  /** The trigger that keeps entries as they are lets this transaction through, and nothing after it. */
  private async forgetEntries(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `select set_config('sreda.erasure', 'on', true)`);
    await this.database.query(
      ctx,
      `update audit.entry set details = '{}', person_id = null, subject_id = case when subject_kind = 'person' then '' else subject_id end
        where ${ABOUT}`,
      [personId],
    );
    await this.database.query(ctx, `select set_config('sreda.erasure', '', true)`);
  }
}
