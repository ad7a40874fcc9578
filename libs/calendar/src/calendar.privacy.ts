import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class CalendarPrivacy implements PrivacyProvider {
  readonly tables = { 'calendar.feed': { purpose: { key: 'calendar.privacy.feed' }, fields: ['person_id', 'created_at'], keepDays: 0 } };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(ctx, `select created_at from calendar.feed where person_id = $1`, [personId]);
    if (data.length > 0) yield { path: ['calendar-feed'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const rows = await this.database.query(ctx, `select from calendar.feed where person_id = $1`, [personId]);
    return [{ table: 'calendar.feed', erase: rows.length, anonymise: 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from calendar.feed where person_id = $1`, [personId]);
  }
}
