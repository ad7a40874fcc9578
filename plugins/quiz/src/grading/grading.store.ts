import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import type { AttemptRow, SlotRow } from '../attempt.rows.js';
import type { EndedQuestion, NewStep } from '../attempt.store.js';
import { isIn, type PartQuery } from '../results/part.js';
import type { GradedQuestionDto } from './grading.dto.js';

interface Wanted {
  readonly activityId: string;
  readonly questionId: string;
  readonly waiting: boolean;
  readonly anonymous: boolean;
  readonly part: PartQuery;
  readonly limit: number;
  readonly cursor: readonly string[] | null;
}
export interface AnswerRow {
  /** What the list is sorted by. */
  readonly place: string;
  readonly attempt: AttemptRow;
  readonly slot: SlotRow;
}

@Injectable()
export class GradingStore {
  constructor(private readonly database: Database) {}

  /** Questions of which answers have been handed in, in the order of the test. */
  questions(ctx: RequestContext, activityId: string, part: PartQuery = {}): Promise<GradedQuestionDto[]> {
    const among = isIn(part, 't.person_id', 2);
    return this.database.query<GradedQuestionDto>(
      ctx,
      `select v.question_id as "questionId", (array_agg(v.name order by v.number desc))[1] as name, min(v.type) as "questionType",
              count(*)::int as answers, count(*) filter (where q.state = 'needsgrading')::int as waiting
       from quiz.attempt t
       join quiz.question_attempt q on q.attempt_id = t.id and q.counts
       join questions.question_version v on v.id = q.version_id
       where t.activity_id = $1 and t.state = 'finished' and q.behaviour <> 'informationitem' and ${among.sql}
       group by v.question_id order by min(q.origin), min(v.name collate "ru-x-icu"), v.question_id`,
      [activityId, ...among.parameters],
    );
  }

  async answers(ctx: RequestContext, { activityId, questionId, waiting, anonymous, part, limit, cursor }: Wanted): Promise<AnswerRow[]> {
    const among = isIn(part, 't.person_id', 7);
    const place = anonymous ? `md5(t.id::text)` : `t.finished_at`;
    const type = anonymous ? 'text' : 'timestamptz';
    const rows = await this.database.query<AttemptRow & SlotRow & { attemptMaxMark: number; attemptId: string; place: string }>(
      ctx,
      `select ${place}::text as place, t.id as "attemptId", t.activity_id as "activityId", a.name as "activityName", a.course_id as "courseId",
              t.person_id as "personId", t.number, t.state, t.started_at as "startedAt", t.deadline, t.finished_at as "finishedAt",
              t.mark::float8 as mark, t.max_mark::float8 as "attemptMaxMark", a.closes_at as "closesAt", null as review, '[]'::jsonb as bands,
              q.slot, q.list, q.page, q.version_id as "versionId", q.behaviour, q.max_mark::float8 as "maxMark",
              v.type, v.schema_version as "schemaVersion", v.definition,
              (select jsonb_build_array(q.first) || coalesce(jsonb_agg(s.step order by s.number), '[]') from quiz.step s
               where s.attempt_id = q.attempt_id and s.slot = q.slot and s.list = q.list) as steps
       from quiz.attempt t
       join courses.activity a on a.id = t.activity_id
       join quiz.question_attempt q on q.attempt_id = t.id and q.counts
       join questions.question_version v on v.id = q.version_id
       where t.activity_id = $1 and v.question_id = $2 and t.state = 'finished' and ($3::boolean is not true or q.state = 'needsgrading')
         and ${among.sql}
         and ($4::${type} is null or (${place}, t.id) > ($4::${type}, $5::uuid))
       order by ${place}, t.id limit $6`,
      [activityId, questionId, waiting, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1, ...among.parameters],
    );
    return rows.map(({ place: at, attemptId, attemptMaxMark, ...row }) => ({
      place: at,
      attempt: { ...row, id: attemptId, maxMark: attemptMaxMark },
      slot: row,
    }));
  }

  /** A teacher's step, and the total that follows from it. */
  async append(
    ctx: RequestContext,
    attemptId: string,
    { list, number, step }: NewStep,
    { slot, state, mark }: EndedQuestion,
    total: number | null,
  ): Promise<void> {
    await this.database.query(
      ctx,
      `with step as (
         insert into quiz.step (attempt_id, slot, list, number, at, step, graded_by) values ($1, $2, $3, $4, $5, $6, $7)
       ), question as (
         update quiz.question_attempt set state = $8, mark = $9 where attempt_id = $1 and slot = $2 and list = $3
       )
       update quiz.attempt set mark = $10 where id = $1`,
      [attemptId, slot, list, number, ctx.now(), JSON.stringify(step), actorOf(ctx).personId, state, mark, total],
    );
  }
}
