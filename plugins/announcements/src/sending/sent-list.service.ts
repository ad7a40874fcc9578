import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import type { SentAnnouncementPageDto } from '../announcement.dto.js';
import { columns, type ListedRow } from '../announcement.sql.js';
import { capabilities } from '../manifest.js';

interface SentRow extends ListedRow {
  readonly withdrawnAt: Date | null;
  readonly told: number;
  readonly read: number;
}

/** What was sent where the actor may send, by whomever. */
@Injectable()
export class SentList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly people: People,
  ) {}

  /** The newest first; with those that were withdrawn. */
  async page(ctx: RequestContext, { limit, after }: PageQuery): Promise<SentAnnouncementPageDto> {
    const [before] = readCursor(after, 1) ?? [null];
    const send = this.access.visible(ctx, capabilities.send, 'organisation', 'a.context_id', 3);
    const sendInCourse = this.access.visible(ctx, capabilities['send-course'], 'course', 'a.context_id', 3 + send.parameters.length);
    const rows = await this.database.query<SentRow>(
      ctx,
      `select sent.*, counted.told, counted.read from (
         select ${columns}, a.withdrawn_at as "withdrawnAt" from announcements.announcement a
          where ($1::uuid is null or a.id < $1)
            and case when a.place in ('school', 'class') then ${send.sql} else ${sendInCourse.sql} end
          order by a.id desc limit $2) sent
        cross join lateral (
          select count(*)::int as told, count(read_at)::int as read from announcements.recipient where announcement_id = sent.id) counted
        order by sent.id desc`,
      [before ?? null, limit + 1, ...send.parameters, ...sendInCourse.parameters],
    );
    const names = await this.people.names(ctx, [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))]);
    return pageOf(rows, limit, {
      cursor: ({ id }) => [id],
      item: ({ authorId, ...row }) => ({ ...row, author: (authorId && names.get(authorId)) ?? null, readAt: null }),
    });
  }
}
