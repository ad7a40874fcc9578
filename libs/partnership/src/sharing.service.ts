import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Sharing } from '@sreda/plugin-sdk/server';
import { inForceSql } from './sharing.sql.js';

@Injectable()
export class SharingService extends Sharing {
  constructor(private readonly database: Database) {
    super();
  }

  override shared(ctx: RequestContext, scope: string, schoolId: string, schoolIdColumn: string, firstParameter: number) {
    const [school, name, now] = [`$${firstParameter}::uuid`, `$${firstParameter + 1}`, `$${firstParameter + 2}::timestamptz`] as const;
    const partners = `select s.school_id from (${inForceSql(school, now)}) s where ${name} = any (s.scopes)`;
    return {
      sql: `(${schoolIdColumn} = ${school} or ${schoolIdColumn} in (${partners}))`,
      parameters: [schoolId, scope, ctx.now()],
    };
  }

  override async shares(ctx: RequestContext, scope: string, schoolId: string, otherSchoolId: string): Promise<boolean> {
    const { sql, parameters } = this.shared(ctx, scope, schoolId, '$1::uuid', 2);
    const row = await this.database.queryOne<{ shares: boolean }>(ctx, `select ${sql} as shares`, [otherSchoolId, ...parameters]);
    return row?.shares ?? false;
  }
}
