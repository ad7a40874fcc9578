import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Events, plainJob } from '@sreda/plugin-sdk/server';
import { itemShown } from './book/book.reader.js';
import { type GradeChanged, gradeChanged } from './grades.events.js';

/** Grades become known when students may see them, which may be long after they were given. */
@Injectable()
export class GradeNews {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Events of the grades that nobody was told of and that students see now; of these items, or of all. In a transaction. */
  async tell(ctx: RequestContext, itemIds: readonly string[] | null = null): Promise<void> {
    const news = await this.database.query<GradeChanged>(
      ctx,
      `with told as (
         update grades.grade g set told = true
         from grades.item i left join courses.activity a on a.id = i.activity_id
         where i.id = g.item_id and not g.told and not g.hidden and i.removed_at is null and ${itemShown('$2')}
           and ($1::uuid[] is null or i.id = any($1))
         returning g.person_id, g.final, g.state, i.id, i.course_id, i.activity_id, coalesce(i.name, a.name) as name, i.max
       )
       select t.id as "itemId", t.course_id as "courseId", t.activity_id as "activityId", t.name, t.person_id as "personId",
              t.final::float8, t.max::float8, t.state
       from told t order by t.id, t.person_id`,
      [itemIds, ctx.now()],
    );
    for (const grade of news) await this.events.record(ctx, gradeChanged, grade.personId, grade);
  }
}

export const tellShown = plainJob({
  name: 'grades.tell-shown',
  queue: 'default',
  attempts: 3,
  timeoutMs: 120_000,
});
/** An item may be hidden until a time: nobody is there when it comes. */
export const tellShownOften: ScheduleDef = { name: 'grades.tell-shown-often', cron: '*/10 * * * *', job: tellShown.name };

@Injectable()
export class TellShownHandler {
  constructor(
    private readonly database: Database,
    private readonly news: GradeNews,
  ) {}

  async run(ctx: RequestContext): Promise<void> {
    await this.database.tx(ctx, (inner) => this.news.tell(inner));
  }
}
