import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { VisibleCourses } from '../visible-courses.js';
import { achievementsOf, type DayOfActs } from './achievements.js';
import { actVerbs } from './act-verbs.js';
import type { FootprintCourseDto, FootprintProfileDto } from './profile.dto.js';

const SHOWN_DAYS = 365;
const DAY_MS = 86_400_000;

/** Reads the figures of a person, each as far as the reader may see the course it comes from. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly visible: VisibleCourses,
  ) {}

  async of(ctx: RequestContext, personId: string): Promise<FootprintProfileDto> {
    const seen = await this.visible.of(ctx, personId, 'footprint.profile', 3);
    const days = await this.database.query<DayOfActs>(
      ctx,
      `select d.day::text, coalesce(sum(d.n) filter (where d.verb = any($2::text[])), 0)::int as acts,
              coalesce(sum(d.n) filter (where d.verb = 'submitted'), 0)::int as submitted
       from footprint.day d left join courses.course c on c.id = d.course_id
       where d.person_id = $1 and ${seen.sql} group by d.day order by d.day`,
      [personId, actVerbs, ...seen.parameters],
    );
    const later = await this.visible.of(ctx, personId, 'footprint.profile', 2);
    const courses = await this.database.query<FootprintCourseDto>(
      ctx,
      `select r.course_id as "courseId", c.name,
              (avg(r.mark / nullif(r.max_mark, 0)))::float8 as mean,
              json_agg(json_build_object('kind', r.object_kind, 'id', r.object_id, 'name', r.object_name, 'mark', r.mark::float8,
                                         'maxMark', r.max_mark::float8, 'at', r.happened_at) order by r.object_name collate "ru-x-icu", r.object_id) as results
       from footprint.result r left join courses.course c on c.id = r.course_id
       where r.person_id = $1 and r.mark is not null and ${later.sql} group by r.course_id, c.id order by c.name collate "ru-x-icu", r.course_id`,
      [personId, ...later.parameters],
    );
    const waits = await this.database.queryOne<{ waits: boolean }>(
      ctx,
      `select exists (select from footprint.statement where person_id = $1 and not profiled) as waits`,
      [personId],
    );
    const first = new Date(ctx.now().getTime() - SHOWN_DAYS * DAY_MS).toISOString().slice(0, 10);
    return {
      days: days.filter(({ day, acts }) => day > first && acts > 0).map(({ day, acts }) => ({ day, acts })),
      courses,
      achievements: achievementsOf(days),
      upToDate: !waits?.waits,
    };
  }
}
