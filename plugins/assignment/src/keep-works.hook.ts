import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';

/** An assignment that somebody has worked on is hidden, not deleted. Asked also while the plugin is off. */
@Injectable()
export class KeepWorks {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { activityId }: { activityId: string }): Promise<void> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from assignment.work where activity_id = $1`,
      [activityId],
    );
    if (row && row.count > 0) throw conflict('assignment.has-works', { count: row.count });
  }
}
