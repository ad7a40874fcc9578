import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const DONE_FOR_OTHERS = `person_id <> $1 and $1 in (given_by, recorded_by, withdrawn_by)`;

/** What this package itself keeps. The consents that a guardian gave stay with the child, without the guardian. */
@Injectable()
export class OwnPrivacy implements PrivacyProvider {
  readonly tables = {
    'privacy.consent': {
      purpose: { key: 'privacy.privacy.consent' },
      fields: ['person_id', 'text_id', 'given_by', 'representative', 'given_on', 'recorded_by', 'withdrawn_on', 'withdrawn_by'],
      keepDays: null,
    },
    'privacy.retention': { purpose: { key: 'privacy.privacy.retention' }, fields: ['person_id', 'left_on'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select t.purpose, t.version, t.title, t.text, c.given_by = $1 as "givenByMe", c.representative, c.given_on::text as "givenOn",
              c.withdrawn_on::text as "withdrawnOn", c.person_id = $1 as "aboutMe"
       from privacy.consent c join privacy.consent_text t on t.id = c.text_id
       where $1 in (c.person_id, c.given_by) order by c.given_on, c.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['consents'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    return this.database.query<{ table: string; erase: number; anonymise: number }>(
      ctx,
      `select 'privacy.consent' as table, count(*) filter (where person_id = $1)::int as erase,
              count(*) filter (where ${DONE_FOR_OTHERS})::int as anonymise
       from privacy.consent where person_id = $1 or $1 in (given_by, recorded_by, withdrawn_by)
       union all
       select 'privacy.retention', count(*)::int, 0 from privacy.retention where person_id = $1`,
      [personId],
    );
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from privacy.consent where person_id = $1`, [personId]);
    await this.database.query(
      ctx,
      `update privacy.consent set given_by = nullif(given_by, $1), recorded_by = nullif(recorded_by, $1), withdrawn_by = nullif(withdrawn_by, $1)
       where $1 in (given_by, recorded_by, withdrawn_by)`,
      [personId],
    );
    await this.database.query(ctx, `delete from privacy.retention where person_id = $1`, [personId]);
  }
}
