import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageByName, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import { dueOf, isLate } from '../deadlines.js';
import { capabilities } from '../manifest.js';
import type { WorkState } from '../work/work.dto.js';
import { WorkStore } from '../work/work.store.js';
import { classStudents } from './class-students.js';
import type { ClassFilter, ClassWorkDto, ClassWorkPageDto, ClassWorkQuery, ExtensionDto, WorksToGradeDto } from './class.dto.js';

interface StudentRow {
  readonly id: string;
  readonly personId: string;
  readonly workId: string | null;
  readonly state: WorkState;
  readonly versions: number;
  readonly handedInAt: Date | null;
  readonly late: boolean;
  readonly extendedTo: Date | null;
  readonly mark: number | null;
}
type Row = Omit<ClassWorkDto, 'name'> & { readonly id: string };

/** A class with its works: who has handed in what, who has longer, and what waits. */
@Injectable()
export class ClassService {
  constructor(
    private readonly database: Database,
    private readonly works: WorkStore,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly access: Access,
  ) {}

  /** The students of the course, and those who have left it and a work in it; by name. */
  async list(ctx: RequestContext, activityId: string, query: ClassWorkQuery): Promise<ClassWorkPageDto> {
    const rows = await this.rows(ctx, activityId, query.groupId);
    const shown = rows.filter((row) => query.show === undefined || fits(row, query.show));
    const { items, next } = await pageByName(ctx, this.people, shown, query);
    this.audit.seen(
      ctx,
      items.map(({ personId }) => personId),
      'assignment.works',
    );
    const count = (filter: ClassFilter): number => rows.filter((row) => fits(row, filter)).length;
    return {
      counts: {
        students: rows.length,
        handedIn: count('handed-in'),
        returned: count('returned'),
        graded: count('graded'),
        open: count('none') + count('draft'),
        late: count('late'),
        missing: count('missing'),
      },
      items: items.map(({ id: _id, ...item }) => item),
      next,
    };
  }

  /** Gives these students a date of their own, or takes it away. 422 for somebody who does not learn here. */
  async extend(ctx: RequestContext, activityId: string, { personIds, dueAt }: ExtensionDto): Promise<void> {
    const wanted = [...new Set(personIds)];
    await this.database.tx(ctx, async (inner) => {
      const known = await this.students(inner, activityId);
      if (wanted.some((id) => !known.some(({ personId }) => personId === id))) throw invalid('personIds', 'unknown-student');
      if (dueAt === null) {
        await this.database.query(inner, `delete from assignment.extension where activity_id = $1 and person_id = any($2::uuid[])`, [
          activityId,
          wanted,
        ]);
        return;
      }
      await this.database.query(
        inner,
        `insert into assignment.extension (activity_id, person_id, due_at, granted_by, granted_at)
         select $1, person_id, $3, $4, $5 from unnest($2::uuid[]) as p(person_id)
         on conflict (activity_id, person_id) do update set due_at = excluded.due_at, granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
        [activityId, wanted, dueAt, actorOf(ctx).personId, ctx.now()],
      );
    });
  }

  /** Assignments of the courses that I teach in which somebody waits for a teacher, the longest wait first. One query. */
  async toGrade(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<WorksToGradeDto>> {
    const cursor = readCursor(after, 2, 'time');
    const parameters = [limit + 1, cursor?.[0] ?? null, cursor?.[1] ?? null];
    const mine = this.access.visible(ctx, capabilities.grade, 'activity', 'a.id', parameters.length + 1);
    const rows = await this.database.query<WorksToGradeDto>(
      ctx,
      `select a.id as "activityId", a.name, c.id as "courseId", c.name as "courseName", w.waiting, w.since
       from (select activity_id, count(*)::int as waiting, min(handed_in_at) as since
             from assignment.work where state = 'handed-in' group by activity_id) w
       join courses.activity a on a.id = w.activity_id
       join courses.course c on c.id = a.course_id
       where ${mine.sql} and ($2::timestamptz is null or (w.since, a.id) > ($2, $3::uuid))
       order by w.since, a.id limit $1`,
      [...parameters, ...mine.parameters],
    );
    return pageOf(rows, limit, { cursor: (row) => [row.since.toISOString(), row.activityId], item: (row) => row });
  }

  private async rows(ctx: RequestContext, activityId: string, groupId?: string): Promise<Row[]> {
    const assignment = await this.works.assignment(ctx, activityId);
    const students = await this.students(ctx, activityId, groupId);
    return students.map(({ extendedTo, ...student }) => {
      const dueAt = dueOf({ dueAt: assignment.dueAt, extendedTo });
      const nothing = student.state === 'none' || student.state === 'draft';
      return { ...student, dueAt, extended: extendedTo !== null, missing: nothing && isLate(dueAt, ctx.now()) };
    });
  }

  private students(ctx: RequestContext, activityId: string, groupId?: string): Promise<StudentRow[]> {
    return this.database.query<StudentRow>(
      ctx,
      `with student as (${classStudents('= $1', '$2')})
       select person_id as id, person_id as "personId", w.id as "workId", coalesce(w.state, 'none') as state, coalesce(w.versions, 0) as versions,
              w.handed_in_at as "handedInAt", coalesce(w.late and w.state <> 'draft', false) as late, e.due_at as "extendedTo", w.mark::float8 as mark
       from student
       left join (select * from assignment.work where activity_id = $1) w using (person_id)
       left join (select * from assignment.extension where activity_id = $1) e using (person_id)
       where $3::uuid is null or person_id in (select m.person_id from enrolment.group_member m where m.group_id = $3)`,
      [activityId, ctx.now(), groupId ?? null],
    );
  }
}

function fits(row: Row, filter: ClassFilter): boolean {
  if (filter === 'late') return row.late;
  if (filter === 'missing') return row.missing;
  return row.state === filter;
}
