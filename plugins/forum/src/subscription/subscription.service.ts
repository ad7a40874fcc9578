import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { Board } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { NetworkSight } from '../network/network.sight.js';

/** Authors that one person follows. */
export const MAX_AUTHORS = 200;

/** Who hears of new posts. A topic goes before all else. In the network one listens in the name of the school worked in. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly sight: NetworkSight,
  ) {}

  async setTopic(ctx: RequestContext, topicId: string, on: boolean): Promise<void> {
    const board = await this.boards.get(ctx, topicId, 'topic');
    await this.database.query(
      ctx,
      `insert into forum.topic_subscription (topic_id, person_id, active, school_id) values ($1, $2, $3, $4)
       on conflict (topic_id, person_id) do update set active = excluded.active, school_id = excluded.school_id`,
      [topicId, actorOf(ctx).personId, on, board.kind === 'network' ? ctx.organisationId : null],
    );
  }

  async setBoard(ctx: RequestContext, boardId: string, on: boolean): Promise<void> {
    const board = await this.boards.get(ctx, boardId);
    await (board.kind === 'network' ? this.setSection(ctx, board, on) : this.setForum(ctx, board, on));
  }

  /**
   * Only of people who have written what the school sees: in the network, so that nobody follows a child. 409 `forum.too-many-followed`. Not to follow
   * any more one may always.
   */
  async setAuthor(ctx: RequestContext, authorId: string, on: boolean): Promise<void> {
    const { personId } = actorOf(ctx);
    if (!on) {
      await this.database.query(ctx, `delete from forum.author_subscription where author_id = $1 and person_id = $2`, [authorId, personId]);
      return;
    }
    if (!(await this.sees(ctx, authorId))) throw notFound();
    if (authorId === personId) throw forbidden();
    const [kept] = await this.database.query(
      ctx,
      `insert into forum.author_subscription (author_id, person_id, school_id)
       select $1, $2, $3 where (select count(*) from forum.author_subscription where person_id = $2 and author_id <> $1) < $4
       on conflict (author_id, person_id) do update set school_id = excluded.school_id returning author_id`,
      [authorId, personId, ctx.organisationId, MAX_AUTHORS],
    );
    if (!kept) throw conflict('forum.too-many-followed', { max: MAX_AUTHORS });
  }

  private async setForum(ctx: RequestContext, { id }: Board, on: boolean): Promise<void> {
    await this.database.query(
      ctx,
      on
        ? `insert into forum.board_subscription (board_id, person_id) values ($1, $2) on conflict do nothing`
        : `delete from forum.board_subscription where board_id = $1 and person_id = $2`,
      [id, actorOf(ctx).personId],
    );
  }

  private async setSection(ctx: RequestContext, { id }: Board, on: boolean): Promise<void> {
    const { personId } = actorOf(ctx);
    await (on
      ? this.database.query(
          ctx,
          `insert into forum.section_subscription (section_id, person_id, school_id) values ($1, $2, $3)
           on conflict (section_id, person_id) do update set school_id = excluded.school_id`,
          [id, personId, ctx.organisationId],
        )
      : this.database.query(ctx, `delete from forum.section_subscription where section_id = $1 and person_id = $2`, [id, personId]));
  }

  private async sees(ctx: RequestContext, authorId: string): Promise<boolean> {
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const row = await this.database.queryOne(ctx, `select where ${seenAuthor('$1', sees)}`, [authorId, ...parameters]);
    return row !== undefined;
  }
}

/** SQL: the person has written in the network something that the school sees. */
export const seenAuthor = (authorId: string, sees: (schoolIdColumn: string) => string): string => `exists (
  select from forum.post p join forum.topic t on t.id = p.topic_id join forum.section s on s.id = t.board_id
   where p.author_id = ${authorId} and p.hidden_at is null and ${sees('s.school_id')} and ${sees('t.school_id')} and ${sees('p.school_id')})`;
