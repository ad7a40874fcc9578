import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, type PageQuery, readCursor } from '@sreda/plugin-sdk/server';
import type { EntryDto, EntryQuery, SeenDto } from './audit.dto.js';

const personJson = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', concat_ws(' ', ${alias}.family_name, ${alias}.given_name, ${alias}.patronymic)) end`;

@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  /** Entries of an organisation and everything below it, or of the whole site (null), newest first. */
  async entries(
    ctx: RequestContext,
    organisationId: string | null,
    { limit, after, action, actorId, personId }: EntryQuery,
  ): Promise<Page<EntryDto>> {
    const rows = await this.database.query<EntryDto>(
      ctx,
      `select e.id, e.at, ${personJson('a')} as actor, e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
              ${personJson('p')} as person, e.details, e.request_id as "requestId"
       from audit.entry e
       left join identity.person a on a.id = e.actor_id
       left join identity.person p on p.id = e.person_id
       where ($1::uuid is null or e.organisation_id in (select o.id from identity.organisation o where o.path @> array[$1::uuid]))
         and ($2::uuid is null or e.id < $2)
         and ($3::text is null or starts_with(e.action, $3))
         and ($4::uuid is null or e.actor_id = $4)
         and ($5::uuid is null or e.person_id = $5)
       order by e.id desc limit $6`,
      [organisationId, readCursor(after, 1)?.[0] ?? null, action ?? null, actorId ?? null, personId ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.id], item: (row) => row });
  }

  /** Who opened a person's data, latest hour first. */
  async seen(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<SeenDto>> {
    const cursor = readCursor(after, 3);
    const rows = await this.database.query<SeenDto>(
      ctx,
      `select s.hour, json_build_object('id', s.actor_id, 'name', coalesce(concat_ws(' ', a.family_name, a.given_name, a.patronymic), '')) as actor,
              s.what, s.times
       from audit.seen s left join identity.person a on a.id = s.actor_id
       where s.person_id = $1 and ($2::timestamptz is null or (s.hour, s.what, s.actor_id) < ($2, $3::text, $4::uuid))
       order by s.hour desc, s.what desc, s.actor_id desc limit $5`,
      [personId, cursor?.[0] ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.hour.toISOString(), row.what, row.actor.id], item: (row) => row });
  }
}
