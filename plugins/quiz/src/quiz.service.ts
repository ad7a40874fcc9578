import { Injectable } from '@nestjs/common';
import { ActivityService, Availability, CompletionMarks } from '@sreda/courses';
import { Database } from '@sreda/database';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { overrideOf as overrideSql } from './overrides/override.sql.js';
import type { AttemptSummaryDto, QuizDto } from './quiz.dto.js';
import { type ReviewOptions, shownAt } from './review.js';
import { limitsFor, refusalToStart } from './rules.js';
import { type StartFacts, overrideOf } from './start.store.js';

type Attempt = Omit<AttemptSummaryDto, 'gradeShown' | 'finishedAt'> & { finishedAt: string | null };
type Row = Pick<
  QuizDto,
  'instructions' | 'behaviour' | 'attemptsAllowed' | 'timeLimitMinutes' | 'gradingMethod' | 'slots' | 'maxGrade' | 'passwordNeeded'
> &
  Pick<StartFacts, 'override'> & { review: ReviewOptions | null; myAttempts: Attempt[] };

const OVERRIDE = overrideSql('z.activity_id', '$2');

@Injectable()
export class QuizService {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivityService,
    private readonly availability: Availability,
    private readonly marks: CompletionMarks,
  ) {}

  /** The test as it is for the reader: with the own exception and attempts. A student's look at it counts as viewed. */
  async get(ctx: RequestContext, activityId: string): Promise<QuizDto> {
    await this.availability.requireAvailable(ctx, activityId);
    const { id, courseId, name, ...dates } = await this.activities.get(ctx, activityId);
    const row = await this.database.queryOne<Row>(
      ctx,
      `select z.instructions, z.behaviour, z.attempts_allowed as "attemptsAllowed", z.time_limit_minutes as "timeLimitMinutes",
              z.grading_method as "gradingMethod", z.review, z.password is not null as "passwordNeeded", s.slots, s.max as "maxGrade",
              (select json_build_object('opensAt', o.opens_at, 'closesAt', o.closes_at, 'timeLimitMinutes', o.time_limit_minutes,
                                        'attemptsAllowed', o.attempts_allowed)
               from (${OVERRIDE}) o) as override,
              coalesce(t.attempts, '[]'::json) as "myAttempts"
       from quiz.quiz z
       cross join lateral (
         select coalesce(sum(picks), 0)::int as slots, coalesce(sum(picks * max_mark), 0)::float8 as max from quiz.slot where activity_id = z.activity_id) s
       left join lateral (
         select json_agg(json_build_object('id', id, 'number', number, 'state', state, 'startedAt', started_at, 'finishedAt', finished_at,
                                           'grade', mark::float8) order by number) as attempts
         from quiz.attempt where activity_id = z.activity_id and person_id = $2
       ) t on true
       where z.activity_id = $1`,
      [activityId, actorOf(ctx).personId],
    );
    if (!row) throw notFound();
    await this.marks.viewed(ctx, activityId);
    const { review, override, attemptsAllowed, timeLimitMinutes, ...quiz } = row;
    const limits = limitsFor({ opensAt: dates.opensAt, closesAt: dates.closesAt, attemptsAllowed, timeLimitMinutes }, overrideOf(override));
    const myAttempts = quiz.myAttempts.map((attempt): AttemptSummaryDto => {
      const finishedAt = attempt.finishedAt === null ? null : new Date(attempt.finishedAt);
      const gradeShown = shownAt(review, { finishedAt, closesAt: dates.closesAt }, ctx.now()).has('mark');
      return { ...attempt, startedAt: new Date(attempt.startedAt), finishedAt, grade: gradeShown ? attempt.grade : null, gradeShown };
    });
    const open = myAttempts.some(({ state }) => state === 'open');
    const refusal = open ? null : refusalToStart({ ...limits, attempts: myAttempts.length, questions: quiz.slots }, ctx.now());
    return { id, courseId, name, ...quiz, ...limits, myAttempts, refusal };
  }
}
