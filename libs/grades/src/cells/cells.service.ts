import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { type FieldError, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, People } from '@sreda/plugin-sdk/server';
import type { BookItem } from '../book/course-book.js';
import { CourseStudents } from '../book/course-students.js';
import { GradeRows } from '../book/grade-rows.service.js';
import { GradeNews } from '../grade-news.service.js';
import { type Cell, edited, emptyCell, needsReason, problemOfEdit } from './cell-edit.js';
import type { CellChangeDto, CellEditDto, CellEditsDto, WrittenRowsDto } from './cells.dto.js';

type Stored = Cell & { readonly itemId: string; readonly personId: string };
const keyOf = ({ itemId, personId }: { itemId: string; personId: string }): string => `${itemId}/${personId}`;

const CELL = `g.item_id as "itemId", g.person_id as "personId", g.raw::float8, g.final::float8, g.typed, g.mark_state as "markState", g.excluded,
              g.hidden, g.version`;

/** What teachers write into the table, and what was there before. */
@Injectable()
export class CellsService {
  constructor(
    private readonly database: Database,
    private readonly rows: GradeRows,
    private readonly news: GradeNews,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly courseStudents: CourseStudents,
  ) {}

  /**
   * All or nothing. Throws 422 with an error `cells.<n>` for each cell that does not take it, and 409 with such errors when the only fault is that
   * somebody else wrote there meanwhile.
   */
  async write(ctx: RequestContext, courseId: string, { cells, reason }: CellEditsDto): Promise<WrittenRowsDto> {
    const personIds = [...new Set(cells.map(({ personId }) => personId))];
    await this.database.tx(ctx, async (inner) => {
      const items = await this.lockItems(inner, courseId, cells);
      const before = await this.lockCells(inner, cells);
      const students = await this.students(inner, courseId, personIds);
      throwProblems(cells, { items, before, students, reason });
      const after = cells.map((edit): Stored => {
        const { itemId, personId } = edit;
        return { itemId, personId, ...edited(before.get(keyOf(edit)) ?? emptyCell, edit) };
      });
      await this.store(inner, after, reason ?? null);
      await this.news.tell(inner, [...new Set(after.map(({ itemId }) => itemId))]);
    });
    this.audit.seen(ctx, personIds, 'grades.table');
    return this.rows.written(ctx, courseId, personIds);
  }

  /** The latest first. Throws 404. */
  async history(ctx: RequestContext, itemId: string, personId: string): Promise<CellChangeDto[]> {
    const item = await this.database.queryOne<{ courseId: string }>(ctx, `select course_id as "courseId" from grades.item where id = $1`, [
      itemId,
    ]);
    if (!item) throw notFound();
    await this.courseStudents.require(ctx, item.courseId, personId);
    const changes = await this.database.query<Omit<CellChangeDto, 'by'> & { actorId: string | null }>(
      ctx,
      `select changed_at as at, actor_id as "actorId", final::float8, raw::float8, state, mark_state as "markState", typed, excluded, hidden, reason
       from grades.grade_change where item_id = $1 and person_id = $2 order by changed_at desc, id desc limit 500`,
      [itemId, personId],
    );
    this.audit.seen(ctx, [personId], 'grades.history');
    const names = await this.people.names(ctx, [...new Set(changes.flatMap(({ actorId }) => actorId ?? []))]);
    return changes.map(({ actorId, ...change }) => ({ ...change, by: (actorId && names.get(actorId)) ?? null }));
  }

  /** A period that is being locked waits for this, and this for it. */
  private async lockItems(ctx: RequestContext, courseId: string, cells: readonly CellEditDto[]): Promise<ReadonlyMap<string, BookItem>> {
    const items = await this.database.query<BookItem>(
      ctx,
      `select i.id, i.activity_id as "activityId", i.scale, i.max::float8, i.locked from grades.item i
       where i.course_id = $1 and i.id = any($2::uuid[]) and i.removed_at is null order by i.id for share`,
      [courseId, [...new Set(cells.map(({ itemId }) => itemId))]],
    );
    return new Map(items.map((item) => [item.id, item]));
  }

  private async lockCells(ctx: RequestContext, cells: readonly CellEditDto[]): Promise<ReadonlyMap<string, Stored>> {
    const stored = await this.database.query<Stored>(
      ctx,
      `select ${CELL} from grades.grade g
       where (g.item_id, g.person_id) in (select * from unnest($1::uuid[], $2::uuid[])) order by g.item_id, g.person_id for update`,
      [cells.map(({ itemId }) => itemId), cells.map(({ personId }) => personId)],
    );
    return new Map(stored.map((cell) => [keyOf(cell), cell]));
  }

