import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import {
  Access,
  Audit,
  type ContextLookup,
  type ContextRef,
  pageByName,
  pageOf,
  type PageQuery,
  People,
  readCursor,
} from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { type SentenceRow, Sentences } from '../sentences.service.js';
import type { ReaderPageDto, ReadersQuery, SentPageDto } from './readers.dto.js';

interface SentRow extends SentenceRow {
  readonly createdAt: Date;
  readonly told: number;
  readonly read: number;
}

/** Who has read what must be read. Of other notifications that is nobody's business. */
@Injectable()
export class ReadersService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly sentences: Sentences,
  ) {}

  /** The school or class of a notification that must be read. */
  async contextOf(ctx: RequestContext, notificationId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string | null }>(
      ctx,
      `select organisation_id as id from notifications.notification where id = $1 and must_read`,
      [notificationId],
    );
    if (!row) return null;
    return row.id === null ? { level: 'site', id: null } : { level: 'organisation', id: row.id };
  }

  /** Those of all organisations where the actor may see it, the newest first. */
  async sent(ctx: RequestContext, { limit, after }: PageQuery): Promise<SentPageDto> {
    const [before] = readCursor(after, 1) ?? [null];
    const visible = this.access.visible(ctx, capabilities['view-readers'], 'organisation', 'n.organisation_id', 3);
    const rows = await this.database.query<SentRow>(
      ctx,
      `select n.id, n.kind, n.params, n.people, '{}'::uuid[] as "aboutIds", n.created_at as "createdAt", r.told, r.read
       from notifications.notification n cross join lateral (
         select count(*)::int as told, count(read_at)::int as read from notifications.recipient where notification_id = n.id) r
       where n.must_read and ($1::uuid is null or n.id < $1) and ${visible.sql} order by n.id desc limit $2`,
      [before ?? null, limit + 1, ...visible.parameters],
    );
    const page = pageOf(rows, limit, { cursor: (row) => [row.id], item: (row) => row });
    const said = await this.sentences.of(ctx, page.items);
    return {
      items: page.items.map(({ id, createdAt, told, read }, i) => ({ ...{ id, createdAt, told, read }, text: said[i]?.text ?? '' })),
      next: page.next,
    };
  }

  /** By name. That it was looked at is on record. */
  async readers(ctx: RequestContext, notificationId: string, query: ReadersQuery): Promise<ReaderPageDto> {
    const rows = await this.database.query<{ id: string; personId: string; readAt: Date | null }>(
      ctx,
      `select person_id as id, person_id as "personId", read_at as "readAt" from notifications.recipient
       where notification_id = $1 and (read_at is not null) = $2`,
      [notificationId, query.read],
    );
    const page = await pageByName(ctx, this.people, rows, query);
    this.audit.seen(
      ctx,
      page.items.map(({ personId }) => personId),
      'notifications.readers',
    );
    return { items: page.items.map(({ personId, name, readAt }) => ({ personId, name, readAt })), next: page.next };
  }
}
