import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { memberTodaySql } from '@sreda/identity';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';

/** Who may be enrolled: people who belong to the course's organisation, or to one below it, today. Nobody sees strangers by guessing an id. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database) {}

  /** All of `personIds`, or a 422 Problem. */
  async people(ctx: RequestContext, organisationId: string, personIds: readonly string[]): Promise<readonly string[]> {
    const wanted = [...new Set(personIds)];
    const rows = await this.database.query(
      ctx,
      `select distinct m.person_id
       from identity.membership m join identity.organisation o on o.id = m.organisation_id
       where m.person_id = any($2::uuid[]) and o.path @> array[$1::uuid] and ${memberTodaySql('$3')}`,
      [organisationId, wanted, ctx.now()],
    );
    if (rows.length !== wanted.length) throw invalid('personIds', 'not-a-member');
    return wanted;
  }

  async belongs(ctx: RequestContext, organisationId: string, personId: string): Promise<boolean> {
    const row = await this.database.queryOne(
      ctx,
      `select m.person_id
       from identity.membership m join identity.organisation o on o.id = m.organisation_id
       where m.person_id = $2 and o.path @> array[$1::uuid] and ${memberTodaySql('$3')} limit 1`,
      [organisationId, personId, ctx.now()],
    );
    return row !== undefined && row !== null;
  }
}
