import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Settings } from '@sreda/plugin-sdk/server';
import { type MarkSettings, markSettings } from '../marks.settings.js';
import type { CourseBook } from './course-book.js';

/** The day of an item, of which `i` is the row, `a` its activity and `o` the organisation of its course. */
export const ITEM_DAY = `coalesce(i.locked_on, i.held_on, (coalesce(a.closes_at, a.created_at) at time zone o.time_zone)::date)`;

/** Whether students may see an item now; `$now` is the parameter with the time. */
export const itemShown = (now: string): string =>
  `((a.id is null or a.visible) and not (i.hidden and (i.hidden_until is null or i.hidden_until > ${now}::timestamptz)))`;

/** Reads how courses count; one statement for all of them. */
@Injectable()
export class BookReader {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async of(ctx: RequestContext, courseIds: readonly string[]): Promise<ReadonlyMap<string, CourseBook>> {
    const books = await this.database.query<CourseBook>(
      ctx,
      `select c.id as "courseId", c.name as "courseName", c.organisation_id as "organisationId", o.time_zone as "timeZone",
              coalesce(k.version, 0) as version, coalesce(k.categories, '[]') as categories, coalesce(n.items, '[]') as items
       from courses.course c
       join identity.organisation o on o.id = c.organisation_id
       left join lateral (
         select max(k.version) filter (where k.id = c.id) as version,
                json_agg(json_build_object(
                  'id', k.id, 'parentId', k.parent_id, 'name', k.name, 'aggregation', k.aggregation, 'total', k.total, 'emptyCounts', k.empty_counts,
                  'dropLowest', k.drop_lowest, 'keepHighest', k.keep_highest, 'weight', k.weight::float8, 'extraCredit', k.extra_credit,
                  'position', k.position) order by k.position, k.id) as categories
         from grades.category k where k.course_id = c.id
       ) k on true
       left join lateral (
         select json_agg(json_build_object(
                  'id', i.id, 'activityId', i.activity_id, 'name', coalesce(i.name, a.name), 'scale', i.scale, 'max', i.max::float8,
                  'categoryId', i.category_id, 'weight', i.weight::float8, 'extraCredit', i.extra_credit, 'counts', i.counts,
                  'position', i.position, 'day', ${ITEM_DAY}::text, 'closesAt', a.closes_at, 'hidden', i.hidden, 'hiddenUntil', i.hidden_until,
                  'shown', ${itemShown('$2')}, 'locked', i.locked, 'version', i.version) order by i.position, i.id) as items
         from grades.item i left join courses.activity a on a.id = i.activity_id
         where i.course_id = c.id and i.removed_at is null
       ) n on true
       where c.id = any($1::uuid[])`,
      [courseIds, ctx.now()],
    );
    return new Map(books.map((book) => [book.courseId, book]));
  }

  /** Throws 404. */
  async ofCourse(ctx: RequestContext, courseId: string): Promise<CourseBook> {
    const book = (await this.of(ctx, [courseId])).get(courseId);
    if (!book) throw notFound();
    return book;
  }

  /** The rules of the school that the course belongs to, wherever the reader works. */
  settingsOf(ctx: RequestContext, { organisationId }: Pick<CourseBook, 'organisationId'>): Promise<MarkSettings> {
    return this.settings.of(ctx, markSettings, organisationId);
  }
}
