import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { requireWrite } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import type { Reaction } from '../post/post.dto.js';
import { PostStore } from '../post/post.store.js';

/** One sign a person a post. */
@Injectable()
export class ReactionService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly posts: PostStore,
  ) {}

  /** To posts of others that are there to be read; null takes it back. */
  async react(ctx: RequestContext, postId: string, reaction: Reaction | null): Promise<void> {
    const place = await this.posts.place(ctx, postId);
    if (!place) throw notFound();
    const board = await this.boards.get(ctx, place.boardId);
    const [post] = await this.posts.seen(ctx, board, [postId]);
    if (!post) throw notFound();
    requireWrite(board);
    const { personId } = actorOf(ctx);
    if (post.authorId === personId) throw forbidden();
    if (post.hiddenAt) throw conflict('forum.hidden');
    await (reaction === null
      ? this.database.query(ctx, `delete from forum.reaction where post_id = $1 and person_id = $2`, [postId, personId])
      : this.database.query(
          ctx,
          `insert into forum.reaction (post_id, person_id, reaction) values ($1, $2, $3)
           on conflict (post_id, person_id) do update set reaction = excluded.reaction`,
          [postId, personId, reaction],
        ));
  }
}
