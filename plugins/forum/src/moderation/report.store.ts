import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { readCursor } from '@sreda/plugin-sdk/server';
import { TITLE } from '../group/group-sql.js';
import { personOf } from '../board/sight.js';
import type { Outcome, ReportKind, ReportQuery } from './moderation.dto.js';

export interface ReportRow {
  readonly id: string;
  readonly kind: ReportKind;
  readonly reason: string;
  readonly createdAt: Date;
  readonly reporterId: string | null;
  readonly postId: string;
  readonly topicId: string;
  readonly topicTitle: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly outcome: Outcome | null;
}
interface OpenReport {
  readonly postId: string;
  readonly boardId: string;
  readonly kind: ReportKind;
  readonly reporterId: string | null;
  readonly isOpen: boolean;
}

/** The statements about reports and appeals. */
@Injectable()
export class ReportStore {
  constructor(private readonly database: Database) {}

  /** One more than asked for, if there is. */
  page(ctx: RequestContext, boardId: string, { limit, after, filter }: ReportQuery): Promise<ReportRow[]> {
    const [last] = readCursor(after, 1) ?? [];
    const [state, sign, order] = filter === 'open' ? ['is null', '>', 'asc'] : ['is not null', '<', 'desc'];
    return this.database.query<ReportRow>(
      ctx,
      `select r.id, r.kind, r.reason, r.created_at as "createdAt", r.reporter_id as "reporterId", p.id as "postId", t.id as "topicId",
              ${TITLE} as "topicTitle", r.decided_at as "decidedAt", r.decided_by as "decidedBy", r.outcome
       from forum.report r join forum.post p on p.id = r.post_id join forum.topic t on t.id = p.topic_id
       where t.board_id = $1 and r.decided_at ${state} and ($2::uuid is null or r.id ${sign} $2) order by r.id ${order} limit $3`,
      [boardId, last ?? null, limit + 1],
    );
  }

  async countOpen(ctx: RequestContext, boardId: string): Promise<number> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from forum.report r join forum.post p on p.id = r.post_id join forum.topic t on t.id = p.topic_id
       where t.board_id = $1 and r.decided_at is null`,
      [boardId],
    );
    return row?.count ?? 0;
  }

  /** Under a lock, in a transaction. */
  lock(ctx: RequestContext, reportId: string): Promise<OpenReport | undefined> {
    return this.database.queryOne<OpenReport>(
      ctx,
      `select r.post_id as "postId", t.board_id as "boardId", r.kind, r.reporter_id as "reporterId", r.decided_at is null as "isOpen"
       from forum.report r join forum.post p on p.id = r.post_id join forum.topic t on t.id = p.topic_id where r.id = $1 for update of r`,
      [reportId],
    );
  }

  /** The board of a report. */
  async boardOf(ctx: RequestContext, reportId: string): Promise<string | undefined> {
    const row = await this.database.queryOne<{ boardId: string }>(
      ctx,
      `select t.board_id as "boardId" from forum.report r join forum.post p on p.id = r.post_id join forum.topic t on t.id = p.topic_id
       where r.id = $1`,
      [reportId],
    );
    return row?.boardId;
  }

  /** False: the person's one about this post still waits. */
  async add(ctx: RequestContext, report: { postId: string; kind: ReportKind; reason: string }): Promise<boolean> {
    const [added] = await this.database.query(
      ctx,
      `insert into forum.report (id, post_id, kind, reporter_id, reason, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (post_id, reporter_id) where decided_at is null do nothing returning id`,
      [newId(), report.postId, report.kind, personOf(ctx), report.reason, ctx.now()],
    );
    return added !== undefined;
  }

  async hasAppealed(ctx: RequestContext, postId: string, since: Date): Promise<boolean> {
    const row = await this.database.queryOne(
      ctx,
      `select from forum.report where post_id = $1 and kind = 'appeal' and created_at >= $2 limit 1`,
      [postId, since],
    );
    return row !== undefined;
  }

  async decide(ctx: RequestContext, reportId: string, outcome: Outcome): Promise<void> {
    await this.database.query(ctx, `update forum.report set decided_at = $2, decided_by = $3, outcome = $4 where id = $1`, [
      reportId,
      ctx.now(),
      personOf(ctx),
      outcome,
    ]);
  }

  /** What waits because of the post as it was. */
  async decideAll(ctx: RequestContext, postId: string, kind: ReportKind, outcome: Outcome): Promise<void> {
    await this.database.query(
      ctx,
      `update forum.report set decided_at = $3, decided_by = $4, outcome = $5 where post_id = $1 and kind = $2 and decided_at is null`,
      [postId, kind, ctx.now(), personOf(ctx), outcome],
    );
  }
}
