import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
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
       where m.person_id = any($2::uuid[]) and o.path @> array[$1::uuid] and ${current('$3')}`,
      [organisationId, wanted, ctx.now()],
    );
    if (rows.length !== wanted.length) throw invalid('personIds', 'not-a-member');
    return wanted;
  }

  /** The pupils of a class of the organisation. */
  async ofClass(ctx: RequestContext, organisationId: string, classId: string): Promise<readonly string[]> {
    const found = await this.database.queryOne<{ people: string[] }>(
      ctx,
      `select array(select m.person_id from identity.membership m
                    where m.organisation_id = o.id and m.kind = 'student' and ${current('$3')}) as people
       from identity.organisation o
       where o.id = $2 and o.kind = 'class' and o.path @> array[$1::uuid]`,
      [organisationId, classId, ctx.now()],
    );
    if (!found) throw invalid('classId', 'unknown-class');
    return found.people;
  }
}

/** A membership holds from its first day up to, and not including, `until`, by the calendar of its organisation. */
const current = (now: string): string => `
  m.since <= (${now}::timestamptz at time zone o.time_zone)::date
  and (m.until is null or m.until > (${now}::timestamptz at time zone o.time_zone)::date)`;
