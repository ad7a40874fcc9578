import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class EnrolmentPrivacy implements PrivacyProvider {
  readonly tables = {
    'enrolment.participant': {
      purpose: { key: 'enrolment.privacy.participant' },
      fields: ['person_id', 'course_id', 'role', 'source', 'class_id', 'key_id', 'since', 'until', 'removed'],
      keepDays: null,
    },
    'enrolment.group_member': {
      purpose: { key: 'enrolment.privacy.group-member' },
      fields: ['person_id', 'group_id'],
      keepDays: null,
    },
    'enrolment.entry_tries': {
      purpose: { key: 'enrolment.privacy.entry-tries' },
      fields: ['person_id', 'level', 'at'],
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
    const groups = await this.database.query(
      ctx,
      `select c.name as course, g.name as "group"
       from enrolment.group_member m join enrolment."group" g on g.id = m.group_id join courses.course c on c.id = g.course_id
       where m.person_id = $1 order by c.name, g.name`,
      [personId],
    );
    if (groups.length > 0) yield { path: ['groups'], data: groups };
    const tries = await this.database.query(ctx, `select level, at from enrolment.entry_tries where person_id = $1`, [personId]);
    if (tries.length > 0) yield { path: ['entry-tries'], data: tries };
  }

  async preview(ctx: RequestContext, personId: string) {
    const counts: { table: string; erase: number; anonymise: number }[] = [];
    for (const table of Object.keys(this.tables)) {
      const row = await this.database.queryOne<{ erase: number }>(ctx, `select count(*)::int as erase from ${table} where person_id = $1`, [
        personId,
      ]);
      counts.push({ table, erase: row?.erase ?? 0, anonymise: 0 });
    }
    return counts;
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    for (const table of Object.keys(this.tables)) await this.database.query(ctx, `delete from ${table} where person_id = $1`, [personId]);
  }
}
