import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageByName, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import type { CourseGradesDto, GradeDto, GradeItemDto, GradeRowDto, GradeTableDto, RecentGradeDto } from './grade-book.dto.js';

/** A grade with its reasons, as JSON of the database; numbers are what people typed, so float8 keeps them. */
const GRADE_JSON = `json_build_object(
  'itemId', i.id, 'activityId', i.activity_id, 'name', coalesce(i.name, a.name), 'max', i.max::float8,
  'raw', g.raw::float8, 'final', g.final::float8, 'state', g.state, 'changedAt', g.changed_at,
  'why', case when g.item_id is null then null else json_build_object('rule', g.rule, 'inputs', g.inputs) end)`;

const RECENT_DAYS = 14;

/** Items of hidden activities are for teachers only. */
const SHOWN = `(a.id is null or a.visible)`;

/** Reading grades: each page is a fixed number of statements. */
@Injectable()
export class GradeBook {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly people: People,
  ) {}

  /** Every item of the course, graded or not. */
  async mine(ctx: RequestContext, courseId: string): Promise<GradeDto[]> {
    const row = await this.database.queryOne<{ grades: GradeDto[] }>(
      ctx,
      `select coalesce(json_agg(${GRADE_JSON} order by i.position, i.id), '[]'::json) as grades
       from grades.item i
       left join courses.activity a on a.id = i.activity_id
       left join grades.grade g on g.item_id = i.id and g.person_id = $2
       where i.course_id = $1 and ${SHOWN}`,
      [courseId, actorOf(ctx).personId],
    );
    return row?.grades ?? [];
  }

  /** The students who take part now, by name, and all items. */
  async table(ctx: RequestContext, courseId: string, query: PageQuery): Promise<GradeTableDto> {
    const columns = await this.database.query<GradeItemDto>(
      ctx,
      `select i.id, i.activity_id as "activityId", coalesce(i.name, a.name) as name, i.max::float8 as max
       from grades.item i left join courses.activity a on a.id = i.activity_id where i.course_id = $1 order by i.position, i.id`,
      [courseId],
    );
    const students = await this.database.query<{ id: string; personId: string }>(
      ctx,
      `select distinct person_id as id, person_id as "personId" from enrolment.participant
       where course_id = $1 and role = 'student' and since <= $2 and (until is null or until > $2)`,
      [courseId, ctx.now()],
    );
    const { items, next } = await pageByName(ctx, this.people, students, query);
    const cells = await this.database.query<{ personId: string; grades: GradeRowDto['grades'] }>(
      ctx,
      `select g.person_id as "personId", json_agg(json_build_object('itemId', g.item_id, 'final', g.final::float8, 'state', g.state)) as grades
       from grades.grade g join grades.item i on i.id = g.item_id
       where i.course_id = $1 and g.person_id = any($2::uuid[]) group by g.person_id`,
      [courseId, items.map((student) => student.personId)],
    );
    const gradesOf = new Map(cells.map(({ personId, grades }) => [personId, grades]));
    return { columns, items: items.map(({ personId, name }) => ({ personId, name, grades: gradesOf.get(personId) ?? [] })), next };
  }

  /** All grades of a person by course. */
  async ofPerson(ctx: RequestContext, personId: string): Promise<CourseGradesDto[]> {
    const within = await this.open(ctx, personId);
    return this.database.query<CourseGradesDto>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", json_agg(${GRADE_JSON} order by i.position, i.id) as grades
       from grades.grade g
       join grades.item i on i.id = g.item_id
       left join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = i.course_id
       join identity.organisation o on o.id = c.organisation_id
       where g.person_id = $1 and ${SHOWN} and ($2::uuid is null or o.path @> array[$2::uuid])
       group by c.id, c.name order by c.name collate "ru-x-icu", c.id`,
      [personId, within],
    );
  }

  /** What a person was given in the last days, the latest first. */
  async recent(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<RecentGradeDto>> {
    const cursor = readCursor(after, 2, 'time');
    const within = await this.open(ctx, personId);
    const rows = await this.database.query<{ courseId: string; courseName: string; changedAt: Date; grade: GradeDto }>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", g.changed_at as "changedAt", ${GRADE_JSON} as grade
       from grades.grade g
       join grades.item i on i.id = g.item_id
       left join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = i.course_id
       join identity.organisation o on o.id = c.organisation_id
       where g.person_id = $1 and ${SHOWN} and ($2::uuid is null or o.path @> array[$2::uuid])
         and g.final is not null and g.changed_at >= $3::timestamptz - make_interval(days => $4)
         and ($5::timestamptz is null or (g.changed_at, i.id) < ($5, $6::uuid))
       order by g.changed_at desc, i.id desc limit $7`,
      [personId, within, ctx.now(), RECENT_DAYS, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(rows, limit, {
      cursor: ({ changedAt, grade }) => [changedAt.toISOString(), grade.itemId],
      item: ({ grade, courseId, courseName }) => ({ ...grade, courseId, courseName }),
    });
  }

  /** Where the reader may see grades of the person: null is everywhere. Staff see those of their own school only: a person may learn in several. */
  private async open(ctx: RequestContext, personId: string): Promise<string | null> {
    const own = actorOf(ctx).personId === personId;
    const close = own || (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
    if (!own) this.audit.seen(ctx, [personId], 'grades.person');
    return close ? null : ctx.organisationId;
  }
}
