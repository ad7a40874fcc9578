import { Injectable } from '@nestjs/common';
import { courseCapabilities, Visibility } from '@sreda/courses';
import { Database } from '@sreda/database';
import { invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { Board } from '../board/board.js';
import { personOf } from '../board/sight.js';
import { inGroup, TITLE } from '../group/group-sql.js';
import { capabilities } from '../manifest.js';
import {
  type AboutActivityDto,
  type AboutForumDto,
  type AboutPageDto,
  type AboutTopicDto,
  MAX_FORUMS,
  type TopicAboutDto,
  type TopicTargetDto,
} from './about.dto.js';

type ForumRow = AboutForumDto & { readonly mayBegin: boolean };

/** What topics are about: in a course one of its activities. It is told only to who may open it. */
@Injectable()
export class AboutService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly visibility: Visibility,
  ) {}

  /** In the transaction that writes the topic; null: about nothing. 422 for what is not of the course, or not the writer's to open. */
  async put(ctx: RequestContext, board: Board, topicId: string, target: TopicTargetDto | null): Promise<void> {
    await this.database.query(ctx, `delete from forum.topic_target where topic_id = $1`, [topicId]);
    if (target === null) return;
    const activity = await this.activity(ctx, target.id);
    if (!activity || activity.courseId !== board.courseId || activity.id === board.id) throw invalid('about', 'unknown-activity');
    await this.database.query(ctx, `insert into forum.topic_target (topic_id, kind, target_id) values ($1, $2, $3)`, [
      topicId,
      target.kind,
      target.id,
    ]);
  }

  async of(ctx: RequestContext, { kind, id }: TopicTargetDto): Promise<TopicAboutDto | null> {
    const activity = await this.activity(ctx, id);
    return activity ? { kind, id, name: activity.name, type: activity.type } : null;
  }

  async topics(ctx: RequestContext, activityId: string, { limit, after }: PageQuery): Promise<AboutPageDto> {
    const activity = await this.activity(ctx, activityId);
    if (!activity) throw notFound();
    const forums = await this.forums(ctx, activity);
    const [last] = readCursor(after, 1) ?? [];
    const groups = this.access.visible(ctx, capabilities['view-all-groups'], 'activity', 't.board_id', 6);
    const rows = await this.database.query<AboutTopicDto>(
      ctx,
      `select t.id, ${TITLE} as title, a.name as of, t.answer_id is not null as "isAnswered"
         from forum.topic_target target join forum.topic t on t.id = target.topic_id join courses.activity a on a.id = t.board_id
        where target.kind = 'activity' and target.target_id = $1 and t.board_id = any($2::uuid[]) and ($3::uuid is null or t.id < $3)
          and (t.group_id is null or ${inGroup('t.group_id', '$5::uuid')} or ${groups.sql})
          and exists (select from forum.post p where p.topic_id = t.id and p.starts and p.hidden_at is null)
        order by t.id desc limit $4`,
      [activityId, forums.map(({ id }) => id), last ?? null, limit + 1, personOf(ctx), ...groups.parameters],
    );
    const { items, next } = pageOf(rows, limit, { cursor: ({ id }) => [id], item: (row) => row });
    return {
      activity,
      items: [...items],
      next,
      forums: forums.filter(({ id, mayBegin }) => mayBegin && id !== activityId).map(({ id, name }) => ({ id, name })),
    };
  }

  /** Forums of its course that the actor may open. */
  private async forums(ctx: RequestContext, { courseId }: AboutActivityDto): Promise<ForumRow[]> {
    const write = this.access.visible(ctx, capabilities.write, 'activity', 'a.id', 3);
    const rows = await this.database.query<ForumRow>(
      ctx,
      `select a.id, a.name, f.kind <> 'group' and ${write.sql} as "mayBegin"
         from forum.forum f join courses.activity a on a.id = f.activity_id
        where a.course_id = $1 order by a.name collate "ru-x-icu", a.id limit $2`,
      [courseId, MAX_FORUMS, ...write.parameters],
    );
    const open = await this.readable(
      ctx,
      rows.map(({ id }) => id),
      capabilities.view,
    );
    return rows.filter(({ id }) => open.has(id));
  }

  /** Undefined for one that the actor may not open. */
  private async activity(ctx: RequestContext, activityId: string): Promise<AboutActivityDto | undefined> {
    if (!(await this.readable(ctx, [activityId], courseCapabilities.view)).has(activityId)) return undefined;
    return this.database.queryOne<AboutActivityDto>(
      ctx,
      `select id, course_id as "courseId", name, type from courses.activity where id = $1`,
      [activityId],
    );
  }

  private async readable(ctx: RequestContext, ids: readonly string[], capability: string): Promise<ReadonlySet<string>> {
    return ids.length === 0 ? new Set() : this.visibility.readable(ctx, ids, capability);
  }
}
