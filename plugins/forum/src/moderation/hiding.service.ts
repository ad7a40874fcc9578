import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Events, Notices } from '@sreda/plugin-sdk/server';
import { type Board, borderOf } from '../board/board.js';
import { postsChanged } from '../forum.events.js';
import { postHidden } from '../forum.notices.js';
import { type PlacedPost, PostStore } from '../post/post.store.js';
import { ReportStore } from './report.store.js';

/** A post that a moderator hides stays in its place; what it said only the author and the moderators read. */
@Injectable()
export class HidingService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostStore,
    private readonly reports: ReportStore,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly notices: Notices,
  ) {}

  /** `reason` null: shows it again. Decides what was reported or appealed. In the log of the school; the author is told. */
  async hide(ctx: RequestContext, board: Board, postId: string, reason: string | null): Promise<void> {
    if (!board.mayModerate) throw forbidden();
    await this.database.tx(ctx, async (inner) => {
      const post = await this.posts.lock(inner, postId);
      if (!post || (await this.posts.seen(inner, board, [postId])).length === 0) throw notFound();
      if (reason === null && !post.hiddenAt) return;
      await this.posts.hide(inner, postId, reason);
      if (reason === null) await this.reports.decideAll(inner, postId, 'appeal', 'shown');
      else await this.reports.decideAll(inner, postId, 'report', 'hidden');
      await this.record(inner, board, post, reason === null ? 'forum.show' : 'forum.hide');
      if (reason !== null && post.authorId) {
        await this.notices.notify(inner, {
          kind: postHidden,
          audience: { people: [post.authorId] },
          organisationId: borderOf(board),
          params: { name: board.name },
          link: topicPage(post.topicId),
        });
      }
    });
  }

  private async record(ctx: RequestContext, board: Board, post: PlacedPost, action: string): Promise<void> {
    await this.audit.record(ctx, {
      action,
      subject: { kind: 'post', id: post.id },
      personId: post.authorId ?? undefined,
      organisationIds: [board.organisationId],
      details: { boardId: board.id, topicId: post.topicId },
    });
    await this.events.record(ctx, postsChanged, post.topicId, { boardId: board.id, courseId: board.courseId, personId: post.authorId });
  }
}

/** Page of the web. */
export const topicPage = (topicId: string): string => `/forum/topics/${topicId}`;
