import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { StoredStep } from '@sreda/questions';
import type { AttemptRow, SlotRow } from './attempt.rows.js';
import type { FinishedAttempt, GradingMethod } from './score.js';
import { type QuestionVersion, VersionsService } from './versions.service.js';

export interface LoadedAttempt {
  readonly attempt: AttemptRow;
  readonly slots: readonly SlotRow[];
}
export interface NewStep {
  readonly slot: number;
  readonly list: number;
  readonly number: number;
  readonly step: StoredStep;
  /** In points; null: none. */
  readonly mark: number | null;
}

/** The hot statements on attempts that are under way, one each. */
@Injectable()
export class AttemptStore {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** The attempt with all its questions, or with some of them. One query, and one more when questions are new to this process. */
  async load(ctx: RequestContext, attemptId: string, slots: readonly number[] | null = null): Promise<LoadedAttempt | null> {
    type StoredSlot = Omit<SlotRow, keyof QuestionVersion> & Pick<SlotRow, 'versionId'>;
    type Row = Omit<AttemptRow, 'maxMark'> & { attemptMaxMark: number } & (StoredSlot | { [K in keyof StoredSlot]: null });
    const rows = await this.database.query<Row>(
      ctx,
      `select t.id, t.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId", t.person_id as "personId", t.number, t.state,
              t.started_at as "startedAt", t.deadline, t.finished_at as "finishedAt", t.mark::float8 as mark, t.max_mark::float8 as "attemptMaxMark",
              a.closes_at as "closesAt", z.review, z.feedback as bands,
              q.slot, q.list, q.page, q.version_id as "versionId", q.behaviour, q.max_mark::float8 as "maxMark",
              (select json_agg(s.step order by s.number) from quiz.step s
               where s.attempt_id = q.attempt_id and s.slot = q.slot and s.list = q.list) as steps
       from quiz.attempt t
       join quiz.quiz z on z.activity_id = t.activity_id
       join courses.activity a on a.id = t.activity_id
       left join quiz.question_attempt q on q.attempt_id = t.id and q.counts and ($2::int[] is null or q.slot = any($2))
       where t.id = $1 order by q.slot`,
      [attemptId, slots],
    );
    const [first] = rows;
    if (!first) return null;
    const stored = rows.filter((row): row is Row & StoredSlot => row.slot !== null);
    const versions = await this.versions.of(
      ctx,
      stored.map(({ versionId }) => versionId),
    );
    return {
      attempt: {
        ...{
          id: first.id,
          activityId: first.activityId,
          activityName: first.activityName,
          courseId: first.courseId,
          personId: first.personId,
        },
        ...{ number: first.number, state: first.state, startedAt: first.startedAt, deadline: first.deadline, finishedAt: first.finishedAt },
        ...{ mark: first.mark, maxMark: first.attemptMaxMark, closesAt: first.closesAt, review: first.review, bands: first.bands },
      },
      slots: stored.flatMap(({ slot, list, page, versionId, behaviour, maxMark, steps }) => {
        const version = versions.get(versionId);
        return version ? [{ ...version, slot, list, page, behaviour, maxMark, steps }] : [];
      }),
    };
  }

  /**
   * One more step for each of these questions while the attempt is open; answers the questions for which it was written: none when the attempt is
   * over, and not those for which another request has just written this step. With `deadline`: none either when the attempt has another one by now.
   * The shared lock makes a finish wait for answers under way, and answers see a finish.
   */
  async appendWhileOpen(
    ctx: RequestContext,
    attemptId: string,
    steps: readonly NewStep[],
    known?: { readonly deadline: Date | null },
  ): Promise<ReadonlySet<number>> {
    const rows = await this.database.query<{ slot: number }>(
      ctx,
      `with live as (
         select id from quiz.attempt where id = $1 and state = 'open' and ($8 or deadline is not distinct from $9::timestamptz) for share
       ), new as materialized (
         select * from unnest($2::int[], $3::int[], $4::int[], $5::jsonb[], $6::numeric[]) as s(slot, list, number, step, mark)
       ), step as (
         insert into quiz.step (attempt_id, slot, list, number, at, step) select live.id, slot, list, number, $7, step from live cross join new
         on conflict do nothing returning attempt_id, slot, list
       )
       update quiz.question_attempt q set state = new.step ->> 'state', mark = new.mark
       from step join new using (slot, list)
       where q.attempt_id = step.attempt_id and q.slot = step.slot and q.list = step.list returning q.slot`,
      [attemptId, ...columnsOf(steps), ctx.now(), known === undefined, known?.deadline ?? null],
    );
    return new Set(rows.map(({ slot }) => slot));
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
      [attemptId, ...columnsOf(steps), ctx.now(), mark],
    );
  }

  /** What the grades of these people are made of, by person. */
  async finishedAttempts(
    ctx: RequestContext,
    activityId: string,
    personIds: readonly string[],
  ): Promise<{ method: GradingMethod; attempts: ReadonlyMap<string, readonly FinishedAttempt[]> }> {
    const rows = await this.database.query<FinishedAttempt & { personId: string; method: GradingMethod }>(
      ctx,
      `select t.person_id as "personId", t.id, t.number, t.finished_at as "finishedAt", t.mark::float8 as mark, t.max_mark::float8 as "maxMark", z.grading_method as method
       from quiz.attempt t join quiz.quiz z using (activity_id)
       where t.activity_id = $1 and t.person_id = any($2::uuid[]) and t.state = 'finished' order by t.person_id, t.number`,
      [activityId, personIds],
    );
    const attempts = new Map<string, FinishedAttempt[]>();
    for (const { method: _, personId, ...attempt } of rows) attempts.set(personId, [...(attempts.get(personId) ?? []), attempt]);
    return { method: rows[0]?.method ?? 'highest', attempts };
  }

  async peopleWithFinished(ctx: RequestContext, activityId: string): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `select distinct person_id as "personId" from quiz.attempt where activity_id = $1 and state = 'finished' order by person_id`,
      [activityId],
    );
    return rows.map(({ personId }) => personId);
  }
}

const columnsOf = (steps: readonly NewStep[]): unknown[] => [
  steps.map((s) => s.slot),
  steps.map((s) => s.list),
  steps.map((s) => s.number),
  steps.map((s) => JSON.stringify(s.step)),
  steps.map((s) => s.mark),
];
