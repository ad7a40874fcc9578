import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { CompletionState, EventDef, Progress, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Events, happened } from '@sreda/plugin-sdk/server';
import { activityCompleted } from './completion.events.js';
import { CompletionService, type StateOf, type Tracked } from './completion.service.js';
import { isComplete } from './completion-rule.js';

interface Pair {
  readonly activityId: string;
  readonly personId: string;
}
type Moment = Progress & { readonly at: Date };
/** `at`: when the last event of the pair happened; handed over later, it counts from then. */
interface Completed extends Pair {
  readonly state: CompletionState | null;
  readonly at: Date;
}
interface Done extends Pair {
  readonly at: Date;
  readonly courseId: string;
  readonly name: string;
}

const keyOf = ({ activityId, personId }: Progress): string => `${activityId}/${personId ?? ''}`;
const columns = (pairs: readonly Pair[]) => [pairs.map(({ activityId }) => activityId), pairs.map(({ personId }) => personId)] as const;

/**
 * Notices that activities have become complete, or are so no longer, from the events that say whose progress they change: keeps since when, and records
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
    const moments = events.flatMap(({ name, payload, occurredAt }): Moment[] => {
      const progress = this.definitions.get(name)?.progress?.(payload);
      return progress ? [{ ...progress, at: occurredAt }] : [];
    });
    const pairs = await this.lock(ctx, [
      ...moments.filter(isOfOne),
      ...(await this.unlike(
        ctx,
        moments.filter((m) => !isOfOne(m)),
      )),
    ]);
    if (pairs.length === 0) return;
    const stateOf = await this.statesOf(ctx, pairs);
    // In their order, so the last of a pair, or of everybody's, is kept.
    const lastOf = new Map(moments.map((moment) => [keyOf(moment), moment.at]));
    const since = (pair: Pair): Date => later(lastOf.get(keyOf(pair)), lastOf.get(keyOf({ ...pair, personId: null }))) ?? ctx.now();
    const states = pairs.map((pair) => ({ ...pair, state: stateOf(pair.activityId, pair.personId), at: since(pair) }));
    await this.begin(
      ctx,
      states.filter(({ state }) => isComplete(state)),
    );
    await this.end(
      ctx,
      states.filter(({ state }) => !isComplete(state)),
    );
  }

  /**
   * Of the activities about which something has changed for everybody, whoever is kept otherwise than it is now. Nobody else needs a row and a lock: what
   * else changes meanwhile has an event of its own.
   */
  private async unlike(ctx: RequestContext, moments: readonly Moment[]): Promise<Pair[]> {
    if (moments.length === 0) return [];
    const people = await this.database.query<Pair & { done: boolean }>(
      ctx,
      `select a.id as "activityId", p.person_id as "personId", bool_or(p.done) as done
       from courses.activity a
       cross join lateral (
         select person_id, completed_at is not null as done from courses.progress where activity_id = a.id
         union all
         select held.person_id, false
         from access.role_assignment held join access.role r on r.id = held.role_id and r.key = 'course-student' and r.organisation_id is null
         where held.context_id = a.course_id and held.since <= $2 and (held.until is null or held.until > $2)
       ) p
       where a.id = any($1::uuid[]) group by a.id, p.person_id`,
      [[...new Set(moments.map(({ activityId }) => activityId))], ctx.now()],
    );
    const stateOf = await this.statesOf(ctx, people);
    return people.filter(({ activityId, personId, done }) => isComplete(stateOf(activityId, personId)) !== done);
  }

  private async statesOf(ctx: RequestContext, pairs: readonly Pair[]): Promise<StateOf> {
    const [activityIds, personIds] = columns(pairs);
    const activities = await this.database.query<Tracked>(
      ctx,
      `select id, type, completion from courses.activity where id = any($1::uuid[])`,
      [[...new Set(activityIds)]],
    );
    return this.completion.of(ctx, activities, [...new Set(personIds)]);
  }

  /** The pairs that are still there. Somebody who was erased meanwhile leaves no row; the share lock orders this and an erasure that is under way. */
  private async lock(ctx: RequestContext, wanted: readonly Pair[]): Promise<Pair[]> {
    if (wanted.length === 0) return [];
    await this.database.query(
      ctx,
      `insert into courses.progress (activity_id, person_id)
       select a.id, p.id from unnest($1::uuid[], $2::uuid[]) as w (activity_id, person_id)
       join courses.activity a on a.id = w.activity_id
       join identity.person p on p.id = w.person_id and p.erased_at is null
       order by a.id, p.id for share of p
       on conflict do nothing`,
      columns(wanted),
    );
    return this.database.query<Pair>(
      ctx,
      `select activity_id as "activityId", person_id as "personId" from courses.progress
       where (activity_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))
       order by activity_id, person_id for update`,
      columns(wanted),
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
      [...columns(pairs), pairs.map(({ at }) => at)],
    );
    const stateOf = new Map(pairs.map((pair) => [keyOf(pair), pair.state]));
    await this.events.recordAll(
      ctx,
      begun.map(({ at, ...done }) => {
        const state = stateOf.get(keyOf(done)) === 'passed' ? ('passed' as const) : ('complete' as const);
        return happened(activityCompleted, done.personId, { ...done, state }, at);
      }),
    );
  }

  private async end(ctx: RequestContext, pairs: readonly Pair[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.database.query(
      ctx,
      `update courses.progress set completed_at = null
       where completed_at is not null and (activity_id, person_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      columns(pairs),
    );
  }
}

const isOfOne = (moment: Moment): moment is Moment & Pair => moment.personId !== null;

const later = (a: Date | undefined, b: Date | undefined): Date | undefined => (a && b ? (a > b ? a : b) : (a ?? b));
