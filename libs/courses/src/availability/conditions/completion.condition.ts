import { Injectable } from '@nestjs/common';
import { type ActivityCopy, type AvailabilityCondition, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Id, OneOf, schemaOf } from '@sreda/plugin-sdk/server';
import { CompletionService } from '../../completion/completion.service.js';
import { isComplete } from '../../completion/completion-rule.js';
import { ActivityLookup } from './activity.lookup.js';

const states = ['complete', 'passed', 'failed'] as const;

class CompletionConfig {
  @Id()
  activityId: string;
  @OneOf(states, { description: 'complete: done, and passed if it can be passed' })
  state: (typeof states)[number];
}

/** Another activity of the course is done, was passed, or was failed. */
@Injectable()
export class CompletionCondition implements AvailabilityCondition<CompletionConfig> {
  readonly config = schemaOf(CompletionConfig);

  constructor(
    private readonly activities: ActivityLookup,
    private readonly completion: CompletionService,
  ) {}

  async check(ctx: RequestContext, courseId: string, { activityId, state }: CompletionConfig): Promise<void> {
    const { rule } = (await this.activities.require(ctx, courseId, activityId)).completion;
    if (rule === 'none' || (state !== 'complete' && rule !== 'passed')) throw invalid('activityId', 'never-in-this-state');
  }

  waitsFor({ activityId }: CompletionConfig): readonly string[] {
    return [activityId];
  }

  async evaluate(ctx: RequestContext, configs: readonly CompletionConfig[], personIds: readonly string[]) {
    const activities = await this.activities.find(
      ctx,
      configs.map(({ activityId }) => activityId),
    );
    const there = new Set(activities.map(({ id }) => id));
    const stateOf = await this.completion.of(ctx, activities, personIds);
    return configs.map(({ activityId, state }) => {
      if (!there.has(activityId)) return new Map<string, boolean>();
      const wanted = (personId: string): boolean => {
        const now = stateOf(activityId, personId);
        return state === 'complete' ? isComplete(now) : now === state;
      };
      return new Map(personIds.map((personId) => [personId, wanted(personId)]));
    });
  }

  async describe(ctx: RequestContext, wanted: readonly { config: CompletionConfig; not: boolean }[]) {
    const names = await this.activities.names(
      ctx,
      wanted.map(({ config }) => config.activityId),
    );
    return wanted.map(({ config, not }) => {
      const name = names.get(config.activityId);
      return name === undefined
        ? { key: 'courses.condition.gone' }
        : { key: `courses.condition.${not ? 'not-' : ''}${config.state}`, params: { name } };
    });
  }

  copy(config: CompletionConfig, { ids }: Pick<ActivityCopy, 'ids'>): CompletionConfig | null {
    const activityId = ids.get(config.activityId);
    return activityId === undefined ? null : { ...config, activityId };
  }
}
