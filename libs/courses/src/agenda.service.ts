import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, points, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Extensions, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { AgendaItemDto, AgendaPageDto } from './agenda.dto.js';
import { Availability, type Restricted } from './availability/availability.service.js';
import { CompletionService, type Tracked } from './completion/completion.service.js';
import { ownDatesSql } from './own-dates.js';

/** What was not done longer ago than this is the teacher's to remind of. */
const OVERDUE_DAYS = 14;
/** Days after today. */
const AHEAD_DAYS = 7;

type AgendaRow = Omit<AgendaItemDto, 'state' | 'locked'> & Tracked & Restricted;

/**
 * What a person has to do in the courses where the person learns: overdue, today and in the week to come, by the end that each activity has for this
 * person.
 */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly completion: CompletionService,
    private readonly availability: Availability,
    private readonly audit: Audit,
  ) {}

  /**
   * What is overdue and done is left out, and what is hidden or locked past its time, so a page may be shorter than `limit`. One query, and a
   * fixed number for completion and for conditions.
   */
  async of(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<AgendaPageDto> {
    const cursor = readCursor(after, 2, 'time');
    if (actorOf(ctx).personId !== personId) this.audit.seen(ctx, [personId], 'courses.agenda');
    const rows = await this.database.query<AgendaRow>(
      ctx,
      `select a.id, a.type, a.name, c.id as "courseId", c.name as "courseName", d.opens_at as "opensAt", d.closes_at as "closesAt",
              a.completion, a.availability, s.availability as "sectionAvailability",
              case when d.closes_at <= $2 then 'overdue'
                   when (d.closes_at at time zone o.time_zone)::date = ($2 at time zone o.time_zone)::date then 'today'
                   else 'week' end as due
       from access.role_assignment held
       join access.role r on r.id = held.role_id and r.key = 'course-student' and r.organisation_id is null
       join courses.course c on c.id = held.context_id and c.state = 'published'
       join identity.organisation o on o.id = c.organisation_id
       join courses.activity a on a.course_id = c.id and a.visible and a.type = any($3::text[])
       join courses.section s on s.id = a.section_id
       left join (${ownDatesSql(this.extensions, '$1')}) own on own.activity_id = a.id
       cross join lateral (select coalesce(own.opens_at, a.opens_at) as opens_at, coalesce(own.closes_at, a.closes_at) as closes_at) d
       where held.person_id = $1 and held.since <= $2 and (held.until is null or held.until > $2::timestamptz)
         and d.closes_at > $2::timestamptz - make_interval(days => $4)
         and (d.closes_at at time zone o.time_zone)::date <= ($2 at time zone o.time_zone)::date + $5::int
         and ($6::timestamptz is null or (d.closes_at, a.id) > ($6, $7::uuid))
       order by d.closes_at, a.id
       limit $8`,
      [
        personId,
        ctx.now(),
        [...this.extensions.all(points.activity).keys()],
        OVERDUE_DAYS,
        AHEAD_DAYS,
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        limit + 1,
      ],
    );
    const { items, next } = pageOf(rows, limit, { cursor: (row) => [row.closesAt.toISOString(), row.id], item: (row) => row });
    const stateOf = await this.completion.of(ctx, items, [personId]);
    const standingOf = await this.availability.of(ctx, items, [personId]);
    return {
      serverNow: ctx.now(),
      items: items
        .map((item) => ({ ...told(item), state: stateOf(item.id, personId), locked: standingOf(item.id, personId) }))
        .filter(({ locked }) => locked?.state !== 'hidden')
        .filter(({ due, state, locked }) => due !== 'overdue' || (!locked && (state === 'incomplete' || state === 'begun'))),
      next,
    };
  }
}

const told = ({ id, type, name, courseId, courseName, opensAt, closesAt, due }: AgendaRow) => ({
  id,
  type,
  name,
  courseId,
  courseName,
  opensAt,
  closesAt,
  due,
});
