import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Notices, type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { sanitiseHtml } from '@sreda/rich-text';
import { cancelled, eventPage } from '../events.notices.js';
import { RegistrationService } from '../registration/registration.service.js';
import type { SchoolEventChangeDto, SchoolEventDto, SchoolEventQuery, SchoolEventRowDto, NewSchoolEventDto } from './event.dto.js';
import { EventStore } from './event.store.js';

type WholeRow = Omit<SchoolEventDto, 'organiser' | 'mayChange'> & { readonly organiserId: string | null };

const ROW = `e.id, e.kind, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", json_build_object('id', o.id, 'name', o.name) as school, e.state,
  e.places, (select count(*)::int from events.registration n where n.event_id = e.id and n.state = 'registered') as registered,
  nullif(r.state, 'cancelled') as own`;

@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly registrations: RegistrationService,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** What comes first comes first; what is over, the other way round. Two queries. */
  async list(ctx: RequestContext, { view, limit, after }: SchoolEventQuery): Promise<Page<SchoolEventRowDto>> {
    const cursor = readCursor(after, 2, 'time');
    const { sql, parameters } = await this.store.seen(ctx, 1);
    const [direction, beyond] = view === 'upcoming' ? ['asc', '>'] : ['desc', '<'];
    const which = {
      upcoming: 'e.ends_at >= $6',
      past: 'e.ends_at < $6',
      own: `$6::timestamptz is not null and (e.organiser_id = $4 or r.state <> 'cancelled')`,
    };
    const rows = await this.database.query<SchoolEventRowDto & { position: string }>(
      ctx,
      `select ${ROW}, e.starts_at::text as position
         from events.event e join identity.organisation o on o.id = e.school_id
         left join events.registration r on r.event_id = e.id and r.person_id = $4
        where ${sql} and ${which[view]} and ($7::timestamptz is null or (e.starts_at, e.id) ${beyond} ($7, $8::uuid))
        order by e.starts_at ${direction}, e.id ${direction} limit $9`,
      [...parameters, ctx.now(), cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: ({ position, id }) => [position, id], item: ({ position: _, ...row }) => row });
  }

  /** 404 for what one may not see. */
  async get(ctx: RequestContext, eventId: string): Promise<SchoolEventDto> {
    const { sql, parameters } = await this.store.seen(ctx, 2);
    const row = await this.database.queryOne<WholeRow>(
      ctx,
      `select ${ROW}, e.description, e.place, e.video_url as "videoUrl", e.recording_url as "recordingUrl", e.to_partners as "toPartners",
              (select count(*)::int from events.registration n where n.event_id = e.id and n.state = 'waiting') as waiting, r.came, r.rating,
              coalesce(r.comment, '') as comment, c.id as "certificateId", e.version, e.organiser_id as "organiserId"
         from events.event e join identity.organisation o on o.id = e.school_id
         left join events.registration r on r.event_id = e.id and r.person_id = $5
         left join events.certificate c on c.event_id = e.id and c.person_id = $5
        where e.id = $1 and ${sql}`,
      [eventId, ...parameters],
    );
    if (!row) throw notFound();
    const { organiserId, ...event } = row;
    const mayChange = await this.store.mayChange(ctx, { schoolId: event.school.id, organiserId });
    const names = await this.people.names(ctx, organiserId === null ? [] : [organiserId]);
    const takesPart = mayChange || event.own === 'registered';
    return {
      ...event,
      videoUrl: takesPart ? event.videoUrl : null,
      recordingUrl: takesPart ? event.recordingUrl : null,
      organiser: organiserId === null ? null : { id: organiserId, name: names.get(organiserId) ?? '—' },
      mayChange,
    };
  }

  /** A draft; returns its id. 409 without a school. */
  async create(ctx: RequestContext, body: NewSchoolEventDto): Promise<string> {
    requireOrder(body);
    const { organisationId: schoolId, timeZone } = ctx;
    if (schoolId === null) throw conflict('events.no-school');
    const id = newId();
    await this.database.query(
      ctx,
      `insert into events.event (kind, title, description, starts_at, ends_at, places, place, video_url, recording_url, to_partners,
                                 id, school_id, organiser_id, time_zone)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [...columns(body), id, schoolId, actorOf(ctx).personId, timeZone],
    );
    return id;
  }

  /** Returns the new version. Who waits moves up when there are more places; who takes part hears when it is cancelled. */
  async change(ctx: RequestContext, eventId: string, { state, version, ...body }: SchoolEventChangeDto): Promise<number> {
    requireOrder(body);
    return this.database.tx(ctx, async (inner) => {
      const before = await this.store.lockOwn(inner, eventId);
      if (before.version !== version) throw conflict('events.changed-meanwhile');
      if (before.state !== state && (before.state === 'cancelled' || state === 'draft')) throw conflict('events.state-stays');
      await this.database.query(
        inner,
        `update events.event
            set kind = $1, title = $2, description = $3, starts_at = $4, ends_at = $5, places = $6, place = $7, video_url = $8, recording_url = $9,
                to_partners = $10, state = $12, version = version + 1
          where id = $11`,
        [...columns(body), eventId, state],
      );
      await this.registrations.moveUp(inner, { ...before, ...body, state });
      if (state === 'cancelled' && before.state === 'announced') await this.tellCancelled(inner, eventId, body.title);
      await this.audit.record(inner, {
        action: 'events.change',
        subject: { kind: 'event', id: eventId },
        organisationIds: [before.schoolId],
      });
      return version + 1;
    });
  }

  private async tellCancelled(ctx: RequestContext, eventId: string, title: string): Promise<void> {
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `select person_id as "personId" from events.registration where event_id = $1 and state <> 'cancelled'`,
      [eventId],
    );
    if (rows.length === 0) return;
    await this.notices.notify(ctx, {
      kind: cancelled,
      audience: { people: rows.map(({ personId }) => personId) },
      organisationId: null,
      params: { title },
      link: eventPage(eventId),
      dedupeKey: eventId,
    });
  }
}

const columns = (body: NewSchoolEventDto): unknown[] => [
  ...[body.kind, body.title, sanitiseHtml(body.description), body.startsAt, body.endsAt],
  ...[body.places, body.place, body.videoUrl, body.recordingUrl, body.toPartners],
];

function requireOrder({ startsAt, endsAt }: NewSchoolEventDto): void {
  if (endsAt <= startsAt) throw invalid('endsAt', 'before-from');
}
