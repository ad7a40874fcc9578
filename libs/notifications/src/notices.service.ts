import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { Notice, RequestContext } from '@sreda/plugin-sdk';
import { Events, Notices } from '@sreda/plugin-sdk/server';
import { audienceSql, belongsSql, guardsSql } from './audience.sql.js';
import { Kinds } from './kinds.service.js';
import { notified } from './notified.event.js';

/** Channel of LISTEN: the id of a notification, or `read <person id>`. */
export const NOTICES_CHANNEL = 'sreda_notices';

interface Told {
  readonly told: number;
  readonly waiting: boolean;
}

const isPath = (link: string): boolean => link.startsWith('/') && !link.startsWith('//');

/** Writes notifications: what there is to say once, and a row for each person. */
@Injectable()
export class NoticesService extends Notices {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly kinds: Kinds,
  ) {
    super();
  }

  override notify(ctx: RequestContext, notice: Notice): Promise<number> {
    for (const link of [notice.link, notice.guardianLink]) if (link !== undefined && !isPath(link)) throw new Error(`${link} is no page`);
    if (!this.kinds.declared.has(notice.kind.id)) throw new Error(`No package declares the notification ${notice.kind.id} in "notifies"`);
    return this.database.tx(ctx, async (inner) => {
      const id = newId();
      const { sql, parameters } = statement(inner, id, notice);
      const row = await this.database.queryOne<Told>(inner, sql, parameters);
      if (row?.waiting) await this.events.record(inner, notified, id, { notificationId: id });
      return row?.told ?? 0;
    });
  }
}

function statement(ctx: RequestContext, id: string, notice: Notice): { sql: string; parameters: readonly unknown[] } {
  const { kind, audience, organisationId, params = {}, people = {} } = notice;
  const parameters: unknown[] = [];
  const add = (value: unknown): string => `$${parameters.push(value)}`;
  const { causedBy = typeof ctx.actor === 'string' ? [] : [ctx.actor.personId] } = notice;
  const now = `${add(ctx.now())}::timestamptz`;
  const own = `${add(id)}::uuid`;
  const kindId = `${add(kind.id)}::text`;
  const organisation = `${add(organisationId)}::uuid`;
  const channels = Object.entries(kind.channels);
  const values = [
    ...[own, kindId, organisation, `${add(JSON.stringify(params))}::jsonb`, `${add(JSON.stringify(people))}::jsonb`],
    ...[notice.link, notice.guardianLink, notice.dedupeKey].map((text) => `${add(text ?? null)}::text`),
    ...[`${add(kind.mustRead ?? false)}::boolean`, now],
  ];
  const guardians = `
         union all
         select g.guardian_id, g.child_id from concerned c join identity.guardianship g on g.child_id = c.person_id where ${guardsSql('g', now)}`;
  const sql = `
       with meant as (
         select distinct person_id from (${audienceSql(audience, now, add)}) a
       ), concerned as materialized (
         select m.person_id from meant m where ${organisationId === null ? 'true' : belongsSql('m.person_id', organisation, now)}
       ), told as materialized (
         select t.person_id, t.about_id from (
           select person_id, null::uuid as about_id from concerned${kind.guardians ? guardians : ''}
         ) t join identity.person p on p.id = t.person_id and p.erased_at is null
         where t.person_id <> all (${add(causedBy)}::uuid[])
       ), notice as (
         insert into notifications.notification
           (id, kind, organisation_id, params, people, link, guardian_link, dedupe_key, must_read, created_at)
         select ${values.join(', ')} where exists (select from told) on conflict (kind, dedupe_key) do nothing returning id
       ), added as (
         insert into notifications.recipient (person_id, notification_id, direct, about_ids)
         select t.person_id, notice.id, bool_or(t.about_id is null), array_remove(array_agg(distinct t.about_id), null)
         from notice cross join told t group by t.person_id, notice.id
         returning person_id, notification_id
       ), waiting as (
         insert into notifications.delivery (person_id, notification_id, channel, due_at)
         select a.person_id, a.notification_id, c.channel, ${now}
         from added a cross join unnest(${add(channels.map(([channel]) => channel))}::text[], ${add(channels.map(([, mode]) => mode))}::text[]) c (channel, mode)
         left join notifications.preference p on p.person_id = a.person_id
         where coalesce(p.choices -> ${kindId} ->> c.channel, c.mode) <> 'off'
         returning person_id
       ), counted as (
         select count(*)::int as told, exists (select from waiting) as waiting from added
       )
       select told, waiting, case when told > 0 then pg_notify('${NOTICES_CHANNEL}', ${own}::text) end from counted`;
  return { sql, parameters };
}
