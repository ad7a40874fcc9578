import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { Staff } from '@sreda/identity';
import { conflict, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import { Partners } from '../network/partners.js';
import {
  type ConsultationPersonDto,
  type ConsultationThemeChangeDto,
  type ConsultationThemeDto,
  MAX_THEMES,
  type NewConsultationThemeDto,
} from './theme.dto.js';

type Row = Omit<ConsultationThemeDto, 'mayLead' | 'answerers'> & { readonly answererIds: string[] };

const ORDER = 't.name collate "ru-x-icu"';

/** The regulation of a school: in what it consults, who answers and in what time. */
@Injectable()
export class ThemeService {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly staff: Staff,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** Themes of the own school and of those that share with it, by name. */
  async list(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<ConsultationThemeDto>> {
    const cursor = readCursor(after, 2);
    const leads = await this.partners.leads(ctx);
    const { sees, parameters } = this.partners.schools(ctx, 1);
    const rows = await this.database.query<Row>(
      ctx,
      `select t.id, t.name, t.description, json_build_object('id', o.id, 'name', o.name) as school, t.working_days as "workingDays", t.closed, t.version,
              array(select a.person_id from consultations.answerer a where a.theme_id = t.id and t.school_id = $1 and $4) as "answererIds"
         from consultations.theme t join identity.organisation o on o.id = t.school_id
        where ${sees('t.school_id')} and ($5::text is null or (${ORDER}, t.id) > ($5 collate "ru-x-icu", $6::uuid))
        order by ${ORDER}, t.id limit $7`,
      [...parameters, leads, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    const names = await this.people.names(ctx, [...new Set(rows.flatMap(({ answererIds }) => answererIds))]);
    return pageOf(rows, limit, {
      cursor: ({ name, id }) => [name, id],
      item: ({ answererIds, ...row }) => ({
        ...row,
        answerers: answererIds.map((id) => ({ id, name: names.get(id) ?? '—' })).sort((a, b) => a.name.localeCompare(b.name, 'ru')),
        mayLead: leads && row.school.id === ctx.organisationId,
      }),
    });
  }

  /** Who may be named as answerers. */
  candidates(ctx: RequestContext, query: PageQuery): Promise<Page<ConsultationPersonDto>> {
    return this.staff.list(ctx, ownSchool(ctx), query);
  }

  /** Returns its id. 409 for a name that the school has already. */
  async create(ctx: RequestContext, { name, description, workingDays, answererIds }: NewConsultationThemeDto): Promise<string> {
    const schoolId = ownSchool(ctx);
    return this.database.tx(ctx, async (inner) => {
      const row = await this.database.queryOne<{ isSchool: boolean; n: number }>(
        inner,
        `select o.kind = 'school' as "isSchool", (select count(*)::int from consultations.theme where school_id = $1) as n
           from identity.organisation o where o.id = $1 for update`,
        [schoolId],
      );
      if (!row?.isSchool) throw conflict('consultations.no-school');
      if (row.n >= MAX_THEMES) throw conflict('consultations.too-many-themes', { max: MAX_THEMES });
      const id = newId();
      await once(() =>
        this.database.query(
          inner,
          `insert into consultations.theme (id, school_id, name, description, working_days) values ($1, $2, $3, $4, $5)`,
          [id, schoolId, name, description, workingDays],
        ),
      );
      await this.setAnswerers(inner, schoolId, id, answererIds);
      await this.record(inner, 'create-theme', id, schoolId);
      return id;
    });
  }

  /** 404 for one of another school, 409 when somebody has changed it since that version. Terms of what was asked stay. */
  async change(ctx: RequestContext, themeId: string, change: ConsultationThemeChangeDto): Promise<void> {
    const schoolId = ownSchool(ctx);
    await this.database.tx(ctx, async (inner) => {
      const theme = await this.database.queryOne<{ version: number }>(
        inner,
        `select version from consultations.theme where id = $1 and school_id = $2 for update`,
        [themeId, schoolId],
      );
      if (!theme) throw notFound();
      if (theme.version !== change.version) throw conflict('consultations.changed-meanwhile');
      await once(() =>
        this.database.query(
          inner,
          `update consultations.theme set name = $2, description = $3, working_days = $4, closed = $5, version = version + 1 where id = $1`,
          [themeId, change.name, change.description, change.workingDays, change.closed],
        ),
      );
      await this.setAnswerers(inner, schoolId, themeId, change.answererIds);
      await this.record(inner, 'change-theme', themeId, schoolId);
    });
  }

  private async setAnswerers(ctx: RequestContext, schoolId: string, themeId: string, personIds: readonly string[]): Promise<void> {
    await this.staff.require(ctx, 'answererIds', schoolId, personIds);
    await this.database.query(
      ctx,
      `with gone as (delete from consultations.answerer where theme_id = $1 and person_id <> all ($2::uuid[]))
       insert into consultations.answerer (theme_id, person_id) select $1, id from unnest($2::uuid[]) as id on conflict do nothing`,
      [themeId, personIds],
    );
  }

  private record(ctx: RequestContext, what: string, themeId: string, schoolId: string): Promise<void> {
    return this.audit.record(ctx, {
      action: `consultations.${what}`,
      subject: { kind: 'consultation-theme', id: themeId },
      organisationIds: [schoolId],
    });
  }
}

function ownSchool({ organisationId }: RequestContext): string {
  if (organisationId === null) throw forbidden();
  return organisationId;
}

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, 'theme_name')) throw conflict('consultations.theme-taken');
    throw error;
  }
}
