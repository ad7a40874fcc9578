import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { ContextLookup, ContextRef } from '@sreda/plugin-sdk/server';
import type { Sheet } from '../sheets.js';
import type { AssignmentRow, VersionRow, WorkRow } from './work.rows.js';

const ASSIGNMENT = `
  a.id, a.course_id as "courseId", a.name, a.visible, c.state = 'draft' as "isDraft", c.state = 'published' as "courseIsOpen",
  a.opens_at as "opensAt", a.closes_at as "dueAt", s.cut_off_at as "cutOffAt", s.instructions, s.takes_text as "takesText",
  s.takes_files as "takesFiles", s.max_files as "maxFiles", s.max_megabytes as "maxMegabytes", s.scale, s.max_points::float8 as "maxPoints",
  s.rubric, s.take_back as "takeBack", s.confirm`;

const WORK = `
  w.id, coalesce(w.state, 'none') as state, coalesce(w.draft_text, '') as "draftText", coalesce(w.draft_sheets, '[]') as "draftSheets",
  coalesce(w.draft_revision, 0) as "draftRevision", w.draft_saved_at as "draftSavedAt", coalesce(w.versions, 0) as versions,
  w.handed_in_at as "handedInAt", coalesce(w.late, false) as late,
  w.mark::float8 as mark, e.due_at as "extendedTo"`;

/** A work in its place, and whose it is. */
export interface PlacedWork {
  readonly id: string;
  readonly activityId: string;
  readonly personId: string;
}

/** The statements about works; each answers one question. */
@Injectable()
export class WorkStore implements ContextLookup {
  constructor(private readonly database: Database) {}

  /** The activity of a work. */
  async contextOf(ctx: RequestContext, workId: string): Promise<ContextRef | null> {
    const work = await this.find(ctx, workId);
    return work ? { level: 'activity', id: work.activityId } : null;
  }

  find(ctx: RequestContext, workId: string): Promise<PlacedWork | undefined> {
    return this.database.queryOne<PlacedWork>(
      ctx,
      `select id, activity_id as "activityId", person_id as "personId" from assignment.work where id = $1`,
      [workId],
    );
  }

  /** Throws 404. */
  async assignment(ctx: RequestContext, activityId: string): Promise<AssignmentRow> {
    const row = await this.database.queryOne<AssignmentRow>(
      ctx,
      `select ${ASSIGNMENT}
       from assignment.assignment s join courses.activity a on a.id = s.activity_id join courses.course c on c.id = a.course_id
       where s.activity_id = $1`,
      [activityId],
    );
    if (!row) throw notFound();
    return row;
  }

  /** What one person has, extension included, whether they have begun or not. */
  async workOf(ctx: RequestContext, activityId: string, personId: string): Promise<WorkRow> {
    const row = await this.database.queryOne<WorkRow>(
      ctx,
      `select ${WORK}
       from (select $1::uuid as activity_id, $2::uuid as person_id) asked
       left join assignment.work w using (activity_id, person_id)
       left join assignment.extension e using (activity_id, person_id)`,
      [activityId, personId],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The person's work under a lock, made if there is none. In a transaction. */
  async lockOrMake(ctx: RequestContext, activityId: string, personId: string): Promise<WorkRow & { id: string }> {
    await this.database.query(
      ctx,
      `insert into assignment.work (id, activity_id, person_id, state) values ($1, $2, $3, 'draft') on conflict (activity_id, person_id) do nothing`,
      [newId(), activityId, personId],
    );
    const row = await this.lock(ctx, activityId, personId);
    if (!row) throw notFound();
    return row;
  }

  /** In a transaction. */
  lock(ctx: RequestContext, activityId: string, personId: string): Promise<(WorkRow & { id: string }) | undefined> {
    return this.database.queryOne<WorkRow & { id: string }>(
      ctx,
      `select ${WORK}
       from assignment.work w left join assignment.extension e using (activity_id, person_id)
       where w.activity_id = $1 and w.person_id = $2 for update of w`,
      [activityId, personId],
    );
  }

  async saveDraft(ctx: RequestContext, workId: string, draft: { text: string; sheets: readonly Sheet[]; revision: number }): Promise<void> {
    await this.database.query(
      ctx,
      `update assignment.work set draft_text = $2, draft_sheets = $3, draft_revision = $4, draft_saved_at = $5 where id = $1`,
      [workId, draft.text, JSON.stringify(draft.sheets), draft.revision, ctx.now()],
    );
  }

  /** All versions, the first one first, each with what the student was shown about it. */
  versions(ctx: RequestContext, workId: string): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      ctx,
      `select v.number, v.text, v.sheets, v.handed_in_at as "handedInAt", v.late, v.client_key as "clientKey", v.taken_back_at as "takenBackAt",
              m.outcome, m.released, m.released_at as "releasedAt", m.work_id is not null as begun
       from assignment.version v left join assignment.assessment m using (work_id, number)
       where v.work_id = $1 order by v.number`,
      [workId],
    );
  }

  /** The draft becomes the next version. */
  async addVersion(
    ctx: RequestContext,
    work: WorkRow & { id: string },
    version: { number: number; dueAt: Date | null; late: boolean; clientKey: string },
  ): Promise<void> {
    await this.database.query(
      ctx,
      `insert into assignment.version (work_id, number, text, sheets, handed_in_at, due_at, late, client_key) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        work.id,
        version.number,
        work.draftText,
        JSON.stringify(work.draftSheets),
        ctx.now(),
        version.dueAt,
        version.late,
        version.clientKey,
      ],
    );
    await this.database.query(
      ctx,
      `update assignment.work set state = 'handed-in', versions = $2, handed_in_at = $3, late = $4 where id = $1`,
      [work.id, version.number, ctx.now(), version.late],
    );
  }

  async takeBack(ctx: RequestContext, workId: string, number: number, state: 'draft' | 'returned'): Promise<void> {
    await this.database.query(ctx, `update assignment.version set taken_back_at = $3 where work_id = $1 and number = $2`, [
      workId,
      number,
      ctx.now(),
    ]);
    await this.database.query(ctx, `update assignment.work set state = $2 where id = $1`, [workId, state]);
  }
}
