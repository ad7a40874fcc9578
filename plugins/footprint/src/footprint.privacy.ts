import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class FootprintPrivacy implements PrivacyProvider {
  readonly tables = {
    'footprint.statement': {
      purpose: { key: 'footprint.privacy.statement' },
      fields: ['person_id', 'verb', 'object_kind', 'object_id', 'object_name', 'course_id', 'result', 'happened_at'],
      keepDays: 365,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select happened_at, verb, object_kind, object_name, result from footprint.statement where person_id = $1 order by happened_at, id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['footprint'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ erase: number }>(
      ctx,
      `select count(*)::int as erase from footprint.statement where person_id = $1`,
      [personId],
    );
    return [{ table: 'footprint.statement', erase: row?.erase ?? 0, anonymise: 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from footprint.statement where person_id = $1`, [personId]);
  }
}
