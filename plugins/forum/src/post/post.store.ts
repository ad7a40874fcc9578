import { Injectable } from '@nestjs/common';
import { Database, htmlText } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type PageQuery, readCursor } from '@sreda/plugin-sdk/server';
import type { Board } from '../board/board.js';
import type { PostReactionDto } from './post.dto.js';
import { TITLE } from '../group/group-sql.js';
import { personOf, Sight } from '../board/sight.js';

/** Key of the point `fileOwner`: pictures and files of posts; the owner's id is the post's. */
export const POST_FILES = 'forum.post';

export interface PostRow {
  readonly id: string;
  readonly topicId: string;
  readonly authorId: string | null;
  /** Name of the school in whose name it was written; null in a course. */
  readonly school: string | null;
  readonly starts: boolean;
  readonly text: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  /** Somebody has replied to it, or to the topic that it begins. */
  readonly hasAnswers: boolean;
  readonly isNew: boolean;
  readonly points: number | null;
  readonly pointsVersion: number;
  readonly reactions: PostReactionDto[] | null;
  readonly answers: { readonly id: string; readonly authorId: string | null; readonly excerpt: string } | null;
}
/** A post in its place, as every act needs it. */
export type PlacedPost = PostRow & { readonly boardId: string; readonly locked: boolean };

const EXCERPT = 200;

const HAS_ANSWERS = `(exists (select from forum.post x where x.answers_id = p.id)
  or (p.starts and exists (select from forum.post x where x.topic_id = p.topic_id and not x.starts)))`;

/** Parameter 1 is the actor. `answered`: whether the actor sees the post `a` that it answers. */
const post = (answered: string): string => `
  p.id, p.topic_id as "topicId", p.author_id as "authorId",
  (select o.name from identity.organisation o where o.id = p.school_id) as school, p.starts, p.text, p.version, p.created_at as "createdAt", p.changed_at as "changedAt",
  p.hidden_at as "hiddenAt", p.hidden_reason as "hiddenReason", ${HAS_ANSWERS} as "hasAnswers",
  p.author_id is distinct from $1::uuid and p.hidden_at is null
    and p.id > coalesce((select r.last_read_id from forum.reading r where r.topic_id = p.topic_id and r.person_id = $1::uuid), '00000000-0000-0000-0000-000000000000')
    as "isNew",
  (select m.points::float8 from forum.mark m where m.post_id = p.id) as points,
  coalesce((select m.version from forum.mark m where m.post_id = p.id), 0) as "pointsVersion",
  (select json_agg(json_build_object('reaction', c.reaction, 'count', c.count, 'mine', c.mine) order by c.count desc, c.reaction)
   from (select reaction, count(*)::int as count, bool_or(person_id = $1::uuid) as mine from forum.reaction where post_id = p.id group by reaction) c) as reactions,
  (select json_build_object('id', a.id, 'authorId', a.author_id, 'excerpt', case when a.hidden_at is null then left(${htmlText('a.text')}, ${EXCERPT}) else '' end)
   from forum.post a where a.id = p.answers_id and ${answered}) as answers`;

