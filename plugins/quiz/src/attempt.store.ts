import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { StoredStep } from '@sreda/questions';
import type { AttemptRow, PinnedQuestion, SlotRow } from './attempt.rows.js';
import type { FinishedAttempt } from './score.js';

export interface LoadedAttempt {
  readonly attempt: AttemptRow;
  readonly slots: readonly SlotRow[];
}
export interface NewSlot {
  readonly slot: number;
  readonly pinned: PinnedQuestion;
  readonly step: StoredStep;
}
export interface NewStep {
  readonly slot: number;
  readonly list: number;
  readonly number: number;
  readonly step: StoredStep;
  /** In points; null: none. */
  readonly mark: number | null;
}

/** What decides whether a person may start; read under a lock against a change of the questions. */
export interface StartFacts {
  readonly courseId: string;
  readonly name: string;
  readonly shown: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly behaviour: string;
  readonly attemptsAllowed: number | null;
  readonly timeLimitMinutes: number | null;
  readonly attempts: number;
  readonly openId: string | null;
}

const ATTEMPT = `
  t.id, t.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId", t.person_id as "personId", t.number, t.state,
  t.started_at as "startedAt", t.deadline, t.finished_at as "finishedAt", t.mark::float8 as mark, t.max_mark::float8 as "attemptMaxMark"`;

/** The hot statements of the plugin, one each. */
@Injectable()
export class AttemptStore {
  constructor(private readonly database: Database) {}

  /** The attempt with all its questions, or with one of them. One query: this is what every page and every saved answer costs. */
  async load(ctx: RequestContext, attemptId: string, slot: number | null = null): Promise<LoadedAttempt | null> {
    type Row = Omit<AttemptRow, 'maxMark'> & { attemptMaxMark: number } & { [K in keyof SlotRow]: SlotRow[K] | null };
    const rows = await this.database.query<Row>(
      ctx,
      `select ${ATTEMPT}, q.slot, q.list, q.version_id as "versionId", q.behaviour, q.max_mark::float8 as "maxMark",
              v.type, v.schema_version as "schemaVersion", v.definition,
              (select json_agg(s.step order by s.number) from quiz.step s
               where s.attempt_id = q.attempt_id and s.slot = q.slot and s.list = q.list) as steps
       from quiz.attempt t
       join courses.activity a on a.id = t.activity_id
       left join quiz.question_attempt q on q.attempt_id = t.id and q.counts and ($2::int is null or q.slot = $2)
       left join questions.question_version v on v.id = q.version_id
       where t.id = $1 order by q.slot`,
      [attemptId, slot],
    );
    const [first] = rows;
    if (!first) return null;
    const { attemptMaxMark: maxMark, ...attempt } = first;
    return { attempt: { ...attempt, maxMark }, slots: rows.filter((row) => row.slot !== null) as unknown as SlotRow[] };
  }

  startFacts(ctx: RequestContext, activityId: string, personId: string): Promise<StartFacts | undefined> {
    return this.database.queryOne<StartFacts>(
      ctx,
      `select a.course_id as "courseId", a.name, a.visible and c.state = 'published' as shown, a.opens_at as "opensAt", a.closes_at as "closesAt",
              z.behaviour, z.attempts_allowed as "attemptsAllowed", z.time_limit_minutes as "timeLimitMinutes",
              (select count(*)::int from quiz.attempt t where t.activity_id = z.activity_id and t.person_id = $2) as attempts,
              (select t.id from quiz.attempt t where t.activity_id = z.activity_id and t.person_id = $2 and t.state = 'open') as "openId"
       from quiz.quiz z
       join courses.activity a on a.id = z.activity_id
       join courses.course c on c.id = a.course_id
       where z.activity_id = $1
       for share of z`,
      [activityId, personId],
    );
  }

  openAttempt(ctx: RequestContext, activityId: string, personId: string): Promise<{ id: string } | undefined> {
    return this.database.queryOne(ctx, `select id from quiz.attempt where activity_id = $1 and person_id = $2 and state = 'open'`, [
      activityId,
      personId,
    ]);
  }

  /** The questions of a test as they are now. */
  questions(ctx: RequestContext, activityId: string): Promise<(Omit<PinnedQuestion, 'behaviour'> & { slot: number })[]> {
    return this.database.query(
      ctx,
      `select s.number as slot, s.max_mark::float8 as "maxMark", v.id as "versionId", v.type, v.schema_version as "schemaVersion", v.definition
       from quiz.slot s
       join questions.question q on q.id = s.question_id
       join questions.question_version v on v.id = q.version_id
       where s.activity_id = $1 order by s.number`,
      [activityId],
    );
  }

