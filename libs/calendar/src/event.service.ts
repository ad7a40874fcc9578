import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import type { EventAudienceDto, EventChangeDto, NewEventDto, OccurrenceChangeDto, StoredEventDto } from './calendar.dto.js';
import { checkRepeating, checkTime, MAX_REPEATED_DAYS } from './event-time.js';
import { capabilities } from './manifest.js';
import { daysOf, type EventFields, type StoredEvent } from './repeat.js';
import { storedColumns } from './stored-event.sql.js';

/** Events of one person or of one place. */
const MAX_EVENTS = 5000;

type Fields = Omit<NewEventDto, 'audience'>;
/** Without exceptions, which are not needed to write. */
type Writable = Omit<StoredEvent, 'exceptions'> & StoredEventDto;
const fieldsOf = (e: EventFields) => [e.name, e.startsAt, e.endsAt, e.firstDay, e.lastDay, e.place, e.description];
const ruleOf = ({ repeat }: Fields, timeZone: string) =>
  repeat ? [repeat.everyWeeks, repeat.weekdays, repeat.until, timeZone] : [null, null, null, null];

/** Writes what people put into the calendar: everybody for the own person, for a place who may publish there. */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Returns its id. */
  async create(ctx: RequestContext, { audience, ...fields }: NewEventDto): Promise<string> {
    const { personId } = actorOf(ctx);
    if (audience) await this.requirePublisher(ctx, audience);
    checkRepeating(fields, ctx.timeZone);
    const owner = audience ? 'context_id' : 'person_id';
    const [made] = await this.database.query<{ id: string }>(
      ctx,
      `insert into calendar.event (id, ${owner}, created_by, changed_at, name, starts_at, ends_at, first_day, last_day, place,
         description, every_weeks, weekdays, repeat_until, time_zone)
       select $1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
        where (select count(*) from calendar.event where ${owner} = $2::uuid) < ${MAX_EVENTS}
       returning id`,
      [newId(), audience?.id ?? personId, personId, ctx.now(), ...fieldsOf(fields), ...ruleOf(fields, ctx.timeZone)],
    );
    if (!made) throw conflict('calendar.too-many-events', { max: MAX_EVENTS });
    return made.id;
  }

  /** As its form begins: with the first time. */
  async get(ctx: RequestContext, eventId: string): Promise<StoredEventDto> {
    const { timeZone: _, ...stored } = await this.writable(ctx, eventId);
    return stored;
  }

  /** All times of it; 409 when somebody has changed it since that version. When it comes at other times, no exceptions are left. */
  async change(ctx: RequestContext, eventId: string, { version, ...fields }: EventChangeDto): Promise<void> {
    const timeZone = (await this.writable(ctx, eventId)).timeZone ?? ctx.timeZone;
    checkRepeating(fields, timeZone);
    const times = ['starts_at', 'ends_at', 'first_day', 'last_day', 'every_weeks', 'weekdays', 'repeat_until'];
    const timesOf = (table: string): string => times.map((column) => `${table}.${column}`).join(', ');
    const [changed] = await this.database.query(
      ctx,
      `with old as (
         select * from calendar.event where id = $1 and version = $2 for update
       ), changed as (
         update calendar.event e
            set version = e.version + 1, changed_at = $3, name = $4, starts_at = $5, ends_at = $6, first_day = $7, last_day = $8, place = $9,
                description = $10, every_weeks = $11, weekdays = $12, repeat_until = $13, time_zone = $14
           from old where e.id = old.id
         returning e.id, (${timesOf('e')}) is distinct from (${timesOf('old')}) as at_other_times
       ), gone as (
         delete from calendar.exception x using changed where x.event_id = changed.id and changed.at_other_times
       )
       select id from changed`,
      [eventId, version, ctx.now(), ...fieldsOf(fields), ...ruleOf(fields, timeZone)],
    );
    if (!changed) throw conflict('calendar.changed-meanwhile');
  }

  /** One time of it, whose day the rule gives (404: it does not); 409 when somebody has changed the event since that version. */
  async changeOccurrence(ctx: RequestContext, eventId: string, day: string, { version, ...fields }: OccurrenceChangeDto): Promise<void> {
    checkTime(fields, MAX_REPEATED_DAYS);
    await this.requireOccurrence(ctx, eventId, day);
    await this.except(ctx, eventId, day, version, fieldsOf(fields));
  }

  async removeOccurrence(ctx: RequestContext, eventId: string, day: string): Promise<void> {
    const { version } = await this.requireOccurrence(ctx, eventId, day);
    await this.except(
      ctx,
      eventId,
      day,
      version,
      Array.from({ length: 7 }, () => null),
    );
  }

  async remove(ctx: RequestContext, eventId: string): Promise<void> {
    await this.writable(ctx, eventId);
    await this.database.query(ctx, `delete from calendar.event where id = $1`, [eventId]);
  }

  private async except(ctx: RequestContext, eventId: string, day: string, version: number, fields: readonly unknown[]): Promise<void> {
    const [changed] = await this.database.query(
      ctx,
      `with changed as (
         update calendar.event set version = version + 1, changed_at = $4 where id = $1 and version = $3 returning id
       )
       insert into calendar.exception (event_id, day, name, starts_at, ends_at, first_day, last_day, place, description)
       select id, $2::date, $5, $6::timestamptz, $7::timestamptz, $8::date, $9::date, $10, $11 from changed
       on conflict (event_id, day) do update set name = excluded.name, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         first_day = excluded.first_day, last_day = excluded.last_day, place = excluded.place, description = excluded.description
       returning event_id`,
      [eventId, day, version, ctx.now(), ...fields],
    );
    if (!changed) throw conflict('calendar.changed-meanwhile');
  }

  private async requireOccurrence(ctx: RequestContext, eventId: string, day: string): Promise<StoredEventDto> {
    const stored = await this.writable(ctx, eventId);
    if (!stored.repeat || !daysOf(stored).includes(day)) throw notFound();
    return stored;
  }

  /** Nobody writes the own events of somebody else, whatever role they have: those are not told of at all. */
  private async writable(ctx: RequestContext, eventId: string): Promise<Writable> {
    const event = await this.database.queryOne<Writable & { isOwn: boolean | null }>(
      ctx,
      `select ${storedColumns('e')}, e.version, e.person_id = $2 as "isOwn",
              case when c.id is not null then json_build_object('level', c.level, 'id', c.id) end as audience
         from calendar.event e left join access.context c on c.id = e.context_id where e.id = $1`,
      [eventId, actorOf(ctx).personId],
    );
    if (!event) throw notFound();
    const { isOwn, ...stored } = event;
    if (stored.audience) await this.requirePublisher(ctx, stored.audience);
    else if (!isOwn) throw notFound();
    return stored;
  }

  private requirePublisher(ctx: RequestContext, { level, id }: EventAudienceDto): Promise<void> {
    return this.access.require(ctx, level === 'course' ? capabilities['publish-course'] : capabilities.publish, { level, id });
  }
}
