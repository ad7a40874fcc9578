import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

/** Who spoke for a school. An agreement is its schools' and stays when the person is erased. */
@Injectable()
export class PartnershipPrivacy implements PrivacyProvider {
  readonly tables = {
    'partnership.party': { purpose: { key: 'partnership.privacy.party' }, fields: ['answered_by', 'ended_by'], keepDays: null },
    'partnership.school': { purpose: { key: 'partnership.privacy.school' }, fields: ['changed_by'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select t.title, p.number, p.state, case when p.answered_by = $1 then p.answered_at end as "answeredAt",
              case when p.ended_by = $1 then p.ended_at end as "endedAt"
         from partnership.party p join partnership.terms t on t.agreement_id = p.agreement_id and t.number = p.number
        where $1 in (p.answered_by, p.ended_by) order by p.agreement_id, p.number`,
      [personId],
    );
    if (data.length > 0) yield { path: ['agreements'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ answers: number; schools: number }>(
      ctx,
      `select (select count(*) from partnership.party where $1 in (answered_by, ended_by))::int as answers,
              (select count(*) from partnership.school where changed_by = $1)::int as schools`,
      [personId],
    );
    return [
      { table: 'partnership.party', erase: 0, anonymise: row?.answers ?? 0 },
      { table: 'partnership.school', erase: 0, anonymise: row?.schools ?? 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(
      ctx,
      `update partnership.party set answered_by = nullif(answered_by, $1::uuid), ended_by = nullif(ended_by, $1::uuid)
        where $1 in (answered_by, ended_by)`,
      [personId],
    );
    await this.database.query(ctx, `update partnership.school set changed_by = null where changed_by = $1`, [personId]);
  }
}
