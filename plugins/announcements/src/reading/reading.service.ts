import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { belongsSql } from '@sreda/notifications';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Events, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { renderHtml } from '@sreda/rich-text';
import type { AnnouncementDto, AnnouncementQuery, MyAnnouncementDto, MyAnnouncementPageDto } from '../announcement.dto.js';
import { columns, isOver, type ListedRow } from '../announcement.sql.js';
import { announcementRead } from '../announcements.events.js';
import { AnnouncementPlaces } from '../place/places.service.js';
import type { AnnouncementRole, PlaceKind } from '../place/place.js';

interface MineRow extends ListedRow {
  readonly readAt: Date | null;
}
interface OneRow extends MineRow {
  readonly placeKind: PlaceKind;
  readonly contextId: string;
  readonly roles: AnnouncementRole[];
  readonly text: string;
  readonly version: number;
  readonly withdrawnAt: Date | null;
  readonly remindedAt: Date | null;
  readonly isMine: boolean;
  readonly told: number;
  readonly read: number;
}

/** What people were sent. Who has left the school does not read it any more. */
@Injectable()
export class AnnouncementReading {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly places: AnnouncementPlaces,
    private readonly events: Events,
  ) {}

  /** The newest first; nothing that was withdrawn. */
  async mine(ctx: RequestContext, { limit, after, unread }: AnnouncementQuery): Promise<MyAnnouncementPageDto> {
    const [before] = readCursor(after, 1) ?? [null];
    const rows = await this.database.query<MineRow>(
      ctx,
      `select ${columns}, r.read_at as "readAt"
         from announcements.recipient r join announcements.announcement a on a.id = r.announcement_id
        where r.person_id = $1 and ($3::uuid is null or r.announcement_id < $3) and a.withdrawn_at is null
          and ${belongsSql('r.person_id', 'a.organisation_id', '$2::timestamptz')}
          ${unread ? `and a.must_read and r.read_at is null and not ${isOver('$2::timestamptz')}` : ''}
        order by r.announcement_id desc limit $4`,
      [actorOf(ctx).personId, ctx.now(), before ?? null, limit + 1],
    );
    const names = await this.names(ctx, rows);
    return pageOf(rows, limit, { cursor: ({ id }) => [id], item: (row) => listed(row, names) });
  }

  /** For who got it, and for who may send there. Who got one that was withdrawn hears only that. */
  async get(ctx: RequestContext, id: string): Promise<AnnouncementDto> {
    const row = await this.row(ctx, id);
    const mayManage = row !== undefined && (await this.places.maySend(ctx, { kind: row.placeKind, contextId: row.contextId }));
    if (!row || !(row.isMine || mayManage)) throw notFound();
    const { placeKind, version, withdrawnAt, isMine, text, roles, told, read, remindedAt } = row;
    const shows = withdrawnAt === null || mayManage;
    return {
      ...listed(row, await this.names(ctx, [row])),
      ...{ placeKind, version, withdrawnAt, isMine },
      text: shows ? renderHtml({ text, format: 'html' }) : '',
      sending: mayManage ? { source: text, roles, told, read, remindedAt } : null,
    };
  }

  /** That the actor has read it; again changes nothing. 404 for one that asks nobody to, or did not come to the actor. */
  async read(ctx: RequestContext, id: string): Promise<void> {
    const { personId } = actorOf(ctx);
    await this.database.tx(ctx, async (inner) => {
      const row = await this.row(inner, id);
      if (!row?.isMine || !row.mustRead || row.withdrawnAt) throw notFound();
      const [first] = await this.database.query(
        inner,
        `update announcements.recipient set read_at = $3 where announcement_id = $1 and person_id = $2 and read_at is null returning 1`,
        [id, personId, ctx.now()],
      );
      if (!first) return;
      const courseId = row.placeKind === 'course' || row.placeKind === 'group' ? row.contextId : null;
      await this.events.record(inner, announcementRead, id, { announcementId: id, personId, title: row.title, courseId });
    });
  }

  private row(ctx: RequestContext, id: string): Promise<OneRow | undefined> {
    return this.database.queryOne<OneRow>(
      ctx,
      `select ${columns}, a.place as "placeKind", a.context_id as "contextId", a.roles, a.text, a.version, a.withdrawn_at as "withdrawnAt",
              a.reminded_at as "remindedAt", r.read_at as "readAt",
              r.person_id is not null and ${belongsSql('$2::uuid', 'a.organisation_id', '$3::timestamptz')} as "isMine", counted.told, counted.read
         from announcements.announcement a
         left join announcements.recipient r on r.announcement_id = a.id and r.person_id = $2
        cross join lateral (
          select count(*)::int as told, count(read_at)::int as read from announcements.recipient where announcement_id = a.id) counted
        where a.id = $1`,
      [id, actorOf(ctx).personId, ctx.now()],
    );
  }

  private names(ctx: RequestContext, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(ctx, [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))]);
  }
}

const listed = (row: MineRow, names: ReadonlyMap<string, string>): MyAnnouncementDto => {
  const { id, title, mustRead, until, authorId, place, sentAt, correctedAt, readAt } = row;
  return { ...{ id, title, mustRead, until, place, sentAt, correctedAt, readAt }, author: (authorId && names.get(authorId)) ?? null };
};
