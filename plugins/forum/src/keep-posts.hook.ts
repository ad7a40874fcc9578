import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';

/** A forum in which somebody has written is hidden, not deleted. Asked also while the plugin is off. */
@Injectable()
export class KeepPosts {
  constructor(private readonly database: Database) {}

  async run(ctx: RequestContext, { activityId }: { activityId: string }): Promise<void> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from forum.post p join forum.topic t on t.id = p.topic_id where t.board_id = $1`,
      [activityId],
    );
    if (row && row.count > 0) throw conflict('forum.has-posts', { count: row.count });
  }
}
