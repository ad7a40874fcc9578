import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Boards } from '../board/boards.service.js';
import type { Grading } from '../forum.dto.js';
import { PostStore } from '../post/post.store.js';
import { gradeOf, type MarkedPost } from './grade.js';
import type { PostPointsInputDto } from './marks.dto.js';

interface Rule {
  readonly grading: Grading;
  readonly maxPoints: number;
}

/** Points of posts, and the grade that they make. */
@Injectable()
export class MarksService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly posts: PostStore,
    private readonly grades: Grades,
  ) {}

  /** `points` null takes them back. 409 `forum.not-graded`; 409 `forum.changed-meanwhile` when another teacher was faster. */
  async mark(ctx: RequestContext, postId: string, { points, version }: PostPointsInputDto): Promise<void> {
    const place = await this.posts.place(ctx, postId);
    if (!place) throw notFound();
    const board = await this.boards.get(ctx, place.boardId);
    if (!board.mayGrade) throw forbidden();
    await this.database.tx(ctx, async (inner) => {
      const post = await this.posts.lock(inner, postId);
      const rule = await this.rule(inner, board.id);
      if (!post || !rule) throw notFound();
      if (rule.grading === 'none') throw conflict('forum.not-graded');
      if (post.authorId === actorOf(ctx).personId) throw forbidden();
      if (points !== null && points > rule.maxPoints) throw invalid('points', 'too-large', { max: rule.maxPoints });
      if (post.pointsVersion !== version) throw conflict('forum.changed-meanwhile');
      await this.database.query(
        inner,
        `insert into forum.mark as m (post_id, points, marked_by, marked_at) values ($1, $2, $3, $4)
         on conflict (post_id) do update set points = excluded.points, marked_by = excluded.marked_by, marked_at = excluded.marked_at, version = m.version + 1`,
        [postId, points, actorOf(ctx).personId, ctx.now()],
      );
      if (post.authorId) await this.recount(inner, board.id, rule, [post.authorId]);
    });
  }

  /** The settings make other grades of the same points. In the transaction that changes them. */
  async recountAll(ctx: RequestContext, activityId: string): Promise<void> {
    const rule = await this.rule(ctx, activityId);
    if (!rule || rule.grading === 'none') return;
    await this.grades.setItem(ctx, activityId, rule.maxPoints);
    const rows = await this.database.query<{ personId: string }>(
      ctx,
      `select distinct p.author_id as "personId" from forum.mark m join forum.post p on p.id = m.post_id join forum.topic t on t.id = p.topic_id
       where t.board_id = $1 and p.author_id is not null`,
      [activityId],
    );
    await this.recount(
      ctx,
      activityId,
      rule,
      rows.map(({ personId }) => personId),
    );
  }

  async hasMarks(ctx: RequestContext, activityId: string): Promise<boolean> {
    const row = await this.database.queryOne(
      ctx,
      `select from forum.mark m join forum.post p on p.id = m.post_id join forum.topic t on t.id = p.topic_id
       where t.board_id = $1 and m.points is not null limit 1`,
      [activityId],
    );
    return row !== undefined;
  }

  private rule(ctx: RequestContext, activityId: string): Promise<Rule | undefined> {
    return this.database.queryOne<Rule>(ctx, `select grading, max_points::float8 as "maxPoints" from forum.forum where activity_id = $1`, [
      activityId,
    ]);
  }

  private async recount(
    ctx: RequestContext,
    activityId: string,
    { grading, maxPoints }: Rule,
    personIds: readonly string[],
  ): Promise<void> {
    if (grading === 'none' || personIds.length === 0) return;
    const rows = await this.database.query<MarkedPost & { personId: string }>(
      ctx,
      `select p.author_id as "personId", p.id, p.created_at as "createdAt", m.points::float8 as points
       from forum.mark m join forum.post p on p.id = m.post_id join forum.topic t on t.id = p.topic_id
       where t.board_id = $1 and p.author_id = any($2::uuid[]) and m.points is not null order by p.id`,
      [activityId, personIds],
    );
    await this.grades.recordAll(
      ctx,
      activityId,
      personIds.map((personId) => {
        const own = rows.filter((row) => row.personId === personId);
        return { personId, ...gradeOf(own, grading, maxPoints) };
      }),
    );
  }
}
