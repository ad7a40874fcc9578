import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { type ActivityCopy, type ActivityType, type CompletionStates, invalid, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions, schemaOf } from '@sreda/plugin-sdk/server';
import { GradeService } from './grade.service.js';
import { QuizSettings } from './quiz.dto.js';
import { SettingsService } from './settings.service.js';
import { SlotsService } from './slots.service.js';

const DEFAULT_BEHAVIOUR = 'deferredfeedback';

@Injectable()
export class QuizActivity implements ActivityType<QuizSettings> {
  readonly settings = schemaOf(QuizSettings);
  readonly completionRules = ['submitted', 'graded', 'passed', 'viewed', 'manual'] as const;
  readonly grade = 'points';

  constructor(
    private readonly database: Database,
    private readonly slots: SlotsService,
    private readonly settingsOf: SettingsService,
    private readonly grades: Grades,
    private readonly marks: GradeService,
    private readonly extensions: Extensions,
  ) {}

  async create(ctx: RequestContext, { id }: { id: string }, settings: QuizSettings): Promise<void> {
    await this.database.query(ctx, `insert into quiz.quiz (activity_id, behaviour) values ($1, $2)`, [id, DEFAULT_BEHAVIOUR]);
    await this.grades.setItem(ctx, id, 0);
    await this.update(ctx, id, settings);
  }

  async update(ctx: RequestContext, activityId: string, { questions, ...settings }: QuizSettings): Promise<void> {
    const { behaviour } = settings;
    if (behaviour !== undefined && !this.extensions.all(points.questionBehaviour).get(behaviour)?.selectable) {
      throw invalid('settings.behaviour', 'unknown-behaviour');
    }
    await this.settingsOf.change(ctx, activityId, settings);
    await this.settingsOf.moveDeadlines(ctx, activityId);
    if (settings.gradingMethod !== undefined) await this.marks.recountAll(ctx, activityId);
    if (questions) await this.slots.set(ctx, activityId, questions);
  }

  async remove(ctx: RequestContext, activityId: string): Promise<void> {
    await this.database.query(ctx, `delete from quiz.quiz where activity_id = $1`, [activityId]);
  }

  /** A question of the course's bank is replaced by its copy; one of the school's bank is shared. */
  async copy(ctx: RequestContext, { fromActivityId, toActivityId, ids }: ActivityCopy): Promise<void> {
    await this.database.query(
      ctx,
      `insert into quiz.quiz (activity_id, instructions, behaviour, attempts_allowed, time_limit_minutes)
       select $2, instructions, behaviour, attempts_allowed, time_limit_minutes from quiz.quiz where activity_id = $1`,
      [fromActivityId, toActivityId],
    );
    const [total] = await this.database.query<{ max: number }>(
      ctx,
      `with copied as (
         insert into quiz.slot (activity_id, number, question_id, max_mark)
         select $2, s.number, coalesce(n.id, s.question_id), s.max_mark
         from quiz.slot s left join unnest($3::uuid[], $4::uuid[]) as n(old_id, id) on n.old_id = s.question_id
         where s.activity_id = $1 returning max_mark)
       select coalesce(sum(max_mark), 0)::float8 as max from copied`,
      [fromActivityId, toActivityId, [...ids.keys()], [...ids.values()]],
    );
    await this.grades.setItem(ctx, toActivityId, total?.max ?? 0);
  }

  async completionState(
    ctx: RequestContext,
    { activityIds, personIds }: { activityIds: readonly string[]; personIds: readonly string[] },
  ): Promise<CompletionStates> {
    const rows = await this.database.query<{ activityId: string; personId: string; state: 'begun' | 'complete' }>(
      ctx,
      `select activity_id as "activityId", person_id as "personId", case when bool_or(state = 'finished') then 'complete' else 'begun' end as state
       from quiz.attempt where activity_id = any($1::uuid[]) and person_id = any($2::uuid[]) group by activity_id, person_id`,
      [activityIds, personIds],
    );
    return new Map(rows.map(({ activityId, personId, state }) => [`${activityId}/${personId}` as const, state]));
  }
}
