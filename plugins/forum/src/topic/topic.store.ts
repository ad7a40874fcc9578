import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { readCursor } from '@sreda/plugin-sdk/server';
import type { TopicTargetDto } from '../about/about.dto.js';
import type { Board } from '../board/board.js';
import { type Condition, personOf, type Seen, Sight } from '../board/sight.js';
import { TITLE } from '../group/group-sql.js';
import { tagKey } from '../tag/tag.js';
import { TAG_NAMES, taggedSql } from '../tag/tag.store.js';
import type { TopicChangeDto, TopicFilter, TopicKind, TopicQuery } from './topic.dto.js';

export interface TopicRow {
  readonly id: string;
  readonly boardId: string;
  readonly kind: TopicKind;
  readonly title: string;
  readonly isHidden: boolean;
  readonly authorId: string | null;
  readonly createdAt: Date;
  readonly posts: number;
  readonly unread: number;
  readonly pinned: boolean;
  readonly locked: boolean;
  readonly version: number;
  readonly answerId: string | null;
  readonly lastPostId: string;
  readonly lastAt: Date;
  readonly lastAuthorId: string | null;
  readonly lastReadId: string | null;
  readonly subscribed: boolean;
  readonly tags: string[];
}
/** `joined`: the actor has written in it. */
export type OneTopic = TopicRow & { readonly joined: boolean; readonly target: TopicTargetDto | null };

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** SQL: `p` is by somebody else and after what the person (`$1`) has read; `r` is the person's reading or null. */
const IS_NEW = `p.id > coalesce(r.last_read_id, '${NOTHING}') and p.author_id is distinct from $1::uuid and p.hidden_at is null`;

const FILTERS: Readonly<Record<TopicFilter, (seen: string) => string>> = {
  all: () => 'true',
  unread: (seen) => `t.last_post_id > coalesce(r.last_read_id, '${NOTHING}') and exists (
    select from forum.post p where p.topic_id = t.id and ${IS_NEW} and ${seen})`,
  unanswered: () => `case t.kind when 'question' then t.answer_id is null
    else not exists (select from forum.post p where p.topic_id = t.id and not p.starts and p.hidden_at is null) end`,
};

