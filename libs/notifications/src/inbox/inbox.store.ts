import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Kinds } from '../kinds.service.js';
import type { SentenceRow } from '../sentences.service.js';
import { MOST_UNREAD } from './inbox.dto.js';

export interface InboxRow extends SentenceRow {
  readonly personId: string;
  readonly link: string | null;
  readonly mustRead: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const COLUMNS = `n.id, n.kind, n.params, n.people, r.person_id as "personId", r.about_ids as "aboutIds",
  case when r.direct then n.link else n.guardian_link end as link, n.must_read as "mustRead", n.created_at as "createdAt", r.read_at as "readAt"`;
const FROM = `from notifications.recipient r join notifications.notification n on n.id = r.notification_id`;

/** What people were told. One query each. */
@Injectable()
export class InboxStore {
  constructor(
    private readonly database: Database,
    private readonly kinds: Kinds,
  ) {}

  /** The newest first: ids sort by the time when they were made. */
  page(
    ctx: RequestContext,
    personId: string,
    { before, unread, limit }: { before: string | null; unread: boolean; limit: number },
  ): Promise<InboxRow[]> {
    return this.database.query<InboxRow>(
      ctx,
      `select ${COLUMNS} ${FROM}
       where r.person_id = $1 and n.kind = any($2) and ($3::uuid is null or r.notification_id < $3)${unread ? ' and r.read_at is null' : ''}
       order by r.notification_id desc limit $4`,
      [personId, this.kinds.enabled(), before, limit],
    );
  }

  /** What came after a notification, the oldest first. One that was written before it may have been committed later, so it begins a while earlier. */
  since(ctx: RequestContext, personId: string, from: Date, limit: number): Promise<InboxRow[]> {
    return this.database.query<InboxRow>(
      ctx,
      `select * from (
         select ${COLUMNS} ${FROM} where r.person_id = $1 and n.kind = any($2) and n.created_at >= $3 order by r.notification_id desc limit $4
       ) newest order by id`,
      [personId, this.kinds.enabled(), from, limit],
    );
  }

  /** Those of the notifications that these people got. */
  among(ctx: RequestContext, personIds: readonly string[], ids: readonly string[]): Promise<InboxRow[]> {
    return this.database.query<InboxRow>(
      ctx,
      `select ${COLUMNS} ${FROM}
       where r.notification_id = any($1::uuid[]) and r.person_id = any($2::uuid[]) and n.kind = any($3) order by n.id`,
      [ids, personIds, this.kinds.enabled()],
    );
  }

  /** Person → how many are not read; up to `MOST_UNREAD`. */
  async unread(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ personId: string; count: number }>(
      ctx,
      `select p.id as "personId", (select count(*)::int from (
         select ${FROM} where r.person_id = p.id and r.read_at is null and n.kind = any($2) limit ${MOST_UNREAD}) counted) as count
       from unnest($1::uuid[]) p (id)`,
      [personIds, this.kinds.enabled()],
    );
    return new Map(rows.map(({ personId, count }) => [personId, count]));
  }

  /** False: the person never got it. Reading it again changes nothing. */
  async read(ctx: RequestContext, personId: string, id: string): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      `update notifications.recipient set read_at = coalesce(read_at, $3) where person_id = $1 and notification_id = $2 returning 1`,
      [personId, id, ctx.now()],
    );
    return rows.length > 0;
  }

  async readAll(ctx: RequestContext, personId: string, upTo: string): Promise<void> {
    await this.database.query(
      ctx,
      `update notifications.recipient r set read_at = $3 from notifications.notification n
       where n.id = r.notification_id and r.person_id = $1 and r.notification_id <= $2 and r.read_at is null and n.kind = any($4)`,
      [personId, upTo, ctx.now(), this.kinds.enabled()],
    );
  }
}
