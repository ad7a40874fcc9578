import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageOf, type PageQuery, People, peopleByName, readCursor } from '@sreda/plugin-sdk/server';
import { BookReader, ITEM_DAY, itemShown } from './book/book.reader.js';
import { CourseStudents } from './book/course-students.js';
import { type BookItem, type CourseBook, planOf, shownPart, totalIds } from './book/course-book.js';
import { GradeRows } from './book/grade-rows.service.js';
import { type CellValue, entriesOf, shownEntriesOf } from './book/person-entries.js';
import type { ExplainedTotalDto, TotalDto } from './book/total.dto.js';
import { explainedTotals, totalDtos } from './book/totals.js';
import type { CourseGradesDto, GradeDto, GradeInputDto, GradeTableDto, OwnGradesDto, RecentGradeDto } from './grade-book.dto.js';
import type { GradeState } from './grades.events.js';
import { capabilities } from './manifest.js';
import { markTable, treeSettings } from './marks.settings.js';
import { PeriodMarksReader } from './periods/period-marks.reader.js';
import type { MarkState } from './tree/grade-tree.js';

/** A grade as it is stored, with its reasons. */
interface StoredGrade extends CellValue {
  readonly raw: number | null;
  readonly state: GradeState;
  readonly markState: MarkState | null;
  readonly typed: boolean;
  readonly excluded: boolean;
  readonly hidden: boolean;
  readonly late: boolean;
  readonly reason: string | null;
  readonly changedAt: Date;
  readonly rule: string;
  readonly inputs: GradeInputDto[];
}
const GRADE = `g.item_id as "itemId", g.raw::float8, g.final::float8, g.state, g.mark_state as "markState", g.typed, g.excluded, g.hidden, g.late,
              g.reason, g.changed_at as "changedAt", g.rule, g.inputs`;

type GradedItem = Pick<BookItem, 'id' | 'activityId' | 'name' | 'max' | 'scale' | 'categoryId' | 'day'>;

function gradeDto({ id: itemId, activityId, name, max, scale, categoryId, day }: GradedItem, grade: StoredGrade | undefined): GradeDto {
  // Each by name: an object that is spread into another costs a list of them more than all else.
  return {
    itemId,
    activityId,
    name,
    max,
    scale,
    categoryId,
    day,
    raw: grade?.raw ?? null,
    final: grade?.final ?? null,
    state: grade?.state ?? null,
    markState: grade?.markState ?? null,
    typed: grade?.typed ?? false,
    excluded: grade?.excluded ?? false,
    late: grade?.late ?? false,
    reason: grade?.reason ?? null,
    changedAt: grade?.changedAt ?? null,
    why: grade ? { rule: grade.rule, inputs: grade.inputs } : null,
  };
}

/** A teacher has taken back what was typed, and there is nothing else. */
const isCleared = ({ final, markState, state, excluded }: StoredGrade): boolean =>
  final === null && markState === null && state === 'graded' && !excluded;

