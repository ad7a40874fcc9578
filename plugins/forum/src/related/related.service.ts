import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { Board } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { type Condition, Sight } from '../board/sight.js';
import { TITLE } from '../group/group-sql.js';
import { NetworkSight } from '../network/network.sight.js';
import { MAX_RELATED, type RelatedTopicDto } from './related.dto.js';

/** Topics that are compared: the newest with a word in common, and the newest with a tag. */
const RANKED = 200;

/** SQL: the forms of the words of the title of `source`, any of them. */
const WORDS = String.raw`(
  select string_agg('''' || word || '''', ' | ')::tsquery from unnest(tsvector_to_array(source.search)) word where word !~ '[''\\]')`;

/** What was talked about before: in a course on the same board, in the network in all sections that the school sees. */
@Injectable()
export class RelatedService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly sight: Sight,
    private readonly schools: NetworkSight,
  ) {}

  /** The most alike first: a tag in common says more than words. */
  async of(ctx: RequestContext, topicId: string): Promise<RelatedTopicDto[]> {
    const seen = this.seen(ctx, await this.boards.get(ctx, topicId, 'topic'), 4);
    const shown = `t.id <> $1 and ${seen.sql} and exists (select from forum.post p where p.topic_id = t.id and p.starts and p.hidden_at is null)`;
    return this.database.query<RelatedTopicDto>(
      ctx,
      `with source as materialized (select ${WORDS} as words from forum.topic source where source.id = $1),
       alike as (
         (select t.id, 0 as tags from source join forum.topic t on t.search @@ source.words where ${shown} order by t.id desc limit $2)
         union all
         (select t.id, count(*) from forum.topic_tag own join forum.topic_tag g on g.key = own.key join forum.topic t on t.id = g.topic_id
           where own.topic_id = $1 and ${shown} group by t.id order by t.id desc limit $2))
       select t.id, ${TITLE} as title, s.theme as of, t.answer_id is not null as "isAnswered"
         from source cross join (select id, max(tags) as tags from alike group by id) same
         join forum.topic t using (id) left join forum.section s on s.id = t.board_id
        order by same.tags + coalesce(ts_rank(t.search, source.words), 0) desc, t.id desc limit $3`,
      [topicId, RANKED, MAX_RELATED, ...seen.parameters],
    );
  }

  private seen(ctx: RequestContext, board: Board, firstParameter: number): Condition {
    if (board.kind === 'course') {
      const { sql, parameters } = this.sight.topics(ctx, board, firstParameter + 1);
      return { sql: `t.board_id = $${firstParameter}::uuid and ${sql}`, parameters: [board.id, ...parameters] };
    }
    const { sees, parameters } = this.schools.schools(ctx, firstParameter);
    return { sql: `t.board_id in (select s.id from forum.section s where ${sees('s.school_id')}) and ${sees('t.school_id')}`, parameters };
  }
}
