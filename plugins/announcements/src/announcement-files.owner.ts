import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { belongsSql } from '@sreda/notifications';
import { actorOf, type FileOwner, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';

/** Key of the point `fileOwner`: pictures of an announcement. */
export const ANNOUNCEMENT_FILES = 'announcements.announcement';

/** Who reads an announcement sees its pictures. */
@Injectable()
export class AnnouncementFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async readable(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const send = this.access.visible(ctx, capabilities.send, 'organisation', 'a.context_id', 4);
    const sendInCourse = this.access.visible(ctx, capabilities['send-course'], 'course', 'a.context_id', 4 + send.parameters.length);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select a.id from announcements.announcement a
        where a.id = any($1::uuid[])
          and (case when a.place in ('school', 'class') then ${send.sql} else ${sendInCourse.sql} end
               or (a.withdrawn_at is null and exists (select from announcements.recipient r where r.announcement_id = a.id and r.person_id = $2)
                   and ${belongsSql('$2::uuid', 'a.organisation_id', '$3::timestamptz')}))`,
      [ids, actorOf(ctx).personId, ctx.now(), ...send.parameters, ...sendInCourse.parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
