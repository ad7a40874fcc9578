import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type CompletionState, type CompletionStates, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { type Completion, stateBy } from './completion-rule.js';

/** An activity as completion needs it. */
export interface Tracked {
  readonly id: string;
  readonly type: string;
  readonly completion: Completion;
}
/** Null: the activity has no completion. */
export type StateOf = (activityId: string, personId: string) => CompletionState | null;

interface Marks {
  readonly viewed: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
}
const NO_MARKS: Marks = { viewed: new Set(), marked: new Set() };

/** How far people are with activities, by the rule of each. Nothing is stored but marks, so a changed rule or grade shows at once. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
  ) {}

  /** Batched over both axes: a query for marks, one for grades and one a type, each only when some rule asks. Those of plugins that are off are incomplete. */
  async of(ctx: RequestContext, activities: readonly Tracked[], personIds: readonly string[]): Promise<StateOf> {
    const idsBy = (...rules: readonly string[]): string[] =>
      activities.filter((a) => rules.includes(a.completion.rule)).map(({ id }) => id);
    const marks = await this.marks(ctx, idsBy('viewed', 'manual'), personIds);
    const own = await this.own(
      ctx,
      activities.filter((a) => ['submitted', 'graded', 'passed'].includes(a.completion.rule)),
      personIds,
    );
    const gradeOf = await this.grades(ctx, idsBy('graded', 'passed'), personIds);
    const rules = new Map(activities.map(({ id, completion }) => [id, completion]));
    return (activityId, personId) => {
      const rule = rules.get(activityId);
      if (!rule) return null;
      const key = `${activityId}/${personId}` as const;
      return stateBy(rule, {
        viewed: marks.viewed.has(key),
        marked: marks.marked.has(key),
        own: own.map((states) => states.get(key)).find((state) => state !== undefined) ?? 'incomplete',
        grade: gradeOf.get(key),
      });
    };
  }

  /** `<activityId>/<personId>` → share of the maximum. Empty without a grade book. */
  async grades(ctx: RequestContext, activityIds: readonly string[], personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const [source] = this.extensions.all(points.gradeSource).values();
    return source && activityIds.length > 0 ? source.shares(ctx, { activityIds, personIds }) : new Map();
  }

  private async marks(ctx: RequestContext, activityIds: readonly string[], personIds: readonly string[]): Promise<Marks> {
    if (activityIds.length === 0) return NO_MARKS;
    const rows = await this.database.query<{ key: string; viewed: boolean; marked: boolean }>(
      ctx,
      `select activity_id || '/' || person_id as key, viewed_at is not null as viewed, marked_at is not null as marked
       from courses.progress where activity_id = any($1::uuid[]) and person_id = any($2::uuid[])`,
      [activityIds, personIds],
    );
    const keys = (of: 'viewed' | 'marked') => new Set(rows.filter((row) => row[of]).map((row) => row.key));
    return { viewed: keys('viewed'), marked: keys('marked') };
  }

  private async own(ctx: RequestContext, activities: readonly Tracked[], personIds: readonly string[]): Promise<CompletionStates[]> {
    const known: CompletionStates[] = [];
    for (const [type, kind] of this.extensions.all(points.activity)) {
      const activityIds = activities.filter((activity) => activity.type === type).map(({ id }) => id);
      if (activityIds.length > 0) known.push(await kind.completionState(ctx, { activityIds, personIds }));
    }
    return known;
  }
}
