import { Injectable } from '@nestjs/common';
import { Database, SENT_WITH_NEXT } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { StoredStep } from '@sreda/questions';
import type { AttemptRow, PlannedQuestion, SlotRow } from './attempt.rows.js';
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
}
/** What came of a question. */
export interface EndedQuestion {
  readonly slot: number;
  readonly state: string;
  /** In points; null: none. */
  readonly mark: number | null;
}
/** The first list of steps is that of the plan. */
type PlannedOrHandedIn = PlannedQuestion & { readonly list?: number };
interface StepRow {
  readonly slot: number;
  readonly list: number;
  readonly step: StoredStep;
}

/** The hot statements on attempts that are under way, one each. */
@Injectable()
export class AttemptStore {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** The attempt with its questions in their order. One query, and one more when questions are new to this process. */
  async load(ctx: RequestContext, attemptId: string): Promise<LoadedAttempt | null> {
    const row = await this.database.queryOne<AttemptRow & { questions: PlannedOrHandedIn[]; steps: StepRow[] | null }>(
      ctx,
      `select t.id, t.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId", t.person_id as "personId", t.number, t.state,
              t.started_at as "startedAt", t.deadline, t.finished_at as "finishedAt", t.mark::float8 as mark, t.max_mark::float8 as "maxMark",
              a.closes_at as "closesAt", z.review, z.feedback as bands,
              coalesce(t.plan, (select jsonb_agg(to_jsonb(q) order by q.slot) from quiz.question_attempt q where q.attempt_id = t.id and q.counts), '[]') as questions,
              (select json_agg(json_build_object('slot', s.slot, 'list', s.list, 'step', s.step) order by s.number) from quiz.step s
               where s.attempt_id = t.id) as steps
       from quiz.attempt t
       join quiz.quiz z on z.activity_id = t.activity_id
       join courses.activity a on a.id = t.activity_id
       where t.id = $1`,
      [attemptId],
    );
    if (!row) return null;
    const { questions, steps, ...attempt } = row;
    const versions = await this.versions.of(
      ctx,
      questions.map(({ version_id: id }) => id),
    );
    return { attempt, slots: questions.flatMap((question) => slotOf(question, versions.get(question.version_id), steps ?? [])) };
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
         select id from quiz.attempt where id = $1 and state = 'open' and ($6 or deadline is not distinct from $7::timestamptz) for share
       )
       insert into quiz.step (attempt_id, slot, number, at, step)
       select live.id, s.slot, s.number, $5, s.step from live cross join unnest($2::int[], $3::int[], $4::jsonb[]) as s(slot, number, step)
       on conflict do nothing returning slot`,
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

  /** The end: what the plan says becomes rows, with what came of it. `ends` names every question, `steps` are the last ones, where the end made one. */
  async close(
    ctx: RequestContext,
    attemptId: string,
    ends: readonly EndedQuestion[],
    steps: readonly NewStep[],
    mark: number | null,
  ): Promise<void> {
    await this.database.query(
      ctx,
      `with step as (
         insert into quiz.step (attempt_id, slot, number, at, step)
         select $1, slot, number, $5, step from unnest($2::int[], $3::int[], $4::jsonb[]) as s(slot, number, step)
       ), question as (
         insert into quiz.question_attempt (attempt_id, slot, page, origin, version_id, behaviour, max_mark, first, state, mark)
         select t.id, p.slot, p.page, p.origin, p.version_id, p.behaviour, p.max_mark, p.first, e.state, e.mark
         from quiz.attempt t
         cross join jsonb_to_recordset(t.plan) as p(slot int, page int, origin int, version_id uuid, behaviour text, max_mark numeric, first jsonb)
         join unnest($6::int[], $7::text[], $8::numeric[]) as e(slot, state, mark) using (slot)
         where t.id = $1
       )
       update quiz.attempt set state = 'finished', finished_at = $5, mark = $9, plan = null where id = $1 ${SENT_WITH_NEXT}`,
      [attemptId, ...columnsOf(steps), ctx.now(), ends.map((e) => e.slot), ends.map((e) => e.state), ends.map((e) => e.mark), mark],
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
  steps.map((s) => s.number),
  steps.map((s) => JSON.stringify(s.step)),
];

function slotOf(
  { slot, list = 1, page, behaviour, max_mark: maxMark, first }: PlannedOrHandedIn,
  version: QuestionVersion | undefined,
  steps: readonly StepRow[],
): SlotRow[] {
  if (!version) return [];
  const { versionId, type, schemaVersion, definition } = version;
  const all = [first];
  for (const later of steps) if (later.slot === slot && later.list === list) all.push(later.step);
  return [{ versionId, type, schemaVersion, definition, slot, list, page, behaviour, maxMark, steps: all }];
}
