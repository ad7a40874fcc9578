import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageByName, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import type { CourseGradesDto, GradeDto, GradeItemDto, GradeRowDto, GradeTableDto, RecentGradeDto } from './grade-book.dto.js';
import { capabilities } from './manifest.js';

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
    this.audit.seen(
      ctx,
      items.map((student) => student.personId),
      'grades.table',
    );
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
    const open = await this.open(ctx, personId, 2);
    return this.database.query<CourseGradesDto>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", json_agg(${GRADE_JSON} order by i.position, i.id) as grades
       from grades.grade g
       join grades.item i on i.id = g.item_id
       left join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = i.course_id
       where g.person_id = $1 and ${SHOWN} and ${open.sql}
       group by c.id, c.name order by c.name collate "ru-x-icu", c.id`,
      [personId, ...open.parameters],
    );
  }

  /** What a person was given in the last days, the latest first. */
  async recent(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<RecentGradeDto>> {
    const cursor = readCursor(after, 2, 'time');
    const open = await this.open(ctx, personId, 7);
    const rows = await this.database.query<{ courseId: string; courseName: string; changedAt: Date; grade: GradeDto }>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", g.changed_at as "changedAt", ${GRADE_JSON} as grade
       from grades.grade g
       join grades.item i on i.id = g.item_id
       left join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = i.course_id
       where g.person_id = $1 and ${SHOWN} and ${open.sql}
         and g.final is not null and g.changed_at >= $2::timestamptz - make_interval(days => $3)
         and ($4::timestamptz is null or (g.changed_at, i.id) < ($4, $5::uuid))
       order by g.changed_at desc, i.id desc limit $6`,
      [personId, ctx.now(), RECENT_DAYS, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1, ...open.parameters],
    );
    return pageOf(rows, limit, {
      cursor: ({ changedAt, grade }) => [changedAt.toISOString(), grade.itemId],
      item: ({ grade, courseId, courseName }) => ({ ...grade, courseId, courseName }),
    });
  }

  /** In which courses the reader may see grades of the person, as SQL. Staff see those of their own schools only: a person may learn in several. */
  private async open(ctx: RequestContext, personId: string, firstParameter: number): Promise<ReturnType<Access['visibleOrOwn']>> {
    const own = actorOf(ctx).personId === personId;
    const close = own || (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
    if (!own) this.audit.seen(ctx, [personId], 'grades.person');
    if (close) return { sql: 'true', parameters: [] };
    return this.access.visibleOrOwn(ctx, capabilities['view-person'], 'c.organisation_id', firstParameter);
  }
}
