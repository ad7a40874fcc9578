import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { PageQuery, pageOf, People } from '@sreda/plugin-sdk/server';
import { AboutService } from '../about/about.service.js';
import { type Board, refusalOf, requireWrite } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { personOf } from '../board/sight.js';
import type { PostDto, PostPageDto } from '../post/post.dto.js';
import { PostStore } from '../post/post.store.js';
import { authorOf, PostView } from '../post/post.view.js';
import { PostWriter } from '../post/post.writer.js';
import { TagStore } from '../tag/tag.store.js';
import type { NewTopicDto, NewTopicIdDto, TopicChangeDto, TopicDto, TopicPageDto, TopicQuery, TopicRowDto } from './topic.dto.js';
import { type TopicRow, TopicStore } from './topic.store.js';

export const MAX_TOPICS = 5_000;
/** Of a group: it is not made, renamed or put elsewhere. */
export const ONE_TOPIC = 'forum.one-topic-a-group';

type Names = ReadonlyMap<string, string>;

@Injectable()
export class TopicService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly store: TopicStore,
    private readonly posts: PostStore,
    private readonly view: PostView,
    private readonly writer: PostWriter,
    private readonly people: People,
    private readonly tags: TagStore,
    private readonly about: AboutService,
  ) {}

  async list(ctx: RequestContext, boardId: string, query: TopicQuery): Promise<TopicPageDto> {
    const board = await this.boards.get(ctx, boardId);
    const rows = await this.store.page(ctx, board, query);
    const names = await this.names(ctx, rows);
    const { items, next } = pageOf(rows, query.limit, {
      cursor: ({ pinned, lastPostId }) => [pinned ? '1' : '0', lastPostId],
      item: (row) => rowView(ctx, board, row, names),
    });
    return { items: [...items], next };
  }

  async get(ctx: RequestContext, topicId: string): Promise<TopicDto> {
    const board = await this.boardOf(ctx, topicId);
    const row = await this.store.one(ctx, board, topicId);
    if (!row) throw notFound();
    const { limit } = new PageQuery();
    const shown = await this.posts.opening(ctx, board, topicId, { limit, answerId: row.answerId });
    const { posts, names } = await this.view.andNames(ctx, board, row, shown, [row.authorId, row.lastAuthorId]);
    const first = posts.find((_, index) => shown[index]?.starts);
    if (!first) throw notFound();
    const mayAct = board.mayWrite && refusalOf(board) === null;
    const isOwn = row.authorId !== null && row.authorId === personOf(ctx);
    return {
      ...rowView(ctx, board, row, names),
      version: row.version,
      boardId: board.id,
      board: {
        kind: board.kind,
        activityId: board.kind === 'course' ? board.id : null,
        name: board.name,
        courseId: board.courseId,
        isQuestionForum: board.isQuestionForum,
        isGroupForum: board.groups !== null,
      },
      about: row.target && (await this.about.of(ctx, row.target)),
      first,
      answer: posts.find(({ id }) => id === row.answerId) ?? null,
      replies: repliesOf(
        posts.filter((post) => post !== first),
        limit,
      ),
      waits: board.isQuestionForum && !board.mayModerate && !row.joined,
      mayReply: mayAct && (!row.locked || board.mayModerate),
      mayModerate: board.mayModerate,
      mayGrade: board.mayGrade,
      mayAccept: row.kind === 'question' && (board.mayModerate || (isOwn && mayAct)),
      mayRename: board.mayModerate || (isOwn && mayAct && !row.locked),
      subscribed: row.subscribed,
      lastReadId: row.lastReadId,
    };
  }

  /** Announcements are the moderators'. 409 `forum.too-many-topics`, `forum.one-topic-a-group`. */
  async create(ctx: RequestContext, boardId: string, topic: NewTopicDto): Promise<NewTopicIdDto> {
    const { title, kind = 'discussion', text, fileIds, tags = [], about, sendId } = topic;
    return this.database.tx(ctx, async (inner) => {
      const count = await this.store.countLocked(inner, boardId);
      // Under the lock: what kind of forum it is does not change any more.
      const board = await this.boards.get(inner, boardId);
      const sent = await this.posts.sent(inner, sendId);
      if (sent) return { id: sent.topicId, postId: sent.id };
      requireWrite(board);
      if (board.groups) throw conflict(ONE_TOPIC);
      if (kind === 'announcement' && !board.mayModerate) throw forbidden();
      if (count >= MAX_TOPICS) throw conflict('forum.too-many-topics', { max: MAX_TOPICS });
      const id = newId();
      await this.store.add(inner, { id, boardId, kind, title });
      const postId = await this.writer.write(inner, board, { topicId: id, starts: true, answersId: null, text, fileIds, sendId });
      if (tags.length > 0) await this.tags.put(inner, board, id, tags);
      if (about) await this.about.put(inner, board, id, about);
      return { id, postId };
    });
  }

  /** The author changes the title and the tags, a moderator everything. */
  async change(ctx: RequestContext, topicId: string, change: TopicChangeDto): Promise<TopicDto> {
    const board = await this.boardOf(ctx, topicId);
    await this.database.tx(ctx, async (inner) => {
      // Before the topic, as everybody does who needs both.
      if (change.tags) await this.store.lockBoard(inner, board.id);
      const topic = await this.store.lock(inner, topicId);
      if (!topic) throw notFound();
      if (!board.mayModerate) {
        const { pinned, locked, about } = change;
        const isModerators = [pinned, locked, about].some((wanted) => wanted !== undefined);
        if (topic.authorId !== actorOf(ctx).personId || isModerators) throw forbidden();
        requireWrite(board);
        if (topic.locked) throw conflict('forum.locked');
      }
      if (board.groups && change.title !== undefined) throw conflict(ONE_TOPIC);
      if (topic.version !== change.version) throw conflict('forum.changed-meanwhile');
      await this.store.change(inner, topicId, change);
      if (change.tags) await this.tags.put(inner, board, topicId, change.tags);
      if (change.about !== undefined) await this.about.put(inner, board, topicId, change.about);
    });
    return this.get(ctx, topicId);
  }

  /** 403 `forum.not-your-question`, 409 `forum.not-a-question`. */
  async accept(ctx: RequestContext, topicId: string, postId: string | null): Promise<TopicDto> {
    const board = await this.boardOf(ctx, topicId);
    const topic = await this.store.one(ctx, board, topicId);
    if (!topic) throw notFound();
    if (!board.mayModerate) {
      if (topic.authorId !== actorOf(ctx).personId) throw forbidden('forum.not-your-question');
      requireWrite(board);
    }
    if (topic.kind !== 'question') throw conflict('forum.not-a-question');
    if (postId !== null) {
      const [post] = await this.posts.seen(ctx, board, [postId]);
      if (post?.topicId !== topicId || post.starts || post.hiddenAt) throw invalid('postId', 'unknown-post');
    }
    await this.store.accept(ctx, topicId, postId);
    return this.get(ctx, topicId);
  }

  async read(ctx: RequestContext, topicId: string, postId: string): Promise<void> {
    await this.boardOf(ctx, topicId);
    if (!(await this.store.read(ctx, topicId, actorOf(ctx).personId, postId))) throw invalid('postId', 'unknown-post');
  }

  private boardOf(ctx: RequestContext, topicId: string): Promise<Board> {
    return this.boards.get(ctx, topicId, 'topic');
  }

  private names(ctx: RequestContext, rows: readonly TopicRow[]): Promise<Names> {
    return this.people.names(ctx, [
      ...new Set(rows.flatMap(({ authorId, lastAuthorId }) => [authorId, lastAuthorId]).filter((id) => id !== null)),
    ]);
  }
}

/** The first page; an accepted answer from further on is not of it. */
const repliesOf = (replies: readonly PostDto[], limit: number): PostPageDto => {
  const { items, next } = pageOf(replies.slice(0, limit + 1), limit, { cursor: ({ id }) => [id], item: (post) => post });
  return { items: [...items], next };
};

/** The title and the tags of a topic that a moderator has hidden go with its first post. */
function rowView(ctx: RequestContext, board: Board, row: TopicRow, names: Names): TopicRowDto {
  const { id, kind, createdAt, posts, unread, pinned, locked, isHidden } = row;
  const mayRead = !isHidden || board.mayModerate || (row.authorId !== null && row.authorId === personOf(ctx));
  return {
    ...{ id, kind, createdAt, posts, unread, pinned, locked, isHidden },
    title: mayRead ? row.title : '',
    tags: mayRead ? row.tags : [],
    author: authorOf(row.authorId, names),
    isAnswered: row.answerId !== null,
    last: { at: row.lastAt, author: authorOf(row.lastAuthorId, names) },
  };
}
