import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { TopicKind } from '../topic/topic.dto.js';

export interface LockedTopic {
  readonly id: string;
  readonly boardId: string;
  readonly kind: TopicKind;
  readonly title: string;
  readonly version: number;
  readonly schoolId: string | null;
  readonly answerId: string | null;
  readonly firstId: string;
  readonly authorId: string | null;
  readonly posts: number;
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** The statements that take posts from one topic to another. Ids of posts are in the order of time, so their order needs no change. */
@Injectable()
export class MovingStore {
  constructor(private readonly database: Database) {}

  /** Under locks that are taken in the order of ids, in a transaction: nobody writes there meanwhile. */
  async lock(ctx: RequestContext, topicIds: readonly string[]): Promise<LockedTopic[]> {
    // Read apart: what one statement reads beside a row for which it has waited is as old as the statement.
    await this.database.query(ctx, `select from forum.topic where id = any($1::uuid[]) order by id for update`, [topicIds]);
    return this.database.query<LockedTopic>(
      ctx,
      `select t.id, t.board_id as "boardId", t.kind, t.title, t.version, t.school_id as "schoolId", t.answer_id as "answerId", first.id as "firstId",
              first.author_id as "authorId", (select count(*)::int from forum.post p where p.topic_id = t.id) as posts
         from forum.topic t join forum.post first on first.topic_id = t.id and first.starts where t.id = any($1::uuid[])`,
      [topicIds],
    );
  }

  async hasMarks(ctx: RequestContext, topicId: string): Promise<boolean> {
    const row = await this.database.queryOne(
      ctx,
      `select from forum.mark m join forum.post p on p.id = m.post_id where p.topic_id = $1 and m.points is not null limit 1`,
      [topicId],
    );
    return row !== undefined;
  }

  /** In whose names the topics were written; of a course none. */
  async schools(ctx: RequestContext, topicIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select distinct school_id as id from forum.post where topic_id = any($1::uuid[]) and school_id is not null`,
      [topicIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The same of posts, that of the earliest first. */
  async schoolsOf(ctx: RequestContext, postIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select school_id as id from forum.post where id = any($1::uuid[]) and school_id is not null group by school_id
        order by (array_agg(id order by id))[1]`,
      [postIds],
    );
    return rows.map(({ id }) => id);
  }

  async move(ctx: RequestContext, topicId: string, boardId: string): Promise<void> {
    await this.database.query(ctx, `update forum.topic set board_id = $2, pinned = false, version = version + 1 where id = $1`, [
      topicId,
      boardId,
    ]);
  }

  /** `first`: the one of both that was begun first. */
  async merge(ctx: RequestContext, topic: LockedTopic, into: LockedTopic, first: LockedTopic): Promise<void> {
    const both = [topic.id, into.id];
    await this.mergeReadings(ctx, both);
    await this.database.query(
      ctx,
      `insert into forum.topic_subscription (topic_id, person_id, active, school_id)
       select $2, person_id, active, school_id from forum.topic_subscription where topic_id = $1 on conflict do nothing`,
      both,
    );
    await this.database.query(
      ctx,
      `insert into forum.topic_target (topic_id, kind, target_id)
       select $2, kind, target_id from forum.topic_target where topic_id = $1 on conflict do nothing`,
      both,
    );
    await this.database.query(ctx, `update forum.merged_topic set into_id = $2 where into_id = $1`, both);
    await this.database.query(ctx, `insert into forum.merged_topic (topic_id, into_id) values ($1, $2)`, both);
    await this.database.query(ctx, `update forum.post set starts = false where id in ($1, $2)`, [topic.firstId, into.firstId]);
    await this.database.query(ctx, `update forum.post set topic_id = $2 where topic_id = $1`, both);
    await this.database.query(ctx, `update forum.post set starts = true where id = $1`, [first.firstId]);
    await this.database.query(
      ctx,
      `update forum.topic t set last_post_id = (select p.id from forum.post p where p.topic_id = t.id order by p.id desc limit 1),
              answer_id = coalesce(answer_id, case when kind = 'question' then $2::uuid end), school_id = $3, version = version + 1,
              created_at = (select p.created_at from forum.post p where p.id = $4)
        where t.id = $1`,
      [into.id, topic.answerId, first.schoolId, first.firstId],
    );
    await this.database.query(ctx, `delete from forum.topic where id = $1`, [topic.id]);
  }

  /** `postId`: the earliest of `postIds`, which begins the new topic. Who followed the old one follows both, and has read as much of both. */
  async split(
    ctx: RequestContext,
    old: LockedTopic,
    made: { id: string; title: string; postIds: readonly string[]; postId: string },
  ): Promise<void> {
    const kind: TopicKind = old.kind === 'announcement' ? 'discussion' : old.kind;
    await this.database.query(
      ctx,
      `insert into forum.topic (id, board_id, kind, title, created_at, last_post_id, school_id)
       select $1, $2, $3, $4, created_at, $6, school_id from forum.post where id = $5`,
      [made.id, old.boardId, kind, made.title, made.postId, made.postIds.at(-1)],
    );
    await this.database.query(
      ctx,
      `insert into forum.reading (topic_id, person_id, last_read_id)
       select $2, r.person_id, seen.id from forum.reading r
         cross join lateral (select p.id from unnest($3::uuid[]) p (id) where p.id <= r.last_read_id order by p.id desc limit 1) seen
        where r.topic_id = $1`,
      [old.id, made.id, made.postIds],
    );
    await this.database.query(
      ctx,
      `insert into forum.topic_subscription (topic_id, person_id, active, school_id)
       select $2, person_id, active, school_id from forum.topic_subscription where topic_id = $1`,
      [old.id, made.id],
    );
    await this.database.query(ctx, `update forum.post set topic_id = $1, starts = (id = $3) where id = any($2::uuid[])`, [
      made.id,
      made.postIds,
      made.postId,
    ]);
    await this.database.query(
      ctx,
      `update forum.topic t set version = version + 1, answer_id = case when answer_id = any($2::uuid[]) then null else answer_id end,
              last_post_id = (select p.id from forum.post p where p.topic_id = t.id order by p.id desc limit 1)
        where t.id = $1`,
      [old.id, made.postIds],
    );
  }

  /** What somebody has not read in one of the topics is not read in both: they have read up to there. */
  private async mergeReadings(ctx: RequestContext, both: readonly string[]): Promise<void> {
    await this.database.query(
      ctx,
      `with reader as (select distinct person_id from forum.reading where topic_id = any($1::uuid[])),
       news as (
         select reader.person_id, (
           select p.id from forum.post p left join forum.reading r on r.topic_id = p.topic_id and r.person_id = reader.person_id
            where p.topic_id = any($1::uuid[]) and p.author_id is distinct from reader.person_id and p.id > coalesce(r.last_read_id, '${NOTHING}')
            order by p.id limit 1) as first_id
         from reader)
       insert into forum.reading as r (topic_id, person_id, last_read_id)
       select $2, news.person_id, coalesce((
         select p.id from forum.post p where p.topic_id = any($1::uuid[]) and (news.first_id is null or p.id < news.first_id) order by p.id desc limit 1),
         '${NOTHING}')
       from news
       on conflict (topic_id, person_id) do update set last_read_id = excluded.last_read_id`,
      [both, both[1]],
    );
    await this.database.query(ctx, `delete from forum.reading where topic_id = $1 and last_read_id = $2`, [both[1], NOTHING]);
  }
}