/** The statements about topics. Parameter 1 is always the actor. */
@Injectable()
export class TopicStore {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
  ) {}

  /** Pinned ones first, then by the last post. One more than asked for, if there is. */
  page(ctx: RequestContext, board: Board, { limit, after, filter, tag }: TopicQuery): Promise<TopicRow[]> {
    const [pinned, lastPostId] = readCursor(after, 2, 'whole') ?? [];
    return this.rows(ctx, board, ({ sql: seen, topics }, next) => ({
      sql: `t.board_id = $${next} and ${topics} and ($${next + 1}::uuid is null or (t.pinned, t.last_post_id) < ($${next + 2}::boolean, $${next + 1}::uuid))
            and ${FILTERS[filter](seen)} and ($${next + 4}::text is null or ${taggedSql(`$${next + 4}`, `first.author_id = $1 or $${next + 5}::boolean`)})
            order by t.pinned desc, t.last_post_id desc limit $${next + 3}`,
      parameters: [board.id, lastPostId ?? null, pinned === '1', limit + 1, tag === undefined ? null : tagKey(tag), board.mayModerate],
    }));
  }

  async one(ctx: RequestContext, board: Board, topicId: string): Promise<OneTopic | undefined> {
    const [row] = await this.rows<OneTopic>(
      ctx,
      board,
      ({ topics }, next) => ({ sql: `t.id = $${next} and ${topics}`, parameters: [topicId] }),
      `, exists (select from forum.post p where p.topic_id = t.id and p.author_id = $1::uuid and p.hidden_at is null) as joined,
         (select json_build_object('kind', about.kind, 'id', about.target_id) from forum.topic_target about where about.topic_id = t.id) as target`,
    );
    return row;
  }

  /** Topics of the board with posts that the actor has not read. */
  async unread(ctx: RequestContext, board: Board): Promise<number> {
    const seen = this.sight.listed(ctx, board, 3);
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count
       from forum.topic t left join forum.reading r on r.topic_id = t.id and r.person_id = $1
       where t.board_id = $2 and ${seen.topics} and ${FILTERS.unread(seen.sql)}`,
      [personOf(ctx), board.id, ...seen.parameters],
    );
    return row?.count ?? 0;
  }

  /** Under a lock, in a transaction: what is written in a topic is written one after the other, so that ids of posts grow with their order. */
  lock(
    ctx: RequestContext,
    topicId: string,
  ): Promise<{ id: string; boardId: string; title: string; locked: boolean; version: number; authorId: string | null } | undefined> {
    return this.database.queryOne(
      ctx,
      `select t.id, t.board_id as "boardId", ${TITLE} as title, t.locked, t.version, p.author_id as "authorId"
       from forum.topic t join forum.post p on p.topic_id = t.id and p.starts where t.id = $1 for no key update of t`,
      [topicId],
    );
  }

  /** Where a topic is. */
  place(ctx: RequestContext, topicId: string): Promise<{ boardId: string; locked: boolean } | undefined> {
    return this.database.queryOne(ctx, `select board_id as "boardId", locked from forum.topic where id = $1`, [topicId]);
  }

  /** In a transaction. */
  async lockBoard(ctx: RequestContext, boardId: string): Promise<void> {
    await this.database.query(ctx, `select from forum.board where id = $1 for no key update`, [boardId]);
  }

  /** Under a lock on the board, in a transaction: how many topics it has. */
  async countLocked(ctx: RequestContext, boardId: string): Promise<number> {
    await this.lockBoard(ctx, boardId);
    const row = await this.database.queryOne<{ count: number }>(ctx, `select count(*)::int as count from forum.topic where board_id = $1`, [
      boardId,
    ]);
    return row?.count ?? 0;
  }

  /** The first post is written next, in the same transaction. */
  async add(ctx: RequestContext, topic: { id: string; boardId: string; kind: TopicKind; title: string; groupId?: string }): Promise<void> {
    await this.database.query(
      ctx,
      `insert into forum.topic (id, board_id, kind, title, created_at, last_post_id, group_id, school_id)
       select $1, id, $3, $4, $5, $1, $7, case kind when 'network' then $6::uuid end from forum.board where id = $2`,
      [topic.id, topic.boardId, topic.kind, topic.title, ctx.now(), ctx.organisationId, topic.groupId ?? null],
    );
  }

  async change(ctx: RequestContext, topicId: string, { title, pinned, locked }: TopicChangeDto): Promise<void> {
    await this.database.query(
      ctx,
      `update forum.topic set title = coalesce($2, title), pinned = coalesce($3, pinned), locked = coalesce($4, locked), version = version + 1
       where id = $1`,
      [topicId, title ?? null, pinned ?? null, locked ?? null],
    );
  }

  async accept(ctx: RequestContext, topicId: string, postId: string | null): Promise<void> {
    await this.database.query(ctx, `update forum.topic set answer_id = $2 where id = $1`, [topicId, postId]);
  }

  /** Only forwards. False: there is no such post in the topic. */
  async read(ctx: RequestContext, topicId: string, personId: string, postId: string): Promise<boolean> {
    const row = await this.database.queryOne<{ known: boolean }>(
      ctx,
      `with post as (select id from forum.post where id = $3 and topic_id = $1), kept as (
         insert into forum.reading as r (topic_id, person_id, last_read_id) select $1, $2, id from post
         on conflict (topic_id, person_id) do update set last_read_id = excluded.last_read_id where r.last_read_id < excluded.last_read_id)
       select exists (select from post) as known`,
      [topicId, personId, postId],
    );
    return row?.known ?? false;
  }

  private rows<Row extends TopicRow = TopicRow>(
    ctx: RequestContext,
    board: Board,
    which: (seen: Seen, next: number) => Condition,
    more = '',
  ): Promise<Row[]> {
    const seen = this.sight.listed(ctx, board, 2);
    const { sql, parameters } = which(seen, 2 + seen.parameters.length);
    return this.database.query<Row>(
      ctx,
      `with page as materialized (
         select t.*, r.last_read_id from forum.topic t left join forum.reading r on r.topic_id = t.id and r.person_id = $1 where ${sql})
       select t.id, t.board_id as "boardId", t.kind, ${TITLE} as title, first.hidden_at is not null as "isHidden", first.author_id as "authorId",
              t.created_at as "createdAt", (select count(*)::int from forum.post p where p.topic_id = t.id and ${seen.sql}) as posts,
              (select count(*)::int from forum.post p where p.topic_id = t.id and ${IS_NEW.replace('r.last_read_id', 't.last_read_id')} and ${seen.sql}) as unread,
              t.pinned, t.locked, t.version, t.answer_id as "answerId", ${TAG_NAMES} as tags,
              t.last_post_id as "lastPostId", last.created_at as "lastAt", last.author_id as "lastAuthorId", t.last_read_id as "lastReadId",
              coalesce((select s.active from forum.topic_subscription s where s.topic_id = t.id and s.person_id = $1),
                       exists (select from forum.board_subscription s where s.board_id = t.board_id and s.person_id = $1)) as subscribed${more}
       from page t
       join forum.post first on first.topic_id = t.id and first.starts
       cross join lateral (
         select p.created_at, p.author_id from forum.post p where p.topic_id = t.id and ${seen.sql} order by p.id desc limit 1) last
       order by t.pinned desc, t.last_post_id desc`,
      [personOf(ctx), ...seen.parameters, ...parameters],
    );
  }
}
