import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, type RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { type EventRow, EventStore } from '../event/event.store.js';
import { eventPage, movedUp } from '../events.notices.js';
import type { EventFeedbackDto, EventRegistrationDto } from './registration.dto.js';

/** Places and the list of who waits. Whoever changes them holds the lock of the event, so a place is given once. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly notices: Notices,
  ) {}

  /** A place, or one's turn when there is none. Again: the same. 409 for what is not announced or over. */
  async register(ctx: RequestContext, eventId: string): Promise<EventRegistrationDto> {
    return this.database.tx(ctx, async (inner) => {
      const event = await this.store.lock(inner, eventId);
      if (event.state !== 'announced' || event.endsAt <= inner.now()) throw conflict('events.not-open');
      const { personId } = actorOf(inner);
      const row = await this.database.queryOne<{ own: EventRegistrationDto['state'] | null; taken: number; waiting: number }>(
        inner,
        `select max(state) filter (where person_id = $2 and state <> 'cancelled') as own,
                count(*) filter (where state = 'registered')::int as taken, count(*) filter (where state = 'waiting')::int as waiting
           from events.registration where event_id = $1`,
        [eventId, personId],
      );
      if (row?.own) return { state: row.own };
      const isFree = event.places === null || ((row?.taken ?? 0) < event.places && (row?.waiting ?? 0) === 0);
      const state = isFree ? 'registered' : 'waiting';
      // Who comes back is last again: the id is the order.
      await this.database.query(
        inner,
        `insert into events.registration (id, event_id, person_id, school_id, state) values ($1, $2, $3, $4, $5)
         on conflict (event_id, person_id) do update set id = excluded.id, school_id = excluded.school_id, state = excluded.state`,
        [newId(), eventId, personId, inner.organisationId, state],
      );
      return { state };
    });
  }

  /** The place goes to who waits longest. 409 when it has begun and who came was noted. */
  async cancel(ctx: RequestContext, eventId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const event = await this.store.lock(inner, eventId);
      const [gone] = await this.database.query(
        inner,
        `update events.registration set state = 'cancelled' where event_id = $1 and person_id = $2 and came is null returning id`,
        [eventId, actorOf(inner).personId],
      );
      if (!gone) throw conflict('events.not-registered');
      await this.moveUp(inner, event);
    });
  }

  /** After it, by who has a place and was not noted as absent. 409 otherwise. */
  async rate(ctx: RequestContext, eventId: string, { rating, comment }: EventFeedbackDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const event = await this.store.lock(inner, eventId);
      const rows = await this.database.query(
        inner,
        `update events.registration set rating = $3, comment = $4
          where event_id = $1 and person_id = $2 and state = 'registered' and came is not false and $5::boolean returning id`,
        [eventId, actorOf(inner).personId, rating, comment, event.startsAt <= inner.now() && event.state === 'announced'],
      );
      if (rows.length === 0) throw conflict('events.not-there');
    });
  }

  /** Gives free places to those who wait longest, and tells them. The caller holds the lock of the event. */
  async moveUp(ctx: RequestContext, event: Pick<EventRow, 'id' | 'title' | 'places' | 'state' | 'endsAt'>): Promise<void> {
    if (event.state !== 'announced' || event.endsAt <= ctx.now()) return;
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `update events.registration set state = 'registered'
        where id in (select id from events.registration where event_id = $1 and state = 'waiting' order by id
                      limit greatest(0, $2::int - (select count(*) from events.registration where event_id = $1 and state = 'registered')))
        returning person_id as "personId"`,
      // Without a limit everybody has a place.
      [event.id, event.places ?? 2 ** 31 - 1],
    );
    if (rows.length === 0) return;
    await this.notices.notify(ctx, {
      kind: movedUp,
      audience: { people: rows.map(({ personId }) => personId) },
      organisationId: null,
      params: { title: event.title },
      link: eventPage(event.id),
    });
  }
}
