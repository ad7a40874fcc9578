import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Jobs } from '@sreda/plugin-sdk/server';
import { KEEP_DAYS, sweep } from './sweep.job.js';

/** Messages to a person. Their texts are not exported: what is left of them holds links that open the account. */
@Injectable()
export class MailPrivacy implements PrivacyProvider {
  readonly tables = {
    'mail.message': {
      purpose: { key: 'mail.privacy.message' },
      fields: ['person_id', 'organisation_id', 'address', 'subject', 'text', 'html', 'created_at'],
      keepDays: KEEP_DAYS,
    },
  };

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select address, subject, state, created_at as "createdAt", finished_at as "finishedAt" from mail.message where person_id = $1 order by id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['mail'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ erase: number }>(
      ctx,
      `select count(*)::int as erase from mail.message where person_id = $1`,
      [personId],
    );
    return [{ table: 'mail.message', erase: row?.erase ?? 0, anonymise: 0 }];
  }

  /** The files of an installation without mail server go after the commit. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    const erased = await this.database.query(ctx, `delete from mail.message where person_id = $1 returning id`, [personId]);
    if (erased.length > 0) await this.jobs.enqueue(ctx, sweep, {});
  }
}
