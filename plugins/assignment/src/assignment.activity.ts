import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { type ActivityCopy, type ActivityType, type CompletionStates, conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Files, schemaOf } from '@sreda/plugin-sdk/server';
import { attachedFiles, sanitiseHtml, withCopies } from '@sreda/rich-text';
import { AssignmentSettings } from './assignment.dto.js';
import { INSTRUCTION_FILES } from './instructions.js';
import { type Marking, maxOf } from './rubric.js';
import { WORK_FILES } from './sheets.js';
import type { AssignmentRow } from './work/work.rows.js';
import { WorkStore } from './work/work.store.js';

const same = (a: Marking, b: Marking): boolean =>
  a.scale === b.scale && a.maxPoints === b.maxPoints && JSON.stringify(a.rubric) === JSON.stringify(b.rubric);

@Injectable()
export class AssignmentActivity implements ActivityType<AssignmentSettings> {
  readonly settings = schemaOf(AssignmentSettings);
  readonly completionRules = ['submitted', 'graded', 'passed', 'viewed', 'manual'] as const;
  readonly grade = 'points';

  constructor(
    private readonly database: Database,
    private readonly store: WorkStore,
    private readonly grades: Grades,
    private readonly files: Files,
  ) {}

  async create(ctx: RequestContext, { id }: { id: string }, settings: AssignmentSettings): Promise<void> {
    await this.database.query(ctx, `insert into assignment.assignment (activity_id) values ($1)`, [id]);
    await this.write(ctx, id, settings);
  }

  /** How works are marked stays as it is once a mark was given: marks are shares of the maximum that there was. */
  async update(ctx: RequestContext, activityId: string, settings: AssignmentSettings): Promise<void> {
    const before = await this.store.assignment(ctx, activityId);
    const { scale = before.scale, maxPoints = before.maxPoints, rubric = before.rubric } = settings;
    if (!same(before, { scale, maxPoints, rubric }) && (await this.hasMarks(ctx, activityId))) throw conflict('assignment.has-marks');
    await this.write(ctx, activityId, settings);
  }

  async remove(ctx: RequestContext, activityId: string): Promise<void> {
    const works = await this.database.query<{ id: string }>(ctx, `select id from assignment.work where activity_id = $1`, [activityId]);
    await this.files.release(
      ctx,
      WORK_FILES,
      works.map(({ id }) => id),
    );
    await this.files.release(ctx, INSTRUCTION_FILES, [activityId]);
    await this.database.query(ctx, `delete from assignment.assignment where activity_id = $1`, [activityId]);
  }

  async copy(ctx: RequestContext, { fromActivityId, toActivityId, shift }: ActivityCopy): Promise<void> {
    const from = await this.store.assignment(ctx, fromActivityId);
    const copies = await this.files.copy(
      ctx,
      { kind: INSTRUCTION_FILES, id: fromActivityId },
      { kind: INSTRUCTION_FILES, id: toActivityId },
    );
    await this.database.query(
      ctx,
      `insert into assignment.assignment (activity_id, instructions, takes_text, takes_files, max_files, max_megabytes, cut_off_at, scale, max_points,
                                          rubric, take_back, confirm)
       select $2, $3, takes_text, takes_files, max_files, max_megabytes, $4, scale, max_points, rubric, take_back, confirm
       from assignment.assignment where activity_id = $1`,
      [fromActivityId, toActivityId, withCopies(from.instructions, copies), from.cutOffAt && shift(from.cutOffAt)],
    );
    await this.setItem(ctx, toActivityId, from);
  }

  async completionState(
    ctx: RequestContext,
    { activityIds, personIds }: { activityIds: readonly string[]; personIds: readonly string[] },
  ): Promise<CompletionStates> {
    const rows = await this.database.query<{ activityId: string; personId: string; done: boolean }>(
      ctx,
      `select activity_id as "activityId", person_id as "personId", state in ('handed-in', 'graded') as done
       from assignment.work where activity_id = any($1::uuid[]) and person_id = any($2::uuid[])`,
      [activityIds, personIds],
    );
    return new Map(rows.map(({ activityId, personId, done }) => [`${activityId}/${personId}` as const, done ? 'complete' : 'begun']));
  }

  ownDates(person: string): string {
    return `select activity_id, null::timestamptz as opens_at, due_at as closes_at from assignment.extension where person_id = ${person}`;
  }

  private async write(ctx: RequestContext, activityId: string, settings: AssignmentSettings): Promise<void> {
    const before = await this.store.assignment(ctx, activityId);
    requireSound(settings, before);
    const { instructions, ...rest } = settings;
    const clean = instructions === undefined ? undefined : sanitiseHtml(instructions);
    const { cutOffAt, rubric } = rest;
    await this.database.query(
      ctx,
      `update assignment.assignment
       set instructions = coalesce($2, instructions), takes_text = coalesce($3, takes_text), takes_files = coalesce($4, takes_files), max_files = coalesce($5, max_files),
           max_megabytes = coalesce($6, max_megabytes), cut_off_at = case when $7::boolean then $8 else cut_off_at end,
           scale = coalesce($9, scale), max_points = coalesce($10, max_points), rubric = coalesce($11, rubric),
           take_back = coalesce($12, take_back), confirm = coalesce($13, confirm)
       where activity_id = $1`,
      [
        activityId,
        clean ?? null,
        rest.takesText ?? null,
        rest.takesFiles ?? null,
        rest.maxFiles ?? null,
        rest.maxMegabytes ?? null,
        cutOffAt !== undefined,
        cutOffAt ?? null,
        rest.scale ?? null,
        rest.maxPoints ?? null,
        rubric ? JSON.stringify(rubric) : null,
        rest.takeBack ?? null,
        rest.confirm ?? null,
      ],
    );
    if (clean !== undefined) await this.files.attach(ctx, { kind: INSTRUCTION_FILES, id: activityId }, attachedFiles(clean));
    await this.setItem(ctx, activityId, await this.store.assignment(ctx, activityId));
  }

  private setItem(ctx: RequestContext, activityId: string, marking: Marking): Promise<void> {
    return this.grades.setItem(ctx, activityId, maxOf(marking), marking.scale === 'five' ? 'mark' : 'points');
  }

  private async hasMarks(ctx: RequestContext, activityId: string): Promise<boolean> {
    const row = await this.database.queryOne(ctx, `select from assignment.work where activity_id = $1 and mark is not null limit 1`, [
      activityId,
    ]);
    return row !== undefined;
  }
}

/** Field names as the client sent them. */
function requireSound({ rubric = [], takesText, takesFiles }: AssignmentSettings, before: AssignmentRow): void {
  if (!(takesText ?? before.takesText) && !(takesFiles ?? before.takesFiles)) throw invalid('settings.takesFiles', 'takes-nothing');
  if (new Set(rubric.map(({ id }) => id)).size < rubric.length) throw invalid('settings.rubric', 'twice');
  const flat = rubric.findIndex(({ levels }) => Math.max(...levels.map(({ points }) => points)) === 0);
  if (flat >= 0) throw invalid(`settings.rubric.${flat}.levels`, 'no-points');
}
