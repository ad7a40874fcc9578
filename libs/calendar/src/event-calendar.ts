import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import type { CalendarEntry, CalendarEvent, CalendarRange, CalendarSource, RequestContext } from '@sreda/plugin-sdk';

type Row = Pick<CalendarEntry, 'at' | 'name'> & CalendarEvent;

/**
 * Events of a person, and of the organisations that the person belongs to or has a role in now: a pupil of a class sees those of the class, of its
 * school and of the network, but a head, whose role is in the school, none of a class.
 */
@Injectable()
export class EventCalendar implements CalendarSource {
  constructor(private readonly database: Database) {}

  /** Those that last in some part of the range. One query. */
  async entries(ctx: RequestContext, personId: string, { from, to, limit }: CalendarRange & { limit: number }): Promise<CalendarEntry[]> {
    const rows = await this.database.query<Row>(
      ctx,
      `with around as materialized (
         select unnest(l.path) as id from access.line l where l.context_id = $1 and l.level = 'person' and ${inForce('l', '$2::timestamptz')}
         union
         select a.context_id from access.role_assignment a where a.person_id = $1 and ${inForce('a', '$2::timestamptz')}
       ), seen as (
         select * from calendar.event where person_id = $1
         union all
         select e.* from around join calendar.event e on e.organisation_id = around.id
       )
       select e.id, e.name, span.at, e.starts_at as "startsAt", e.ends_at as "endsAt", e.first_day::text as "firstDay",
              e.last_day::text as "lastDay", e.place, e.description, e.organisation_id as "organisationId", o.name as "organisationName",
              e.version, e.changed_at as "changedAt"
         from seen e
         left join identity.organisation o on o.id = e.organisation_id
        cross join lateral (
          values (coalesce(e.starts_at, e.first_day::timestamp at time zone $6), coalesce(e.ends_at, (e.last_day + 1)::timestamp at time zone $6))
        ) span (at, until)
        where span.at < $4 and (span.until > $3 or span.at >= $3)
        order by span.at, e.id
        limit $5`,
      [personId, ctx.now(), from, to, limit, ctx.timeZone],
    );
    return rows.map(({ at, name, ...event }) => ({ id: `event-${event.id}`, what: 'event', at, name, activity: null, event }));
  }
}
