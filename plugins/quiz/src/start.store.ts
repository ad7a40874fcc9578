import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { StoredStep } from '@sreda/questions';
import type { AttemptRow, PinnedQuestion, PlannedQuestion } from './attempt.rows.js';
import type { Layout } from './layout.js';
import { overrideOf as overrideSql } from './overrides/override.sql.js';
import type { StoredRule } from './random/random-rule.js';
import type { Band, ReviewOptions } from './review.js';
import type { Limits } from './rules.js';

/** A place of the test for one question, or for several at random. */
export interface TestSlot {
  readonly number: number;
  readonly questionId: string | null;
  /** The newest version of the question that is ready. */
  readonly versionId: string | null;
  readonly rule: StoredRule | null;
  readonly picks: number;
  readonly maxMark: number;
  readonly startsPage: boolean;
}

/** An exception as JSON brings it, where dates are texts. */
export type JsonOverride = Omit<Limits, 'opensAt' | 'closesAt'> & { readonly opensAt: string | null; readonly closesAt: string | null };

export function overrideOf(json: JsonOverride | null): Limits | null {
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return json && { ...json, opensAt: date(json.opensAt), closesAt: date(json.closesAt) };
}

/** What decides whether a person may start, and what the attempt is made of; read under a lock against a change of the questions. */
export interface StartFacts extends Limits {
  readonly courseId: string;
  readonly name: string;
  readonly shown: boolean;
  readonly behaviour: string;
  readonly shuffleQuestions: boolean;
  readonly shuffleAnswers: boolean;
  readonly layout: Layout;
  readonly password: string | null;
  readonly review: ReviewOptions | null;
  readonly bands: readonly Band[];
  readonly override: JsonOverride | null;
  readonly slots: readonly TestSlot[];
  readonly attempts: number;
  readonly openId: string | null;
}

export interface NewSlot {
  readonly slot: number;
  readonly page: number;
  /** Number of the test's slot. */
  readonly origin: number;
  readonly pinned: PinnedQuestion;
  readonly first: StoredStep;
}

const newestOf = (questionId: string): string =>
  `(select v.id from questions.question_version v where v.question_id = ${questionId} and v.state = 'ready' order by v.number desc limit 1)`;

const OVERRIDE = overrideSql('z.activity_id', '$2');

/** The statements that begin an attempt, one each. */
@Injectable()
export class StartStore {
  constructor(private readonly database: Database) {}

  facts(ctx: RequestContext, activityId: string, personId: string): Promise<StartFacts | undefined> {
    return this.database.queryOne<StartFacts>(
      ctx,
      `select a.course_id as "courseId", a.name, a.visible and c.state = 'published' as shown, a.opens_at as "opensAt", a.closes_at as "closesAt",
              z.behaviour, z.attempts_allowed as "attemptsAllowed", z.time_limit_minutes as "timeLimitMinutes",
              z.shuffle_questions as "shuffleQuestions", z.shuffle_answers as "shuffleAnswers", z.layout, z.password, z.review, z.feedback as bands,
              (select json_build_object('opensAt', o.opens_at, 'closesAt', o.closes_at, 'timeLimitMinutes', o.time_limit_minutes,
                                        'attemptsAllowed', o.attempts_allowed)
               from (${OVERRIDE}) o) as override,
              coalesce((select json_agg(json_build_object('number', s.number, 'questionId', s.question_id, 'versionId', ${newestOf('s.question_id')}, 'rule', s.rule, 'picks', s.picks,
                                                          'maxMark', s.max_mark::float8, 'startsPage', s.starts_page) order by s.number)
                        from quiz.slot s where s.activity_id = z.activity_id), '[]') as slots,
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

  /** Id of the newest version that is ready, by id of the question. */
  async newestVersions(ctx: RequestContext, questionIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.database.query<{ id: string; versionId: string | null }>(
      ctx,
      `select q.id, ${newestOf('q.id')} as "versionId" from unnest($1::uuid[]) as q(id)`,
      [questionIds],
    );
    return new Map(rows.map(({ id, versionId }) => [id, versionId]));
  }

  openAttempt(ctx: RequestContext, activityId: string, personId: string): Promise<{ id: string } | undefined> {
    return this.database.queryOne(ctx, `select id from quiz.attempt where activity_id = $1 and person_id = $2 and state = 'open'`, [
      activityId,
      personId,
    ]);
  }

  /** The attempt with its questions. False when the person has an open one already, or another process was faster. */
  async insert(
    ctx: RequestContext,
    attempt: Pick<AttemptRow, 'id' | 'activityId' | 'personId' | 'number' | 'startedAt' | 'deadline' | 'maxMark'>,
    slots: readonly NewSlot[],
  ): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      `insert into quiz.attempt (id, activity_id, person_id, number, state, started_at, deadline, max_mark, plan)
       values ($1, $2, $3, $4, 'open', $5, $6, $7, $8) on conflict do nothing returning id`,
      [
        ...[attempt.id, attempt.activityId, attempt.personId, attempt.number, attempt.startedAt, attempt.deadline, attempt.maxMark],
        JSON.stringify(slots.map(plannedOf)),
      ],
    );
    return rows.length > 0;
  }
}

const plannedOf = ({ slot, page, origin, pinned: { versionId, behaviour, maxMark }, first }: NewSlot): PlannedQuestion => ({
  slot,
  page,
  origin,
  version_id: versionId,
  behaviour,
  max_mark: maxMark,
  first,
});
