import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { AttemptRow, SlotRow } from '../attempt.rows.js';
import type { RegradedSlotDto, RegradeDto, SlotPointsDto } from './regrade.dto.js';
import type { Replayed, Target } from './replay.js';

/** A version of a question with the newest one that is ready. */
type Version = Omit<Target, 'maxMark'> & { readonly type: string; readonly newestId: string };

type RegradedAttempt = Pick<AttemptRow, 'id' | 'activityId' | 'activityName' | 'courseId' | 'personId' | 'number' | 'mark' | 'maxMark'>;
export interface RegradedSlot extends SlotRow {
  /** Number of the test's slot. */
  readonly origin: number;
}
export interface ToRegrade {
  readonly attempt: RegradedAttempt;
  readonly slots: readonly RegradedSlot[];
}
/** What a regrade did to one question of one attempt. */
export interface Change extends Replayed {
  readonly attemptId: string;
}
export interface NewTotal {
  readonly attemptId: string;
  readonly mark: number | null;
  readonly maxMark: number;
}

const REGRADE = `
  select r.id, r.activity_id as "activityId", r.newest, r.points, r.state, r.job_id as "jobId", r.started_at as "startedAt", r.applied_at as "appliedAt", r.attempts,
         (select count(distinct attempt_id)::int from quiz.regrade_change c
          where c.regrade_id = r.id and c.refused is null and c.old_mark is distinct from c.new_mark) as changed,
         (select count(*)::int from quiz.regrade_change c where c.regrade_id = r.id and c.refused is not null) as refused
  from quiz.regrade r`;

@Injectable()
export class RegradeStore {
  constructor(private readonly database: Database) {}

  async add(
    ctx: RequestContext,
    regrade: Pick<RegradeDto, 'id' | 'activityId' | 'newest' | 'points'> & { personId: string | null },
  ): Promise<void> {
    await this.database.query(
      ctx,
      `insert into quiz.regrade (id, activity_id, newest, points, state, started_by, started_at) values ($1, $2, $3, $4, 'previewing', $5, $6)`,
      [regrade.id, regrade.activityId, regrade.newest, JSON.stringify(regrade.points), regrade.personId, ctx.now()],
    );
  }

  async setJob(ctx: RequestContext, regradeId: string, jobId: string): Promise<void> {
    await this.database.query(ctx, `update quiz.regrade set job_id = $2 where id = $1`, [regradeId, jobId]);
  }

