import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class EnrolmentPrivacy implements PrivacyProvider {
  readonly tables = {
    'enrolment.participant': {
      purpose: { key: 'enrolment.privacy.participant' },
      fields: ['person_id', 'course_id', 'role', 'source', 'class_id', 'since', 'until'],
      keepDays: null,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select c.name as course, t.role, t.source, t.since, t.until
       from enrolment.participant t join courses.course c on c.id = t.course_id where t.person_id = $1 order by t.since, t.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['courses'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ erase: number }>(
      ctx,
      `select count(*)::int as erase from enrolment.participant where person_id = $1`,
      [personId],
    );
    return [{ table: 'enrolment.participant', erase: row?.erase ?? 0, anonymise: 0 }];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from enrolment.participant where person_id = $1`, [personId]);
  }
}
