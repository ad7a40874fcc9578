import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Events, Extensions, Hooks, type Page, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { renderHtml } from '@sreda/rich-text';
import { ActivityService } from './activity.service.js';
import { OutlineService } from './availability/outline.service.js';
import type { Rule } from './availability/tree.js';
import type { Tracked } from './completion/completion.service.js';
import type {
  ActivityInCourseDto,
  CourseChangeDto,
  CourseDto,
  CourseFiguresDto,
  CourseListItemDto,
  CourseQuery,
  SectionDto,
} from './course.dto.js';
import { afterCreateCourse, beforeDeleteCourse, courseCreated, coursePublished } from './courses.events.js';
import { capabilities } from './manifest.js';
import { ownDatesSql } from './own-dates.js';
import { Visibility } from './visibility.service.js';

/** The course as it is for everybody. */
type CourseRow = Omit<CourseDto, 'my' | 'sections'> & {
  sections: (Omit<SectionDto, 'conditions' | 'activities'> & {
    availability: Rule | null;
    activities: (ActivityInCourseDto & Tracked & { availability: Rule | null })[];
  })[];
};

type CourseSettings = Required<Omit<CourseChangeDto, 'version'>>;

/** What was not sent is no value. */
const withoutUndefined = <T extends object>(sent: T): Partial<T> =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Condition: the category is none, or one of the organisation. */
const knownCategory = (category: string, organisation: string): string =>
  `(${category} is null or exists (select from courses.category k where k.id = ${category} and k.organisation_id = ${organisation}))`;

const course = (id: string) => ({ level: 'course', id }) as const;

