import { Injectable } from '@nestjs/common';
import { ActivityService, Availability, CompletionMarks } from '@sreda/courses';
import { Database } from '@sreda/database';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageByName, People } from '@sreda/plugin-sdk/server';
import type { AttemptSummaryDto, QuizDto, ResultDto, ResultQuery } from './quiz.dto.js';
import { refusalToStart } from './rules.js';

type QuizRow = Omit<QuizDto, 'id' | 'courseId' | 'name' | 'opensAt' | 'closesAt' | 'refusal'>;

@Injectable()
export class QuizService {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivityService,
    private readonly availability: Availability,
    private readonly marks: CompletionMarks,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** A student's look at it counts as viewed. */
  async get(ctx: RequestContext, activityId: string): Promise<QuizDto> {
    await this.availability.requireAvailable(ctx, activityId);
    const { id, courseId, name, opensAt, closesAt } = await this.activities.get(ctx, activityId);
    const row = await this.database.queryOne<QuizRow>(
      ctx,
      `select z.instructions, z.behaviour, z.attempts_allowed as "attemptsAllowed", z.time_limit_minutes as "timeLimitMinutes",
              s.slots, s.max as "maxGrade", coalesce(t.attempts, '[]'::json) as "myAttempts"
       from quiz.quiz z
       cross join lateral (select count(*)::int as slots, coalesce(sum(max_mark), 0)::float8 as max from quiz.slot where activity_id = z.activity_id) s
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
    const open = row.myAttempts.some((a: AttemptSummaryDto) => a.state === 'open');
    const conditions = { opensAt, closesAt, attemptsAllowed: row.attemptsAllowed, attempts: row.myAttempts.length, questions: row.slots };
    return { id, courseId, name, opensAt, closesAt, ...row, refusal: open ? null : refusalToStart(conditions, ctx.now()) };
  }

  /** Attempts by the names of the students. */
  async results(ctx: RequestContext, activityId: string, query: ResultQuery): Promise<Page<ResultDto>> {
    const rows = await this.database.query<Omit<ResultDto, 'name'>>(
      ctx,
      `select id, person_id as "personId", number, state, started_at as "startedAt", finished_at as "finishedAt",
              mark::float8 as grade, max_mark::float8 as "maxGrade"
       from quiz.attempt where activity_id = $1 and (not $2::boolean or state = 'finished') and (not $3::boolean or (state = 'finished' and mark is null))`,
      [activityId, query.finished, query.waiting],
    );
    const page = await pageByName(ctx, this.people, rows, query);
    this.audit.seen(ctx, [...new Set(page.items.map((row) => row.personId))], 'quiz.results');
    return page;
  }
}