/** Those that the student sees: one that is hidden as yet, or was taken back, is like none. */
function shownGrades(grades: readonly StoredGrade[]): ReadonlyMap<string, StoredGrade> {
  return new Map(grades.filter((grade) => !grade.hidden && !isCleared(grade)).map((grade) => [grade.itemId, grade]));
}

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
    const [whole, own, periods] = await this.database.together(ctx, (inner) =>
      Promise.all([
        this.books.ofCourse(inner, courseId),
        this.gradesOf(inner, [courseId], personId),
        this.periods.ofPerson(inner, personId, [courseId]),
      ]),
    );
    const [book, grades] = [shownPart(whole), own.get(courseId) ?? []];
    const given = shownGrades(grades);
    return {
      items: book.items.map((item) => gradeDto(item, given.get(item.id))),
      totals: await this.shownTotals(ctx, book, grades),
      periods: periods.get(courseId) ?? [],
    };
  }

  /** The students who take part now, by name, all items and all totals. */
  async table(ctx: RequestContext, courseId: string, query: PageQuery): Promise<GradeTableDto> {
    const { book, items, next } = await this.page(ctx, courseId, query);
    const personIds = items.map((student) => student.personId);
    this.audit.seen(ctx, personIds, 'grades.table');
    const rows = await this.rows.of(ctx, book, personIds);
    const names = new Map(book.categories.map(({ id, name }) => [id, name]));
    return {
      columns: book.items as unknown as GradeTableDto['columns'],
      totals: totalIds(book).map((categoryId) => ({ categoryId, name: names.get(categoryId) ?? null })),
      items: rows.map(({ personId, finals, versions, notes, totals, marks }, index) => {
        const name = items[index]?.name ?? '';
        return { personId, name, finals, versions, notes, totals, marks };
      }),
      next,
    };
  }

  /** Apart: while the cells are read, all the others of a large course are forgotten. */
  private async page(ctx: RequestContext, courseId: string, query: PageQuery) {
    const [book, students] = await this.database.together(ctx, (inner) =>
      Promise.all([this.books.ofCourse(inner, courseId), this.students.now(inner, courseId)]),
    );
    return { book, ...(await peopleByName(ctx, this.people, students, query)) };
  }

  /** All totals of a person in a course with what they are made of. Who teaches sees all of it, others what students may see. */
  async why(ctx: RequestContext, courseId: string, personId: string): Promise<ExplainedTotalDto[]> {
    const teaches = await this.access.can(ctx, capabilities['view-all'], { level: 'course', id: courseId });
    await this.students.require(ctx, courseId, personId);
    if (!teaches) await this.requireOpen(ctx, courseId, personId);
    else this.audit.seen(ctx, [personId], 'grades.person');
    const whole = await this.books.ofCourse(ctx, courseId);
    const book = teaches ? whole : shownPart(whole);
    const grades = (await this.gradesOf(ctx, [courseId], personId)).get(courseId) ?? [];
    const settings = await this.books.settingsOf(ctx, book);
    const entries = teaches ? entriesOf(grades) : shownEntriesOf(grades);
    return explainedTotals(book, planOf(book, treeSettings(settings)), entries, markTable(settings));
  }

  /** All grades of a person by course. */
  async ofPerson(ctx: RequestContext, personId: string): Promise<CourseGradesDto[]> {
    const open = await this.open(ctx, personId, 2);
    const courses = await this.database.query<Pick<CourseGradesDto, 'courseId' | 'courseName'>>(
      ctx,
      `select c.id as "courseId", c.name as "courseName"
       from courses.course c
       where (c.id in (select i.course_id from grades.grade g join grades.item i on i.id = g.item_id where g.person_id = $1)
           or c.id in (select m.course_id from grades.period_mark m where m.person_id = $1 and (m.mark is not null or m.state is not null)))
         and ${open.sql}
       order by c.name collate "ru-x-icu", c.id`,
      [personId, ...open.parameters],
    );
    const courseIds = courses.map(({ courseId }) => courseId);
    const [books, grades, periods] = await this.database.together(ctx, (inner) =>
      Promise.all([
        this.books.of(inner, courseIds),
        this.gradesOf(inner, courseIds, personId),
        this.periods.ofPerson(inner, personId, courseIds),
      ]),
    );
    const shown: CourseGradesDto[] = [];
    for (const course of courses) {
      const [whole, own, marks] = [books.get(course.courseId), grades.get(course.courseId) ?? [], periods.get(course.courseId) ?? []];
      if (!whole) continue;
      const [book, given] = [shownPart(whole), shownGrades(own)];
      const [total] = await this.shownTotals(ctx, book, own);
      const items = book.items.filter(({ id }) => given.has(id)).map((item) => gradeDto(item, given.get(item.id)));
      if (total && (items.length > 0 || marks.length > 0)) shown.push({ ...course, grades: items, total, periods: marks });
    }
    return shown;
  }

  /** What a person was given in the last days, the latest first. */
  async recent(ctx: RequestContext, personId: string, { limit, after }: PageQuery): Promise<Page<RecentGradeDto>> {
    const cursor = readCursor(after, 2, 'time');
    const open = await this.open(ctx, personId, 7);
    const rows = await this.database.query<StoredGrade & Omit<GradedItem, 'id'> & { courseId: string; courseName: string }>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", i.activity_id as "activityId", coalesce(i.name, a.name) as name, i.max::float8,
              i.scale, i.category_id as "categoryId", ${ITEM_DAY}::text as day, ${GRADE}
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
      cursor: ({ changedAt, itemId }) => [changedAt.toISOString(), itemId],
      item: (row) => ({ ...gradeDto({ ...row, id: row.itemId }, row), courseId: row.courseId, courseName: row.courseName }),
    });
  }

  /** @param book the part of it that students see */
  private async shownTotals(ctx: RequestContext, book: CourseBook, grades: readonly CellValue[]): Promise<TotalDto[]> {
    const settings = await this.books.settingsOf(ctx, book);
    return totalDtos(book, planOf(book, treeSettings(settings)), shownEntriesOf(grades), markTable(settings));
  }

  /** Of one person by course, hidden ones as well. */
  private async gradesOf(ctx: RequestContext, courseIds: readonly string[], personId: string): Promise<ReadonlyMap<string, StoredGrade[]>> {
    const rows = await this.database.query<StoredGrade & { courseId: string }>(
      ctx,
      `select i.course_id as "courseId", ${GRADE}
       from grades.item i join grades.grade g on g.item_id = i.id and g.person_id = $2
       where i.course_id = any($1::uuid[]) and i.removed_at is null`,
      [courseIds, personId],
    );
    const grades = new Map<string, StoredGrade[]>();
    for (const { courseId, ...grade } of rows) {
      const own = grades.get(courseId);
      if (own) own.push(grade);
      else grades.set(courseId, [grade]);
    }
    return grades;
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
