import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { ChosenLevels } from '../rubric.js';
import type { Outcome, WorkState } from '../work/work.dto.js';
import type { Released } from '../work/work.rows.js';

export interface AssessmentRow {
  readonly number: number;
  readonly revision: number;
  readonly mark: number | null;
  readonly levels: ChosenLevels;
  readonly comment: string;
  readonly note: string;
  readonly changedBy: string | null;
  readonly changedAt: Date;
  readonly outcome: Outcome | null;
}
export interface LockedWork {
  readonly id: string;
  readonly activityId: string;
  readonly personId: string;
  readonly state: WorkState;
}

/** Seconds after which somebody who said nothing is gone; the page says something three times as often. */
const PRESENT_SECONDS = 60;

/** Statements about what teachers write. */
@Injectable()
export class MarkingStore {
  constructor(private readonly database: Database) {}

  /** In a transaction. */
  lock(ctx: RequestContext, workId: string): Promise<LockedWork | undefined> {
    return this.database.queryOne<LockedWork>(
      ctx,
      `select id, activity_id as "activityId", person_id as "personId", state from assignment.work where id = $1 for update`,
      [workId],
    );
  }

  assessment(ctx: RequestContext, workId: string, number: number): Promise<AssessmentRow | undefined> {
    return this.database.queryOne<AssessmentRow>(
      ctx,
      `select number, revision, mark::float8 as mark, levels, comment, note, changed_by as "changedBy", changed_at as "changedAt", outcome
       from assignment.assessment where work_id = $1 and number = $2`,
      [workId, number],
    );
  }

  /** In a transaction that holds the work. */
  async save(
    ctx: RequestContext,
    workId: string,
    { number, revision, mark, levels, comment, note, changedBy }: Omit<AssessmentRow, 'changedAt' | 'outcome'>,
  ): Promise<void> {
    await this.database.query(
      ctx,
      `insert into assignment.assessment (work_id, number, mark, levels, comment, note, revision, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (work_id, number) do update
         set mark = excluded.mark, levels = excluded.levels, comment = excluded.comment, note = excluded.note, revision = excluded.revision,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [workId, number, mark, levels, comment, note, revision, changedBy, ctx.now()],
    );
  }

  async release(ctx: RequestContext, workId: string, number: number, outcome: Outcome, released: Released): Promise<void> {
    await this.database.query(
      ctx,
      `update assignment.assessment set outcome = $3, released = $4, released_at = $5 where work_id = $1 and number = $2`,
      [workId, number, outcome, released, ctx.now()],
    );
    await this.database.query(
      ctx,
      `update assignment.work set state = $2, mark = case when $2 = 'graded' then $3::numeric else mark end where id = $1`,
      [workId, outcome, released.mark],
    );
  }

  /** Says that this person has the work open; answers who else has. */
  async present(ctx: RequestContext, workId: string, personId: string): Promise<string[]> {
    const others = await this.database.query<{ id: string }>(
      ctx,
      `with mine as (
         insert into assignment.presence (work_id, person_id, seen_at) values ($1, $2, $3)
         on conflict (work_id, person_id) do update set seen_at = excluded.seen_at
       ), gone as (
         delete from assignment.presence where work_id = $1 and person_id <> $2 and seen_at < $3::timestamptz - make_interval(secs => $4)
       )
       select person_id as id from assignment.presence
       where work_id = $1 and person_id <> $2 and seen_at >= $3::timestamptz - make_interval(secs => $4) order by seen_at limit 50`,
      [workId, personId, ctx.now(), PRESENT_SECONDS],
    );
    return others.map(({ id }) => id);
  }

  async leave(ctx: RequestContext, workId: string, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from assignment.presence where work_id = $1 and person_id = $2`, [workId, personId]);
  }
}
