import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { I18nMessage, Lifecycle, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class QuizLifecycle implements Lifecycle {
  constructor(private readonly database: Database) {}

  async inProgress(ctx: RequestContext): Promise<readonly I18nMessage[]> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from quiz.attempt where state = 'open'`,
    );
    return row && row.count > 0 ? [{ key: 'quiz.attempts-in-progress', params: { count: row.count } }] : [];
  }
}
