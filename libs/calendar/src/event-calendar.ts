import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import type { CalendarEntry, CalendarEvent, CalendarRange, CalendarSource, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { EventAudiences } from './event-audiences.js';
import { MAX_REPEATED_DAYS, spanOf } from './event-time.js';
import { capabilities } from './manifest.js';
import { occurrencesOf, type StoredEvent } from './repeat.js';
import { exceptionsSql, readExceptions, storedColumns } from './stored-event.sql.js';

type Row = StoredEvent & Pick<CalendarEvent, 'id' | 'audience' | 'mayChange' | 'version' | 'changedAt'>;

/**
 * Events of the organisations that a person belongs to or has a role in now, and of the person's courses: a pupil of a class sees those of the class,
 * of its school and of the network. Who leads a school sees those of its classes, too. The person's own ones are told to nobody else.
 */
@Injectable()
export class EventCalendar implements CalendarSource {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audiences: EventAudiences,
  ) {}

  /** Those that last in some part of the range. One query, and one for the courses. */
  async entries(ctx: RequestContext, personId: string, { from, to, limit }: CalendarRange & { limit: number }): Promise<CalendarEntry[]> {
    const courses = await this.audiences.coursesSeenBy(ctx, personId);
    const isOwn = typeof ctx.actor !== 'string' && ctx.actor.personId === personId;
    const parameters: unknown[] = [
      ...[personId, ctx.now(), from, to, limit, ctx.timeZone, isOwn],
      ...[courses.map(({ id }) => id), courses.map(({ name }) => name)],
    ];
    const may = (capability: string, level: 'organisation' | 'course', idColumn: string): string => {
      const visible = this.access.visible(ctx, capability, level, idColumn, parameters.length + 1);
      parameters.push(...visible.parameters);
      return visible.sql;
    };
    const rows = await this.database.query<Row>(
      ctx,
      `with course as materialized (
         select * from unnest($8::uuid[], $9::text[]) c (id, name)
       ), role as materialized (
         select a.context_id from access.role_assignment a where a.person_id = $1 and ${inForce('a', '$2::timestamptz')}
       ), around as materialized (
         select unnest(l.path) as id from access.line l where l.context_id = $1 and l.level = 'person' and ${inForce('l', '$2::timestamptz')}
         union
         select role.context_id from role join access.context c on c.id = role.context_id and c.level <> 'course'
         union
         select class.id from role
           join identity.organisation school on school.id = role.context_id and school.kind = 'school'
           join identity.organisation class on class.parent_id = school.id
          where $7 and ${may(capabilities['view-classes'], 'organisation', 'class.id')}
         union
         select id from course
       ), seen as (
         select * from calendar.event where person_id = $1 and $7
         union all
         select e.* from around join calendar.event e on e.context_id = around.id
       )
       select e.id, ${storedColumns('e')}, ${exceptionsSql('e.id')} as exceptions,
              case when c.id is not null then json_build_object('level', c.level, 'id', c.id, 'name', coalesce(o.name, course.name)) end as audience,
              case c.level when 'organisation' then ${may(capabilities.publish, 'organisation', 'c.id')}
                           when 'course' then ${may(capabilities['publish-course'], 'course', 'c.id')} else true end as "mayChange",
              e.version, e.changed_at as "changedAt"
         from seen e
         left join access.context c on c.id = e.context_id
         left join identity.organisation o on o.id = c.id
         left join course on course.id = c.id
        cross join lateral (
          values (coalesce(e.starts_at, e.first_day::timestamp at time zone $6),
                  case when e.weekdays is null then coalesce(e.ends_at, (e.last_day + 1)::timestamp at time zone $6)
                       else (e.repeat_until + ${MAX_REPEATED_DAYS + 2})::timestamp at time zone $6 end)
        ) span (at, until)
        where (span.at < $4 and (span.until > $3 or span.at >= $3))
           or exists (select from calendar.exception x where x.event_id = e.id and coalesce(x.starts_at, x.first_day::timestamp at time zone $6) < $4
                         and coalesce(x.ends_at, (x.last_day + 1)::timestamp at time zone $6) >= $3)
        order by span.at, e.id
        limit $5`,
      parameters,
    );
    return rows
      .flatMap((row) => this.entriesOf(ctx, row))
      .filter(({ at, until }) => at < to && (until > from || at >= from))
      .map(({ until: _, ...entry }) => entry)
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  /** Those of the events that repeat, as they are stored. Asks nothing about who wants to know. One query. */
  async stored(ctx: RequestContext, eventIds: readonly string[]): Promise<ReadonlyMap<string, StoredEvent>> {
    const rows = await this.database.query<StoredEvent & { id: string }>(
      ctx,
      `select e.id, ${storedColumns('e')}, ${exceptionsSql('e.id')} as exceptions from calendar.event e where e.id = any ($1::uuid[])`,
      [eventIds],
    );
    return new Map(rows.map(({ id, ...row }) => [id, { ...row, exceptions: readExceptions(row.exceptions) }]));
  }

  private entriesOf(
    ctx: RequestContext,
    { id, audience, mayChange, version, changedAt, ...row }: Row,
  ): (CalendarEntry & { until: Date })[] {
    const stored: StoredEvent = { ...row, exceptions: readExceptions(row.exceptions) };
    return occurrencesOf(stored).map(({ day, name, ...fields }) => ({
      id: day === null ? `event-${id}` : `event-${id}-${day}`,
      what: 'event',
      ...spanOf(fields, ctx.timeZone),
      name,
      activity: null,
      event: { id, ...fields, audience, mayChange, repeat: row.repeat, occurrence: day, version, changedAt },
    }));
  }
}
