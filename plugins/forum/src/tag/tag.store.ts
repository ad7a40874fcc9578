import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { Board } from '../board/board.js';
import { Sight } from '../board/sight.js';
import { tagsOf } from './tag.js';
import { type BoardTagDto, MAX_BOARD_TAGS } from './tag.dto.js';

/** SQL: the topic `t` has the tag `key`, and is there to be read; of a hidden one (its first post is `first`) that asks more. */
export const taggedSql = (key: string, readsHidden = 'false'): string => `exists (
  select from forum.topic_tag g join forum.post first on first.topic_id = g.topic_id and first.starts
   where g.topic_id = t.id and g.key = ${key} and (first.hidden_at is null or ${readsHidden}))`;

/** SQL: names of the tags of the topic `t`. */
export const TAG_NAMES = `array(select g.name from forum.topic_tag g where g.topic_id = t.id order by g.key)`;

/** The statements about tags of topics. */
@Injectable()
export class TagStore {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
  ) {}

  /** Those of the board, what is used most first. */
  of(ctx: RequestContext, board: Board): Promise<BoardTagDto[]> {
    const seen = this.sight.topics(ctx, board, 3);
    return this.database.query<BoardTagDto>(
      ctx,
      `select (array_agg(g.name order by g.topic_id))[1] as name, count(*)::int as topics
         from forum.topic t join forum.topic_tag g on g.topic_id = t.id join forum.post p on p.topic_id = t.id and p.starts and p.hidden_at is null
        where t.board_id = $1 and ${seen.sql} group by g.key order by topics desc, g.key limit $2`,
      [board.id, MAX_BOARD_TAGS, ...seen.parameters],
    );
  }

  async names(ctx: RequestContext, topicId: string): Promise<string[]> {
    const row = await this.database.queryOne<{ names: string[] }>(ctx, `select ${TAG_NAMES} as names from forum.topic t where t.id = $1`, [
      topicId,
    ]);
    return row?.names ?? [];
  }

  /** The topic has these tags and no others, each written as it is on the board already. In a transaction that holds the board. */
  async put(ctx: RequestContext, board: Board, topicId: string, typed: readonly string[]): Promise<void> {
    const tags = tagsOf(typed);
    const seen = this.sight.topics(ctx, board, 5);
    await this.database.query(
      ctx,
      `with gone as (delete from forum.topic_tag where topic_id = $1 and key <> all($3::text[]))
       insert into forum.topic_tag (topic_id, key, name)
       select $1, tag.key, coalesce((
                select g.name from forum.topic_tag g join forum.topic t on t.id = g.topic_id
                 where g.key = tag.key and t.board_id = $2 and t.id <> $1 and ${seen.sql} order by t.id limit 1), tag.name)
         from unnest($3::text[], $4::text[]) tag (key, name)
       on conflict (topic_id, key) do update set name = excluded.name`,
      [topicId, board.id, tags.map(({ key }) => key), tags.map(({ name }) => name), ...seen.parameters],
    );
  }
}
