import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { type ActivityCopy, type ActivityType, type CompletionStates, invalid, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions, schemaOf } from '@sreda/plugin-sdk/server';
import { GradeService } from './grade.service.js';
import { overridesOf } from './overrides/override.sql.js';
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

  async copy(ctx: RequestContext, { fromActivityId, toActivityId, ids }: ActivityCopy): Promise<void> {
    await this.settingsOf.copy(ctx, fromActivityId, toActivityId);
    await this.slots.copy(ctx, fromActivityId, toActivityId, ids);
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

  ownDates(person: string): string {
    return `select activity_id, opens_at, closes_at from (${overridesOf(person)}) o`;
  }
}
