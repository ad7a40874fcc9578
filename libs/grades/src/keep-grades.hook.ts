import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';

/**
 * Before an activity is deleted: its grades would go with it. Those of a closed period stay, and so do those that a teacher has typed, which nothing
 * brings back.
 */
@Injectable()
export class KeepGrades {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { activityId }: { activityId: string }): Promise<void> {
    const kept = await this.database.queryOne<{ locked: boolean; typed: number }>(
      ctx,
      `select i.locked, count(*) filter (where g.typed)::int as typed
       from grades.item i join grades.grade g on g.item_id = i.id where i.activity_id = $1 group by i.locked`,
      [activityId],
    );
    if (kept?.locked) throw conflict('grades.period-locked');
    if (kept && kept.typed > 0) throw conflict('grades.has-grades', { count: kept.typed });
  }
}
