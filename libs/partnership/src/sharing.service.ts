import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Sharing } from '@sreda/plugin-sdk/server';
import { inForceSql } from './sharing.sql.js';

const NO_SCHOOL = '00000000-0000-0000-0000-000000000000';

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

  override seen(ctx: RequestContext, scope: string, firstParameter: number) {
    const shared = (column: string) => this.shared(ctx, scope, ctx.organisationId ?? NO_SCHOOL, column, firstParameter);
    return { sees: (column: string) => shared(column).sql, parameters: shared('null').parameters };
  }

  override async shares(ctx: RequestContext, scope: string, schoolId: string, otherSchoolId: string): Promise<boolean> {
    const { sql, parameters } = this.shared(ctx, scope, schoolId, '$1::uuid', 2);
    const row = await this.database.queryOne<{ shares: boolean }>(ctx, `select ${sql} as shares`, [otherSchoolId, ...parameters]);
    return row?.shares ?? false;
  }
}
