import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { audienceSql, belongsSql } from '@sreda/notifications';
import type { RequestContext } from '@sreda/plugin-sdk';
import { NetworkSight } from '../network/network.sight.js';
import type { Activity, Span } from './membership.js';

export interface SectionRow extends Activity {
  readonly personId: string;
  readonly sectionId: string;
  readonly name: string | null;
}
export interface OtherRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly since: string;
  readonly until: string | null;
  readonly confirmedById: string | null;
  readonly confirmedAt: Date;
  readonly version: number;
}

/** The statements about membership. The school is the one in which the actor works. */
@Injectable()
export class MembershipStore {
  constructor(
    private readonly database: Database,
    private readonly sight: NetworkSight,
  ) {}

  /** Ids of those who teach in the school now. */
  async teachers(ctx: RequestContext, schoolId: string): Promise<string[]> {
    const parameters: unknown[] = [ctx.now(), schoolId];
    const audience = audienceSql({ organisationId: schoolId, role: 'teacher' }, '$1::timestamptz', (value) => `$${parameters.push(value)}`);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select distinct t.person_id as id from (${audience}) t where ${belongsSql('t.person_id', '$2::uuid', '$1::timestamptz')}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** What these did in the name of the school in each section that they follow or wrote in. Hidden posts count nothing. */
  sections(ctx: RequestContext, personIds: readonly string[], { since, until }: Span): Promise<SectionRow[]> {
    const { sees, parameters } = this.sight.schools(ctx, 1);
    const n = parameters.length;
    const [persons, from, to, zone] = [`$${n + 1}::uuid[]`, `$${n + 2}::date`, `$${n + 3}::date`, `$${n + 4}`];
    return this.database.query<SectionRow>(
      ctx,
      `with joined as (
         select person_id, section_id from forum.section_subscription where school_id = $1 and person_id = any (${persons})
       ), wrote as (
         select p.author_id as person_id, s.id as section_id,
                count(*) filter (where p.starts)::int as topics,
                count(*) filter (where not p.starts and t.answer_id is distinct from p.id)::int as posts,
                count(*) filter (where t.answer_id = p.id)::int as accepted
           from forum.post p
           join forum.topic t on t.id = p.topic_id
           join forum.section s on s.id = t.board_id
          where p.school_id = $1 and p.author_id = any (${persons}) and p.hidden_at is null
            and p.created_at >= ${from}::timestamp at time zone ${zone} and p.created_at < ${to}::timestamp at time zone ${zone}
          group by p.author_id, s.id
       )
       select person_id as "personId", s.id as "sectionId", case when ${sees('s.school_id')} then s.subject || ': ' || s.theme end as name,
              joined.section_id is not null as joined, coalesce(wrote.topics, 0) as topics, coalesce(wrote.posts, 0) as posts,
              coalesce(wrote.accepted, 0) as accepted
         from joined full join wrote using (person_id, section_id) join forum.section s on s.id = section_id
        order by s.subject collate "ru-x-icu", s.theme collate "ru-x-icu", s.id`,
      [...parameters, personIds, since, until, ctx.timeZone],
    );
  }

  /** Those that last in some part of the period. */
  others(ctx: RequestContext, schoolId: string, personIds: readonly string[], { since, until }: Span): Promise<OtherRow[]> {
    return this.database.query<OtherRow>(
      ctx,
      `select id, person_id as "personId", name, address, since::text as since, until::text as until, confirmed_by as "confirmedById",
              confirmed_at as "confirmedAt", version
         from forum.other_community
        where school_id = $1 and person_id = any ($2::uuid[]) and since < $4::date and (until is null or until > $3::date)
        order by since, id`,
      [schoolId, personIds, since, until],
    );
  }

  /** By default the school year that it is now. */
  async year(ctx: RequestContext, schoolId: string): Promise<Span | undefined> {
    return this.database.queryOne<Span>(
      ctx,
      `select since::text as since, until::text as until from identity.academic_year
        where school_id = $1 order by ($2::timestamptz at time zone $3)::date >= until, since limit 1`,
      [schoolId, ctx.now(), ctx.timeZone],
    );
  }
}
