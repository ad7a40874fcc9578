import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { CompletionState, EventDef, Progress, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Events } from '@sreda/plugin-sdk/server';
import { activityCompleted } from './completion.events.js';
import { CompletionService, type Tracked } from './completion.service.js';
import { isComplete } from './completion-rule.js';

interface Done {
  readonly courseId: string;
  readonly name: string;
}

/**
 * Notices that activities have become complete, from the events that say whose progress they change: keeps since when, and records
 * `courses.activity-completed`. Other events of the same pair may be handled at the same time, so the rows are locked before the rule is asked.
 */
@Injectable()
export class CompletionRecorder {
  private readonly definitions: ReadonlyMap<string, EventDef<unknown>>;

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly completion: CompletionService,
    host: PackageHost,
  ) {
    this.definitions = new Map(host.packages.flatMap((p) => p.server.emits ?? []).map((event) => [event.name, event]));
  }

  async handle(ctx: RequestContext, events: readonly RecordedEvent<unknown>[]): Promise<void> {
    const moments = events.flatMap(({ name, payload, occurredAt }) => {
      const pair = this.definitions.get(name)?.progress?.(payload);
      return pair ? [{ ...pair, at: occurredAt }] : [];
    });
    const pairs = await this.lock(ctx, moments);
    if (pairs.length === 0) return;
    const activities = await this.database.query<Tracked>(
      ctx,
      `select id, type, completion from courses.activity where id = any($1::uuid[])`,
      [[...new Set(pairs.map(({ activityId }) => activityId))]],
    );
    const stateOf = await this.completion.of(ctx, activities, [...new Set(pairs.map(({ personId }) => personId))]);
    const states = pairs.map((pair) => ({ ...pair, state: stateOf(pair.activityId, pair.personId) }));
    // In their order, so the last of a pair is kept.
    const lastOf = new Map(moments.map(({ activityId, personId, at }) => [`${activityId}/${personId}`, at]));
    for (const done of states.filter(({ state }) => isComplete(state))) {
      await this.begin(ctx, done, lastOf.get(`${done.activityId}/${done.personId}`) ?? ctx.now());
    }
    await this.end(
      ctx,
      states.filter(({ state }) => !isComplete(state)),
    );
  }

  /** The pairs that are still there. Somebody who was erased meanwhile leaves no row; the share lock orders this and an erasure that is under way. */
  private async lock(ctx: RequestContext, wanted: readonly Progress[]): Promise<Progress[]> {
    if (wanted.length === 0) return [];
    const columns = [wanted.map(({ activityId }) => activityId), wanted.map(({ personId }) => personId)];
    await this.database.query(
      ctx,
      `insert into courses.progress (activity_id, person_id)
       select a.id, p.id from unnest($1::uuid[], $2::uuid[]) as w (activity_id, person_id)
       join courses.activity a on a.id = w.activity_id
       join identity.person p on p.id = w.person_id and p.erased_at is null
       order by a.id, p.id for share of p
       on conflict do nothing`,
      columns,
    );
    return this.database.query<Progress>(
      ctx,
      `select activity_id as "activityId", person_id as "personId" from courses.progress
       where (activity_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))
       order by activity_id, person_id for update`,
      columns,
    );
  }

  /** `at`: when the last event of the pair happened; handed over later, it counts from then. */
  private async begin(
    ctx: RequestContext,
    { activityId, personId, state }: Progress & { state: CompletionState | null },
    at: Date,
  ): Promise<void> {
    const done = await this.database.queryOne<Done>(
      ctx,
      `with done as (
         update courses.progress set completed_at = $3 where activity_id = $1 and person_id = $2 and completed_at is null returning activity_id)
       select a.course_id as "courseId", a.name from done join courses.activity a on a.id = done.activity_id`,
      [activityId, personId, at],
    );
    if (!done) return;
    const payload = { ...done, activityId, personId, state: state === 'passed' ? ('passed' as const) : ('complete' as const) };
    await this.events.record(this.database.asOf(ctx, at), activityCompleted, personId, payload);
  }

  private async end(ctx: RequestContext, pairs: readonly Progress[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.database.query(
      ctx,
      `update courses.progress set completed_at = null
       where completed_at is not null and (activity_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      [pairs.map(({ activityId }) => activityId), pairs.map(({ personId }) => personId)],
    );
  }
}
