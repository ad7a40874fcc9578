import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Events, Notices } from '@sreda/plugin-sdk/server';
import { type Board, borderOf } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { postsChanged } from '../forum.events.js';
import { topicMoved } from '../forum.notices.js';
import { topicPage } from '../moderation/hiding.service.js';
import { MAX_POSTS } from '../post/post.service.js';
import { PostStore } from '../post/post.store.js';
import { TagStore } from '../tag/tag.store.js';
import type { NewTopicIdDto } from '../topic/topic.dto.js';
import { MAX_TOPICS, ONE_TOPIC } from '../topic/topic.service.js';
import { TopicStore } from '../topic/topic.store.js';
import { DestinationService } from './destination.service.js';
import type { TopicDestinationDto, TopicMergeDto, TopicMoveDto, TopicSplitDto } from './moving.dto.js';
import { type LockedTopic, MovingStore } from './moving.store.js';

/** What the log and those whom it concerns are told. */
interface Told {
  readonly action: 'move-topic' | 'merge-topic' | 'split-topic';
  readonly topic: LockedTopic;
  readonly to: { readonly topicId: string; readonly title: string; readonly board: Board };
  readonly authorIds: readonly string[];
  readonly reason: string;
}

/**
 * Moderators put topics where they belong. Each act can be undone by another: a topic moves back, what was merged is split off. In the network nobody may
 * lose sight of an own post by it: all who have written must share with the school that the posts come to.
 */
