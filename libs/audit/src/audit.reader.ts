import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, type Page, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import type { EntryDto, EntryQuery, SeenDto } from './audit.dto.js';
import { capabilities } from './manifest.js';

type EntryRow = Omit<EntryDto, 'actor' | 'person'> & { readonly actorId: string | null; readonly personId: string | null };
type SeenRow = Omit<SeenDto, 'actor'> & { readonly actorId: string };

@Injectable()
export class AuditReader {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly people: People,
  ) {}

  /** What happened in the organisations whose log the actor may read, or of the whole site for those who may read that; the newest first. */
  async entries(ctx: RequestContext, { limit, after, action, actorId, personId }: EntryQuery): Promise<Page<EntryDto>> {
    const wholeSite = await this.access.can(ctx, capabilities.read, { level: 'site', id: null });
    const readable = this.access.visible(ctx, capabilities.read, 'organisation', 'place.id', 7);
    const rows = await this.database.query<EntryRow>(
      ctx,
      `select e.id, e.at, e.actor_id as "actorId", e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
              e.person_id as "personId", e.details, e.request_id as "requestId"
         from audit.entry e
        where ($6::boolean or exists (select from unnest(e.organisation_ids) place (id) where ${readable.sql}))
          and ($1::uuid is null or e.id < $1)
          and ($2::text is null or starts_with(e.action, $2))
          and ($3::uuid is null or e.actor_id = $3)
          and ($4::uuid is null or e.person_id = $4)
        order by e.id desc limit $5`,
      [readCursor(after, 1)?.[0] ?? null, action ?? null, actorId ?? null, personId ?? null, limit + 1, wholeSite, ...readable.parameters],
    );
    const refOf = await this.refs(
      ctx,
      rows.flatMap((row) => [row.actorId, row.personId]),
    );
    return pageOf(rows, limit, {
      cursor: (row) => [row.id],
      item: ({ actorId: actor, personId: person, ...entry }) => ({ ...entry, actor: refOf(actor), person: refOf(person) }),
    });
  }

  /** Who opened a person's data, the latest hour first. */
  async seen(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<SeenDto>> {
    const rows = await this.database.query<SeenRow>(
      ctx,
      `select hour, actor_id as "actorId", what, times from audit.seen
        where person_id = $1 and ($2::timestamptz is null or (hour, what, actor_id) < ($2::timestamptz, $3::text, $4::uuid))
        order by hour desc, what desc, actor_id desc limit $5`,
      [personId, ...(readCursor(after, 3, 'time') ?? [null, null, null]), limit + 1],
    );
    const refOf = await this.refs(
      ctx,
      rows.map((row) => row.actorId),
    );
    return pageOf(rows, limit, {
      cursor: (row) => [row.hour.toISOString(), row.what, row.actorId],
      item: ({ actorId, ...seen }) => ({ ...seen, actor: refOf(actorId) }),
    });
  }

  /** Names people by id; those who are erased keep the id and have no name. */
  private async refs(ctx: RequestContext, ids: readonly (string | null)[]) {
    const names = await this.people.names(ctx, [...new Set(ids.filter((id) => id !== null))]);
    return <Id extends string | null>(id: Id) => (id === null ? null : { id, name: names.get(id) ?? '' }) as RefOf<Id>;
  }
}

type RefOf<Id extends string | null> = Id extends string ? { readonly id: string; readonly name: string } : null;
