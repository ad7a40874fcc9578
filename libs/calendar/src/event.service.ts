import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import type { EventChangeDto, NewEventDto } from './calendar.dto.js';
import { checkTime } from './event-time.js';
import { capabilities } from './manifest.js';

/** Events of one person or of one organisation. */
const MAX_EVENTS = 5000;

type Fields = Omit<NewEventDto, 'organisationId'>;
const values = (e: Fields) => [e.name, e.startsAt, e.endsAt, e.firstDay, e.lastDay, e.place, e.description];

/** Writes what people put into the calendar: everybody for the own person, for an organisation who may publish there. */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Returns its id. */
  async create(ctx: RequestContext, { organisationId, ...fields }: NewEventDto): Promise<string> {
    const { personId } = actorOf(ctx);
    if (organisationId !== null) await this.access.require(ctx, capabilities.publish, { level: 'organisation', id: organisationId });
    checkTime(fields);
    const owner = organisationId === null ? 'person_id' : 'organisation_id';
    const [made] = await this.database.query<{ id: string }>(
      ctx,
      `insert into calendar.event (id, ${owner}, created_by, changed_at, name, starts_at, ends_at, first_day, last_day, place, description)
       select $1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11
        where (select count(*) from calendar.event where ${owner} = $2::uuid) < ${MAX_EVENTS}
       returning id`,
      [newId(), organisationId ?? personId, personId, ctx.now(), ...values(fields)],
    );
    if (!made) throw conflict('calendar.too-many-events', { max: MAX_EVENTS });
    return made.id;
  }

  /** 409 when somebody has changed it since that version. */
  async change(ctx: RequestContext, eventId: string, { version, ...fields }: EventChangeDto): Promise<void> {
    await this.requireWriter(ctx, eventId);
    checkTime(fields);
    const [changed] = await this.database.query(
      ctx,
      `with changed as (
         update calendar.event set version = version + 1, changed_at = $3, name = $4, starts_at = $5, ends_at = $6, first_day = $7, last_day = $8,
                place = $9, description = $10
          where id = $1 and version = $2 returning id)
       select id from changed`,
      [eventId, version, ctx.now(), ...values(fields)],
    );
    if (!changed) throw conflict('calendar.changed-meanwhile');
  }

  async remove(ctx: RequestContext, eventId: string): Promise<void> {
    await this.requireWriter(ctx, eventId);
    await this.database.query(ctx, `delete from calendar.event where id = $1`, [eventId]);
  }

  /** Nobody writes the own events of somebody else, whatever role they have: those are not told of at all. */
  private async requireWriter(ctx: RequestContext, eventId: string): Promise<void> {
    const event = await this.database.queryOne<{ organisationId: string | null; isOwn: boolean | null }>(
      ctx,
      `select organisation_id as "organisationId", person_id = $2 as "isOwn" from calendar.event where id = $1`,
      [eventId, actorOf(ctx).personId],
    );
    if (event?.organisationId) await this.access.require(ctx, capabilities.publish, { level: 'organisation', id: event.organisationId });
    else if (!event?.isOwn) throw notFound();
  }
}
