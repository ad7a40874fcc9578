import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type Board, requireWrite } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { personOf } from '../board/sight.js';
import { PostService } from '../post/post.service.js';
import { PostStore } from '../post/post.store.js';
import { PostWriter } from '../post/post.writer.js';
import type { NewTopicIdDto } from '../topic/topic.dto.js';
import { TopicStore } from '../topic/topic.store.js';
import { inGroup } from './group-sql.js';
import type { BoardGroupDto, NewGroupPostDto } from './group-talk.dto.js';

/** Forums in which each group of the course has one topic. It is there from its first post on. */
@Injectable()
export class GroupTalkService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly topics: TopicStore,
    private readonly posts: PostStore,
    private readonly replies: PostService,
    private readonly writer: PostWriter,
  ) {}

  async list(ctx: RequestContext, boardId: string): Promise<BoardGroupDto[]> {
    return this.seen(ctx, await this.boards.get(ctx, boardId), null);
  }

  /** Who begins it at the same time as another replies to them. */
  async write(ctx: RequestContext, boardId: string, groupId: string, { text, fileIds, sendId }: NewGroupPostDto): Promise<NewTopicIdDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.topics.lockBoard(inner, boardId);
      const board = await this.boards.get(inner, boardId);
      const [group] = await this.seen(inner, board, groupId);
      if (!group) throw notFound();
      if (group.topicId !== null) {
        const { id } = await this.replies.reply(inner, group.topicId, { text, fileIds, sendId });
        return { id: group.topicId, postId: id };
      }
      const sent = await this.posts.sent(inner, sendId);
      if (sent) return { id: sent.topicId, postId: sent.id };
      requireWrite(board);
      const id = newId();
      await this.topics.add(inner, { id, boardId, kind: 'discussion', title: group.name, groupId });
      const postId = await this.writer.write(inner, board, { topicId: id, starts: true, answersId: null, text, fileIds, sendId });
      return { id, postId };
    });
  }

  /** `onlyId`: that one, if it is among them. */
  private async seen(ctx: RequestContext, { id, courseId, groups }: Board, onlyId: string | null): Promise<BoardGroupDto[]> {
    if (groups === null) return [];
    return this.database.query<BoardGroupDto>(
      ctx,
      `select g.id, g.name, (select t.id from forum.topic t where t.board_id = $1 and t.group_id = g.id) as "topicId"
         from enrolment."group" g
        where g.course_id = $2 and ($3::uuid is null or g.id = $3) and ($4 or ${inGroup('g.id', '$5::uuid')})
        order by g.name collate "ru-x-icu", g.id`,
      [id, courseId, onlyId, groups === 'all', personOf(ctx)],
    );
  }
}
