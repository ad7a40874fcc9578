import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

/** Only who changed a value last. */
@Injectable()
export class SettingsPrivacy implements PrivacyProvider {
  readonly tables = { 'settings.value': { purpose: { key: 'settings.privacy.value' }, fields: ['changed_by'], keepDays: null } };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(ctx, `select key, changed_at from settings.value where changed_by = $1 order by key`, [
      personId,
    ]);
    if (data.length > 0) yield { path: ['settings'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ n: number }>(ctx, `select count(*)::int as n from settings.value where changed_by = $1`, [
      personId,
    ]);
    return [{ table: 'settings.value', erase: 0, anonymise: row?.n ?? 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `update settings.value set changed_by = null where changed_by = $1`, [personId]);
  }
}
