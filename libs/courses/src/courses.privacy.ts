import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class CoursesPrivacy implements PrivacyProvider {
  readonly tables = {
    'courses.progress': {
      purpose: { key: 'courses.privacy.progress' },
      fields: ['person_id', 'activity_id', 'viewed_at', 'marked_at', 'marked_by', 'completed_at'],
      keepDays: null,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select c.name as course, a.name, p.viewed_at as "viewedAt", p.marked_at as "markedAt", p.completed_at as "completedAt"
       from courses.progress p join courses.activity a on a.id = p.activity_id join courses.course c on c.id = a.course_id
       where p.person_id = $1 order by c.id, a.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['courses', 'progress'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ erase: number; anonymise: number }>(
      ctx,
      `select count(*) filter (where person_id = $1)::int as erase, count(*) filter (where person_id <> $1)::int as anonymise
       from courses.progress where person_id = $1 or marked_by = $1`,
      [personId],
    );
    return [{ table: 'courses.progress', erase: row?.erase ?? 0, anonymise: row?.anonymise ?? 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from courses.progress where person_id = $1`, [personId]);
    await this.database.query(ctx, `update courses.progress set marked_by = null where marked_by = $1`, [personId]);
  }
}