/** The statements about posts. */
@Injectable()
export class PostStore {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
  ) {}

  /** What follows the first post, the oldest first. One more than asked for, if there is. */
  replies(ctx: RequestContext, board: Board, topicId: string, { limit, after }: PageQuery): Promise<PostRow[]> {
    const [last] = readCursor(after, 1) ?? [];
    const seen = this.sight.listed(ctx, board, 5);
    return this.database.query<PostRow>(
      ctx,
      `select ${post(seen.answered)} from forum.post p
       where p.topic_id = $2 and not p.starts and ($3::uuid is null or p.id > $3) and ${seen.sql} order by p.id limit $4`,
      [personOf(ctx), topicId, last ?? null, limit + 1, ...seen.parameters],
    );
  }

  /** The first post of a topic, what follows it up to one more than `limit`, and the accepted answer, wherever it stands; all in the order of time. */
  opening(
    ctx: RequestContext,
    board: Board,
    topicId: string,
    { limit, answerId }: { readonly limit: number; readonly answerId: string | null },
  ): Promise<PostRow[]> {
    const seen = this.sight.listed(ctx, board, 5);
    return this.database.query<PostRow>(
      ctx,
      `select ${post(seen.answered)} from forum.post p
       where p.topic_id = $2 and ${seen.sql} and (p.starts or p.id = $3 or p.id in (
         select p.id from forum.post p where p.topic_id = $2 and not p.starts and ${seen.sql} order by p.id limit $4))
       order by p.id`,
      [personOf(ctx), topicId, answerId, limit + 1, ...seen.parameters],
    );
  }

  /** Those of the posts that are on the board and that the actor sees. */
  seen(ctx: RequestContext, board: Board, postIds: readonly string[]): Promise<PostRow[]> {
    const seen = this.sight.listed(ctx, board, 4);
    return this.database.query<PostRow>(
      ctx,
      `select ${post(seen.answered)} from forum.post p join forum.topic t on t.id = p.topic_id where p.id = any($2::uuid[]) and t.board_id = $3 and ${seen.sql}`,
      [personOf(ctx), postIds, board.id, ...seen.parameters],
    );
  }

  /** Where a post is. */
  place(ctx: RequestContext, postId: string): Promise<{ boardId: string; topicId: string } | undefined> {
    return this.database.queryOne(
      ctx,
      `select t.board_id as "boardId", t.id as "topicId" from forum.post p join forum.topic t on t.id = p.topic_id where p.id = $1`,
      [postId],
    );
  }

  /** Under a lock on its topic, in a transaction. */
  lock(ctx: RequestContext, postId: string): Promise<PlacedPost | undefined> {
    return this.database.queryOne<PlacedPost>(
      ctx,
      `select ${post('false')}, t.board_id as "boardId", t.locked from forum.post p join forum.topic t on t.id = p.topic_id where p.id = $2 for no key update of t, p`,
      [personOf(ctx), postId],
    );
  }

  async count(ctx: RequestContext, topicId: string): Promise<number> {
    const row = await this.database.queryOne<{ count: number }>(ctx, `select count(*)::int as count from forum.post where topic_id = $1`, [
      topicId,
    ]);
    return row?.count ?? 0;
  }

  /** What the actor has already written by this sending. */
  async sent(ctx: RequestContext, sendId: string | undefined): Promise<{ id: string; topicId: string } | undefined> {
    if (!sendId) return undefined;
    return this.database.queryOne(ctx, `select id, topic_id as "topicId" from forum.post where author_id = $1 and send_id = $2`, [
      personOf(ctx),
      sendId,
    ]);
  }

  async countSince(ctx: RequestContext, authorId: string, since: Date): Promise<number> {
    const row = await this.database.queryOne<{ count: number }>(
      ctx,
      `select count(*)::int as count from forum.post where author_id = $1 and created_at > $2`,
      [authorId, since],
    );
    return row?.count ?? 0;
  }

  /** Becomes the last one of its topic, whose author hears of what follows. */
  async add(
    ctx: RequestContext,
    post: { id: string; topicId: string; authorId: string; starts: boolean; answersId: string | null; text: string; sendId: string | null },
  ): Promise<void> {
    await this.database.query(
      ctx,
      `with post as (
         insert into forum.post (id, topic_id, author_id, starts, answers_id, text, created_at, school_id, send_id)
         select $1, t.id, $3, $4, $5, $6, $7, case b.kind when 'network' then $8::uuid end, $9
           from forum.topic t join forum.board b on b.id = t.board_id where t.id = $2
       ), last as (update forum.topic t set last_post_id = $1, title = ${TITLE} where id = $2
       ), listens as (
         insert into forum.topic_subscription (topic_id, person_id, active) values ($2, $3, true) on conflict do nothing)
       insert into forum.reading as r (topic_id, person_id, last_read_id) select $2, $3, $1 where $4
       on conflict do nothing`,
      [post.id, post.topicId, post.authorId, post.starts, post.answersId, post.text, ctx.now(), ctx.organisationId, post.sendId],
    );
  }

  /** What it was is kept as a version. */
  async change(ctx: RequestContext, postId: string, text: string): Promise<void> {
    await this.database.query(
      ctx,
      `with before as (
         insert into forum.post_version (post_id, version, text, changed_at, changed_by)
         select id, version, text, $3, $4 from forum.post where id = $1)
       update forum.post set text = $2, changed_at = $3, version = version + 1 where id = $1`,
      [postId, text, ctx.now(), personOf(ctx)],
    );
  }

  /** `reason` null: shows it. */
  async hide(ctx: RequestContext, postId: string, reason: string | null): Promise<void> {
    const [at, by] = reason === null ? [null, null] : [ctx.now(), personOf(ctx)];
    await this.database.query(ctx, `update forum.post set hidden_at = $2, hidden_by = $3, hidden_reason = $4 where id = $1`, [
      postId,
      at,
      by,
      reason,
    ]);
  }

  /** A first post takes its topic along. */
  async remove(ctx: RequestContext, { id, topicId, starts }: PostRow): Promise<void> {
    if (starts) {
      await this.database.query(ctx, `delete from forum.topic where id = $1`, [topicId]);
      return;
    }
    await this.database.query(ctx, `delete from forum.post where id = $1`, [id]);
    await this.database.query(
      ctx,
      `update forum.topic set last_post_id = (select id from forum.post where topic_id = $1 order by id desc limit 1) where id = $1`,
      [topicId],
    );
  }

  versions(ctx: RequestContext, postId: string): Promise<{ version: number; text: string; changedAt: Date; changedBy: string | null }[]> {
    return this.database.query(
      ctx,
      `select version, text, changed_at as "changedAt", changed_by as "changedBy" from forum.post_version where post_id = $1 order by version`,
      [postId],
    );
  }
}
