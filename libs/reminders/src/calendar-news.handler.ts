import { Injectable } from '@nestjs/common';
import type { CalendarNews, CalendarNewsKind } from '@sreda/calendar';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { Audience, NotificationKind, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { batched, folded } from './calendar-news.js';

export const eventAdded: NotificationKind = { id: 'reminders:event-added', group: 'school', channels: { mail: 'daily' }, guardians: true };
export const eventMoved: NotificationKind = {
  id: 'reminders:event-moved',
  group: 'school',
  channels: { mail: 'at-once' },
  guardians: true,
};
export const eventCancelled: NotificationKind = {
  id: 'reminders:event-cancelled',
  group: 'school',
  channels: { mail: 'at-once' },
  guardians: true,
};

const KINDS: Readonly<Record<CalendarNewsKind, NotificationKind>> = { added: eventAdded, moved: eventMoved, cancelled: eventCancelled };
/** Who belongs to a school or a network; guardians hear with the children. */
const ROLES = ['student', 'teacher', 'class-teacher', 'tutor', 'methodist', 'head', 'administrator'] as const;

/** A class, school, network or course whose people share events. */
interface Place {
  readonly id: string;
  readonly kind: string;
  /** The border: who does not belong there hears nothing. */
  readonly organisationId: string;
  readonly name: string;
  readonly timeZone: string;
}

function audienceOf({ id, kind }: Place): Audience {
  if (kind === 'course') return { anyOf: (['student', 'teacher'] as const).map((role) => ({ courseId: id, role })) };
  if (kind === 'class') return { anyOf: [{ classId: id }, { organisationId: id, role: 'class-teacher' }] };
  return { anyOf: ROLES.map((role) => ({ organisationId: id, role })) };
}

/** `07.10.2031 13:00` by the clock of the place: read alike in both languages. */
function whenOf({ startsAt, firstDay }: CalendarNews, timeZone: string): string {
  if (startsAt === null) return (firstDay ?? '').split('-').reverse().join('.');
  const format = new Intl.DateTimeFormat('ru', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(startsAt)).replace(',', '');
}

/** Tells those who share a calendar of events that came, went or moved. One query, and a notice for each audience. */
@Injectable()
export class TellCalendarNews {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async handle(ctx: RequestContext, events: readonly RecordedEvent<CalendarNews>[]): Promise<void> {
    const news = folded(events.filter((event) => isNews(ctx, event)));
    if (news.length === 0) return;
    const places = await this.places(ctx, [...new Set(news.map(({ payload }) => payload.contextId))]);
    for (const batch of batched(news)) {
      const [{ actorId, payload }] = batch;
      const place = places.get(payload.contextId);
      // The course is gone meanwhile.
      if (!place) continue;
      await this.notices.notify(ctx, {
        kind: KINDS[payload.what],
        audience: audienceOf(place),
        organisationId: place.organisationId,
        causedBy: actorId === null ? [] : [actorId],
        params: { name: payload.name, when: whenOf(payload, place.timeZone), place: place.name, count: batch.length },
        link: '/calendar',
        guardianLink: '/calendar',
      });
    }
  }

  private async places(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const rows = await this.database.query<Place>(
      ctx,
      `select o.id, o.kind, o.id as "organisationId", o.name, o.time_zone as "timeZone" from identity.organisation o where o.id = any ($1::uuid[])
       union all
       select c.id, 'course', o.id, c.name, o.time_zone
         from courses.course c join identity.organisation o on o.id = c.organisation_id where c.id = any ($1::uuid[]) and c.state = 'published'`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
