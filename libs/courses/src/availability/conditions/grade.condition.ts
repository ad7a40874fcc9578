import { Injectable } from '@nestjs/common';
import { type ActivityCopy, type AvailabilityCondition, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Decimal, Id, schemaOf } from '@sreda/plugin-sdk/server';
import { CompletionService } from '../../completion/completion.service.js';
import { atLeast } from '../../completion/completion-rule.js';
import { ActivityLookup } from './activity.lookup.js';

class GradeConfig {
  @Id()
  activityId: string;
  @Decimal({ max: 1000, optional: true, description: 'Percent of the maximum, this or more' })
  min?: number;
  @Decimal({ max: 1000, optional: true, description: 'Less than this percent of the maximum' })
  below?: number;
}

/** The grade of another activity of the course lies in a range. No grade lies in none; of an activity that is gone nobody knows. */
@Injectable()
export class GradeCondition implements AvailabilityCondition<GradeConfig> {
  readonly config = schemaOf(GradeConfig);

  constructor(
    private readonly activities: ActivityLookup,
    private readonly completion: CompletionService,
  ) {}

  async check(ctx: RequestContext, courseId: string, { activityId, min, below }: GradeConfig): Promise<void> {
    await this.activities.require(ctx, courseId, activityId);
    if (min === undefined && below === undefined) throw invalid('min', 'required');
    if (min !== undefined && below !== undefined && below <= min) throw invalid('below', 'too-small', { min });
  }

  waitsFor({ activityId }: GradeConfig): readonly string[] {
    return [activityId];
  }

  async evaluate(ctx: RequestContext, configs: readonly GradeConfig[], personIds: readonly string[]) {
    const activityIds = [...new Set(configs.map(({ activityId }) => activityId))];
    const there = new Set((await this.activities.find(ctx, activityIds)).map(({ id }) => id));
    const shares = await this.completion.grades(ctx, activityIds, personIds);
    const holds = ({ activityId, min, below }: GradeConfig, personId: string): boolean => {
      const share = shares.get(`${activityId}/${personId}`);
      return share !== undefined && (min === undefined || atLeast(share, min)) && (below === undefined || !atLeast(share, below));
    };
    return configs.map(
      (config) => new Map(there.has(config.activityId) ? personIds.map((personId) => [personId, holds(config, personId)] as const) : []),
    );
  }

  async describe(ctx: RequestContext, wanted: readonly { config: GradeConfig; not: boolean }[]) {
    const names = await this.activities.names(
      ctx,
      wanted.map(({ config }) => config.activityId),
    );
    return wanted.map(({ config: { activityId, min, below }, not }) => {
      const name = names.get(activityId);
      if (name === undefined) return { key: 'courses.condition.gone' };
      const range = min === undefined ? 'below' : below === undefined ? 'min' : 'between';
      return { key: `courses.condition.${not ? 'not-' : ''}grade-${range}`, params: { name, min: min ?? 0, below: below ?? 0 } };
    });
  }

  copy(config: GradeConfig, { ids }: Pick<ActivityCopy, 'ids'>): GradeConfig | null {
    const activityId = ids.get(config.activityId);
    return activityId === undefined ? null : { ...config, activityId };
  }
}
