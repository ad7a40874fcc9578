import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { dayIn } from '@sreda/identity';
import type { RequestContext } from '@sreda/plugin-sdk';

/** Something of a person that is past its time. */
export interface Due {
  readonly personId: string;
  readonly package: string;
  readonly keepDays: number;
  /** First day on which nothing held the person to a school any more. */
  readonly leftOn: string;
}

const BATCH = 500;

/**
 * People who have left and what is past its time. A person has left when all memberships and guardianships have ended (a guardianship also with
 * the child's leaving), and no role at the site or in an organisation is left but those that come with them. People who never belonged anywhere
 * have not left: an administrator erases them.
 */
@Injectable()
export class Leavers {
  constructor(private readonly database: Database) {}

  /** In the order (person, package, keepDays), beginning after the one given. */
  async due(ctx: RequestContext, rules: readonly { package: string; keepDays: number }[], after: Due | null): Promise<Due[]> {
    return this.database.query<Due>(
      ctx,
      `with own as (
         select person_id, max(until) as left_on, bool_and(until is not null) as ended from identity.membership group by person_id
       ), bond as (
         select person_id, case when ended then left_on end as until from own
         union all
         select g.guardian_id, coalesce((g.until at time zone $3)::date, case when c.ended then c.left_on end)
         from identity.guardianship g left join own c on c.person_id = g.child_id
       ), leaver as (
         select person_id, max(until) as left_on from bond group by person_id having bool_and(until is not null and until <= $4::date)
       )
       select l.person_id as "personId", r.package, r.keep_days as "keepDays", l.left_on::text as "leftOn"
       from leaver l
       join identity.person p on p.id = l.person_id and p.erased_at is null
       cross join unnest($1::text[], $2::int[]) r (package, keep_days)
       left join privacy.retention d on d.person_id = l.person_id and d.package = r.package and d.keep_days = r.keep_days
       where l.left_on + r.keep_days <= $4::date and (d.left_on is null or d.left_on < l.left_on)
         and not exists (
           select from access.role_assignment a
           join access.context c on c.id = a.context_id and c.level in ('site', 'organisation')
           join access.role r on r.id = a.role_id and r.key not in ('student', 'guardian')
           where a.person_id = l.person_id and (a.until is null or a.until > $5))
         and ($6::uuid is null or (l.person_id, r.package, r.keep_days) > ($6::uuid, $7::text, $8::int))
       order by l.person_id, r.package, r.keep_days limit ${BATCH}`,
      [
        rules.map((r) => r.package),
        rules.map((r) => r.keepDays),
        ctx.timeZone,
        dayIn(ctx.timeZone, ctx.now()),
        ctx.now(),
        after?.personId ?? null,
        after?.package ?? null,
        after?.keepDays ?? null,
      ],
    );
  }

  async done(ctx: RequestContext, { personId, package: id, keepDays, leftOn }: Due): Promise<void> {
    await this.database.query(
      ctx,
      `insert into privacy.retention (person_id, package, keep_days, left_on) values ($1, $2, $3, $4)
       on conflict (person_id, package, keep_days) do update set left_on = excluded.left_on`,
      [personId, id, keepDays, leftOn],
    );
  }
}
