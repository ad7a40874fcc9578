import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Sharing } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { EVENTS } from '../partners/events.scope.js';
import type { SchoolEventDto } from './event.dto.js';

export interface EventRow extends Pick<SchoolEventDto, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'places' | 'state' | 'version'> {
  readonly id: string;
  readonly schoolId: string;
  readonly organiserId: string | null;
  readonly timeZone: string;
}

/** Which events the actor sees and changes: the only place that says so. */
@Injectable()
export class EventStore {
  constructor(
    private readonly database: Database,
    private readonly sharing: Sharing,
    private readonly access: Access,
  ) {}

  leads(ctx: RequestContext): Promise<boolean> {
    return this.access.can(ctx, capabilities.lead, { level: 'organisation', id: ctx.organisationId });
  }

  /**
   * A condition over events `e`, with five parameters: those of the own school and those that partners open to it; drafts only to the organiser and to who
   * leads. The first parameter is the own school, the fourth the actor.
   */
  async seen(ctx: RequestContext, firstParameter: number): Promise<{ readonly sql: string; readonly parameters: readonly unknown[] }> {
    const { sees, parameters } = this.sharing.seen(ctx, EVENTS, firstParameter);
    const [own, me, leads] = [`$${firstParameter}::uuid`, `$${firstParameter + 3}::uuid`, `$${firstParameter + 4}::boolean`];
    return {
      sql: `(${sees('e.school_id')} and (e.school_id = ${own} or e.to_partners)
        and (e.state <> 'draft' or (e.school_id = ${own} and (e.organiser_id = ${me} or ${leads}))))`,
      parameters: [...parameters, actorOf(ctx).personId, await this.leads(ctx)],
    };
  }

  /** Locked until the transaction ends, so that places are counted one after another. 404 for what one may not see. */
  async lock(ctx: RequestContext, eventId: string): Promise<EventRow> {
    const { sql, parameters } = await this.seen(ctx, 2);
    const row = await this.database.queryOne<EventRow>(
      ctx,
      `select e.id, e.school_id as "schoolId", e.organiser_id as "organiserId", e.kind, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt",
              e.time_zone as "timeZone", e.places, e.state, e.version
         from events.event e where e.id = $1 and ${sql} for no key update of e`,
      [eventId, ...parameters],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The same for who holds it or leads in the school that does; 403 for others who see it. */
  async lockOwn(ctx: RequestContext, eventId: string): Promise<EventRow> {
    const row = await this.lock(ctx, eventId);
    if (!(await this.mayChange(ctx, row))) throw forbidden();
    return row;
  }

  async mayChange(ctx: RequestContext, { schoolId, organiserId }: Pick<EventRow, 'schoolId' | 'organiserId'>): Promise<boolean> {
    return schoolId === ctx.organisationId && (organiserId === actorOf(ctx).personId || (await this.leads(ctx)));
  }
}
