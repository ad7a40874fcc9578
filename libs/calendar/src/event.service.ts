import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Events } from '@sreda/plugin-sdk/server';
import type { EventAudienceDto, EventChangeDto, NewEventDto, OccurrenceChangeDto, StoredEventDto } from './calendar.dto.js';
import { calendarNews, type CalendarNewsKind } from './calendar.events.js';
import { checkExceptions, checkRepeating, checkTime, MAX_REPEATED_DAYS, nextTime } from './event-time.js';
import { capabilities } from './manifest.js';
import { daysOf, type EventFields, type Exception, type Occurrence, occurrencesOf, type StoredEvent } from './repeat.js';
import { exceptionsSql, readExceptions, storedColumns } from './stored-event.sql.js';

/** Events of one person or of one place. */
const MAX_EVENTS = 5000;

type Fields = Omit<NewEventDto, 'audience' | 'exceptions'>;
type Writable = StoredEvent & StoredEventDto;
const fieldsOf = (e: EventFields) => [e.name, e.startsAt, e.endsAt, e.firstDay, e.lastDay, e.place, e.description];
const ruleOf = ({ repeat }: Fields, timeZone: string) =>
  repeat ? [repeat.everyWeeks, repeat.weekdays, repeat.until, timeZone] : [null, null, null, null];

const whereAndWhen = (e: EventFields): string => JSON.stringify([e.startsAt, e.endsAt, e.firstDay, e.lastDay, e.place]);

