import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageByName, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import { BookReader, ITEM_DAY, itemShown } from './book/book.reader.js';
import { CourseStudents } from './book/course-students.js';
import { type CourseBook, planOf, shownPart } from './book/course-book.js';
import { GradeRows } from './book/grade-rows.service.js';
import { type CellValue, entriesOf, shownEntriesOf } from './book/person-entries.js';
import type { ExplainedTotalDto, TotalDto } from './book/total.dto.js';
import { explainedTotals, totalDtos } from './book/totals.js';
import type { CourseGradesDto, GradeDto, GradeTableDto, OwnGradesDto, RecentGradeDto } from './grade-book.dto.js';
import { capabilities } from './manifest.js';
import { markTable, treeSettings } from './marks.settings.js';
import { PeriodMarksReader } from './periods/period-marks.reader.js';

/** A grade with its reasons, as JSON of the database; numbers are what people typed, so float8 keeps them. One that is hidden as yet is like none. */
const GRADE_JSON = `json_build_object(
  'itemId', i.id, 'activityId', i.activity_id, 'name', coalesce(i.name, a.name), 'max', i.max::float8, 'scale', i.scale, 'categoryId', i.category_id,
  'day', ${ITEM_DAY}::text, 'raw', g.raw::float8, 'final', g.final::float8, 'state', g.state, 'markState', g.mark_state,
  'typed', coalesce(g.typed, false), 'excluded', coalesce(g.excluded, false), 'late', coalesce(g.late, false), 'reason', g.reason,
  'changedAt', g.changed_at, 'why', case when g.item_id is null then null else json_build_object('rule', g.rule, 'inputs', g.inputs) end)`;

const RECENT_DAYS = 14;

