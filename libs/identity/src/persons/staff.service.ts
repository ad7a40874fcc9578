import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageByName, type PageQuery, People } from '@sreda/plugin-sdk/server';
import { memberTodaySql } from './membership.service.js';

/** SQL: the person belongs to the staff of the school, or of a part of it, today. */
export const staffSql = (personId: string, schoolId: string, now: string): string => `exists (
  select from identity.membership m join identity.organisation o on o.id = m.organisation_id
   where m.person_id = ${personId} and m.kind = 'staff' and o.path @> array[${schoolId}] and ${memberTodaySql(now)})`;

/** People who work in a school, or in a part of it. Asks nothing about who wants to know. */
@Injectable()
export class Staff {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  /** By name. Two queries. */
  async list(ctx: RequestContext, schoolId: string, query: PageQuery): Promise<Page<{ readonly id: string; readonly name: string }>> {
    const rows = await this.database.query<{ id: string; personId: string }>(
      ctx,
      `select distinct m.person_id as id, m.person_id as "personId"
         from identity.membership m
         join identity.organisation o on o.id = m.organisation_id
        where m.kind = 'staff' and o.path @> array[$1::uuid] and ${memberTodaySql('$2')}`,
      [schoolId, ctx.now()],
    );
    const { items, next } = await pageByName(ctx, this.people, rows, query);
    return { items: items.map(({ id, name }) => ({ id, name })), next };
  }

  /** Throws 422 `not-staff` at the field when one of them does not work there. One query. */
  async require(ctx: RequestContext, field: string, schoolId: string, personIds: readonly string[]): Promise<void> {
    const row = await this.database.queryOne<{ work: boolean | null }>(
      ctx,
      `select bool_and(${staffSql('named.id', '$1::uuid', '$3')}) as work from unnest($2::uuid[]) as named (id)`,
      [schoolId, personIds, ctx.now()],
    );
    if (row?.work === false) throw invalid(field, 'not-staff');
  }
}
