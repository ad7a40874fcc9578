import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';

/**
 * Before an activity gets another date: nothing new comes into a closed period, by the date of an activity no more than by the day of a column. What a
 * period has kept when it was closed stays in it whatever its date is.
 */
@Injectable()
export class KeepPeriods {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { activityId, closesAt }: { activityId: string; closesAt: Date | null }): Promise<void> {
    // A period that is being locked waits for this, and this for it.
    const dated = await this.database.queryOne(
      ctx,
      `select from courses.course c join courses.activity a on a.course_id = c.id
       where a.id = $1 and a.closes_at is distinct from $2 for share of c`,
      [activityId, closesAt],
    );
    if (!dated) return;
    const closed = await this.database.queryOne(
      ctx,
      `select from grades.item i
       join courses.activity a on a.id = i.activity_id
       join courses.course c on c.id = a.course_id join identity.organisation o on o.id = c.organisation_id
       cross join lateral (select (coalesce($2::timestamptz, a.created_at) at time zone o.time_zone)::date as day) d
       join grades.period_lock l on l.course_id = c.id and l.since <= d.day and l.until > d.day
       where i.activity_id = $1 and i.held_on is null and (i.locked_on >= l.since and i.locked_on < l.until) is not true
       limit 1`,
      [activityId, closesAt],
    );
    if (closed) throw conflict('grades.period-locked');
  }
}
