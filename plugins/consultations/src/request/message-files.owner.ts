import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { Partners } from '../network/partners.js';

/** Who may read a message may read its files; those of a published answer all who may read it. */
@Injectable()
export class MessageFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly partners: Partners,
  ) {}

  async readable(ctx: RequestContext, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
    const at = { level: 'organisation', id: ctx.organisationId } as const;
    if (!(await this.access.can(ctx, capabilities['take-part'], at))) return new Set();
    const seen = await this.partners.requests(ctx, 1);
    const { sees } = this.partners.schools(ctx, 1);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select m.id from consultations.message m
         join consultations.request r on r.id = m.request_id join consultations.theme t on t.id = r.theme_id
        where m.id = any ($6::uuid[]) and (${seen.sql} or (
          r.published_at is not null and m.kind in ('question', 'answer') and ${sees('t.school_id')} and ${sees('r.asker_school_id')}))`,
      [...seen.parameters, messageIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
