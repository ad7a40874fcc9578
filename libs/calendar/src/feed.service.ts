import { Inject, Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import { hashSecret, newToken, PersonRecords } from '@sreda/identity';
import { type Config, CONFIG, createContext } from '@sreda/kernel';
import { actorOf, type Locale, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import type { CalendarFeedDto, NewCalendarFeedDto } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';
import { EventCalendar } from './event-calendar.js';
import { type CalendarOf, icalendar } from './icalendar.js';
import { capabilities } from './manifest.js';

type Child = NonNullable<CalendarOf['person']>;

const DAY_MS = 86_400_000;
/** Days that the feed tells of. */
const BEHIND = 30;
const AHEAD = 180;

/**
 * The address under which the programs of a person (a phone, a mail program) read the calendar: the own one and those of the children.
 * Whoever has it may read, so it can be made anew.
 */
@Injectable()
export class FeedService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
    private readonly events: EventCalendar,
    private readonly access: Access,
    private readonly people: PersonRecords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(ctx: RequestContext): Promise<CalendarFeedDto> {
    const row = await this.database.queryOne<{ createdAt: Date }>(
      ctx,
      `select created_at as "createdAt" from calendar.feed where person_id = $1`,
      [actorOf(ctx).personId],
    );
    return { createdAt: row?.createdAt ?? null };
  }

  /** A new address; the one before leads nowhere from now on. */
  async renew(ctx: RequestContext): Promise<NewCalendarFeedDto> {
    const secret = newToken();
    await this.database.query(
      ctx,
      `insert into calendar.feed (person_id, hash, created_at) values ($1, $2, $3)
       on conflict (person_id) do update set hash = excluded.hash, created_at = excluded.created_at`,
      [actorOf(ctx).personId, hashSecret(secret), ctx.now()],
    );
    return { address: `${this.config.publicUrl}/api/v1/calendar/feeds/${secret}`, createdAt: ctx.now() };
  }

  async remove(ctx: RequestContext): Promise<void> {
    await this.database.query(ctx, `delete from calendar.feed where person_id = $1`, [actorOf(ctx).personId]);
  }

  /** The feed behind an address, as its person sees the calendar now; 404 when there is none, or the account is closed. */
  async read(ctx: RequestContext, secret: string): Promise<string> {
    const row = await this.database.queryOne<{ personId: string; accountId: string; locale: Locale | null }>(
      ctx,
      `select f.person_id as "personId", a.id as "accountId", a.locale
         from calendar.feed f join identity.account a on a.person_id = f.person_id
        where f.hash = $1 and a.disabled_at is null`,
      [hashSecret(secret)],
    );
    if (!row) throw notFound();
    const { personId, accountId, locale } = row;
    const theirs = createContext({
      actor: { personId, accountId },
      locale: locale ?? ctx.locale,
      requestId: ctx.requestId,
      signal: ctx.signal,
      now: () => ctx.now(),
    });
    const now = ctx.now().getTime();
    const range = { from: new Date(now - BEHIND * DAY_MS), to: new Date(now + AHEAD * DAY_MS) };
    const told: CalendarOf[] = [{ person: null, entries: await this.calendar.of(theirs, personId, range) }];
    for (const child of await this.childrenOf(theirs, personId)) {
      told.push({ person: child, entries: await this.calendar.of(theirs, child.id, range) });
    }
    const repeating = told.flatMap(({ entries }) => entries.flatMap(({ event }) => (event?.repeat ? [event.id] : [])));
    return icalendar(told, {
      stored: await this.events.stored(theirs, [...new Set(repeating)]),
      locale: theirs.locale,
      publicUrl: this.config.publicUrl,
      now: ctx.now(),
    });
  }

  /** Those whose calendar a guardian sees now, by the given name. */
  private async childrenOf(ctx: RequestContext, guardianId: string): Promise<Child[]> {
    const visible = this.access.visible(ctx, capabilities['view-person'], 'person', 'p.id', 3);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select p.id
         from identity.guardianship g join identity.person p on p.id = g.child_id
        where g.guardian_id = $1 and 'view' = any (g.rights) and ${inForce('g', '$2::timestamptz')} and ${visible.sql}
        order by g.since, p.id`,
      [guardianId, ctx.now(), ...visible.parameters],
    );
    const ids = rows.map((row) => row.id);
    const people = await this.people.find(ctx, ids);
    return ids.flatMap((id) => {
      const person = people.get(id);
      return person ? [{ id, givenName: person.givenName }] : [];
    });
  }
}
