import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import type { Tracked } from '../../completion/completion.service.js';

/** Activities that conditions name. */
@Injectable()
export class ActivityLookup {
  constructor(private readonly database: Database) {}

  /** Throws 422 for one that is not in the course. */
  async require(ctx: RequestContext, courseId: string, activityId: string): Promise<Tracked> {
    const [found] = await this.find(ctx, [activityId]);
    if (!found || found.courseId !== courseId) throw invalid('activityId', 'unknown-activity');
    return found;
  }

  /** Those that are gone are left out. */
  find(ctx: RequestContext, activityIds: readonly string[]): Promise<(Tracked & { readonly courseId: string; readonly name: string })[]> {
    return this.database.query(
      ctx,
      `select id, type, completion, course_id as "courseId", name from courses.activity where id = any($1::uuid[])`,
      [[...new Set(activityIds)]],
    );
  }

  async names(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.find(ctx, activityIds)).map(({ id, name }) => [id, name]));
  }
}
