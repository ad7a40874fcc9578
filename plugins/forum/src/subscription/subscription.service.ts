import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Boards } from '../board/boards.service.js';
import { TopicStore } from '../topic/topic.store.js';

/** Who hears of new posts. A topic goes before its board. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly topics: TopicStore,
  ) {}

  async setTopic(ctx: RequestContext, topicId: string, on: boolean): Promise<void> {
    const place = await this.topics.place(ctx, topicId);
    if (!place) throw notFound();
    await this.boards.get(ctx, place.boardId);
    await this.database.query(
      ctx,
      `insert into forum.topic_subscription (topic_id, person_id, active) values ($1, $2, $3)
       on conflict (topic_id, person_id) do update set active = excluded.active`,
      [topicId, actorOf(ctx).personId, on],
    );
  }

  async setBoard(ctx: RequestContext, boardId: string, on: boolean): Promise<void> {
    await this.boards.get(ctx, boardId);
    await this.database.query(
      ctx,
      on
        ? `insert into forum.board_subscription (board_id, person_id) values ($1, $2) on conflict do nothing`
        : `delete from forum.board_subscription where board_id = $1 and person_id = $2`,
      [boardId, actorOf(ctx).personId],
    );
  }
}