/** Writes what people put into the calendar: everybody for the own person, for a place who may publish there. */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Events,
  ) {}

  /** Returns its id. */
  async create(ctx: RequestContext, { audience, exceptions = [], ...fields }: NewEventDto): Promise<string> {
    const { personId } = actorOf(ctx);
    if (audience) await this.requirePublisher(ctx, audience);
    checkRepeating(fields, ctx.timeZone);
    const event = { ...fields, timeZone: fields.repeat ? ctx.timeZone : null };
    checkExceptions(event, exceptions);
    const owner = audience ? 'context_id' : 'person_id';
    return this.database.tx(ctx, async (inner) => {
      const [made] = await this.database.query<{ id: string }>(
        inner,
        `insert into calendar.event (id, ${owner}, created_by, changed_at, name, starts_at, ends_at, first_day, last_day, place,
           description, every_weeks, weekdays, repeat_until, time_zone)
         select $1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
          where (select count(*) from calendar.event where ${owner} = $2::uuid) < ${MAX_EVENTS}
         returning id`,
        [newId(), audience?.id ?? personId, personId, ctx.now(), ...fieldsOf(fields), ...ruleOf(fields, ctx.timeZone)],
      );
      if (!made) throw conflict('calendar.too-many-events', { max: MAX_EVENTS });
      if (exceptions.length > 0) await this.addExceptions(inner, made.id, exceptions);
      await this.tell(inner, 'added', made.id, audience, nextTime({ ...event, exceptions }, ctx.timeZone, ctx.now()), null);
      return made.id;
    });
  }

  /** As its form begins: with the first time. */
  async get(ctx: RequestContext, eventId: string): Promise<StoredEventDto> {
    const { timeZone: _, ...stored } = await this.writable(ctx, eventId);
    return stored;
  }

  /** All times of it; 409 when somebody has changed it since that version. When it comes at other times, no exceptions are left. */
  async change(ctx: RequestContext, eventId: string, { version, ...fields }: EventChangeDto): Promise<void> {
    const stored = await this.writable(ctx, eventId);
    const timeZone = stored.timeZone ?? ctx.timeZone;
    checkRepeating(fields, timeZone);
    const times = ['starts_at', 'ends_at', 'first_day', 'last_day', 'every_weeks', 'weekdays', 'repeat_until'];
    const timesOf = (table: string): string => times.map((column) => `${table}.${column}`).join(', ');
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query<{ atOtherTimes: boolean; elsewhere: boolean }>(
        inner,
        `with old as (
           select * from calendar.event where id = $1 and version = $2 for update
         ), changed as (
           update calendar.event e
              set version = e.version + 1, changed_at = $3, name = $4, starts_at = $5, ends_at = $6, first_day = $7, last_day = $8, place = $9,
                  description = $10, every_weeks = $11, weekdays = $12, repeat_until = $13, time_zone = $14
             from old where e.id = old.id
           returning e.id, (${timesOf('e')}) is distinct from (${timesOf('old')}) as at_other_times, e.place is distinct from old.place as elsewhere
         ), gone as (
           delete from calendar.exception x using changed where x.event_id = changed.id and changed.at_other_times
         )
         select at_other_times as "atOtherTimes", elsewhere from changed`,
        [eventId, version, ctx.now(), ...fieldsOf(fields), ...ruleOf(fields, timeZone)],
      );
      if (!changed) throw conflict('calendar.changed-meanwhile');
      if (!changed.atOtherTimes && !changed.elsewhere) return;
      const event = { ...fields, timeZone: fields.repeat ? timeZone : null, exceptions: changed.atOtherTimes ? [] : stored.exceptions };
      await this.tell(inner, 'moved', eventId, stored.audience, nextTime(event, timeZone, ctx.now()), null);
    });
  }

  /** One time of it, whose day the rule gives (404: it does not); 409 when somebody has changed the event since that version. */
  async changeOccurrence(ctx: RequestContext, eventId: string, day: string, { version, ...fields }: OccurrenceChangeDto): Promise<void> {
    checkTime(fields, MAX_REPEATED_DAYS);
    const { stored, time } = await this.requireOccurrence(ctx, eventId, day);
    await this.database.tx(ctx, async (inner) => {
      await this.except(inner, eventId, day, version, fieldsOf(fields));
      if (time && whereAndWhen(time) === whereAndWhen(fields)) return;
      const next = nextTime({ ...fields, repeat: null, timeZone: null, exceptions: [] }, stored.timeZone ?? ctx.timeZone, ctx.now());
      await this.tell(inner, time ? 'moved' : 'added', eventId, stored.audience, next, day);
    });
  }

  async removeOccurrence(ctx: RequestContext, eventId: string, day: string): Promise<void> {
    const { stored, time } = await this.requireOccurrence(ctx, eventId, day);
    await this.database.tx(ctx, async (inner) => {
      await this.except(
        inner,
        eventId,
        day,
        stored.version,
        Array.from({ length: 7 }, () => null),
      );
      if (!time) return;
      const was = nextTime({ ...time, repeat: null, timeZone: null, exceptions: [] }, stored.timeZone ?? ctx.timeZone, ctx.now());
      await this.tell(inner, 'cancelled', eventId, stored.audience, was, day);
    });
  }

  async remove(ctx: RequestContext, eventId: string): Promise<void> {
    const stored = await this.writable(ctx, eventId);
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `delete from calendar.event where id = $1`, [eventId]);
      await this.tell(inner, 'cancelled', eventId, stored.audience, nextTime(stored, stored.timeZone ?? ctx.timeZone, ctx.now()), null);
    });
  }

  /** Those who share the event, if there are any. `time` null: it is over, and of no more interest. */
  private async tell(
    ctx: RequestContext,
    what: CalendarNewsKind,
    eventId: string,
    audience: EventAudienceDto | null,
    time: Occurrence | null,
    day: string | null,
  ): Promise<void> {
    if (!audience || !time) return;
    const { name, startsAt, firstDay } = time;
    await this.outbox.record(ctx, calendarNews, eventId, {
      ...{ eventId, day, contextId: audience.id, what, name, firstDay },
      startsAt: startsAt?.toISOString() ?? null,
    });
  }

  private async addExceptions(ctx: RequestContext, eventId: string, exceptions: readonly Exception[]): Promise<void> {
    await this.database.query(
      ctx,
      `insert into calendar.exception (event_id, day, name, starts_at, ends_at, first_day, last_day, place, description)
       select $1, x.day, x.name, x."startsAt", x."endsAt", x."firstDay", x."lastDay", x.place, x.description
         from jsonb_to_recordset($2::jsonb) x (day date, name text, "startsAt" timestamptz, "endsAt" timestamptz, "firstDay" date, "lastDay" date,
              place text, description text)`,
      [eventId, JSON.stringify(exceptions.map(({ day, instead }) => ({ ...instead, day })))],
    );
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

  /** `time`: as it is now; null: it does not take place. */
  private async requireOccurrence(
    ctx: RequestContext,
    eventId: string,
    day: string,
  ): Promise<{ stored: Writable; time: Occurrence | null }> {
    const stored = await this.writable(ctx, eventId);
    if (!stored.repeat || !daysOf(stored).includes(day)) throw notFound();
    return { stored, time: occurrencesOf(stored).find((occurrence) => occurrence.day === day) ?? null };
  }

  /** Nobody writes the own events of somebody else, whatever role they have: those are not told of at all. */
  private async writable(ctx: RequestContext, eventId: string): Promise<Writable> {
    const event = await this.database.queryOne<Writable & { isOwn: boolean | null }>(
      ctx,
      `select ${storedColumns('e')}, ${exceptionsSql('e.id')} as exceptions, e.version, e.person_id = $2 as "isOwn",
              case when c.id is not null then json_build_object('level', c.level, 'id', c.id) end as audience
         from calendar.event e left join access.context c on c.id = e.context_id where e.id = $1`,
      [eventId, actorOf(ctx).personId],
    );
    if (!event) throw notFound();
    const { isOwn, ...stored } = event;
    if (stored.audience) await this.requirePublisher(ctx, stored.audience);
    else if (!isOwn) throw notFound();
    return { ...stored, exceptions: readExceptions(stored.exceptions) };
  }

  private requirePublisher(ctx: RequestContext, { level, id }: EventAudienceDto): Promise<void> {
    return this.access.require(ctx, level === 'course' ? capabilities['publish-course'] : capabilities.publish, { level, id });
  }
}
