import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type Page, type PageQuery, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { DateTime } from 'luxon';
import { EventStore } from '../event/event.store.js';
import type { CertificateDto, CertificateSaysDto } from './certificate.dto.js';
import { newNumber } from './certificate-number.js';
import { certificatePdf, kindName } from './certificate-pdf.js';

/** One costs tens of milliseconds; the rest is issued when it is asked for again. */
const AT_ONCE = 200;

@Injectable()
export class CertificateService {
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** To those who came and have none, the first 200. Returns how many. `origin`: of the address under which the school is reached. 409 before it is over. */
  async issue(ctx: RequestContext, eventId: string, origin: string): Promise<number> {
    return this.database.tx(ctx, async (inner) => {
      const event = await this.store.lockOwn(inner, eventId);
      if (event.endsAt > inner.now() || event.state !== 'announced') throw conflict('events.not-over');
      const rows = await this.database.query<{ personId: string; school: string }>(
        inner,
        `select r.person_id as "personId", o.name as school
           from events.registration r join events.event e on e.id = r.event_id join identity.organisation o on o.id = e.school_id
          where r.event_id = $1 and r.came and r.state = 'registered'
            and not exists (select from events.certificate c where c.event_id = r.event_id and c.person_id = r.person_id) order by r.id limit $2`,
        [eventId, AT_ONCE],
      );
      const names = await this.people.names(
        inner,
        rows.map(({ personId }) => personId),
      );
      const day = DateTime.fromJSDate(event.startsAt, { zone: event.timeZone });
      for (const { personId, school } of rows) {
        const number = newNumber(day.year);
        const says: CertificateSaysDto = {
          ...{ name: names.get(personId) ?? '—', title: event.title, kind: kindName(event.kind, inner.locale), school },
          date: day.toISODate() ?? '',
        };
        const content = await certificatePdf(says, number, `${origin}/events/verify?number=${number}`, inner.locale);
        await this.database.query(
          inner,
          `insert into events.certificate (id, event_id, person_id, number, sha256, content, says, issued_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [newId(), eventId, personId, number, createHash('sha256').update(content).digest(), content, JSON.stringify(says), inner.now()],
        );
      }
      await this.audit.record(inner, {
        action: 'events.issue-certificates',
        subject: { kind: 'event', id: eventId },
        organisationIds: [event.schoolId],
      });
      return rows.length;
    });
  }

  /** One's own, the last first. One query. */
  async list(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<CertificateDto>> {
    const cursor = readCursor(after, 1);
    const rows = await this.database.query<{ id: string; number: string; issuedAt: Date; says: CertificateSaysDto }>(
      ctx,
      `select id, number, issued_at as "issuedAt", says from events.certificate
        where person_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [actorOf(ctx).personId, cursor?.[0] ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: ({ id }) => [id], item: ({ says, ...row }) => ({ ...says, ...row }) });
  }

  /** One's own; 404 for another's. */
  async pdf(ctx: RequestContext, certificateId: string): Promise<{ readonly number: string; readonly content: Buffer }> {
    const row = await this.database.queryOne<{ number: string; content: Buffer }>(
      ctx,
      `select number, content from events.certificate where id = $1 and person_id = $2`,
      [certificateId, actorOf(ctx).personId],
    );
    if (!row) throw notFound();
    return row;
  }
}
