import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { PreviewStore } from './preview/preview.store.js';

/** A test that children have worked on is hidden, not deleted; any other goes with its previews. Asked also while the plugin is off. */
@Injectable()
export class KeepAttempts {
  constructor(
    private readonly database: Database,
    private readonly previews: PreviewStore,
  ) {}

  async run(ctx: RequestContext, { activityId }: { activityId: string }): Promise<void> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from quiz.attempt where activity_id = $1`,
      [activityId],
    );
    if (row && row.count > 0) throw conflict('quiz.has-attempts', { count: row.count });
    await this.previews.remove(ctx, { activityId });
  }
}
