import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, type FieldError, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type PageQuery, People, peopleByName } from '@sreda/plugin-sdk/server';
import { BookReader } from '../book/book.reader.js';
import { cellValues } from '../book/cell-row.js';
import { type BookItem, columnDay, type CourseBook } from '../book/course-book.js';
import { CourseStudents } from '../book/course-students.js';
import { GradeRows } from '../book/grade-rows.service.js';
import { periodRule } from '../marks.settings.js';
import { type PeriodInput, type PeriodMark, periodMark, periodSentences } from '../tree/period-mark.js';
import { itemsOfPeriod, periodInputs } from './period-inputs.js';
import type { PeriodMarkChangeDto, PeriodMarkEditDto, PeriodMarksDto, PeriodRowDto, PeriodState } from './periods.dto.js';
import type { Period } from './periods.service.js';

interface Stored {
  readonly personId: string;
  readonly mark: number | null;
  readonly state: PeriodState | null;
  readonly reason: string | null;
  readonly why: PeriodMark;
  readonly version: number;
}

const CHANGED = 'grades.changed-meanwhile';
const KEY = `course_id = $1 and academic_year_id = $2 and kind = $3 and number = $4`;
const keyOf = (courseId: string, { yearId, kind, number }: Period): [string, string, string, number] => [courseId, yearId, kind, number];

/** Marks of quarters, trimesters, half-years and years: what the school's rule says, and what the teacher gives. */
@Injectable()
export class PeriodMarks {
  constructor(
    private readonly database: Database,
    private readonly books: BookReader,
    private readonly rows: GradeRows,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly students: CourseStudents,
  ) {}

  /** By name. Of a locked period as it was when it was locked. */
  async page(ctx: RequestContext, book: CourseBook, period: Period, query: PageQuery): Promise<PeriodMarksDto> {
    const { items, next } = await peopleByName(ctx, this.people, await this.students.now(ctx, book.courseId), query);
    const personIds = items.map(({ personId }) => personId);
    this.audit.seen(ctx, personIds, 'grades.period-marks');
    const stored = await this.stored(ctx, book.courseId, period, personIds);
    const computed = period.lockedAt ? null : await this.computed(ctx, book, period, personIds);
    const itemOf = new Map(book.items.map((item) => [item.id, { name: item.name, day: columnDay(item) }]));
    return {
      items: items.map(({ personId, name }): PeriodRowDto => {
        const kept = stored.get(personId);
        const why = computed?.get(personId) ?? kept?.why ?? null;
        return {
          ...{
            personId,
            name,
            mark: kept?.mark ?? null,
            state: kept?.state ?? null,
            reason: kept?.reason ?? null,
            version: kept?.version ?? 0,
          },
          suggested: why?.mark ?? null,
          mean: why?.mean ?? null,
          sentences: why ? periodSentences(why) : [],
          inputs: (why?.inputs ?? []).map((input) => ({ ...input, ...(itemOf.get(input.id) ?? { name: '', day: null }) })),
        };
      }),
      next,
    };
  }