@Injectable()
export class MovingService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly places: DestinationService,
    private readonly topics: TopicStore,
    private readonly posts: PostStore,
    private readonly store: MovingStore,
    private readonly tags: TagStore,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly notices: Notices,
  ) {}

  async destinations(ctx: RequestContext, topicId: string): Promise<TopicDestinationDto[]> {
    return this.places.of(ctx, await this.moderated(ctx, topicId));
  }

  /** 409 `forum.marked-topic`: points count in the forum where they were given. */
  async move(ctx: RequestContext, topicId: string, { boardId, reason, version }: TopicMoveDto): Promise<void> {
    const from = await this.moderated(ctx, topicId);
    const [known] = await this.places.of(ctx, from, boardId);
    if (!known) throw invalid('boardId', 'unknown-board');
    const to = await this.boards.get(ctx, boardId);
    await this.database.tx(ctx, async (inner) => {
      if ((await this.topics.countLocked(inner, boardId)) >= MAX_TOPICS) throw conflict('forum.too-many-topics', { max: MAX_TOPICS });
      const topic = await this.lock(inner, from, topicId, version);
      if (await this.store.hasMarks(inner, topicId)) throw conflict('forum.marked-topic');
      if (to.kind === 'network') await this.requireTogether(inner, to.organisationId, await this.store.schools(inner, [topicId]));
      await this.store.move(inner, topicId, boardId);
      await this.tags.put(inner, to, topicId, await this.tags.names(inner, topicId));
      for (const board of [from, to]) {
        await this.events.record(inner, postsChanged, topicId, { boardId: board.id, courseId: board.courseId, personId: null });
      }
      await this.tell(inner, from, {
        action: 'move-topic',
        topic,
        to: { topicId, title: topic.title, board: to },
        authorIds: topic.authorId ? [topic.authorId] : [],
        reason,
      });
    });
  }

  /** The one that was begun first begins both. */
  async merge(ctx: RequestContext, topicId: string, { intoId, reason, version }: TopicMergeDto): Promise<void> {
    const board = await this.moderated(ctx, topicId);
    if (intoId === topicId || !(await this.topics.one(ctx, board, intoId))) throw invalid('intoId', 'unknown-topic');
    await this.database.tx(ctx, async (inner) => {
      const locked = await this.store.lock(inner, [topicId, intoId]);
      const topic = this.known(locked, board, topicId, version);
      const into = locked.find(({ id, boardId }) => id === intoId && boardId === board.id);
      if (!into) throw invalid('intoId', 'unknown-topic');
      if (topic.posts + into.posts > MAX_POSTS) throw conflict('forum.topic-full', { max: MAX_POSTS });
      const first = topic.firstId < into.firstId ? topic : into;
      await this.requireTogether(inner, first.schoolId, await this.store.schools(inner, [topicId, intoId]));
      await this.tags.put(inner, board, intoId, [...(await this.tags.names(inner, intoId)), ...(await this.tags.names(inner, topicId))]);
      await this.store.merge(inner, topic, into, first);
      await this.tell(inner, board, {
        action: 'merge-topic',
        topic,
        to: { topicId: intoId, title: into.title, board },
        authorIds: topic.authorId ? [topic.authorId] : [],
        reason,
      });
    });
  }

  /** Answers the new topic. */
  async split(ctx: RequestContext, topicId: string, { postIds, title, reason, version }: TopicSplitDto): Promise<NewTopicIdDto> {
    const board = await this.moderated(ctx, topicId);
    return this.database.tx(ctx, async (inner) => {
      if ((await this.topics.countLocked(inner, board.id)) >= MAX_TOPICS) throw conflict('forum.too-many-topics', { max: MAX_TOPICS });
      const topic = await this.lock(inner, board, topicId, version);
      const wanted = [...new Set(postIds.map((id) => id.toLowerCase()))].sort();
      const rows = (await this.posts.seen(inner, board, wanted)).filter((post) => post.topicId === topicId && !post.starts);
      const [postId] = wanted;
      if (postId === undefined || rows.length !== wanted.length) throw invalid('postIds', 'unknown-post');
      const [schoolId, ...schools] = await this.store.schoolsOf(inner, wanted);
      await this.requireTogether(inner, schoolId ?? null, schools);
      const id = newId();
      await this.store.split(inner, topic, { id, title, postIds: wanted, postId });
      await this.tags.put(inner, board, id, await this.tags.names(inner, topicId));
      await this.tell(inner, board, {
        action: 'split-topic',
        topic,
        to: { topicId: id, title, board },
        authorIds: [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))],
        reason,
      });
      return { id, postId };
    });
  }

  private async moderated(ctx: RequestContext, topicId: string): Promise<Board> {
    const board = await this.boards.get(ctx, topicId, 'topic');
    if (!board.mayModerate) throw forbidden();
    if (board.groups) throw conflict(ONE_TOPIC);
    return board;
  }

  private async lock(ctx: RequestContext, board: Board, topicId: string, version: number): Promise<LockedTopic> {
    return this.known(await this.store.lock(ctx, [topicId]), board, topicId, version);
  }

  private known(locked: readonly LockedTopic[], board: Board, topicId: string, version: number): LockedTopic {
    const topic = locked.find(({ id }) => id === topicId);
    if (!topic) throw notFound();
    if (topic.version !== version || topic.boardId !== board.id) throw conflict('forum.changed-meanwhile');
    return topic;
  }

  /** `schoolId` null: in a course. */
  private async requireTogether(ctx: RequestContext, schoolId: string | null, others: readonly string[]): Promise<void> {
    if (schoolId !== null && (await this.places.strangers(ctx, schoolId, others))) throw conflict('forum.schools-apart');
  }

  private async tell(ctx: RequestContext, from: Board, { action, topic, to, authorIds, reason }: Told): Promise<void> {
    await this.audit.record(ctx, {
      action: `forum.${action}`,
      subject: { kind: 'topic', id: topic.id },
      personId: topic.authorId ?? undefined,
      organisationIds: [...new Set([from.organisationId, to.board.organisationId])],
      details: { fromBoardId: from.id, boardId: to.board.id, topicId: to.topicId, reason },
    });
    if (authorIds.length === 0) return;
    await this.notices.notify(ctx, {
      kind: topicMoved,
      audience: { people: authorIds },
      organisationId: borderOf(to.board),
      params: { title: to.title, name: to.board.name, reason },
      link: topicPage(to.topicId),
    });
  }
}
