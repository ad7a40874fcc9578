import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { overrideOf } from './overrides/override.sql.js';
import type { QuizSettings, QuizSettingsDto } from './quiz.dto.js';
import { SHOW_ALL } from './review.js';

type Plain = Omit<QuizSettings, 'questions'>;

/** Columns of `quiz.quiz` by the names of the settings; those of JSON are written as such. */
const COLUMNS = {
  instructions: 'instructions',
  attemptsAllowed: 'attempts_allowed',
  timeLimitMinutes: 'time_limit_minutes',
  behaviour: 'behaviour',
  shuffleQuestions: 'shuffle_questions',
  shuffleAnswers: 'shuffle_answers',
  layout: 'layout',
  password: 'password',
  gradingMethod: 'grading_method',
  review: 'review',
  feedback: 'feedback',
} as const satisfies Record<keyof Plain, string>;
type Setting = keyof typeof COLUMNS;

/** What a teacher sets for the whole test, apart from its questions. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  /** With the password: for who may change it. */
  async get(ctx: RequestContext, activityId: string): Promise<QuizSettingsDto> {
    const columns = Object.entries(COLUMNS).map(([name, column]) => `${column} as "${name}"`);
    const row = await this.database.queryOne<Omit<QuizSettingsDto, 'review'> & { review: QuizSettingsDto['review'] | null }>(
      ctx,
      `select ${columns.join(', ')} from quiz.quiz where activity_id = $1`,
      [activityId],
    );
    if (!row) throw notFound();
    return { ...row, review: row.review ?? SHOW_ALL };
  }

  /** What is absent stays as it is. */
  async change(ctx: RequestContext, activityId: string, settings: Plain): Promise<void> {
    const given = (Object.keys(COLUMNS) as Setting[]).filter((name) => settings[name] !== undefined);
    if (given.length === 0) return;
    const value = (name: Setting): unknown => {
      const it = settings[name];
      return typeof it === 'object' && it !== null ? JSON.stringify(it) : it;
    };
    await this.database.query(
      ctx,
      `update quiz.quiz set ${given.map((name, i) => `${COLUMNS[name]} = $${i + 2}`).join(', ')} where activity_id = $1`,
      [activityId, ...given.map(value)],
    );
  }

  /** In whose logs a change of the test is. */
  async schoolsOf(ctx: RequestContext, activityId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select c.organisation_id as id from courses.activity a join courses.course c on c.id = a.course_id where a.id = $1`,
      [activityId],
    );
    return rows.map(({ id }) => id);
  }

  /** The new test has no exceptions: they were for the persons of a year. */
  async copy(ctx: RequestContext, fromActivityId: string, toActivityId: string): Promise<void> {
    const columns = Object.values(COLUMNS).join(', ');
    await this.database.query(
      ctx,
      `insert into quiz.quiz (activity_id, ${columns}) select $2, ${columns} from quiz.quiz where activity_id = $1`,
      [fromActivityId, toActivityId],
    );
  }

  /**
   * Open attempts end when the limits as they are now say so: a teacher gives a class, or a pupil, ten minutes more. As `limitsFor` and `deadlineOf`
   * have it; least() passes over nulls.
   */
  async moveDeadlines(ctx: RequestContext, activityId: string, personId: string | null = null): Promise<void> {
    await this.database.query(
      ctx,
      `update quiz.attempt t set deadline = l.deadline
       from (
         select t.id, least(coalesce(o.closes_at, a.closes_at),
                            t.started_at + nullif(coalesce(o.time_limit_minutes, z.time_limit_minutes), 0) * interval '1 minute') as deadline
         from quiz.attempt t
         join quiz.quiz z on z.activity_id = t.activity_id
         join courses.activity a on a.id = t.activity_id
         cross join lateral (${overrideOf('t.activity_id', 't.person_id')}) o
         where t.activity_id = $1 and t.state = 'open' and ($2::uuid is null or t.person_id = $2)
       ) l
       where t.id = l.id and t.deadline is distinct from l.deadline`,
      [activityId, personId],
    );
  }
}
