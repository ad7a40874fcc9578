import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import type { CompletionChangeDto, CompletionSettingsDto } from './completion.dto.js';
import type { Completion } from './completion-rule.js';

const DEFAULT_PERCENT = 50;

/** The completion rule of an activity as its teacher sets it. */
@Injectable()
export class CompletionEditor {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
  ) {}

  async get(ctx: RequestContext, activityId: string): Promise<CompletionSettingsDto> {
    const row = await this.database.queryOne<{ type: string; version: number; completion: Completion }>(
      ctx,
      `select type, version, completion from courses.activity where id = $1`,
      [activityId],
    );
    if (!row) throw notFound();
    return { version: row.version, ...row.completion, offered: this.offered(row.type) };
  }

  /** Work already done counts by the new rule at once. */
  async set(ctx: RequestContext, activityId: string, { version, rule, percent, by }: CompletionChangeDto): Promise<void> {
    const { type } = await this.type(ctx, activityId);
    if (!this.offered(type).includes(rule)) throw invalid('rule', 'one-of', { values: this.offered(type).join(', ') });
    const completion: Completion = {
      rule,
      ...(rule === 'passed' && { percent: percent ?? DEFAULT_PERCENT }),
      ...(rule === 'manual' && { by: by ?? 'student' }),
    };
    const changed = await this.database.queryOne(
      ctx,
      `with changed as (update courses.activity set completion = $3, version = version + 1 where id = $1 and version = $2 returning id)
       select id from changed`,
      [activityId, version, JSON.stringify(completion)],
    );
    if (!changed) throw conflict('courses.changed-meanwhile');
  }

  private offered(type: string): string[] {
    return [...(this.extensions.all(points.activity).get(type)?.completionRules ?? []), 'none'];
  }

  private async type(ctx: RequestContext, activityId: string): Promise<{ type: string }> {
    const row = await this.database.queryOne<{ type: string }>(ctx, `select type from courses.activity where id = $1`, [activityId]);
    if (!row) throw notFound();
    return row;
  }
}
