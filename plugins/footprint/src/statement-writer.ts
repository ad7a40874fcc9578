import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { EventDef, RecordedEvent, RequestContext, Trace } from '@sreda/plugin-sdk';
import { Jobs } from '@sreda/plugin-sdk/server';
import { updateProfiles } from './profile/update-profile.job.js';

interface Traced {
  readonly id: string;
  readonly event: RecordedEvent<unknown>;
  readonly trace: Trace;
  readonly personId: string;
}

/**
 * Turns events that say how they are traced into statements of the people who acted. Events may come late, when the plugin was off: somebody who
 * was erased meanwhile gets none. The share lock orders this and an erasure that is under way.
 */
@Injectable()
export class StatementWriter {
  private readonly definitions: ReadonlyMap<string, EventDef<unknown>>;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    host: PackageHost,
  ) {
    this.definitions = new Map(host.packages.flatMap((p) => p.server.emits ?? []).map((event) => [event.name, event]));
  }

  async handle(ctx: RequestContext, events: readonly RecordedEvent<unknown>[]): Promise<void> {
    const traced = events.flatMap((event) => {
      const trace = this.definitions.get(event.name)?.trace?.(event.payload);
      const personId = trace?.personId ?? event.actorId;
      return trace && personId ? [{ id: newId(), event, trace, personId }] : [];
    });
    const isVoid = ({ trace }: Traced): boolean => trace.verb === 'voided';
    // What voids comes second: what it voids may be among the others.
    const written =
      (await this.write(
        ctx,
        traced.filter((t) => !isVoid(t)),
      )) + (await this.write(ctx, traced.filter(isVoid)));
    if (written > 0) await this.jobs.enqueue(ctx, updateProfiles, {});
  }

  /**
   * Answers how many were new. What voids refers to the last score of its object before it, and leaves nothing where there is none or that has been
   * voided, which the index of `voids` sees to.
   */
  private async write(ctx: RequestContext, traced: readonly Traced[]): Promise<number> {
    if (traced.length === 0) return 0;
    const column = <V>(of: (t: Traced) => V): V[] => traced.map(of);
    const written = await this.database.query(
      ctx,
      `insert into footprint.statement
         (id, person_id, verb, object_kind, object_id, object_name, course_id, result, happened_at, event_id, event_name, day, voids)
       select s.id, s.person_id, s.verb, s.object_kind, s.object_id, s.object_name, s.course_id, s.result, s.happened_at, s.event_id, s.event_name,
              (s.happened_at at time zone coalesce(o.time_zone, 'UTC'))::date, t.voids
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::jsonb[], $9::timestamptz[], $10::uuid[], $11::text[])
         as s (id, person_id, verb, object_kind, object_id, object_name, course_id, result, happened_at, event_id, event_name)
       join identity.person p on p.id = s.person_id and p.erased_at is null
       left join courses.course c on c.id = s.course_id
       left join identity.organisation o on o.id = c.organisation_id
       left join lateral (
         select before.id as voids from footprint.statement before
         where s.verb = 'voided' and before.verb = 'scored'
           and before.person_id = s.person_id and before.object_kind = s.object_kind and before.object_id = s.object_id
           and (before.happened_at, before.id) < (s.happened_at, s.id)
         order by before.happened_at desc, before.id desc limit 1
       ) t on true
       where s.verb <> 'voided' or t.voids is not null
       order by s.id
       for share of p
       on conflict do nothing
       returning id`,
      [
        column((t) => t.id),
        column((t) => t.personId),
        column((t) => t.trace.verb),
        column((t) => t.trace.object.kind),
        column((t) => t.trace.object.id),
        column((t) => t.trace.object.name),
        column((t) => t.trace.courseId ?? null),
        column((t) => (t.trace.result ? JSON.stringify(t.trace.result) : null)),
        column((t) => t.event.occurredAt),
        column((t) => t.event.id),
        column((t) => t.event.name),
      ],
    );
    return written.length;
  }
}
