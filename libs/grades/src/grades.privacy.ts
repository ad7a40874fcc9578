import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const FIELDS = ['person_id', 'raw', 'final', 'state', 'rule', 'inputs', 'changed_at'];

@Injectable()
export class GradesPrivacy implements PrivacyProvider {
  readonly tables = {
    'grades.grade': { purpose: { key: 'grades.privacy.grade' }, fields: FIELDS, keepDays: null },
    'grades.grade_change': { purpose: { key: 'grades.privacy.history' }, fields: [...FIELDS, 'actor_id'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select c.name as course, coalesce(i.name, a.name) as name, h.final::float8, i.max::float8, h.state, h.rule, h.inputs, h.changed_at as "changedAt"
       from grades.grade_change h
       join grades.item i on i.id = h.item_id
       join courses.course c on c.id = i.course_id
       left join courses.activity a on a.id = i.activity_id
       where h.person_id = $1 order by h.changed_at, h.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['grades'], data };
  }

  async preview(ctx: RequestContext, personId: string) {
    const [row] = await this.database.query<{ grades: number; history: number; given: number }>(
      ctx,
      `select (select count(*)::int from grades.grade where person_id = $1) as grades,
              (select count(*)::int from grades.grade_change where person_id = $1) as history,
              (select count(*)::int from grades.grade_change where actor_id = $1 and person_id <> $1) as given`,
      [personId],
    );
    return [
      { table: 'grades.grade', erase: row?.grades ?? 0, anonymise: 0 },
      { table: 'grades.grade_change', erase: row?.history ?? 0, anonymise: row?.given ?? 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from grades.grade_change where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from grades.grade where person_id = $1`, [personId]);
    await this.database.query(ctx, `update grades.grade_change set actor_id = null where actor_id = $1`, [personId]);
  }
}
