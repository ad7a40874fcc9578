import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class LessonCardsPrivacy implements PrivacyProvider {
  readonly tables = {
    'lesson_cards.card': { purpose: { key: 'lesson-cards.privacy.card' }, fields: ['owner_id', 'content', 'changed_at'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const cards = await this.database.query<{ id: string }>(
      ctx,
      `select id, content, shared, changed_at as "changedAt" from lesson_cards.card where owner_id = $1 order by id`,
      [personId],
    );
    for (const { id, ...data } of cards) yield { path: ['lesson-cards', id], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ shared: number; own: number }>(
      ctx,
      `select count(*) filter (where shared)::int as shared,
              count(*) filter (where not shared)::int as own
         from lesson_cards.card where owner_id = $1`,
      [personId],
    );
    return [{ table: 'lesson_cards.card', erase: row?.own ?? 0, anonymise: row?.shared ?? 0 }];
  }

  /** What colleagues read stays theirs to read, without a name; the rest was for its owner alone. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from lesson_cards.card where owner_id = $1 and not shared`, [personId]);
    await this.database.query(ctx, `update lesson_cards.card set owner_id = null where owner_id = $1`, [personId]);
  }
}
