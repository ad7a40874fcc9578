import { Injectable } from '@nestjs/common';
import { Database, excerptColumns, excerptOf, htmlText, searchQuery } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { Boards } from '../board/boards.service.js';
import { Sight } from '../board/sight.js';
import { TITLE } from '../group/group-sql.js';
import { NetworkSight } from '../network/network.sight.js';
import { tagKey } from '../tag/tag.js';
import { taggedSql } from '../tag/tag.store.js';
import type { ForumFoundDto, ForumSearchQuery } from './search.dto.js';

/** Posts that are ranked: the newest of those that have the words. A common word is in more than a page can cost. */
const RANKED = 200;
/** Where this many of the newest posts have the words, older ones are not looked for: the index would find them all, to throw nearly all away. */
const NEWEST = 2_000;
const ENOUGH = 50;

interface Row {
  readonly topicId: string;
  readonly postId: string;
  readonly title: string;
  readonly boardName: string;
  readonly authorId: string | null;
  readonly at: Date;
  readonly rank: number;
  readonly excerpt: string;
  readonly marked: string;
}

/** Which posts are looked through: a condition over `t` (topic) and `p` (post), its parameters from `$firstParameter` on. */
type Where = (firstParameter: number) => { readonly sql: string; readonly parameters: readonly unknown[] };

/** Finds posts by their words and those of the title; what stands in the title comes first, and the newer of equals. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly boards: Boards,
    private readonly sight: Sight,
    private readonly schools: NetworkSight,
  ) {}

  /** On one board, for who may look at it. */
  async board(ctx: RequestContext, boardId: string, query: ForumSearchQuery): Promise<Page<ForumFoundDto>> {
    const board = await this.boards.get(ctx, boardId);
    return this.find(ctx, query, (first) => {
      const { sql, topics, parameters } = this.sight.listed(ctx, board, first + 1);
      return { sql: `t.board_id = $${first}::uuid and ${topics} and ${sql}`, parameters: [boardId, ...parameters] };
    });
  }

  /** In all sections that the school sees in whose name the actor works. */
  network(ctx: RequestContext, query: ForumSearchQuery): Promise<Page<ForumFoundDto>> {
    return this.find(ctx, query, (first) => {
      const { sees, parameters } = this.schools.schools(ctx, first);
      const sections = `t.board_id in (select s.id from forum.section s where ${sees('s.school_id')})`;
      return { sql: `${sections} and ${sees('t.school_id')} and ${sees('p.school_id')}`, parameters };
    });
  }

  /** Two queries. */
  private async find(ctx: RequestContext, { q, limit, after, tag }: ForumSearchQuery, where: Where): Promise<Page<ForumFoundDto>> {
    const cursor = readCursor(after, 2, 'whole');
    const { all, any, parameters } = searchQuery(q, 4);
    const seen = tagged(where, tag)(4 + parameters.length);
    const rows = await this.database.query<Row>(
      ctx,
      `with newest as materialized (
         select p.id, p.search from forum.post p join forum.topic t on t.id = p.topic_id
          where p.hidden_at is null and ${seen.sql} order by p.id desc limit ${NEWEST}
       ), near as materialized (
         select id from newest where search @@ ${all} order by id desc limit ${RANKED}
       ), everywhere as materialized (
         select p.* from forum.post p where p.search @@ ${all} and p.hidden_at is null
       ), candidate as (
         select id from near where (select count(*) from near) >= ${ENOUGH}
         union
         (select p.id from everywhere p join forum.topic t on t.id = p.topic_id
           where (select count(*) from near) < ${ENOUGH} and ${seen.sql} order by p.id desc limit ${RANKED})
         union
         (select p.id from forum.topic t join forum.post p on p.topic_id = t.id and p.starts
           where t.search @@ ${any} and (t.search || p.search) @@ ${all} and p.hidden_at is null and ${seen.sql} order by p.id desc limit ${RANKED})
       ), found as (
         select p.id, p.topic_id, p.text, p.author_id, p.created_at, case when first.hidden_at is null then ${TITLE} else '' end as title, t.board_id,
                floor(ts_rank(case when p.starts then t.search || p.search else p.search end, ${all}) * 1000000)::int as rank
           from candidate c join forum.post p on p.id = c.id join forum.topic t on t.id = p.topic_id
           join forum.post first on first.topic_id = t.id and first.starts
       ), page as (
         select * from found where $1::int is null or (rank, id) < ($1, $2::uuid) order by rank desc, id desc limit $3
       )
       select f.topic_id as "topicId", f.id as "postId", f.title, coalesce(s.theme, a.name, '') as "boardName", f.author_id as "authorId",
              f.created_at as at, f.rank, x.excerpt, x.marked
         from page f
         left join forum.section s on s.id = f.board_id
         left join courses.activity a on a.id = f.board_id
        cross join lateral (${excerptColumns(htmlText('f.text'), all)}) x
        order by f.rank desc, f.id desc`,
      [cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1, ...parameters, ...seen.parameters],
    );
    const page = pageOf(rows, limit, { cursor: ({ rank, postId }) => [String(rank), postId], item: (row) => row });
    const names = await this.people.names(
      ctx,
      page.items.flatMap(({ authorId }) => authorId ?? []),
    );
    return { next: page.next, items: page.items.map((row) => toFound(row, names)) };
  }
}

/** Of those only the topics that have the tag. */
const tagged = (where: Where, tag: string | undefined): Where =>
  tag === undefined
    ? where
    : (firstParameter) => {
        const { sql, parameters } = where(firstParameter + 1);
        return { sql: `${taggedSql(`$${firstParameter}::text`)} and ${sql}`, parameters: [tagKey(tag), ...parameters] };
      };

const toFound = ({ topicId, postId, title, boardName, authorId, at, ...found }: Row, names: ReadonlyMap<string, string>): ForumFoundDto => {
  const { text, marks } = excerptOf(found);
  const authorName = authorId === null ? null : (names.get(authorId) ?? null);
  return { topicId, postId, title, boardName, authorName, at, excerpt: { text, marks: [...marks] } };
};
