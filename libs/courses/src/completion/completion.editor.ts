import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Events, Extensions } from '@sreda/plugin-sdk/server';
import type { CompletionChangeDto, CompletionSettingsDto } from './completion.dto.js';
import { completionRuleChanged } from './completion.events.js';
import type { Completion } from './completion-rule.js';

const DEFAULT_PERCENT = 50;

/** The completion rule of an activity as its teacher sets it. */
@Injectable()
export class CompletionEditor {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly events: Events,
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
    await this.database.tx(ctx, async (inner) => {
      const before = await this.database.queryOne<{ type: string; courseId: string; version: number }>(
        inner,
        `select type, course_id as "courseId", version from courses.activity where id = $1 for no key update`,
        [activityId],
      );
      if (!before) throw notFound();
      const offered = this.offered(before.type);
      if (!offered.includes(rule)) throw invalid('rule', 'one-of', { values: offered.join(', ') });
      if (before.version !== version) throw conflict('courses.changed-meanwhile');
      const completion: Completion = {
        rule,
        ...(rule === 'passed' && { percent: percent ?? DEFAULT_PERCENT }),
        ...(rule === 'manual' && { by: by ?? 'student' }),
      };
      await this.database.query(inner, `update courses.activity set completion = $2, version = version + 1 where id = $1`, [
        activityId,
        JSON.stringify(completion),
      ]);
      await this.events.record(inner, completionRuleChanged, activityId, { activityId, courseId: before.courseId });
    });
  }

  private offered(type: string): string[] {
    return [...(this.extensions.all(points.activity).get(type)?.completionRules ?? []), 'none'];
  }
}