  /** Whoever takes or took part as a student and has not been erased: what they did last is graded after they have left, too. */
  private async students(ctx: RequestContext, courseId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from identity.person p
       where p.id = any($2::uuid[]) and p.erased_at is null
         and exists (select from enrolment.participant t where t.course_id = $1 and t.person_id = p.id and t.role = 'student')
       order by p.id for share of p`,
      [courseId, personIds],
    );
    return new Set(found.map(({ id }) => id));
  }

  private async store(ctx: RequestContext, cells: readonly Stored[], reason: string | null): Promise<void> {
    const written = await this.database.query(
      ctx,
      `with cell as (
         select * from json_to_recordset($1) as x("itemId" uuid, "personId" uuid, raw numeric(12, 7), final numeric(12, 7), typed boolean,
                                                  "markState" text, excluded boolean, hidden boolean, version integer, "changeId" uuid)
       ), added as (
         insert into grades.grade (item_id, person_id, final, state, rule, inputs, typed, mark_state, excluded, hidden, told, reason, changed_at)
         select "itemId", "personId", final, 'graded', 'grades.rule.by-hand', '[]', typed, "markState", excluded, hidden, false, $2, $3
         from cell where version = 1
         on conflict do nothing
         returning *
       ), changed as (
         update grades.grade g
         set final = c.final, typed = c.typed, mark_state = c."markState", excluded = c.excluded, hidden = c.hidden, version = c.version,
             told = g.told and g.final is not distinct from c.final, reason = $2, changed_at = $3
         from cell c where c.version > 1 and g.item_id = c."itemId" and g.person_id = c."personId"
         returning g.*
       ), written as (select * from added union all select * from changed)
       insert into grades.grade_change
         (id, item_id, person_id, raw, final, state, rule, inputs, typed, mark_state, excluded, hidden, reason, actor_id, changed_at)
       select c."changeId", w.item_id, w.person_id, w.raw, w.final, w.state, w.rule, w.inputs, w.typed, w.mark_state, w.excluded, w.hidden, $2, $4, $3
       from written w join cell c on c."itemId" = w.item_id and c."personId" = w.person_id
       returning id`,
      [
        JSON.stringify(cells.map((cell) => ({ ...cell, changeId: newId() }))),
        reason,
        ctx.now(),
        typeof ctx.actor === 'string' ? null : ctx.actor.personId,
      ],
    );
    // Somebody wrote into an empty cell between our look and our writing.
    if (written.length !== cells.length) throw new Problem(409, CHANGED);
  }
}

const CHANGED = 'grades.changed-meanwhile';

interface Facts {
  readonly items: ReadonlyMap<string, BookItem>;
  readonly before: ReadonlyMap<string, Stored>;
  readonly students: ReadonlySet<string>;
  readonly reason: string | undefined;
}

function throwProblems(cells: readonly CellEditDto[], { items, before, students, reason }: Facts): void {
  const [wrong, changed]: [FieldError[], FieldError[]] = [[], []];
  const seen = new Set<string>();
  let reasonMissing = false;
  cells.forEach((edit, n) => {
    const field = `cells.${n}`;
    const cell = before.get(keyOf(edit)) ?? emptyCell;
    const item = items.get(edit.itemId);
    const problem = !item
      ? { code: 'grade-no-item' }
      : !students.has(edit.personId)
        ? { code: 'grade-no-student' }
        : seen.has(keyOf(edit))
          ? { code: 'grade-twice' }
          : problemOfEdit(edit, item);
    seen.add(keyOf(edit));
    if (problem) wrong.push({ field, ...problem });
    else if (cell.version !== edit.version) changed.push({ field, code: 'grade-changed' });
    if (needsReason(cell, edit)) reasonMissing ||= reason === undefined;
  });
  if (wrong.length > 0) throw new Problem(422, 'kernel.invalid-input', { errors: [...wrong, ...changed] });
  if (changed.length > 0) throw new Problem(409, CHANGED, { errors: changed });
  if (reasonMissing) throw new Problem(422, 'kernel.invalid-input', { errors: [{ field: 'reason', code: 'required' }] });
}
