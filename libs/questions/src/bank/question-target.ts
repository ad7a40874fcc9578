import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { LinkTarget, LinkTargetView, RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';

@Injectable()
export class QuestionTarget implements LinkTarget {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async readable(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, LinkTargetView>> {
    const parameters: unknown[] = [ids];
    const visible = (['course', 'organisation', 'person'] as const).map((owner) => {
      const { sql, parameters: own } = this.access.visible(ctx, capabilities.view, owner, 'b.owner_id', parameters.length + 1);
      parameters.push(...own);
      return `when '${owner}' then ${sql}`;
    });
    const rows = await this.database.query<LinkTargetView & { id: string }>(
      ctx,
      `select q.id, v.name, v.type, case b.owner_kind when 'course' then b.owner_id end as "courseId"
         from questions.question q join questions.bank b on b.id = q.bank_id join questions.question_version v on v.id = q.version_id
        where q.id = any($1::uuid[]) and q.deleted_at is null and case b.owner_kind ${visible.join(' ')} end`,
      parameters,
    );
    return new Map(rows.map(({ id, ...view }) => [id, view]));
  }
}
