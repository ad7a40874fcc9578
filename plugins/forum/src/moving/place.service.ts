import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Boards } from '../board/boards.service.js';
import { PostStore } from '../post/post.store.js';
import { TopicStore } from '../topic/topic.store.js';
import type { ForumPlaceDto } from './moving.dto.js';

/** Topics are merged and split, and posts keep their ids. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly topics: TopicStore,
    private readonly posts: PostStore,
  ) {}

  /** Of a topic, a merged one or a post that the actor sees. */
  async of(ctx: RequestContext, id: string): Promise<ForumPlaceDto> {
    const place = await this.database.queryOne<ForumPlaceDto & { boardId: string }>(
      ctx,
      `select t.id as "topicId", place.post_id as "postId", t.board_id as "boardId" from (
         select id, null::uuid as post_id from forum.topic where id = $1
         union all select into_id, null from forum.merged_topic where topic_id = $1
         union all select topic_id, id from forum.post where id = $1
       ) place join forum.topic t on t.id = place.id`,
      [id],
    );
    if (!place) throw notFound();
    const { boardId, topicId, postId } = place;
    const board = await this.boards.get(ctx, boardId);
    const seen = postId === null ? await this.topics.one(ctx, board, topicId) : (await this.posts.seen(ctx, board, [postId]))[0];
    if (!seen) throw notFound();
    return { topicId, postId };
  }
}
