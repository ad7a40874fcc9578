import { Injectable } from '@nestjs/common';
import { CompletionMarks, courseCapabilities } from '@sreda/courses';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { renderHtml } from '@sreda/rich-text';
import { refusalOf } from './board/board.js';
import { Boards } from './board/boards.service.js';
import { personOf } from './board/sight.js';
import type { ForumDto } from './forum.dto.js';
import { ReportStore } from './moderation/report.store.js';
import { TopicStore } from './topic/topic.store.js';

type Row = Pick<
  ForumDto,
  | 'kind'
  | 'subscribed'
  | 'introduction'
  | 'postsNeeded'
  | 'grading'
  | 'maxPoints'
  | 'opensAt'
  | 'closesAt'
  | 'courseId'
  | 'name'
  | 'myPosts'
>;

@Injectable()
export class ForumService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly topics: TopicStore,
    private readonly reports: ReportStore,
    private readonly access: Access,
    private readonly marks: CompletionMarks,
  ) {}

  /** A student's look at it counts as viewed. */
  async get(ctx: RequestContext, activityId: string): Promise<ForumDto> {
    const board = await this.boards.get(ctx, activityId);
    const row = await this.database.queryOne<Row>(
      ctx,
      `select f.kind, f.introduction, f.posts_needed as "postsNeeded", f.grading, f.max_points::float8 as "maxPoints",
              a.opens_at as "opensAt", a.closes_at as "closesAt", a.course_id as "courseId", a.name,
              exists (select from forum.board_subscription s where s.board_id = f.activity_id and s.person_id = $2) as subscribed,
              (select count(*)::int from forum.post p join forum.topic t on t.id = p.topic_id
                where t.board_id = f.activity_id and p.author_id = $2 and p.hidden_at is null) as "myPosts"
       from forum.forum f join courses.activity a on a.id = f.activity_id where f.activity_id = $1`,
      [activityId, personOf(ctx)],
    );
    if (!row) throw notFound();
    await this.marks.viewed(ctx, activityId);
    const refusal = refusalOf(board);
    return {
      id: activityId,
      ...row,
      introductionView: renderHtml({ text: row.introduction, format: 'html' }),
      mayWrite: board.mayWrite && refusal === null,
      mayModerate: board.mayModerate,
      mayGrade: board.mayGrade,
      mayManage: await this.access.can(ctx, courseCapabilities.edit, { level: 'activity', id: activityId }),
      refusal,
      unread: await this.topics.unread(ctx, board),
      openReports: board.mayModerate ? await this.reports.countOpen(ctx, activityId) : 0,
    };
  }
}