  /** False when the person has an open attempt already, or another process was faster. */
  async insertAttempt(
    ctx: RequestContext,
    attempt: Pick<AttemptRow, 'id' | 'activityId' | 'personId' | 'number' | 'deadline' | 'maxMark'>,
  ): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      `insert into quiz.attempt (id, activity_id, person_id, number, state, started_at, deadline, max_mark)
       values ($1, $2, $3, $4, 'open', $5, $6, $7) on conflict do nothing returning id`,
      [attempt.id, attempt.activityId, attempt.personId, attempt.number, ctx.now(), attempt.deadline, attempt.maxMark],
    );
    return rows.length > 0;
  }

  async insertSlots(ctx: RequestContext, attemptId: string, slots: readonly NewSlot[]): Promise<void> {
    await this.database.query(
      ctx,
      `with slot as materialized (
         select * from unnest($2::int[], $3::uuid[], $4::text[], $5::numeric[], $6::text[], $7::jsonb[])
           as s(slot, version_id, behaviour, max_mark, state, step)
       ), question as (
         insert into quiz.question_attempt (attempt_id, slot, version_id, behaviour, max_mark, state)
         select $1, slot, version_id, behaviour, max_mark, state from slot
       )
       insert into quiz.step (attempt_id, slot, number, at, step) select $1, slot, 0, $8, step from slot`,
      [
        attemptId,
        slots.map((s) => s.slot),
        slots.map((s) => s.pinned.versionId),
        slots.map((s) => s.pinned.behaviour),
        slots.map((s) => s.pinned.maxMark),
        slots.map((s) => s.step.state),
        slots.map((s) => JSON.stringify(s.step)),
        ctx.now(),
      ],
    );
  }

  /**
   * One more step while the attempt is open: false when it is not, or when another request has just written this step. The shared lock makes
   * a finish wait for answers under way, and answers see a finish.
   */
  async appendWhileOpen(ctx: RequestContext, attemptId: string, { slot, list, number, step, mark }: NewStep): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      `with live as (
         select id from quiz.attempt where id = $1 and state = 'open' for share
       ), step as (
         insert into quiz.step (attempt_id, slot, list, number, at, step) select id, $2, $3, $4, $5, $6 from live
         on conflict do nothing returning attempt_id, slot, list
       ), question as (
         update quiz.question_attempt q set state = $7, mark = $8 from step
         where q.attempt_id = step.attempt_id and q.slot = step.slot and q.list = step.list returning q.slot
       )
       select slot from question`,
      [attemptId, slot, list, number, ctx.now(), JSON.stringify(step), step.state, mark],
    );
    return rows.length > 0;
  }

  /** Holds the attempt until the end of the transaction; who comes second sees what the first has done. */
  async lock(ctx: RequestContext, attemptId: string): Promise<'open' | 'finished' | undefined> {
    const row = await this.database.queryOne<{ state: 'open' | 'finished' }>(
      ctx,
      `select state from quiz.attempt where id = $1 for update`,
      [attemptId],
    );
    return row?.state;
  }

  async close(ctx: RequestContext, attemptId: string, steps: readonly NewStep[], mark: number | null): Promise<void> {
    await this.database.query(
      ctx,
      `with last as materialized (
         select * from unnest($2::int[], $3::int[], $4::int[], $5::jsonb[], $6::numeric[]) as s(slot, list, number, step, mark)
       ), step as (
         insert into quiz.step (attempt_id, slot, list, number, at, step) select $1, slot, list, number, $7, step from last
       ), question as (
         update quiz.question_attempt q set state = last.step ->> 'state', mark = last.mark from last
         where q.attempt_id = $1 and q.slot = last.slot and q.list = last.list
       )
       update quiz.attempt set state = 'finished', finished_at = $7, mark = $8 where id = $1`,
      [
        attemptId,
        steps.map((s) => s.slot),
        steps.map((s) => s.list),
        steps.map((s) => s.number),
        steps.map((s) => JSON.stringify(s.step)),
        steps.map((s) => s.mark),
        ctx.now(),
        mark,
      ],
    );
  }

  finishedAttempts(ctx: RequestContext, activityId: string, personId: string): Promise<FinishedAttempt[]> {
    return this.database.query<FinishedAttempt>(
      ctx,
      `select id, number, finished_at as "finishedAt", mark::float8 as mark, max_mark::float8 as "maxMark"
       from quiz.attempt where activity_id = $1 and person_id = $2 and state = 'finished' order by number`,
      [activityId, personId],
    );
  }
}