@Injectable()
export class CourseService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly hooks: Hooks,
    private readonly events: Events,
    private readonly extensions: Extensions,
    private readonly activities: ActivityService,
    private readonly outline: OutlineService,
    private readonly visibility: Visibility,
  ) {}

  /** By name. Drafts are listed for those who may edit them; `mine` leaves out courses in which the actor has no role of their own. */
  async list(ctx: RequestContext, { mine, state, categoryId, q, limit, after }: CourseQuery): Promise<Page<CourseListItemDto>> {
    const cursor = readCursor(after, 2);
    const parameters: unknown[] = [limit + 1, cursor?.[0] ?? null, cursor?.[1] ?? null, mine, state ?? null, categoryId ?? null, q ?? null];
    const view = this.access.visible(ctx, capabilities.view, 'course', 'c.id', parameters.length + 1);
    parameters.push(...view.parameters);
    const edit = this.access.visible(ctx, capabilities.edit, 'course', 'c.id', parameters.length + 1);
    parameters.push(...edit.parameters);
    const personId = typeof ctx.actor === 'string' ? null : ctx.actor.personId;
    parameters.push(personId, ctx.now());
    const [person, now] = [`$${parameters.length - 1}::uuid`, `$${parameters.length}::timestamptz`];
    const rows = await this.database.query<CourseListItemDto>(
      ctx,
      `select c.id, c.organisation_id as "organisationId", c.name, c.state, c.category_id as "categoryId", r.roles
       from courses.course c cross join lateral (
         select array(select r.key from access.role_assignment a join access.role r on r.id = a.role_id
                      where a.context_id = c.id and a.person_id = ${person} and a.since <= ${now} and (a.until is null or a.until > ${now})
                      order by r.key) as roles) r
       where ($2::text is null or (c.name collate "ru-x-icu", c.id) > ($2 collate "ru-x-icu", $3::uuid))
         and (not $4::boolean or r.roles <> '{}')
         and ($5::text is null or c.state = $5 or ($5 = 'current' and c.state <> 'archived'))
         and ($6::uuid is null or c.category_id in (
           with recursive branch(id) as (
             select $6::uuid union all select child.id from courses.category child join branch on child.parent_id = branch.id)
           select id from branch))
         and ($7::text is null or strpos(translate(lower(c.name), 'ё', 'е'), translate(lower($7), 'ё', 'е')) > 0)
         and ((c.state <> 'draft' and ${view.sql}) or ${edit.sql})
       order by c.name collate "ru-x-icu", c.id
       limit $1`,
      parameters,
    );
    return pageOf(rows, limit, { cursor: (row) => [row.name, row.id], item: (row) => row });
  }

  /**
   * Hidden activities and drafts are shown as `Visibility` says; activities of plugins that are off to nobody. Dates are those of the student who
   * reads; who may edit the course reads what is to be edited.
   */
  async get(ctx: RequestContext, courseId: string): Promise<CourseDto> {
    const my = {
      roles: await this.access.rolesOf(ctx, course(courseId)),
      capabilities: await this.access.capabilitiesOf(ctx, course(courseId)),
    };
    const mayEdit = my.capabilities.includes(capabilities.edit);
    const learns = my.roles.includes('course-student');
    const found = await this.database.queryOne<CourseRow>(
      ctx,
      `with own as materialized (${ownDatesSql(this.extensions, '$5::uuid')})
       select c.id, c.organisation_id as "organisationId", c.name, c.state, c.version, c.summary, c.category_id as "categoryId",
              c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", coalesce(s.sections, '[]'::json) as sections
       from courses.course c
       left join lateral (
         select json_agg(json_build_object('id', s.id, 'name', s.name, 'text', s.text, 'visible', s.visible, 'version', s.version, 'availability', s.availability, 'activities', coalesce(a.activities, '[]'::json)) order by s.position, s.id) as sections
         from courses.section s
         left join lateral (
           select json_agg(json_build_object('id', a.id, 'type', a.type, 'name', a.name, 'visible', a.visible,
                                             'opensAt', coalesce(own.opens_at, a.opens_at),
                                             'closesAt', coalesce(own.closes_at, a.closes_at), 'version', a.version,
                                             'completion', a.completion, 'availability', a.availability) order by a.position, a.id) as activities
           from courses.activity a left join own on own.activity_id = a.id
           where a.course_id = c.id and a.section_id = s.id and (a.visible or $2::boolean) and a.type = any($3::text[])
         ) a on true
         where s.course_id = c.id and (s.visible or $2::boolean)
       ) s on true
       where c.id = $1 and (c.state <> 'draft' or $4::boolean)`,
      [
        courseId,
        mayEdit,
        [...this.extensions.all(points.activity).keys()],
        await this.visibility.seesDraft(ctx, course(courseId)),
        learns && !mayEdit ? actorOf(ctx).personId : null,
      ],
    );
    if (!found) throw notFound();
    const drawn = found.sections.map((section) => ({
      ...section,
      text: section.text && renderHtml({ text: section.text, format: 'html' }),
    }));
    const sections = await this.outline.of(ctx, drawn, { learns, mayEdit });
    return { ...found, sections, my };
  }

  /** Of a school, or of all below a municipality. */
  async figures(ctx: RequestContext, organisationId: string): Promise<CourseFiguresDto> {
    const row = await this.database.queryOne<CourseFiguresDto>(
      ctx,
      `select count(*) filter (where c.state = 'published')::int as published, count(*) filter (where c.state = 'draft')::int as draft,
              count(*) filter (where c.state = 'archived')::int as archived
       from courses.course c join identity.organisation o on o.id = c.organisation_id where o.path @> array[$1::uuid]`,
      [organisationId],
    );
    return row ?? { published: 0, draft: 0, archived: 0 };
  }

  /** A draft with nothing in it. Returns its id. */
  async create(
    ctx: RequestContext,
    {
      id = newId(),
      name,
      organisationId,
      categoryId = null,
    }: { id?: string; name: string; organisationId?: string | null; categoryId?: string | null },
  ): Promise<string> {
    const owner = organisationId ?? ctx.organisationId;
    if (!owner) throw invalid('organisationId', 'required');
    await this.access.require(ctx, capabilities.create, { level: 'organisation', id: owner });
    const made = { courseId: id, organisationId: owner, name };
    await this.database.tx(ctx, async (inner) => {
      const [inserted] = await this.database.query(
        inner,
        `insert into courses.course (id, organisation_id, name, category_id, created_at)
         select $1, $2, $3, $4, $5 where ${knownCategory('$4::uuid', '$2::uuid')} returning id`,
        [id, owner, name, categoryId, ctx.now()],
      );
      if (!inserted) throw invalid('categoryId', 'unknown-category');
      await this.access.addContext(inner, course(id), { level: 'organisation', id: owner });
      await this.hooks.run(inner, afterCreateCourse, made);
      await this.events.record(inner, courseCreated, id, made);
    });
    return id;
  }

  /** What is left out stays. */
  async change(ctx: RequestContext, courseId: string, change: CourseChangeDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const before = await this.database.queryOne<CourseSettings & { version: number; organisationId: string }>(
        inner,
        `select name, state, summary, category_id as "categoryId", starts_on::text as "startsOn", ends_on::text as "endsOn", version,
                organisation_id as "organisationId"
         from courses.course where id = $1 for no key update`,
        [courseId],
      );
      if (!before) throw notFound();
      const { version, ...given } = change;
      if (before.version !== version) throw conflict('courses.changed-meanwhile');
      const { name, state, summary, categoryId, startsOn, endsOn } = { ...before, ...withoutUndefined(given) };
      if (startsOn && endsOn && endsOn < startsOn) throw invalid('endsOn', 'before-start');
      const [changed] = await this.database.query(
        inner,
        `update courses.course set name = $2, state = $3, summary = $4, category_id = $5, starts_on = $6, ends_on = $7, version = version + 1
         where id = $1 and ${knownCategory('$5::uuid', 'organisation_id')} returning id`,
        [courseId, name, state, summary, categoryId, startsOn, endsOn],
      );
      if (!changed) throw invalid('categoryId', 'unknown-category');
      if (before.state !== state && state === 'published') {
        await this.events.record(inner, coursePublished, courseId, { courseId, organisationId: before.organisationId, name });
      }
    });
  }

  /** With everything in it. Every activity and then the course itself may be defended by a hook. */
  async remove(ctx: RequestContext, courseId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const inside = await this.database.query<{ id: string }>(inner, `select id from courses.activity where course_id = $1 for update`, [
        courseId,
      ]);
      for (const { id } of inside) await this.activities.remove(inner, id);
      await this.hooks.run(inner, beforeDeleteCourse, { courseId });
      await this.access.removeContext(inner, course(courseId));
      await this.database.query(inner, `delete from courses.course where id = $1`, [courseId]);
    });
  }
}
