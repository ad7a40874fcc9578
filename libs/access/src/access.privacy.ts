import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { AccessService } from './access.service.js';

const GIVEN_BY_ERASED = `given_by = $1 or ended_by = $1`;

@Injectable()
export class AccessPrivacy implements PrivacyProvider {
  readonly tables = {
    'access.role_assignment': {
      purpose: { key: 'access.privacy.role-assignment' },
      fields: ['person_id', 'role_id', 'context_id', 'since', 'until', 'reason', 'given_by', 'ended_by'],
      keepDays: null,
    },
    'access.line': {
      purpose: { key: 'access.privacy.line' },
      fields: ['context_id', 'organisation_id', 'since', 'until'],
      keepDays: null,
    },
  };

  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const roles = await this.database.query(
      ctx,
      `select r.key as role, r.name, c.level, c.id as context, a.since, a.until, a.reason
         from access.role_assignment a join access.role r on r.id = a.role_id join access.context c on c.id = a.context_id
        where a.person_id = $1 order by a.since, a.id`,
      [personId],
    );
    if (roles.length > 0) yield { path: ['roles'], data: roles };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ assignments: number; given: number; lines: number }>(
      ctx,
      `select (select count(*) from access.role_assignment where person_id = $1)::int as assignments,
              (select count(*) from access.role_assignment where person_id <> $1 and (${GIVEN_BY_ERASED}))::int as given,
              (select count(*) from access.line where context_id = $1 and organisation_id is not null)::int as lines`,
      [personId],
    );
    return [
      { table: 'access.role_assignment', erase: row?.assignments ?? 0, anonymise: row?.given ?? 0 },
      { table: 'access.line', erase: row?.lines ?? 0, anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from access.role_assignment where person_id = $1`, [personId]);
    await this.database.query(
      ctx,
      `update access.role_assignment set given_by = nullif(given_by, $1), ended_by = nullif(ended_by, $1) where ${GIVEN_BY_ERASED}`,
      [personId],
    );
    await this.access.setReach(ctx, [personId], []);
  }
}
