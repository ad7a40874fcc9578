import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { isTimeZone } from '../time.js';
import type { ChangeOrganisationDto, CreateOrganisationDto, OrganisationDto, OrganisationsQuery } from './organisation.dto.js';
import { type OrganisationKind, organisationKinds } from './organisation.entity.js';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly parentId: string | null;
  readonly path: readonly string[];
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
}

export const ORGANISATION_COLUMNS = `o.id, o.kind, o.parent_id as "parentId", o.path, o.name, o.time_zone as "timeZone", o.version`;

const toDto = ({ id, kind, parentId, name, timeZone, version }: OrganisationRow): OrganisationDto => ({
  id,
  kind,
  parentId,
  name,
  timeZone,
  version,
});

/** The tree above the classes. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** Regions, municipalities and schools where the actor may look, from the root down. */
  async list(ctx: RequestContext, { limit, after, kind }: OrganisationsQuery): Promise<Page<OrganisationDto>> {
    const visible = this.access.visible(ctx, 'identity:view-organisation', 'organisation', 'o.id', 6);
    const cursor = readCursor(after, 3, 'whole');
    const rows = await this.database.query<OrganisationRow>(
      ctx,
      `select ${ORGANISATION_COLUMNS} from identity.organisation o
       where o.kind <> 'class' and ($1::text is null or o.kind = $1)
         and ($2::int is null or (cardinality(o.path), o.name, o.id) > ($2::int, $3 collate "ru-x-icu", $4::uuid))
         and ${visible.sql}
       order by cardinality(o.path), o.name, o.id limit $5`,
      [kind ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, limit + 1, ...visible.parameters],
    );
    return pageOf(rows, limit, { cursor: (row) => [String(row.path.length), row.name, row.id], item: toDto });
  }

  async get(ctx: RequestContext, id: string): Promise<OrganisationRow> {
    const row = await this.database.queryOne<OrganisationRow>(
      ctx,
      `select ${ORGANISATION_COLUMNS} from identity.organisation o where o.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The school with this id; a Problem 422 when it is something else. */
  async school(ctx: RequestContext, id: string): Promise<OrganisationRow> {
    const row = await this.get(ctx, id);
    if (row.kind !== 'school') throw conflict('identity.not-a-school');
    return row;
  }

  /** Locks the school's row for a change of its years, classes or people that must not meet another one. */
  async lockSchool(ctx: RequestContext, id: string): Promise<OrganisationRow> {
    const row = await this.database.queryOne<OrganisationRow>(
      ctx,
      `select ${ORGANISATION_COLUMNS} from identity.organisation o where o.id = $1 for no key update`,
      [id],
    );
    if (!row) throw notFound();
    if (row.kind !== 'school') throw conflict('identity.not-a-school');
    return row;
  }

  async view(ctx: RequestContext, id: string): Promise<OrganisationDto> {
    return toDto(await this.get(ctx, id));
  }

  /** Needs `identity:manage-organisation` where it is put. */
  async create(ctx: RequestContext, input: CreateOrganisationDto): Promise<OrganisationDto> {
    const at = input.parentId ? ({ level: 'organisation', id: input.parentId } as const) : ({ level: 'site', id: null } as const);
    await this.access.require(ctx, 'identity:manage-organisation', at);
    return this.database.tx(ctx, async (inner) => {
      const made = await this.add(inner, input);
      await this.note(inner, 'create-organisation', made.id, { kind: made.kind });
      return toDto(made);
    });
  }

  /** Adds an organisation and its context. The caller has checked that the actor may. */
  async add(
    ctx: RequestContext,
    { kind, parentId, name, timeZone }: { kind: OrganisationKind; parentId: string | null; name: string; timeZone: string },
  ): Promise<OrganisationRow> {
    if (!isTimeZone(timeZone)) throw invalid('timeZone', 'time-zone');
    const parent = parentId ? await this.get(ctx, parentId) : null;
    if (parent && organisationKinds.indexOf(parent.kind) >= organisationKinds.indexOf(kind)) throw invalid('parentId', 'wrong-kind');
    const id = newId();
    const path = [...(parent?.path ?? []), id];
    await this.database.query(
      ctx,
      `insert into identity.organisation (id, kind, parent_id, path, name, time_zone) values ($1, $2, $3, $4, $5, $6)`,
      [id, kind, parentId, path, name, timeZone],
    );
    await this.access.addContext(
      ctx,
      { level: 'organisation', id },
      parentId ? { level: 'organisation', id: parentId } : { level: 'site', id: null },
    );
    return { id, kind, parentId, path, name, timeZone, version: 1 };
  }

  /** Classes get the name from their year and the time zone from their school. */
  async change(ctx: RequestContext, id: string, { version, name, timeZone }: ChangeOrganisationDto): Promise<OrganisationDto> {
    if (timeZone !== undefined && !isTimeZone(timeZone)) throw invalid('timeZone', 'time-zone');
    return this.database.tx(ctx, async (inner) => {
      const before = await this.get(inner, id);
      if (before.kind === 'class') throw conflict('identity.class-is-named-by-year');
      const changed = await this.database.query(
        inner,
        `update identity.organisation set name = coalesce($3, name), time_zone = coalesce($4, time_zone), version = version + 1
         where id = $1 and version = $2 returning id`,
        [id, version, name ?? null, timeZone ?? null],
      );
      if (changed.length === 0) throw conflict('identity.changed-meanwhile');
      if (before.kind === 'school' && timeZone) {
        await this.database.query(inner, `update identity.organisation set time_zone = $2 where parent_id = $1`, [id, timeZone]);
      }
      await this.note(inner, 'change-organisation', id, {
        fields: [...(name === undefined ? [] : ['name']), ...(timeZone === undefined ? [] : ['timeZone'])],
      });
      return this.view(inner, id);
    });
  }

  /** On record in the organisation itself. `details` hold no names: what it is called is there to be read. */
  async note(ctx: RequestContext, what: string, organisationId: string, details: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.audit.record(ctx, {
      action: `identity.${what}`,
      subject: { kind: 'organisation', id: organisationId },
      organisationIds: [organisationId],
      details,
    });
  }

  /** Marks that years, classes or memberships of the school have changed, so that a promotion reviewed before is not carried out. */
  async touch(ctx: RequestContext, schoolId: string): Promise<void> {
    await this.database.query(ctx, `update identity.organisation set version = version + 1 where id = $1`, [schoolId]);
  }
}
