import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { hashSecret, newToken } from '@sreda/identity';
import { type Config, CONFIG, createContext } from '@sreda/kernel';
import { actorOf, type Locale, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { CalendarFeedDto, NewCalendarFeedDto } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';
import { icalendar } from './icalendar.js';

const DAY_MS = 86_400_000;
/** Days that the feed tells of. */
const BEHIND = 30;
const AHEAD = 180;

/** The address under which the programs of a person (a phone, a mail program) read the calendar. Whoever has it may read, so it can be made anew. */
@Injectable()
export class FeedService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
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
    return icalendar(await this.calendar.of(theirs, personId, range), {
      locale: theirs.locale,
      publicUrl: this.config.publicUrl,
      now: ctx.now(),
    });
  }
}
