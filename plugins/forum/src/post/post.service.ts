import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Events, Files, type PageQuery, pageOf, People } from '@sreda/plugin-sdk/server';
import { renderHtml } from '@sreda/rich-text';
import { type Board, requireWrite } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { personOf } from '../board/sight.js';
import { postsChanged } from '../forum.events.js';
import { TopicStore } from '../topic/topic.store.js';
import type { NewPostDto, PostChangeDto, PostDto, PostPageDto, PostVersionsDto } from './post.dto.js';
import { refusalToChange, refusalToDelete } from './post.rules.js';
import { POST_FILES, type PlacedPost, PostStore } from './post.store.js';
import { authorOf, PostView } from './post.view.js';
import { PostWriter } from './post.writer.js';

export const MAX_POSTS = 2_000;

@Injectable()
export class PostService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly topics: TopicStore,
    private readonly store: PostStore,
    private readonly view: PostView,
    private readonly writer: PostWriter,
    private readonly files: Files,
    private readonly people: People,
    private readonly events: Events,
  ) {}

  async list(ctx: RequestContext, topicId: string, query: PageQuery): Promise<PostPageDto> {
    const topic = await this.topics.place(ctx, topicId);
    if (!topic) throw notFound();
    const board = await this.boards.get(ctx, topic.boardId);
    const rows = await this.store.replies(ctx, board, topicId, query);
    const { items, next } = pageOf(rows, query.limit, { cursor: ({ id }) => [id], item: (row) => row });
    return { items: await this.view.of(ctx, board, topic, items), next };
  }

  async reply(ctx: RequestContext, topicId: string, { text, answersId = null, fileIds, sendId }: NewPostDto): Promise<PostDto> {
    const board = await this.boardOf(ctx, await this.topics.place(ctx, topicId));
    const postId = await this.database.tx(ctx, async (inner) => {
      const topic = await this.topics.lock(inner, topicId);
      if (!topic) throw notFound();
      const sent = await this.store.sent(inner, sendId);
      if (sent) return sent.id;
      requireWrite(board);
      if (topic.locked && !board.mayModerate) throw conflict('forum.locked');
      if ((await this.store.count(inner, topicId)) >= MAX_POSTS) throw conflict('forum.topic-full', { max: MAX_POSTS });
      if (answersId !== null) await this.requireAnswerable(inner, board, topicId, answersId);
      return this.writer.write(inner, board, { topicId, starts: false, answersId, text, fileIds, sendId });
    });
    return this.get(ctx, board, postId);
  }

  async change(ctx: RequestContext, postId: string, change: PostChangeDto): Promise<PostDto> {
    const board = await this.boardOf(ctx, await this.store.place(ctx, postId));
    await this.database.tx(ctx, async (inner) => {
      const post = await this.lock(inner, board, postId);
      require(refusalToChange(post, board, personOf(ctx), ctx.now()));
      if (post.version !== change.version) throw conflict('forum.changed-meanwhile');
      await this.writer.change(inner, board, post, change);
    });
    return this.get(ctx, board, postId);
  }

  /** Only by the author, and only while nobody has answered. */
  async remove(ctx: RequestContext, postId: string): Promise<void> {
    const board = await this.boardOf(ctx, await this.store.place(ctx, postId));
    await this.database.tx(ctx, async (inner) => {
      const post = await this.lock(inner, board, postId);
      require(refusalToDelete(post, board, personOf(ctx)));
      await this.files.release(inner, POST_FILES, [postId]);
      await this.store.remove(inner, post);
      const { personId } = actorOf(ctx);
      await this.events.record(inner, postsChanged, post.topicId, { boardId: board.id, courseId: board.courseId, personId });
    });
  }

  /** What it was before each change: for the author and the moderators. */
  async versions(ctx: RequestContext, postId: string): Promise<PostVersionsDto> {
    const board = await this.boardOf(ctx, await this.store.place(ctx, postId));
    const [post] = await this.store.seen(ctx, board, [postId]);
    if (!post) throw notFound();
    if (post.authorId !== personOf(ctx) && !board.mayModerate) throw forbidden();
    const rows = await this.store.versions(ctx, postId);
    const names = await this.people.names(ctx, [...new Set(rows.flatMap(({ changedBy }) => changedBy ?? []))]);
    return {
      items: rows.map(({ version, text, changedAt, changedBy }) => ({
        ...{ version, changedAt },
        text: renderHtml({ text, format: 'html' }),
        changedBy: authorOf(changedBy, names),
      })),
    };
  }

  private boardOf(ctx: RequestContext, place: { readonly boardId: string } | undefined): Promise<Board> {
    if (!place) throw notFound();
    return this.boards.get(ctx, place.boardId);
  }

  private async get(ctx: RequestContext, board: Board, postId: string): Promise<PostDto> {
    const [row] = await this.store.seen(ctx, board, [postId]);
    const topic = row && (await this.topics.place(ctx, row.topicId));
    const [view] = topic ? await this.view.of(ctx, board, topic, [row]) : [];
    if (!view) throw notFound();
    return view;
  }

  private async lock(ctx: RequestContext, board: Board, postId: string): Promise<PlacedPost> {
    const post = await this.store.lock(ctx, postId);
    if (!post || (await this.store.seen(ctx, board, [postId])).length === 0) throw notFound();
    return post;
  }

  /** What is replied to is there to be read. */
  private async requireAnswerable(ctx: RequestContext, board: Board, topicId: string, postId: string): Promise<void> {
    const [post] = await this.store.seen(ctx, board, [postId]);
    if (post?.topicId !== topicId || post.hiddenAt) throw invalid('answersId', 'unknown-post');
  }
}

function require(refusal: string | null): void {
  if (refusal === 'kernel.forbidden') throw forbidden();
  if (refusal) throw conflict(refusal);
}
