import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type ActivityCopy, type ActivityType, type CompletionStates, conflict, type RequestContext } from '@sreda/plugin-sdk';
import { Files, schemaOf } from '@sreda/plugin-sdk/server';
import { attachedFiles, sanitiseHtml, withCopies } from '@sreda/rich-text';
import { type ForumKind, ForumSettings } from './forum.dto.js';
import { MarksService } from './grading/marks.service.js';
import { INTRODUCTION_FILES } from './introduction-files.owner.js';
import { POST_FILES } from './post/post.store.js';

@Injectable()
export class ForumActivity implements ActivityType<ForumSettings> {
  readonly settings = schemaOf(ForumSettings);
  readonly completionRules = ['submitted', 'graded', 'passed', 'viewed', 'manual'] as const;
  readonly grade = 'points';

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly marks: MarksService,
  ) {}

  async create(ctx: RequestContext, { id }: { id: string }, settings: ForumSettings): Promise<void> {
    await this.database.query(ctx, `insert into forum.board (id, kind) values ($1, 'course')`, [id]);
    await this.database.query(ctx, `insert into forum.forum (activity_id) values ($1)`, [id]);
    await this.update(ctx, id, settings);
  }

  async update(ctx: RequestContext, activityId: string, settings: ForumSettings): Promise<void> {
    const { introduction, kind, postsNeeded, grading, maxPoints } = settings;
    if (grading === 'none' && (await this.marks.hasMarks(ctx, activityId))) throw conflict('forum.has-marks');
    if (kind !== undefined) await this.requireKind(ctx, activityId, kind);
    const clean = introduction === undefined ? null : sanitiseHtml(introduction);
    await this.database.query(
      ctx,
      `update forum.forum
       set introduction = coalesce($2, introduction), kind = coalesce($3, kind), posts_needed = case when $4::boolean then $5 else posts_needed end,
           grading = coalesce($6, grading), max_points = coalesce($7, max_points)
       where activity_id = $1`,
      [activityId, clean, kind ?? null, postsNeeded !== undefined, postsNeeded ?? null, grading ?? null, maxPoints ?? null],
    );
    if (grading !== undefined || maxPoints !== undefined) await this.marks.recountAll(ctx, activityId);
    if (clean !== null) await this.files.attach(ctx, { kind: INTRODUCTION_FILES, id: activityId }, attachedFiles(clean));
  }

  /** Topics of everybody do not become a group's, nor the other way round. 409 `forum.has-topics`. */
  private async requireKind(ctx: RequestContext, activityId: string, kind: ForumKind): Promise<void> {
    await this.database.query(ctx, `select from forum.board where id = $1 for no key update`, [activityId]);
    const row = await this.database.queryOne(
      ctx,
      `select from forum.forum f where f.activity_id = $1 and (f.kind = 'group') <> ($2 = 'group')
          and exists (select from forum.topic t where t.board_id = f.activity_id)`,
      [activityId, kind],
    );
    if (row) throw conflict('forum.has-topics');
  }

  async remove(ctx: RequestContext, activityId: string): Promise<void> {
    const posts = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from forum.post p join forum.topic t on t.id = p.topic_id where t.board_id = $1`,
      [activityId],
    );
    await this.files.release(
      ctx,
      POST_FILES,
      posts.map(({ id }) => id),
    );
    await this.files.release(ctx, INTRODUCTION_FILES, [activityId]);
    await this.database.query(ctx, `delete from forum.board where id = $1`, [activityId]);
  }

  async copy(ctx: RequestContext, { fromActivityId, toActivityId }: ActivityCopy): Promise<void> {
    const copies = await this.files.copy(
      ctx,
      { kind: INTRODUCTION_FILES, id: fromActivityId },
      { kind: INTRODUCTION_FILES, id: toActivityId },
    );
    const from = await this.database.queryOne<{ introduction: string }>(
      ctx,
      `select introduction from forum.forum where activity_id = $1`,
      [fromActivityId],
    );
    await this.database.query(ctx, `insert into forum.board (id, kind) values ($1, 'course')`, [toActivityId]);
    await this.database.query(
      ctx,
      `insert into forum.forum (activity_id, introduction, kind, posts_needed, grading, max_points)
       select $2, $3, kind, posts_needed, grading, max_points from forum.forum where activity_id = $1`,
      [fromActivityId, toActivityId, withCopies(from?.introduction ?? '', copies)],
    );
    await this.marks.recountAll(ctx, toActivityId);
  }

  async completionState(
    ctx: RequestContext,
    { activityIds, personIds }: { activityIds: readonly string[]; personIds: readonly string[] },
  ): Promise<CompletionStates> {
    const rows = await this.database.query<{ activityId: string; personId: string; done: boolean }>(
      ctx,
      `select f.activity_id as "activityId", p.author_id as "personId", count(*) >= coalesce(f.posts_needed, 1) as done
       from forum.post p join forum.topic t on t.id = p.topic_id join forum.forum f on f.activity_id = t.board_id
       where f.activity_id = any($1::uuid[]) and p.author_id = any($2::uuid[]) and p.hidden_at is null
       group by f.activity_id, p.author_id`,
      [activityIds, personIds],
    );
    return new Map(rows.map(({ activityId, personId, done }) => [`${activityId}/${personId}` as const, done ? 'complete' : 'begun']));
  }
}
