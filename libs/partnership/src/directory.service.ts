import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { OrganisationService } from '@sreda/identity';
import { actorOf, conflict, points, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Extensions, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { SetListedDto, PartnershipSchoolDto, FoundSchoolDto, SchoolsQuery } from './agreement.dto.js';

const folded = (sql: string): string => `translate(lower(${sql}), 'ё', 'е')`;

/** Which schools may be found by others: those that want to be. All other schools are unknown even by name. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly audit: Audit,
    private readonly extensions: Extensions,
  ) {}

  async own(ctx: RequestContext, schoolId: string): Promise<PartnershipSchoolDto> {
    await this.organisations.school(ctx, schoolId);
    const row = await this.database.queryOne<{ listed: boolean; version: number }>(
      ctx,
      `select listed, version from partnership.school where school_id = $1`,
      [schoolId],
    );
    const scopes = [...this.extensions.all(points.sharedScope)].map(([key, { label }]) => ({ key, label: label.key }));
    return { listed: row?.listed ?? false, version: row?.version ?? 0, scopes };
  }

  async setListed(ctx: RequestContext, schoolId: string, { listed, version }: SetListedDto): Promise<PartnershipSchoolDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.organisations.school(inner, schoolId);
      const [written] = await this.database.query(
        inner,
        `insert into partnership.school as s (school_id, listed, version, changed_at, changed_by) select $1, $2, 1, $4, $5 where $3 = 0
         on conflict (school_id) do nothing returning school_id`,
        [schoolId, listed, version, ctx.now(), actorOf(ctx).personId],
      );
      const [changed] = written
        ? [written]
        : await this.database.query(
            inner,
            `update partnership.school set listed = $2, version = version + 1, changed_at = $4, changed_by = $5
              where school_id = $1 and version = $3 returning school_id`,
            [schoolId, listed, version, ctx.now(), actorOf(ctx).personId],
          );
      if (!changed) throw conflict('partnership.changed-meanwhile');
      await this.audit.record(inner, {
        action: 'partnership.set-listed',
        subject: { kind: 'organisation', id: schoolId },
        organisationIds: [schoolId],
        details: { listed },
      });
      return this.own(inner, schoolId);
    });
  }

  /** Schools that the school may invite, by name. */
  async find(ctx: RequestContext, schoolId: string, { limit, after, q }: SchoolsQuery): Promise<Page<FoundSchoolDto>> {
    const cursor = readCursor(after, 2);
    const rows = await this.database.query<FoundSchoolDto>(
      ctx,
      `select o.id, o.name, above.name as place
         from partnership.school s join identity.organisation o on o.id = s.school_id left join identity.organisation above on above.id = o.parent_id
        where s.listed and o.id <> $1 and ($2::text is null or strpos(${folded('o.name')}, ${folded('$2')}) > 0)
          and ($3::text is null or (o.name, o.id) > ($3 collate "ru-x-icu", $4::uuid))
        order by o.name, o.id limit $5`,
      [schoolId, q ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: ({ name, id }) => [name, id], item: (row) => row });
  }
}
