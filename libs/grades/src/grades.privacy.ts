import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const FIELDS = [
  'person_id',
  'raw',
  'final',
  'state',
  'rule',
  'inputs',
  'typed',
  'mark_state',
  'excluded',
  'hidden',
  'reason',
  'changed_at',
];
const MARK = ['person_id', 'mark', 'state', 'reason', 'changed_at'];

/** Tables of which a row belongs to one person whole. */
const OWN = ['grade', 'grade_change', 'held_back', 'period_mark', 'period_mark_change'] as const;
/** Tables that say who did something to others. */
const BY = { grade_change: 'actor_id', period_mark_change: 'actor_id', period_lock: 'locked_by' } as const;

@Injectable()
export class GradesPrivacy implements PrivacyProvider {
  readonly tables = {
    'grades.grade': { purpose: { key: 'grades.privacy.grade' }, fields: [...FIELDS, 'late'], keepDays: null },
    'grades.grade_change': { purpose: { key: 'grades.privacy.history' }, fields: [...FIELDS, 'actor_id'], keepDays: null },
    'grades.held_back': {
      purpose: { key: 'grades.privacy.held-back' },
      fields: ['person_id', 'raw', 'state', 'rule', 'inputs', 'late', 'came_at'],
      keepDays: null,
    },
    'grades.period_mark': { purpose: { key: 'grades.privacy.period-mark' }, fields: [...MARK, 'why'], keepDays: null },
    'grades.period_mark_change': { purpose: { key: 'grades.privacy.history' }, fields: [...MARK, 'suggested', 'actor_id'], keepDays: null },
    'grades.period_lock': { purpose: { key: 'grades.privacy.period-lock' }, fields: ['locked_by', 'locked_at'], keepDays: null },
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const data = await this.database.query(
      ctx,
      `select c.name as course, coalesce(i.name, a.name) as name, h.final::float8, i.max::float8, h.state, h.mark_state as "markState", h.typed, h.excluded,
              h.reason, h.rule, h.inputs, h.changed_at as "changedAt"
       from grades.grade_change h
       join grades.item i on i.id = h.item_id
       join courses.course c on c.id = i.course_id
       left join courses.activity a on a.id = i.activity_id
       where h.person_id = $1 order by h.changed_at, h.id`,
      [personId],
    );
    if (data.length > 0) yield { path: ['grades'], data };
    const marks = await this.database.query(
      ctx,
      `select c.name as course, y.name as year, h.kind, h.number, h.mark, h.state, h.reason, h.changed_at as "changedAt"
       from grades.period_mark_change h
       join courses.course c on c.id = h.course_id
       join identity.academic_year y on y.id = h.academic_year_id
       where h.person_id = $1 order by h.changed_at, h.id`,
      [personId],
    );
    if (marks.length > 0) yield { path: ['period-marks'], data: marks };
  }

  async preview(ctx: RequestContext, personId: string) {
    const tables = [...new Set([...OWN, ...Object.keys(BY)])];
    const own = (table: string): string => (isOwn(table) ? `select count(*)::int from grades.${table} where person_id = $1` : '0');
    const by = (table: string): string => {
      const column = actorColumn(table);
      return column ? `select count(*)::int from grades.${table} where ${column} = $1${isOwn(table) ? ' and person_id <> $1' : ''}` : '0';
    };
    return this.database.query<{ table: string; erase: number; anonymise: number }>(
      ctx,
      tables
        .map((table) => `select 'grades.${table}' as "table", (${own(table)}) as erase, (${by(table)}) as anonymise`)
        .join(' union all '),
      [personId],
    );
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    for (const table of OWN) await this.database.query(ctx, `delete from grades.${table} where person_id = $1`, [personId]);
    for (const [table, column] of Object.entries(BY)) {
      await this.database.query(ctx, `update grades.${table} set ${column} = null where ${column} = $1`, [personId]);
    }
  }
}

const isOwn = (table: string): boolean => OWN.some((own) => own === table);
const actorColumn = (table: string): string | undefined => Object.entries(BY).find(([name]) => name === table)?.[1];
