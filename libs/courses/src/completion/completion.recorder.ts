import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { CompletionState, EventDef, Progress, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Events, happened } from '@sreda/plugin-sdk/server';
import { activityCompleted } from './completion.events.js';
import { CompletionService, type Tracked } from './completion.service.js';
import { isComplete } from './completion-rule.js';

/** `at`: when the last event of the pair happened; handed over later, it counts from then. */
interface Completed extends Progress {
  readonly state: CompletionState | null;
  readonly at: Date;
}
interface Done extends Progress {
  readonly at: Date;
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
    await this.begin(
      ctx,
      states.flatMap(({ activityId, personId, state }) =>
        isComplete(state) ? [{ activityId, personId, state, at: lastOf.get(`${activityId}/${personId}`) ?? ctx.now() }] : [],
      ),
    );
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

  /** Those that were not complete before. */
  private async begin(ctx: RequestContext, pairs: readonly Completed[]): Promise<void> {
    if (pairs.length === 0) return;
    const begun = await this.database.query<Done>(
      ctx,
      `with done as (
         update courses.progress p set completed_at = w.at
         from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as w (activity_id, person_id, at)
         where p.activity_id = w.activity_id and p.person_id = w.person_id and p.completed_at is null
         returning p.activity_id, p.person_id, p.completed_at)
       select d.activity_id as "activityId", d.person_id as "personId", d.completed_at as at, a.course_id as "courseId", a.name
       from done d join courses.activity a on a.id = d.activity_id order by d.completed_at, d.activity_id, d.person_id`,
      [pairs.map(({ activityId }) => activityId), pairs.map(({ personId }) => personId), pairs.map(({ at }) => at)],
    );
    const stateOf = new Map(pairs.map(({ activityId, personId, state }) => [`${activityId}/${personId}`, state]));
    await this.events.recordAll(
      ctx,
      begun.map(({ at, ...done }) => {
        const state = stateOf.get(`${done.activityId}/${done.personId}`) === 'passed' ? ('passed' as const) : ('complete' as const);
        return happened(activityCompleted, done.personId, { ...done, state }, at);
      }),
    );
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
