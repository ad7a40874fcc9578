import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { addDays, dayIn } from '@sreda/identity';
import { actorOf, conflict, invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type ContextLookup, type ContextRef, Files } from '@sreda/plugin-sdk/server';
import { attachedFiles, plainText, sanitiseHtml } from '@sreda/rich-text';
import type { AnnouncementChangeDto, AnnouncementWithdrawalDto, NewAnnouncementDto } from '../announcement.dto.js';
import { isOver } from '../announcement.sql.js';
import { ANNOUNCEMENT_FILES } from '../announcement-files.owner.js';
import { stillUnread } from '../announcements.notices.js';
import { rolesIn } from '../place/place.js';
import { AnnouncementPlaces, contextOfPlace, type Place } from '../place/places.service.js';
import { Recipients, type Sent, sentColumns } from './recipients.js';

/** Announcements of one person in a day: more nobody reads. */
const MAX_A_DAY = 30;
/** The longest that one asks to be read. */
const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

/** Sends announcements, corrects and withdraws them, and reminds of them. Who may, the routes ask; of a new one this asks. */
@Injectable()
export class AnnouncementSender implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly places: AnnouncementPlaces,
    private readonly recipients: Recipients,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  async contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<Pick<Place, 'kind' | 'contextId'>>(
      ctx,
      `select place as kind, context_id as "contextId" from announcements.announcement where id = $1`,
      [id],
    );
    return row ? contextOfPlace(row) : null;
  }

  /** Returns its id. 422 when nobody would get it. */
  async send(ctx: RequestContext, { place: ref, roles, title, text, mustRead, until, sendId }: NewAnnouncementDto): Promise<string> {
    const { personId } = actorOf(ctx);
    const chosen = [...new Set(roles)];
    const clean = cleanText(text);
    return this.database.tx(ctx, async (inner) => {
      const place = await this.places.require(inner, ref);
      if (!chosen.every((role) => rolesIn[place.kind].includes(role))) throw invalid('roles', 'announcements.unknown-role');
      checkUntil(ctx, until);
      const id = newId();
      const [added] = await this.database.query(
        inner,
        `insert into announcements.announcement
           (id, place, context_id, group_id, organisation_id, roles, title, text, must_read, until, author_id, send_id, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (author_id, send_id) do nothing returning id`,
        [
          ...[id, place.kind, place.contextId, place.groupId, place.organisationId, chosen, title, clean, mustRead, until, personId],
          ...[sendId ?? null, ctx.now()],
        ],
      );
      // The last one of the day may come a second time.
      if (!added) return this.sentBefore(inner, personId, sendId);
      await this.requireRate(inner, personId);
      await this.files.attach(inner, { kind: ANNOUNCEMENT_FILES, id }, attachedFiles(clean));
      const sent: Sent = { ...place, id, title, roles: chosen, mustRead, authorId: personId };
      if ((await this.recipients.reach(inner, sent)) === 0) throw invalid('roles', 'announcements.nobody');
      if (place.kind === 'school') await this.record(inner, 'send', sent);
      return id;
    });
  }

  /** 409 when somebody has changed it since that version, or it was withdrawn. */
  async change(ctx: RequestContext, id: string, { title, text, until, readAgain, version }: AnnouncementChangeDto): Promise<void> {
    const clean = cleanText(text);
    checkUntil(ctx, until);
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query<Sent>(
        inner,
        `update announcements.announcement a set title = $3, text = $4, until = $5, corrected_at = $6, version = version + 1
          where id = $1 and version = $2 and withdrawn_at is null returning ${sentColumns}`,
        [id, version, title, clean, until, ctx.now()],
      );
      if (!changed) throw conflict('announcements.changed-meanwhile');
      await this.files.attach(inner, { kind: ANNOUNCEMENT_FILES, id }, attachedFiles(clean));
      if (readAgain && changed.mustRead) await this.askAgain(inner, changed);
      if (changed.kind === 'school') await this.record(inner, 'correct', changed);
    });
  }

  /** Takes it back, or sends it after all: who has it then sees it again. 409 as for a change. */
  async withdraw(ctx: RequestContext, id: string, { withdrawn, version }: AnnouncementWithdrawalDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const [changed] = await this.database.query<Sent>(
        inner,
        `update announcements.announcement a set withdrawn_at = $3, version = version + 1 where id = $1 and version = $2 returning ${sentColumns}`,
        [id, version, withdrawn ? ctx.now() : null],
      );
      if (!changed) throw conflict('announcements.changed-meanwhile');
      await this.record(inner, withdrawn ? 'withdraw' : 'restore', changed);
    });
  }

  /** Tells those once more who have not read it, once a day at most. Returns how many. */
  async remind(ctx: RequestContext, id: string): Promise<number> {
    return this.database.tx(ctx, async (inner) => {
      const row = await this.database.queryOne<Sent & { asks: boolean; isSoon: boolean }>(
        inner,
        `select ${sentColumns}, a.must_read and a.withdrawn_at is null and not ${isOver('$2::timestamptz')} as asks,
                coalesce(a.reminded_at > $3, false) as "isSoon"
           from announcements.announcement a where a.id = $1 for update`,
        [id, ctx.now(), new Date(ctx.now().getTime() - DAY_MS)],
      );
      if (!row) throw notFound();
      const { asks, isSoon, ...sent } = row;
      if (!asks) throw conflict('announcements.asks-nobody');
      if (isSoon) throw conflict('announcements.reminded-today');
      const unread = await this.database.query<{ personId: string }>(
        inner,
        `with reminded as (update announcements.announcement set reminded_at = $2 where id = $1 returning id)
         select r.person_id as "personId" from reminded join announcements.recipient r on r.announcement_id = reminded.id where r.read_at is null`,
        [id, ctx.now()],
      );
      return this.recipients.tell(
        inner,
        sent,
        unread.map(({ personId }) => personId),
        stillUnread,
      );
    });
  }

  private async askAgain(ctx: RequestContext, sent: Sent): Promise<void> {
    const readers = await this.database.query<{ personId: string }>(
      ctx,
      `update announcements.recipient set read_at = null where announcement_id = $1 and read_at is not null returning person_id as "personId"`,
      [sent.id],
    );
    await this.recipients.tell(
      ctx,
      sent,
      readers.map(({ personId }) => personId),
    );
  }

  private async sentBefore(ctx: RequestContext, personId: string, sendId: string | undefined): Promise<string> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `select id from announcements.announcement where author_id = $1 and send_id = $2`,
      [personId, sendId],
    );
    if (!row) throw notFound();
    return row.id;
  }

  /** The one that is being sent is among them. */
  private async requireRate(ctx: RequestContext, personId: string): Promise<void> {
    const row = await this.database.queryOne<{ n: number }>(
      ctx,
      `select count(*)::int as n from announcements.announcement where author_id = $1 and sent_at > $2`,
      [personId, new Date(ctx.now().getTime() - DAY_MS)],
    );
    if ((row?.n ?? 0) > MAX_A_DAY) throw new Problem(429, 'announcements.too-many', { params: { max: MAX_A_DAY } });
  }

  private record(ctx: RequestContext, what: string, { id, organisationId }: Sent): Promise<void> {
    return this.audit.record(ctx, {
      action: `announcements.${what}`,
      subject: { kind: 'announcement', id },
      organisationIds: [organisationId],
    });
  }
}

function checkUntil(ctx: RequestContext, until: string | null): void {
  if (until === null) return;
  const today = dayIn(ctx.timeZone, ctx.now());
  if (until < today) throw invalid('until', 'announcements.is-over');
  if (until > addDays(today, MAX_DAYS)) throw invalid('until', 'announcements.too-late', { days: MAX_DAYS });
}

/** A picture says something, too. */
function cleanText(text: string): string {
  const clean = sanitiseHtml(text);
  if (plainText({ text: clean, format: 'html' }) === '' && !/<img\b/.test(clean)) throw invalid('text', 'announcements.empty-text');
  return clean;
}
