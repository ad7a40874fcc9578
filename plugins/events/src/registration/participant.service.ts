import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, pageOf, type PageQuery, People, readCursor } from '@sreda/plugin-sdk/server';
import { EventStore } from '../event/event.store.js';
import type { EventAttendanceDto, EventFiguresDto, EventParticipantDto } from './registration.dto.js';

/** A mean of fewer would tell what one person said. */
const FEWEST_RATINGS = 5;

/** Who takes part, for who holds the event. */
@Injectable()
export class ParticipantService {
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** In the order in which they registered. */
  async list(ctx: RequestContext, eventId: string, { limit, after }: PageQuery): Promise<Page<EventParticipantDto>> {
    const cursor = readCursor(after, 1);
    await this.requireOwn(ctx, eventId);
    const rows = await this.database.query<Omit<EventParticipantDto, 'name'> & { id: string }>(
      ctx,
      `select r.id, r.person_id as "personId", json_build_object('id', o.id, 'name', o.name) as school, r.state, r.came, c.id is not null as certified
         from events.registration r join identity.organisation o on o.id = r.school_id
         left join events.certificate c on c.event_id = r.event_id and c.person_id = r.person_id
        where r.event_id = $1 and r.state <> 'cancelled' and ($2::uuid is null or r.id > $2) order by r.id limit $3`,
      [eventId, cursor?.[0] ?? null, limit + 1],
    );
    const names = await this.people.names(
      ctx,
      rows.map(({ personId }) => personId),
    );
    return pageOf(rows, limit, {
      cursor: ({ id }) => [id],
      item: ({ id: _, ...row }) => ({ ...row, name: names.get(row.personId) ?? '—' }),
    });
  }

  /** 409 before it begins, 422 for who has no place. */
  async note(ctx: RequestContext, eventId: string, { people }: EventAttendanceDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const event = await this.store.lockOwn(inner, eventId);
      if (event.startsAt > inner.now() || event.state !== 'announced') throw conflict('events.not-begun');
      const rows = await this.database.query(
        inner,
        `update events.registration r set came = n.came from unnest($2::uuid[], $3::boolean[]) as n (person_id, came)
          where r.event_id = $1 and r.person_id = n.person_id and r.state = 'registered' returning r.id`,
        [eventId, people.map(({ personId }) => personId), people.map(({ came }) => came)],
      );
      if (rows.length !== new Set(people.map(({ personId }) => personId)).size) throw invalid('people', 'not-registered');
      await this.audit.record(inner, {
        action: 'events.note-attendance',
        subject: { kind: 'event', id: eventId },
        organisationIds: [event.schoolId],
      });
    });
  }

  /** One query. */
  async figures(ctx: RequestContext, eventId: string): Promise<EventFiguresDto> {
    await this.requireOwn(ctx, eventId);
    const row = await this.database.queryOne<EventFiguresDto>(
      ctx,
      `select count(*) filter (where state = 'registered')::int as registered, count(*) filter (where state = 'waiting')::int as waiting,
              count(*) filter (where state = 'cancelled')::int as cancelled, count(*) filter (where state = 'registered' and came)::int as came,
              count(*) filter (where state = 'registered' and came is null)::int as "notSaid",
              count(distinct school_id) filter (where state = 'registered')::int as schools, count(rating)::int as ratings,
              case when count(rating) >= $2 then round(avg(rating), 1)::text end as "meanRating"
         from events.registration where event_id = $1`,
      [eventId, FEWEST_RATINGS],
    );
    if (!row) throw new Error('A sum answers a row');
    return row;
  }

  private async requireOwn(ctx: RequestContext, eventId: string): Promise<void> {
    await this.database.tx(ctx, (inner) => this.store.lockOwn(inner, eventId));
  }
}