  /** False when it is not in the state that it has to be in. */
  async move(ctx: RequestContext, regradeId: string, from: RegradeDto['state'], to: RegradeDto['state']): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      `update quiz.regrade set state = $3, applied_at = case when $3 = 'applied' then $4::timestamptz end where id = $1 and state = $2 returning id`,
      [regradeId, from, to, ctx.now()],
    );
    return rows.length > 0;
  }

  get(ctx: RequestContext, regradeId: string): Promise<RegradeDto | undefined> {
    return this.database.queryOne<RegradeDto>(ctx, `${REGRADE} where r.id = $1`, [regradeId]);
  }

  latest(ctx: RequestContext, activityId: string): Promise<RegradeDto[]> {
    return this.database.query<RegradeDto>(ctx, `${REGRADE} where r.activity_id = $1 order by r.started_at desc, r.id limit 20`, [
      activityId,
    ]);
  }

  async finishedIds(ctx: RequestContext, activityId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select id from quiz.attempt where activity_id = $1 and state = 'finished' order by id`,
      [activityId],
    );
    return rows.map(({ id }) => id);
  }

  /** Holds the attempts until the end of the transaction, so that a teacher's mark waits or is seen. */
  async hold(ctx: RequestContext, attemptIds: readonly string[]): Promise<void> {
    await this.database.query(ctx, `select from quiz.attempt where id = any($1::uuid[]) order by id for update`, [attemptIds]);
  }

  /** Without the definitions, which are the same for many: `definitions` has them. */
  async attempts(ctx: RequestContext, attemptIds: readonly string[]): Promise<ToRegrade[]> {
    const rows = await this.database.query<RegradedAttempt & { slots: Omit<RegradedSlot, 'definition'>[] }>(
      ctx,
      `select t.id, t.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId", t.person_id as "personId", t.number,
              t.mark::float8 as mark, t.max_mark::float8 as "maxMark", s.slots
       from quiz.attempt t
       join courses.activity a on a.id = t.activity_id
       cross join lateral (
         select json_agg(json_build_object('slot', q.slot, 'list', q.list, 'page', q.page, 'origin', q.origin, 'versionId', q.version_id, 'behaviour', q.behaviour,
                  'maxMark', q.max_mark::float8, 'steps', jsonb_build_array(q.first) || coalesce(p.steps, '[]')) order by q.slot) as slots
         from quiz.question_attempt q
         left join (select slot, list, jsonb_agg(step order by number) as steps from quiz.step where attempt_id = t.id group by slot, list) p using (slot, list)
         where q.attempt_id = t.id and q.counts) s
       where t.id = any($1::uuid[]) and t.state = 'finished' order by t.id`,
      [attemptIds],
    );
    return rows.map(({ slots, ...attempt }) => ({ attempt, slots: slots as RegradedSlot[] }));
  }

  /** Of all versions that attempts at the test have, and of the newest ready one of each question. */
  async definitions(ctx: RequestContext, activityId: string): Promise<ReadonlyMap<string, Version>> {
    const rows = await this.database.query<Version>(
      ctx,
      `with used as (
         select distinct q.version_id as id from quiz.question_attempt q join quiz.attempt t on t.id = q.attempt_id
         where t.activity_id = $1 and t.state = 'finished' and q.counts
       ), newest as (
         select u.id, n.id as newest_id from used u
         join questions.question_version v on v.id = u.id
         cross join lateral (
           select x.id from questions.question_version x where x.question_id = v.question_id and x.state = 'ready' order by x.number desc limit 1) n
       )
       select v.id as "versionId", v.type, v.schema_version as "schemaVersion", v.definition, coalesce(n.newest_id, v.id) as "newestId"
       from questions.question_version v left join newest n on n.id = v.id
       where v.id in (select id from used union select newest_id from newest)`,
      [activityId],
    );
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  /** Points of each question by the test's slot. */
  async points(ctx: RequestContext, activityId: string): Promise<Map<number, number>> {
    const rows = await this.database.query<{ slot: number; maxMark: number }>(
      ctx,
      `select number as slot, max_mark::float8 as "maxMark" from quiz.slot where activity_id = $1`,
      [activityId],
    );
    return new Map(rows.map(({ slot, maxMark }) => [slot, maxMark]));
  }

  /** Attempts that begin from now on have these points; those that begin at this moment wait. Answers the points of the whole test. */
  async setPoints(ctx: RequestContext, activityId: string, points: readonly SlotPointsDto[]): Promise<number> {
    await this.database.query(ctx, `select from quiz.quiz where activity_id = $1 for update`, [activityId]);
    await this.database.query(
      ctx,
      `update quiz.slot s set max_mark = p.max_mark from unnest($2::int[], $3::numeric[]) as p(number, max_mark)
       where s.activity_id = $1 and s.number = p.number`,
      [activityId, points.map(({ slot }) => slot), points.map(({ maxMark }) => maxMark)],
    );
    const row = await this.database.queryOne<{ total: number }>(
      ctx,
      `select sum(max_mark * picks)::float8 as total from quiz.slot where activity_id = $1`,
      [activityId],
    );
    return row?.total ?? 0;
  }

  /** What is seen of a regrade before it counts: only where something changes, or cannot. */
  async note(ctx: RequestContext, regradeId: string, changes: readonly Change[], attempts: number): Promise<void> {
    await this.database.query(
      ctx,
      `with change as (
         insert into quiz.regrade_change (regrade_id, attempt_id, slot, old_mark, new_mark, refused)
         select $1, * from unnest($2::uuid[], $3::int[], $4::numeric[], $5::numeric[], $6::text[])
         on conflict (regrade_id, attempt_id, slot) do update
           set old_mark = excluded.old_mark, new_mark = excluded.new_mark, refused = excluded.refused
       )
       update quiz.regrade set attempts = $7 where id = $1`,
      [
        regradeId,
        changes.map((c) => c.attemptId),
        changes.map((c) => c.slot),
        changes.map((c) => c.oldMark),
        changes.map((c) => c.newMark),
        changes.map((c) => c.refused?.key ?? null),
        attempts,
      ],
    );
  }

  async forgetChanges(ctx: RequestContext, regradeId: string): Promise<void> {
    await this.database.query(ctx, `delete from quiz.regrade_change where regrade_id = $1`, [regradeId]);
  }

  /** New lists of steps that count from now on; those before stay. */
  async apply(ctx: RequestContext, changes: readonly Change[], totals: readonly NewTotal[]): Promise<void> {
    const places = [changes.map((c) => c.attemptId), changes.map((c) => c.slot)];
    await this.database.query(
      ctx,
      `update quiz.question_attempt q set counts = false
       from unnest($1::uuid[], $2::int[], $3::int[]) as c(attempt_id, slot, list)
       where q.attempt_id = c.attempt_id and q.slot = c.slot and q.list = c.list`,
      [...places, changes.map((c) => c.list)],
    );
    await this.database.query(
      ctx,
      `with change as materialized (
         select * from unnest($1::uuid[], $2::int[], $3::int[], $4::uuid[], $5::text[], $6::numeric[], $7::jsonb[], $11::numeric[])
           as c(attempt_id, slot, list, version_id, state, mark, steps, max_mark)
       ), next as materialized (
         select c.*, q.behaviour, q.page, q.origin,
                (select max(x.list) + 1 from quiz.question_attempt x where x.attempt_id = c.attempt_id and x.slot = c.slot) as new_list
         from change c join quiz.question_attempt q using (attempt_id, slot, list)
       ), question as (
         insert into quiz.question_attempt (attempt_id, slot, list, page, origin, version_id, behaviour, max_mark, first, state, mark)
         select attempt_id, slot, new_list, page, origin, version_id, behaviour, max_mark, steps -> 0, state, mark from next
       ), step as (
         insert into quiz.step (attempt_id, slot, list, number, at, step, graded_by)
         select n.attempt_id, n.slot, n.new_list, s.number - 1, coalesce(o.at, $10), s.step, o.graded_by
         from next n
         cross join lateral jsonb_array_elements(n.steps) with ordinality as s(step, number)
         left join quiz.step o on o.attempt_id = n.attempt_id and o.slot = n.slot and o.list = n.list and o.number = s.number - 1
           and o.step -> 'action' ->> 'kind' = s.step -> 'action' ->> 'kind'
         where s.number > 1
       )
       update quiz.attempt t set mark = n.mark, max_mark = n.max_mark
       from unnest($8::uuid[], $9::numeric[], $12::numeric[]) as n(id, mark, max_mark) where t.id = n.id`,
      [
        ...places,
        changes.map((c) => c.list),
        changes.map((c) => c.versionId),
        changes.map((c) => c.state),
        changes.map((c) => c.newMark),
        changes.map((c) => JSON.stringify(c.steps)),
        totals.map((t) => t.attemptId),
        totals.map((t) => t.mark),
        ctx.now(),
        changes.map((c) => c.maxMark),
        totals.map((t) => t.maxMark),
      ],
    );
  }

  changedAttempts(ctx: RequestContext, regradeId: string): Promise<{ id: string; personId: string; number: number }[]> {
    return this.database.query(
      ctx,
      `select t.id, t.person_id as "personId", t.number from quiz.attempt t
       where t.id in (select attempt_id from quiz.regrade_change where regrade_id = $1)`,
      [regradeId],
    );
  }

  async slotsOf(ctx: RequestContext, regradeId: string, attemptIds: readonly string[]): Promise<ReadonlyMap<string, RegradedSlotDto[]>> {
    const rows = await this.database.query<{ attemptId: string; slots: RegradedSlotDto[] }>(
      ctx,
      `select c.attempt_id as "attemptId",
              json_agg(json_build_object('slot', c.slot, 'name', v.name, 'oldMark', c.old_mark::float8, 'newMark', c.new_mark::float8,
                                         'refused', c.refused) order by c.slot) as slots
       from quiz.regrade_change c
       join quiz.question_attempt q on q.attempt_id = c.attempt_id and q.slot = c.slot and q.counts
       join questions.question_version v on v.id = q.version_id
       where c.regrade_id = $1 and c.attempt_id = any($2::uuid[]) group by c.attempt_id`,
      [regradeId, attemptIds],
    );
    return new Map(rows.map(({ attemptId, slots }) => [attemptId, slots]));
  }
}
