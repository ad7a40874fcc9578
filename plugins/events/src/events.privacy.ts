import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const kept = (what: string, fields: readonly string[]) => ({ purpose: { key: `events.privacy.${what}` }, fields, keepDays: null });

@Injectable()
export class EventsPrivacy implements PrivacyProvider {
  readonly tables = {
    'events.event': kept('event', ['organiser_id']),
    'events.registration': kept('registration', ['person_id', 'school_id', 'state', 'came', 'rating', 'comment']),
    'events.certificate': kept('certificate', ['person_id', 'number', 'content', 'says', 'issued_at']),
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const registrations = await this.database.query<{ id: string }>(
      ctx,
      `select r.id, e.title, e.starts_at as "startsAt", r.state, r.came, r.rating, r.comment
         from events.registration r join events.event e on e.id = r.event_id where r.person_id = $1 order by r.id`,
      [personId],
    );
    for (const { id, ...data } of registrations) yield { path: ['events', 'registrations', id], data };
    const certificates = await this.database.query<{ id: string }>(
      ctx,
      `select id, number, says, issued_at as "issuedAt", encode(content, 'base64') as base64 from events.certificate where person_id = $1 order by id`,
      [personId],
    );
    for (const { id, ...data } of certificates) yield { path: ['events', 'certificates', id], data };
    const held = await this.database.query<{ id: string }>(
      ctx,
      `select id, kind, title, starts_at as "startsAt", state from events.event where organiser_id = $1 order by id`,
      [personId],
    );
    for (const { id, ...data } of held) yield { path: ['events', 'held', id], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<Record<'held' | 'registrations' | 'certificates', number>>(
      ctx,
      `select (select count(*)::int from events.event where organiser_id = $1) as held,
              (select count(*)::int from events.registration where person_id = $1) as registrations,
              (select count(*)::int from events.certificate where person_id = $1) as certificates`,
      [personId],
    );
    return [
      { table: 'events.event', erase: 0, anonymise: row?.held ?? 0 },
      { table: 'events.registration', erase: row?.registrations ?? 0, anonymise: 0 },
      { table: 'events.certificate', erase: row?.certificates ?? 0, anonymise: 0 },
    ];
  }

  /** A certificate that was erased verifies no more: nothing is left that could say whose it was. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `update events.event set organiser_id = null where organiser_id = $1`, [personId]);
    await this.database.query(ctx, `delete from events.registration where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from events.certificate where person_id = $1`, [personId]);
  }
}
