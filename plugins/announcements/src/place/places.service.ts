import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextRef } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { type AnnouncementPlaceDto, MAX_PLACES } from './place.dto.js';
import { type PlaceKind, rolesIn } from './place.js';

/** Where an announcement is made. */
export interface Place {
  readonly kind: PlaceKind;
  /** School, class or course; of a group, its course. */
  readonly contextId: string;
  readonly groupId: string | null;
  /** The border: who does not belong there hears nothing. */
  readonly organisationId: string;
}

export const contextOfPlace = ({ kind, contextId }: Pick<Place, 'kind' | 'contextId'>): ContextRef => ({
  level: kind === 'course' || kind === 'group' ? 'course' : 'organisation',
  id: contextId,
});

const capabilityFor = ({ kind }: Pick<Place, 'kind'>): string =>
  kind === 'course' || kind === 'group' ? capabilities['send-course'] : capabilities.send;

const FOUND: Readonly<Record<PlaceKind, string>> = {
  school: `select o.id as "contextId", o.id as "organisationId", null as "groupId" from identity.organisation o where o.id = $1 and o.kind = 'school'`,
  class: `select o.id as "contextId", o.id as "organisationId", null as "groupId" from identity.organisation o where o.id = $1 and o.kind = 'class'`,
  course: `select c.id as "contextId", c.organisation_id as "organisationId", null as "groupId" from courses.course c where c.id = $1`,
  group: `select g.course_id as "contextId", c.organisation_id as "organisationId", g.id as "groupId"
            from enrolment."group" g join courses.course c on c.id = g.course_id where g.id = $1`,
};

/** Schools, classes, courses and groups to whose people somebody may send announcements. */
@Injectable()
export class AnnouncementPlaces {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Throws 404 for a place that is not there, 403 for one in which the actor may not send. */
  async require(ctx: RequestContext, { kind, id }: { kind: PlaceKind; id: string }): Promise<Place> {
    const row = await this.database.queryOne<Omit<Place, 'kind'>>(ctx, FOUND[kind], [id]);
    if (!row) throw notFound();
    const place = { kind, ...row };
    await this.access.require(ctx, capabilityFor(place), contextOfPlace(place));
    return place;
  }

  maySend(ctx: RequestContext, place: Pick<Place, 'kind' | 'contextId'>): Promise<boolean> {
    return this.access.can(ctx, capabilityFor(place), contextOfPlace(place));
  }

  /** The widest first: the school worked in, this year's classes of it, published courses with their groups. One query. */
  async list(ctx: RequestContext): Promise<AnnouncementPlaceDto[]> {
    const send = this.access.visible(ctx, capabilities.send, 'organisation', 'o.id', 4);
    const sendInCourse = this.access.visible(ctx, capabilities['send-course'], 'course', 'c.id', 4 + send.parameters.length);
    const rows = await this.database.query<{ kind: PlaceKind; id: string; name: string }>(
      ctx,
      `with course as materialized (
         select c.id, c.name from courses.course c
          where ${sendInCourse.sql} and c.state = 'published' and ($2::uuid is null or c.organisation_id = $2)
       )
       select kind, id, name from (
         select o.kind, o.id, o.name, case o.kind when 'school' then 0 else 1 end as rank, cy.grade, o.name as first, null as second
           from identity.organisation o
           cross join lateral (select ($1::timestamptz at time zone o.time_zone)::date as day) today
           left join identity.academic_year y on o.kind = 'class' and y.school_id = o.parent_id and today.day between y.since and y.until
           left join identity.class_year cy on cy.class_id = o.id and cy.academic_year_id = y.id
          where ${send.sql} and ($2::uuid is null or $2 in (o.id, o.parent_id)) and (o.closed_on is null or o.closed_on > today.day)
            and (o.kind = 'school' or cy.class_id is not null)
         union all
         select 'course', id, name, 2, null, name, null from course
         union all
         select 'group', g.id, course.name || ' · ' || g.name, 2, null, course.name, g.name from course join enrolment."group" g on g.course_id = course.id
       ) place
       order by rank, grade, first collate "ru-x-icu", second collate "ru-x-icu" nulls first, id limit $3`,
      [ctx.now(), ctx.organisationId, MAX_PLACES, ...send.parameters, ...sendInCourse.parameters],
    );
    return rows.map((row) => ({ ...row, roles: [...rolesIn[row.kind]] }));
  }
}
