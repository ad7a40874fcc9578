import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class AnnouncementsPrivacy implements PrivacyProvider {
  readonly tables = {
    'announcements.announcement': {
      purpose: { key: 'announcements.privacy.announcement' },
      fields: ['author_id', 'title', 'text', 'sent_at'],
      keepDays: null,
    },
    'announcements.recipient': {
      purpose: { key: 'announcements.privacy.recipient' },
      fields: ['person_id', 'told_at', 'read_at'],
      keepDays: null,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const written = await this.database.query(
      ctx,
      `select title, text, sent_at as "sentAt", withdrawn_at as "withdrawnAt" from announcements.announcement where author_id = $1 order by id`,
      [personId],
    );
    if (written.length > 0) yield { path: ['announcements', 'written'], data: written };
    const received = await this.database.query(
      ctx,
      `select a.title, r.told_at as "toldAt", r.read_at as "readAt"
         from announcements.recipient r join announcements.announcement a on a.id = r.announcement_id
        where r.person_id = $1 and a.withdrawn_at is null order by a.id`,
      [personId],
    );
    if (received.length > 0) yield { path: ['announcements', 'received'], data: received };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ written: number; received: number }>(
      ctx,
      `select (select count(*)::int from announcements.announcement where author_id = $1) as written,
              (select count(*)::int from announcements.recipient where person_id = $1) as received`,
      [personId],
    );
    return [
      { table: 'announcements.announcement', erase: 0, anonymise: row?.written ?? 0 },
      { table: 'announcements.recipient', erase: row?.received ?? 0, anonymise: 0 },
    ];
  }

  /** What the school has told its people stays, without the name of who wrote it. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `update announcements.announcement set author_id = null where author_id = $1`, [personId]);
    await this.database.query(ctx, `delete from announcements.recipient where person_id = $1`, [personId]);
  }
}
