import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { EventDef, RecordedEvent, RequestContext, Trace } from '@sreda/plugin-sdk';
import { Jobs } from '@sreda/plugin-sdk/server';
import { updateProfiles } from './profile/update-profile.job.js';

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
      return trace && personId ? [{ event, trace, personId }] : [];
    });
    if (traced.length === 0) return;
    const column = <V>(of: (t: { event: RecordedEvent<unknown>; trace: Trace; personId: string }) => V): V[] => traced.map(of);
    const written = await this.database.query(
      ctx,
      `insert into footprint.statement
         (id, person_id, verb, object_kind, object_id, object_name, course_id, result, happened_at, event_id, event_name, day)
       select s.id, s.person_id, s.verb, s.object_kind, s.object_id, s.object_name, s.course_id, s.result, s.happened_at, s.event_id, s.event_name,
              (s.happened_at at time zone coalesce(o.time_zone, 'UTC'))::date
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::jsonb[], $9::timestamptz[], $10::uuid[], $11::text[])
         as s (id, person_id, verb, object_kind, object_id, object_name, course_id, result, happened_at, event_id, event_name)
       join identity.person p on p.id = s.person_id and p.erased_at is null
       left join courses.course c on c.id = s.course_id
       left join identity.organisation o on o.id = c.organisation_id
       for share of p
       on conflict on constraint statement_once do nothing
       returning id`,
      [
        column(() => newId()),
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
    if (written.length > 0) await this.jobs.enqueue(ctx, updateProfiles, {});
  }
}