/** Reading grades: each page is a fixed number of statements. */
@Injectable()
export class GradeBook {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly books: BookReader,
    private readonly rows: GradeRows,
    private readonly periods: PeriodMarksReader,
    private readonly students: CourseStudents,
  ) {}

  /** Every item of the course that the person may see, graded or not, and the totals of these. */
  async mine(ctx: RequestContext, courseId: string): Promise<OwnGradesDto> {
    const { personId } = actorOf(ctx);
    const row = await this.database.queryOne<{ grades: GradeDto[] }>(
      ctx,
      `select coalesce(json_agg(${GRADE_JSON} order by i.position, i.id), '[]'::json) as grades
       from grades.item i
       join courses.course c on c.id = i.course_id
       join identity.organisation o on o.id = c.organisation_id
       left join courses.activity a on a.id = i.activity_id
       left join grades.grade g on g.item_id = i.id and g.person_id = $2 and not g.hidden
       where i.course_id = $1 and i.removed_at is null and ${itemShown('$3')}`,
      [courseId, personId, ctx.now()],
    );
    const items = row?.grades ?? [];
    const book = await this.books.ofCourse(ctx, courseId);
    const cells = await this.cellsOf(ctx, [courseId], personId);
    const periods = await this.periods.ofPerson(ctx, personId, [courseId]);
    return { items, totals: await this.shownTotals(ctx, book, cells.get(courseId) ?? []), periods: periods.get(courseId) ?? [] };
  }

  /** The students who take part now, by name, all items and all totals. */
  async table(ctx: RequestContext, courseId: string, query: PageQuery): Promise<GradeTableDto> {
    const book = await this.books.ofCourse(ctx, courseId);
    const { items, next } = await pageByName(ctx, this.people, await this.students.now(ctx, courseId), query);
    const personIds = items.map((student) => student.personId);
    this.audit.seen(ctx, personIds, 'grades.table');
    const rows = await this.rows.of(ctx, book, personIds);
    const totals = [
      { categoryId: courseId, name: null },
      ...book.categories.flatMap(({ id, parentId, name }) => (parentId ? [{ categoryId: id, name }] : [])),
    ];
    return {
      columns: book.items as unknown as GradeTableDto['columns'],
      totals,
      items: rows.map((line, index) => ({ ...line, name: items[index]?.name ?? '' })),
      next,
    };
  }

  /** All totals of a person in a course with what they are made of. Who teaches sees all of it, others what students may see. */
  async why(ctx: RequestContext, courseId: string, personId: string): Promise<ExplainedTotalDto[]> {
    const teaches = await this.access.can(ctx, capabilities['view-all'], { level: 'course', id: courseId });
    await this.students.require(ctx, courseId, personId);
    if (!teaches) await this.requireOpen(ctx, courseId, personId);
    else this.audit.seen(ctx, [personId], 'grades.person');
    const whole = await this.books.ofCourse(ctx, courseId);
    const book = teaches ? whole : shownPart(whole);
    const cells = (await this.cellsOf(ctx, [courseId], personId)).get(courseId) ?? [];
    const settings = await this.books.settingsOf(ctx, book);
    const entries = teaches ? entriesOf(cells) : shownEntriesOf(cells);
    return explainedTotals(book, planOf(book, treeSettings(settings)), entries, markTable(settings));
  }

  /** All grades of a person by course. */
  async ofPerson(ctx: RequestContext, personId: string): Promise<CourseGradesDto[]> {
    const open = await this.open(ctx, personId, 3);
    const courses = await this.database.query<Pick<CourseGradesDto, 'courseId' | 'courseName' | 'grades'>>(
      ctx,
      `select c.id as "courseId", c.name as "courseName",
              coalesce(json_agg(${GRADE_JSON} order by i.position, i.id) filter (where i.id is not null), '[]') as grades
       from courses.course c
       join identity.organisation o on o.id = c.organisation_id
       left join (grades.grade g
         join grades.item i on i.id = g.item_id and i.removed_at is null
         left join courses.activity a on a.id = i.activity_id
       ) on i.course_id = c.id and g.person_id = $1 and not g.hidden and ${itemShown('$2')}
       where (c.id in (select i.course_id from grades.grade g join grades.item i on i.id = g.item_id where g.person_id = $1)
           or c.id in (select m.course_id from grades.period_mark m where m.person_id = $1 and (m.mark is not null or m.state is not null)))
         and ${open.sql}
       group by c.id, c.name order by c.name collate "ru-x-icu", c.id`,
      [personId, ctx.now(), ...open.parameters],
    );
    const courseIds = courses.map(({ courseId }) => courseId);
    const [books, cells, periods] = [
      await this.books.of(ctx, courseIds),
      await this.cellsOf(ctx, courseIds, personId),
      await this.periods.ofPerson(ctx, personId, courseIds),
    ];
    const shown: CourseGradesDto[] = [];
    for (const course of courses) {
      const book = books.get(course.courseId);
      const marks = periods.get(course.courseId) ?? [];
      const [total] = book ? await this.shownTotals(ctx, book, cells.get(course.courseId) ?? []) : [];
      if (total && (course.grades.length > 0 || marks.length > 0)) shown.push({ ...course, total, periods: marks });
    }
    return shown;
  }

  /** What a person was given in the last days, the latest first. */
  async recent(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<RecentGradeDto>> {
    const cursor = readCursor(after, 2, 'time');
    const open = await this.open(ctx, personId, 7);
    const rows = await this.database.query<{ courseId: string; courseName: string; changedAt: Date; grade: GradeDto }>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", g.changed_at as "changedAt", ${GRADE_JSON} as grade
       from grades.grade g
       join grades.item i on i.id = g.item_id and i.removed_at is null
       left join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = i.course_id
       join identity.organisation o on o.id = c.organisation_id
       where g.person_id = $1 and not g.hidden and ${itemShown('$2')} and ${open.sql}
         and (g.final is not null or g.mark_state is not null) and g.changed_at >= $2::timestamptz - make_interval(days => $3)
         and ($4::timestamptz is null or (g.changed_at, i.id) < ($4, $5::uuid))
       order by g.changed_at desc, i.id desc limit $6`,
      [personId, ctx.now(), RECENT_DAYS, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1, ...open.parameters],
    );
    return pageOf(rows, limit, {
      cursor: ({ changedAt, grade }) => [changedAt.toISOString(), grade.itemId],
      item: ({ grade, courseId, courseName }) => ({ ...grade, courseId, courseName }),
    });
  }

  private async shownTotals(ctx: RequestContext, whole: CourseBook, cells: readonly CellValue[]): Promise<TotalDto[]> {
    const book = shownPart(whole);
    const settings = await this.books.settingsOf(ctx, book);
    return totalDtos(book, planOf(book, treeSettings(settings)), shownEntriesOf(cells), markTable(settings));
  }

  /** Of one person by course. */
  private async cellsOf(ctx: RequestContext, courseIds: readonly string[], personId: string): Promise<ReadonlyMap<string, CellValue[]>> {
    const rows = await this.database.query<{ courseId: string; cells: CellValue[] }>(
      ctx,
      `select i.course_id as "courseId", json_agg(json_build_object('itemId', i.id, 'final', g.final::float8, 'typed', g.typed,
                'markState', g.mark_state, 'excluded', g.excluded, 'hidden', g.hidden)) as cells
       from grades.grade g join grades.item i on i.id = g.item_id
       where g.person_id = $2 and i.course_id = any($1::uuid[]) and i.removed_at is null group by i.course_id`,
      [courseIds, personId],
    );
    return new Map(rows.map(({ courseId, cells }) => [courseId, cells]));
  }

  /** In which courses the reader may see grades of the person, as SQL. Staff see those of their own schools only: a person may learn in several. */
  private async open(ctx: RequestContext, personId: string, firstParameter: number): Promise<ReturnType<Access['visibleOrOwn']>> {
    const own = actorOf(ctx).personId === personId;
    const close = own || (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
    if (!own) this.audit.seen(ctx, [personId], 'grades.person');
    if (close) return { sql: 'true', parameters: [] };
    return this.access.visibleOrOwn(ctx, capabilities['view-person'], 'c.organisation_id', firstParameter);
  }

  private async requireOpen(ctx: RequestContext, courseId: string, personId: string): Promise<void> {
    const open = await this.open(ctx, personId, 2);
    const found = await this.database.queryOne(ctx, `select from courses.course c where c.id = $1 and c.state <> 'draft' and ${open.sql}`, [
      courseId,
      ...open.parameters,
    ]);
    if (!found) throw notFound();
  }
}