  /**
   * All or nothing. Throws 409 for a locked period, or with an error `marks.<n>` for each mark that somebody has changed since it was read, and 422
   * for a mark that is not the rule's and has no reason.
   */
  async write(ctx: RequestContext, book: CourseBook, period: Period, marks: readonly PeriodMarkEditDto[]): Promise<void> {
    const { courseId } = book;
    const personIds = marks.map(({ personId }) => personId);
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `select from courses.course where id = $1 for share`, [courseId]);
      const closed = await this.database.queryOne(
        inner,
        `select from grades.period_lock where course_id = $1 and since <= $2 and until >= $3 limit 1`,
        [courseId, period.since, period.until],
      );
      if (closed) throw conflict('grades.period-locked');
      const students = new Set(await this.students.now(inner, courseId));
      const stored = await this.stored(inner, courseId, period, personIds, 'for update');
      const computed = await this.computed(inner, book, period, personIds);
      throwProblems(marks, { students, stored, computed });
      const rows = marks.map(({ personId, mark, state, reason = null, version }) => {
        const why = computed.get(personId);
        return { personId, mark, state, reason, version, why, suggested: why?.mark ?? null, changeId: newId() };
      });
      await this.store(inner, courseId, period, rows);
    });
    this.audit.seen(ctx, personIds, 'grades.period-marks');
  }

  /** The latest first. Throws 404. */
  async history(ctx: RequestContext, courseId: string, period: Period, personId: string): Promise<PeriodMarkChangeDto[]> {
    await this.students.require(ctx, courseId, personId);
    const changes = await this.database.query<Omit<PeriodMarkChangeDto, 'by'> & { actorId: string | null }>(
      ctx,
      `select changed_at as at, actor_id as "actorId", mark, state, suggested, reason from grades.period_mark_change
       where ${KEY} and person_id = $5 order by changed_at desc, id desc limit 500`,
      [...keyOf(courseId, period), personId],
    );
    this.audit.seen(ctx, [personId], 'grades.history');
    const names = await this.people.names(ctx, [...new Set(changes.flatMap(({ actorId }) => actorId ?? []))]);
    return changes.map(({ actorId, ...change }) => ({ ...change, by: (actorId && names.get(actorId)) ?? null }));
  }

  /** Before a period is locked: what the rule says now is what it will say of it. */
  async keepReasons(ctx: RequestContext, book: CourseBook, period: Period): Promise<void> {
    const computed = await this.computed(ctx, book, period, await this.students.ever(ctx, book.courseId));
    await this.database.query(
      ctx,
      `insert into grades.period_mark (course_id, academic_year_id, kind, number, person_id, why, changed_at)
       select $1, $2, $3, $4, "personId", why, $6 from json_to_recordset($5) as x("personId" uuid, why jsonb)
       on conflict (course_id, academic_year_id, kind, number, person_id) do update set why = excluded.why`,
      [...keyOf(book.courseId, period), JSON.stringify([...computed].map(([personId, why]) => ({ personId, why }))), ctx.now()],
    );
  }

  /** Two statements at most, however many people. */
  private async computed(
    ctx: RequestContext,
    book: CourseBook,
    period: Period,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, PeriodMark>> {
    const rule = periodRule(await this.books.settingsOf(ctx, book));
    const inputs =
      period.kind === 'year'
        ? await this.marksOfYear(ctx, book.courseId, period, personIds)
        : await this.grades(ctx, book, period, personIds);
    // A year has few marks: each of its periods has been held against the rule already.
    const held = period.kind === 'year' ? { ...rule, fewest: 1 } : rule;
    return new Map(personIds.map((personId) => [personId, periodMark(inputs.get(personId) ?? [], held)]));
  }

  private async grades(
    ctx: RequestContext,
    book: CourseBook,
    period: Period,
    personIds: readonly string[],
  ): Promise<Map<string, PeriodInput[]>> {
    const items: BookItem[] = itemsOfPeriod(book, period);
    const cells = await this.rows.cells(ctx, { items }, personIds);
    return new Map(personIds.map((personId) => [personId, periodInputs(items, cellValues(items, cells(personId)), book)]));
  }

  /** Of the quarters, or where there are none of the trimesters or half-years. */
  private async marksOfYear(
    ctx: RequestContext,
    courseId: string,
    { yearId }: Period,
    personIds: readonly string[],
  ): Promise<Map<string, PeriodInput[]>> {
    const rows = await this.database.query<{ personId: string; inputs: PeriodInput[] }>(
      ctx,
      `select q.person_id as "personId", json_agg(json_build_object('id', m.kind || '-' || m.number, 'value', m.mark,
                'state', case when m.state in ('passed', 'failed') then m.state end, 'weight', 1, 'range', null) order by m.number) as inputs
       from unnest($3::uuid[]) as q(person_id)
       join grades.period_mark m on m.course_id = $1 and m.academic_year_id = $2 and m.person_id = q.person_id
       where m.kind = (select kind from identity.period where academic_year_id = $2
                       order by array_position(array['quarter', 'trimester', 'half-year'], kind) limit 1)
       group by q.person_id`,
      [courseId, yearId, personIds],
    );
    return new Map(rows.map(({ personId, inputs }) => [personId, inputs]));
  }

  private async stored(
    ctx: RequestContext,
    courseId: string,
    period: Period,
    personIds: readonly string[],
    lock: 'for update' | '' = '',
  ): Promise<ReadonlyMap<string, Stored>> {
    const rows = await this.database.query<Stored>(
      ctx,
      `select person_id as "personId", mark, state, reason, why, version from grades.period_mark
       where ${KEY} and person_id = any($5::uuid[]) order by person_id ${lock}`,
      [...keyOf(courseId, period), personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  private async store(ctx: RequestContext, courseId: string, period: Period, rows: readonly object[]): Promise<void> {
    const written = await this.database.query(
      ctx,
      `with given as (
         select * from json_to_recordset($5) as x("personId" uuid, mark smallint, state text, reason text, why jsonb, suggested smallint,
                                                  version integer, "changeId" uuid)
       ), written as (
         insert into grades.period_mark as m (course_id, academic_year_id, kind, number, person_id, mark, state, reason, why, version, changed_at)
         select $1, $2, $3, $4::smallint, "personId", mark, state, reason, why, version + 1, $6 from given
         on conflict (course_id, academic_year_id, kind, number, person_id) do update
           set mark = excluded.mark, state = excluded.state, reason = excluded.reason, why = excluded.why, version = excluded.version,
               changed_at = excluded.changed_at
           where m.version = excluded.version - 1
         returning person_id
       )
       insert into grades.period_mark_change
         (id, course_id, academic_year_id, kind, number, person_id, mark, state, suggested, reason, actor_id, changed_at)
       select g."changeId", $1, $2, $3, $4, g."personId", g.mark, g.state, g.suggested, g.reason, $7, $6
       from written w join given g on g."personId" = w.person_id
       returning id`,
      [...keyOf(courseId, period), JSON.stringify(rows), ctx.now(), typeof ctx.actor === 'string' ? null : ctx.actor.personId],
    );
    if (written.length !== rows.length) throw new Problem(409, CHANGED);
  }
}

interface Facts {
  readonly students: ReadonlySet<string>;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly computed: ReadonlyMap<string, PeriodMark>;
}

function throwProblems(marks: readonly PeriodMarkEditDto[], { students, stored, computed }: Facts): void {
  const wrong: FieldError[] = [];
  const changed: FieldError[] = [];
  const seen = new Set<string>();
  marks.forEach(({ personId, version, mark, state, reason }, n) => {
    const field = `marks.${n}`;
    const suggested = computed.get(personId)?.mark ?? null;
    if (!students.has(personId)) wrong.push({ field, code: 'grade-no-student' });
    else if (seen.has(personId)) wrong.push({ field, code: 'grade-twice' });
    else if (mark !== null && state !== null) wrong.push({ field, code: 'grade-or-state' });
    else if ((stored.get(personId)?.version ?? 0) !== version) changed.push({ field, code: 'grade-changed' });
    else if (mark !== null && mark !== suggested && reason === undefined) wrong.push({ field: `${field}.reason`, code: 'required' });
    seen.add(personId);
  });
  if (wrong.length > 0) throw new Problem(422, 'kernel.invalid-input', { errors: [...wrong, ...changed] });
  if (changed.length > 0) throw new Problem(409, CHANGED, { errors: changed });
}
