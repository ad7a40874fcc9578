import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

@Injectable()
export class FootprintPrivacy implements PrivacyProvider {
  readonly tables = {
    'footprint.statement': {
      purpose: { key: 'footprint.privacy.statement' },
      fields: ['person_id', 'verb', 'object_kind', 'object_id', 'object_name', 'course_id', 'result', 'happened_at'],
      keepDays: 365,
    },
    'footprint.day': {
      purpose: { key: 'footprint.privacy.profile' },
      fields: ['person_id', 'day', 'course_id', 'verb', 'n'],
      keepDays: 365,
    },
    'footprint.result': {
      purpose: { key: 'footprint.privacy.profile' },
      fields: ['person_id', 'object_name', 'course_id', 'mark', 'max_mark', 'happened_at'],
      keepDays: 365,
    },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select happened_at, verb, object_kind, object_name, result from footprint.statement where person_id = $1 order by happened_at, id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['footprint'], data };
    const [profile] = await this.database.query<{ days: unknown; results: unknown }>(
      ctx,
      `select (select json_agg(json_build_object('day', day, 'verb', verb, 'n', n) order by day, verb) from footprint.day where person_id = $1) as days,
              (select json_agg(json_build_object('name', object_name, 'mark', mark, 'maxMark', max_mark, 'at', happened_at) order by happened_at)
               from footprint.result where person_id = $1 and mark is not null) as results`,
      [personId],
    );
    if (profile?.days || profile?.results) yield { path: ['footprint', 'profile'], data: profile };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<{ statements: number; days: number; results: number }>(
      ctx,
      `select (select count(*)::int from footprint.statement where person_id = $1) as statements,
              (select count(*)::int from footprint.day where person_id = $1) as days,
              (select count(*)::int from footprint.result where person_id = $1) as results`,
      [personId],
    );
    return [
      { table: 'footprint.statement', erase: row?.statements ?? 0, anonymise: 0 },
      { table: 'footprint.day', erase: row?.days ?? 0, anonymise: 0 },
      { table: 'footprint.result', erase: row?.results ?? 0, anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    // The statements first: a job that is under way has locked them and ends with the profile written.
    for (const table of ['statement', 'day', 'result']) {
      await this.database.query(ctx, `delete from footprint.${table} where person_id = $1`, [personId]);
    }
  }
}
