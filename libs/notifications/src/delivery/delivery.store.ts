import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { Locale, NotificationMode, RequestContext } from '@sreda/plugin-sdk';
import { belongsSql } from '../audience.sql.js';
import type { SentenceRow } from '../sentences.service.js';

/** People whose notifications go out in one transaction. */
const BATCH = 50;

/** A notification that waits, for one person and channel, and all that decides what becomes of it. */
export interface DueRow extends SentenceRow {
  readonly personId: string;
  readonly channel: string;
  readonly createdAt: Date;
  readonly link: string | null;
  readonly timeZone: string | null;
  readonly locale: Locale;
  /** What the person has chosen for this kind and channel. */
  readonly chosen: NotificationMode | null;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  /** Null: the person has chosen nothing at all. */
  readonly digestAt: string | null;
  /** Still to be told: not read meanwhile, and still of this school. */
  readonly wanted: boolean;
}

/** Rows of notifications.delivery. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  /** Locks what is due for some people, everything that is due for each, until the end of the transaction; what another process has is left out. */
  claim(ctx: RequestContext, channel: string, kinds: readonly string[]): Promise<DueRow[]> {
    return this.database.query<DueRow>(
      ctx,
      `with people as (
         select d.person_id from notifications.delivery d join notifications.notification n on n.id = d.notification_id
         where d.due_at <= $1 and d.channel = $2 and n.kind = any($3) group by d.person_id order by min(d.due_at), d.person_id limit ${BATCH}
       )
       select n.id, n.kind, n.params, n.people, r.about_ids as "aboutIds", case when r.direct then n.link else n.guardian_link end as link,
              d.person_id as "personId", d.channel, n.created_at as "createdAt", o.time_zone as "timeZone", coalesce(a.locale, 'ru') as locale,
              p.choices -> n.kind ->> d.channel as chosen, p.quiet_from::text as "quietFrom", p.quiet_until::text as "quietUntil",
              p.digest_at::text as "digestAt",
              r.read_at is null and (n.organisation_id is null or ${belongsSql('d.person_id', 'n.organisation_id', '$1::timestamptz')}) as wanted
       from people join notifications.delivery d on d.person_id = people.person_id
         join notifications.notification n on n.id = d.notification_id
         join notifications.recipient r on r.person_id = d.person_id and r.notification_id = d.notification_id
         left join notifications.preference p on p.person_id = d.person_id
         left join identity.account a on a.person_id = d.person_id
         left join identity.organisation o on o.id = n.organisation_id
       where d.due_at <= $1 and d.channel = $2 and n.kind = any($3)
       order by d.person_id, n.id for update of d skip locked`,
      [ctx.now(), channel, kinds],
    );
  }

  async remove(ctx: RequestContext, rows: readonly DueRow[]): Promise<void> {
    await this.database.query(
      ctx,
      `delete from notifications.delivery d using unnest($1::uuid[], $2::uuid[], $3::text[]) gone (person_id, notification_id, channel)
       where d.person_id = gone.person_id and d.notification_id = gone.notification_id and d.channel = gone.channel`,
      keysOf(rows),
    );
  }

  async postpone(ctx: RequestContext, rows: readonly DueRow[], until: readonly Date[]): Promise<void> {
    await this.database.query(
      ctx,
      `update notifications.delivery d set due_at = later.due_at
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) later (person_id, notification_id, channel, due_at)
       where d.person_id = later.person_id and d.notification_id = later.notification_id and d.channel = later.channel`,
      [...keysOf(rows), until],
    );
  }
}

const keysOf = (rows: readonly DueRow[]) => [rows.map((row) => row.personId), rows.map((row) => row.id), rows.map((row) => row.channel)];
