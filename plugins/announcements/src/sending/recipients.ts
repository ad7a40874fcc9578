import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { audienceSql, belongsSql } from '@sreda/notifications';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { announced, announcementPage, toBeRead } from '../announcements.notices.js';
import { type AnnouncementRole, audienceOf } from '../place/place.js';
import type { Place } from '../place/places.service.js';

export interface Sent extends Place {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly AnnouncementRole[];
  readonly mustRead: boolean;
  readonly authorId: string | null;
}

/** For a row `a` of announcements.announcement: the columns of a `Sent`. */
export const sentColumns = `a.id, a.place as kind, a.context_id as "contextId", a.group_id as "groupId", a.organisation_id as "organisationId",
  a.title, a.roles, a.must_read as "mustRead", a.author_id as "authorId"`;

/** Whom an announcement has reached. */
@Injectable()
export class Recipients {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** Gives it to those of its audience who have not got it yet, and tells them. In a transaction. Returns how many. */
  async reach(ctx: RequestContext, sent: Sent): Promise<number> {
    const parameters: unknown[] = [sent.id, sent.organisationId, sent.authorId, ctx.now()];
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    const now = '$4::timestamptz';
    const place = { kind: sent.kind, id: sent.groupId ?? sent.contextId };
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `insert into announcements.recipient (announcement_id, person_id, told_at)
       select $1, m.person_id, ${now}
         from (select distinct person_id from (${audienceSql(audienceOf(place, sent.roles), now, add)}) meant) m
         join identity.person p on p.id = m.person_id and p.erased_at is null
        where ${belongsSql('m.person_id', '$2::uuid', now)} and m.person_id is distinct from $3::uuid
       on conflict do nothing returning person_id as "personId"`,
      parameters,
    );
    const personIds = rows.map(({ personId }) => personId);
    if (personIds.length > 0) await this.tell(ctx, sent, personIds);
    return personIds.length;
  }

  async tell(ctx: RequestContext, sent: Sent, personIds: readonly string[], kind = sent.mustRead ? toBeRead : announced): Promise<number> {
    const { id, title, authorId, organisationId } = sent;
    return this.notices.notify(ctx, {
      kind,
      audience: { people: personIds },
      organisationId,
      causedBy: authorId === null ? [] : [authorId],
      params: { title },
      link: announcementPage(id),
    });
  }
}
