import { Injectable } from '@nestjs/common';
import { Visibility } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { Sight } from '../board/sight.js';
import { capabilities } from '../manifest.js';
import { NetworkBoards } from '../network/network-boards.js';

/** Who may read a post may read its files. */
@Injectable()
export class PostFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
    private readonly visibility: Visibility,
    private readonly network: NetworkBoards,
  ) {}

  async readable(ctx: RequestContext, postIds: readonly string[]): Promise<ReadonlySet<string>> {
    const readable = this.sight.readable(ctx, 2);
    const rows = await this.database.query<{ id: string; boardId: string }>(
      ctx,
      `select p.id, (select board_id from forum.topic where id = p.topic_id) as "boardId" from forum.post p
       where p.id = any($1::uuid[]) and ${readable.sql}`,
      [postIds, ...readable.parameters],
    );
    const boards = await this.visibility.readable(ctx, [...new Set(rows.map(({ boardId }) => boardId))], capabilities.view);
    const ofCourses = rows.filter(({ boardId }) => boards.has(boardId)).map(({ id }) => id);
    return new Set([...ofCourses, ...(await this.network.readablePosts(ctx, postIds))]);
  }
}
