import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { exceptionsSql } from './stored-event.sql.js';

/** The own events go with the person; those of an organisation are its own and forget who made them. */
@Injectable()
export class CalendarPrivacy implements PrivacyProvider {
  readonly tables = {
    'calendar.feed': { purpose: { key: 'calendar.privacy.feed' }, fields: ['person_id', 'created_at'], keepDays: 0 },
    'calendar.exception': {
      purpose: { key: 'calendar.privacy.event' },
      fields: ['name', 'starts_at', 'ends_at', 'first_day', 'last_day', 'place', 'description'],
      keepDays: 0,
    },
    'calendar.event': {
      purpose: { key: 'calendar.privacy.event' },
      fields: ['person_id', 'name', 'starts_at', 'ends_at', 'first_day', 'last_day', 'place', 'description', 'changed_at', 'created_by'],
      keepDays: 0,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const feed = await this.database.query(ctx, `select created_at from calendar.feed where person_id = $1`, [personId]);
    if (feed.length > 0) yield { path: ['calendar-feed'], data: feed };
    const events = await this.database.query(
      ctx,
      `select e.name, o.name as organisation, case when o.id is null then e.context_id end as "courseId", e.starts_at as "startsAt", e.ends_at as "endsAt", e.first_day::text as "firstDay",
              e.last_day::text as "lastDay", e.place, e.description, e.changed_at as "changedAt", e.weekdays, e.every_weeks as "everyWeeks",
              e.repeat_until::text as "repeatUntil", ${exceptionsSql('e.id')} as exceptions
         from calendar.event e left join identity.organisation o on o.id = e.context_id
        where e.person_id = $1 or e.created_by = $1 order by e.id`,
      [personId],
    );
    if (events.length > 0) yield { path: ['calendar-events'], data: events };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ feeds: number; own: number; made: number; exceptions: number }>(
      ctx,
      `select (select count(*) from calendar.feed where person_id = $1)::int as feeds,
              (select count(*) from calendar.event where person_id = $1)::int as own,
              (select count(*) from calendar.exception x join calendar.event e on e.id = x.event_id where e.person_id = $1)::int as exceptions,
              (select count(*) from calendar.event where created_by = $1 and person_id is null)::int as made`,
      [personId],
    );
    return [
      { table: 'calendar.feed', erase: row?.feeds ?? 0, anonymise: 0 },
      { table: 'calendar.exception', erase: row?.exceptions ?? 0, anonymise: 0 },
      { table: 'calendar.event', erase: row?.own ?? 0, anonymise: row?.made ?? 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from calendar.feed where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from calendar.event where person_id = $1`, [personId]);
    await this.database.query(ctx, `update calendar.event set created_by = null where created_by = $1`, [personId]);
  }
}
