import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { dayIn } from '@sreda/identity';
import { conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, People } from '@sreda/plugin-sdk/server';
import { BookReader, ITEM_DAY } from '../book/book.reader.js';
import type { CourseBook } from '../book/course-book.js';
import { Grades } from '../grades.service.js';
import { PeriodMarks } from './period-marks.service.js';
import { type CoursePeriodDto, type PeriodKind, periodKinds } from './periods.dto.js';

export type Period = Omit<CoursePeriodDto, 'lockedBy'> & { readonly lockedBy: string | null };

const isKind = (kind: string): kind is PeriodKind => (periodKinds as readonly string[]).includes(kind);

/** `quarter-2` */
function readPeriod(text: string): { kind: PeriodKind; number: number } {
  const [, kind = '', number] = /^(.+)-(\d{1,2})$/.exec(text) ?? [];
  if (!isKind(kind)) throw notFound();
  return { kind, number: Number(number) };
}

/** The periods of the school's years as far as a course knows them, and their locks. */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly database: Database,
    private readonly books: BookReader,
    private readonly marks: PeriodMarks,
    private readonly grades: Grades,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** From the year in which the course was made; the latest first, a year after its parts. */
  async list(ctx: RequestContext, courseId: string): Promise<CoursePeriodDto[]> {
    const periods = await this.read(ctx, await this.books.ofCourse(ctx, courseId));
    const names = await this.people.names(
      ctx,
      periods.flatMap(({ lockedBy }) => lockedBy ?? []),
    );
    return periods.map((period) => ({ ...period, lockedBy: (period.lockedBy && names.get(period.lockedBy)) ?? null }));
  }

  /** Throws 404. */
  async find(ctx: RequestContext, book: CourseBook, yearId: string, text: string): Promise<Period> {
    const { kind, number } = readPeriod(text);
    const period = (await this.read(ctx, book)).find((other) => other.yearId === yearId && other.kind === kind && other.number === number);
    if (!period) throw notFound();
    return period;
  }

  /**
   * From now on nothing in it changes: its items and their grades stay as they are, and so do its marks with their reasons. Whoever writes a grade
   * holds a share of the item, and whoever writes a mark of a period, or gives something a day, a share of the course; this waits for both.
   */
  async lock(ctx: RequestContext, courseId: string, yearId: string, text: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select from courses.course where id = $1 for no key update`, [courseId]);
      const period = await this.find(inner, await this.books.ofCourse(inner, courseId), yearId, text);
      if (period.lockedAt) throw conflict('grades.period-locked');
      await this.database.query(
        inner,
        `update grades.item i set locked = true, locked_on = d.day
         from (select i.id, ${ITEM_DAY} as day from grades.item i
               join courses.course c on c.id = i.course_id join identity.organisation o on o.id = c.organisation_id
               left join courses.activity a on a.id = i.activity_id where i.course_id = $1) d
         where i.id = d.id and d.day >= $2 and d.day < $3`,
        [courseId, period.since, period.until],
      );
      await this.marks.keepReasons(inner, await this.books.ofCourse(inner, courseId), period);
      await this.database.query(
        inner,
        `insert into grades.period_lock (course_id, academic_year_id, kind, number, since, until, locked_at, locked_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [courseId, yearId, period.kind, period.number, period.since, period.until, inner.now(), personOf(inner)],
      );
      await this.note(inner, 'lock-period', courseId, period);
    });
  }

  /** What activities have sent meanwhile comes into force. */
  async unlock(ctx: RequestContext, courseId: string, yearId: string, text: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select from courses.course where id = $1 for no key update`, [courseId]);
      const period = await this.find(inner, await this.books.ofCourse(inner, courseId), yearId, text);
      if (!period.lockedAt) throw conflict('grades.period-open');
      await this.database.query(
        inner,
        `delete from grades.period_lock where course_id = $1 and academic_year_id = $2 and kind = $3 and number = $4`,
        [courseId, yearId, period.kind, period.number],
      );
      const opened = await this.database.query<{ id: string }>(
        inner,
        `update grades.item i set locked = false, locked_on = null
         where i.course_id = $1 and i.locked
           and not exists (select from grades.period_lock l where l.course_id = $1 and l.since <= i.locked_on and l.until > i.locked_on)
         returning i.id`,
        [courseId],
      );
      await this.grades.takeHeldBack(
        inner,
        opened.map(({ id }) => id),
      );
      await this.note(inner, 'unlock-period', courseId, period);
    });
  }

  private async read(ctx: RequestContext, { courseId, timeZone }: CourseBook): Promise<Period[]> {
    return this.database.query<Period>(
      ctx,
      `select y.id as "yearId", y.name as "yearName", p.kind, p.number, coalesce(l.since, p.since)::text as since,
              coalesce(l.until, p.until)::text as until, $2 >= p.since and $2 < p.until as current, l.locked_at as "lockedAt", l.locked_by as "lockedBy"
       from courses.course c
       join identity.academic_year y on y.school_id = c.organisation_id and y.until > c.created_at
       cross join lateral (
         select kind, number, since, until from identity.period where academic_year_id = y.id
         union all select 'year', 1, y.since, y.until
       ) p
       left join grades.period_lock l on l.course_id = c.id and l.academic_year_id = y.id and l.kind = p.kind and l.number = p.number
       where c.id = $1 order by y.since desc, p.kind = 'year', p.kind, p.number limit 200`,
      [courseId, dayIn(timeZone, ctx.now())],
    );
  }

  private async note(ctx: RequestContext, verb: string, courseId: string, { yearName, kind, number }: Period): Promise<void> {
    const course = await this.books.ofCourse(ctx, courseId);
    await this.audit.record(ctx, {
      action: `grades.${verb}`,
      subject: { kind: 'course', id: courseId },
      organisationIds: [course.organisationId],
      details: { course: course.courseName, year: yearName, period: kind, number },
    });
  }
}

const personOf = ({ actor }: RequestContext): string | null => (typeof actor === 'string' ? null : actor.personId);
