import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Notices, pageOf, People } from '@sreda/plugin-sdk/server';
import { type Board, borderOf, boardPage } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { appealDecided, postReported } from '../forum.notices.js';
import { type PostRow, PostStore } from '../post/post.store.js';
import { authorOf, PostView } from '../post/post.view.js';
import { HidingService, topicPage } from './hiding.service.js';
import type { ReportDecisionDto, ReportDto, ReportKind, ReportPageDto, ReportQuery } from './moderation.dto.js';
import { type ReportRow, ReportStore } from './report.store.js';

/** What people tell the moderators, and what these decide. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly posts: PostStore,
    private readonly view: PostView,
    private readonly store: ReportStore,
    private readonly hiding: HidingService,
    private readonly people: People,
    private readonly notices: Notices,
  ) {}

  /** Shows (`reason` null) or hides a post. */
  async hide(ctx: RequestContext, postId: string, reason: string | null): Promise<void> {
    const place = await this.posts.place(ctx, postId);
    if (!place) throw notFound();
    await this.hiding.hide(ctx, await this.boards.get(ctx, place.boardId), postId, reason);
  }

  /** By anybody who can read the post and has not written it. 409 `forum.already-reported` while an earlier one waits. */
  async report(ctx: RequestContext, postId: string, reason: string): Promise<void> {
    const { board, post } = await this.seen(ctx, postId);
    if (post.authorId === actorOf(ctx).personId) throw forbidden();
    if (post.hiddenAt) throw conflict('forum.hidden');
    await this.file(ctx, board, post, 'report', reason);
  }

  /** By the author of a hidden post, once each time that it is hidden. */
  async appeal(ctx: RequestContext, postId: string, text: string): Promise<void> {
    const { board, post } = await this.seen(ctx, postId);
    if (post.authorId !== actorOf(ctx).personId) throw forbidden();
    if (!post.hiddenAt) throw conflict('forum.not-hidden');
    if (await this.store.hasAppealed(ctx, postId, post.hiddenAt)) throw conflict('forum.already-appealed');
    await this.file(ctx, board, post, 'appeal', text);
  }

  async list(ctx: RequestContext, boardId: string, query: ReportQuery): Promise<ReportPageDto> {
    const board = await this.boards.get(ctx, boardId);
    if (!board.mayModerate) throw forbidden();
    const { items, next } = pageOf(await this.store.page(ctx, boardId, query), query.limit, {
      cursor: ({ id }) => [id],
      item: (row) => row,
    });
    return { items: await this.views(ctx, board, items), next };
  }

  /** 409 `forum.decided` when another moderator was faster. */
  async decide(ctx: RequestContext, reportId: string, { outcome, reason }: ReportDecisionDto): Promise<void> {
    const boardId = await this.store.boardOf(ctx, reportId);
    if (!boardId) throw notFound();
    const board = await this.boards.get(ctx, boardId);
    if (!board.mayModerate) throw forbidden();
    await this.database.tx(ctx, async (inner) => {
      const report = await this.store.lock(inner, reportId);
      if (!report) throw notFound();
      if (!report.isOpen) throw conflict('forum.decided');
      const change = report.kind === 'report' ? 'hidden' : 'shown';
      if (outcome !== 'dismissed' && outcome !== change) throw invalid('outcome', 'one-of', { values: `dismissed, ${change}` });
      if (outcome === 'hidden' && !reason) throw invalid('reason', 'required');
      await this.store.decide(inner, reportId, outcome);
      if (outcome !== 'dismissed') await this.hiding.hide(inner, board, report.postId, outcome === 'hidden' ? (reason ?? null) : null);
      if (report.kind === 'appeal' && report.reporterId) await this.tellAuthor(inner, board, report.postId, report.reporterId);
    });
  }

  private async file(ctx: RequestContext, board: Board, post: PostRow, kind: ReportKind, reason: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      if (!(await this.store.add(inner, { postId: post.id, kind, reason }))) throw conflict('forum.already-reported');
      await this.notices.notify(inner, {
        kind: postReported,
        audience: board.moderators,
        organisationId: borderOf(board),
        params: { name: board.name },
        link: `${boardPage(board)}/reports`,
      });
    });
  }

  private async tellAuthor(ctx: RequestContext, board: Board, postId: string, authorId: string): Promise<void> {
    const place = await this.posts.place(ctx, postId);
    if (!place) return;
    await this.notices.notify(ctx, {
      kind: appealDecided,
      audience: { people: [authorId] },
      organisationId: borderOf(board),
      params: { name: board.name },
      link: topicPage(place.topicId),
    });
  }

  private async seen(ctx: RequestContext, postId: string): Promise<{ board: Board; post: PostRow }> {
    const place = await this.posts.place(ctx, postId);
    if (!place) throw notFound();
    const board = await this.boards.get(ctx, place.boardId);
    const post = await this.posts.seen(ctx, board, [postId]);
    if (!post[0]) throw notFound();
    return { board, post: post[0] };
  }

  private async views(ctx: RequestContext, board: Board, rows: readonly ReportRow[]): Promise<ReportDto[]> {
    if (rows.length === 0) return [];
    const posts = await this.posts.seen(ctx, board, [...new Set(rows.map(({ postId }) => postId))]);
    const views = new Map((await this.view.of(ctx, board, { locked: false }, posts)).map((post) => [post.id, post]));
    const names = await this.people.names(ctx, [
      ...new Set(rows.flatMap(({ reporterId, decidedBy }) => [reporterId, decidedBy]).filter((id) => id !== null)),
    ]);
    return rows.flatMap((row) => {
      const { id, kind, reason, createdAt, topicId, topicTitle, decidedAt, outcome } = row;
      const post = views.get(row.postId);
      if (!post) return [];
      const decided = decidedAt && outcome && { at: decidedAt, by: authorOf(row.decidedBy, names), outcome };
      return [{ id, kind, reason, createdAt, topicId, topicTitle, by: authorOf(row.reporterId, names), post, decided }];
    });
  }
}
