import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices, Sharing } from '@sreda/plugin-sdk/server';
import type { PostWritten } from '../forum.events.js';
import { newPost } from '../forum.notices.js';
import { topicPage } from '../moderation/hiding.service.js';
import { TOPICS } from './topics.scope.js';

interface Heard {
  readonly topicId: string;
  readonly title: string;
  readonly authorId: string;
  readonly boardName: string;
  /** Of the section, of the topic and of the post. */
  readonly schools: readonly string[];
  /** In whose name the listeners wrote there. */
  readonly schoolId: string;
  readonly personIds: string[];
}

/** Tells of new posts of the network those who have written in the topic, as long as their school sees section, topic and post; a notice a school. */
@Injectable()
export class TellNetwork {
  constructor(
    private readonly database: Database,
    private readonly sharing: Sharing,
    private readonly notices: Notices,
  ) {}

  async handle(ctx: RequestContext, events: readonly RecordedEvent<PostWritten>[]): Promise<void> {
    const news = events.filter((event) => event.payload.courseId === null && isNews(ctx, event));
    if (news.length === 0) return;
    const rows = await this.listeners(
      ctx,
      news.map(({ payload }) => payload.postId),
    );
    for (const { topicId, title, authorId, boardName, schools, schoolId, personIds } of rows) {
      if (!(await this.sees(ctx, schoolId, schools))) continue;
      await this.notices.notify(ctx, {
        kind: newPost,
        audience: { people: personIds },
        organisationId: schoolId,
        causedBy: [authorId],
        params: { title, name: boardName },
        people: { who: authorId },
        link: topicPage(topicId),
      });
    }
  }

  private async sees(ctx: RequestContext, schoolId: string, schools: readonly string[]): Promise<boolean> {
    for (const other of new Set(schools)) if (!(await this.sharing.shares(ctx, TOPICS, schoolId, other))) return false;
    return true;
  }

  private listeners(ctx: RequestContext, postIds: readonly string[]): Promise<Heard[]> {
    return this.database.query<Heard>(
      ctx,
      `select t.id as "topicId", t.title, p.author_id as "authorId", s.theme as "boardName",
              array[s.school_id, t.school_id, p.school_id] as schools, own.school_id as "schoolId", array_agg(distinct sub.person_id) as "personIds"
         from forum.post p
         join forum.topic t on t.id = p.topic_id
         join forum.section s on s.id = t.board_id
         join forum.topic_subscription sub on sub.topic_id = t.id and sub.active and sub.person_id <> p.author_id
        cross join lateral (
          select o.school_id from forum.post o where o.topic_id = t.id and o.author_id = sub.person_id order by o.id desc limit 1) own
        where p.id = any ($1::uuid[]) and p.hidden_at is null
          and not exists (select from forum.reading r where r.topic_id = t.id and r.person_id = sub.person_id and r.last_read_id >= p.id)
        group by t.id, t.title, p.author_id, s.theme, s.school_id, t.school_id, p.school_id, own.school_id`,
      [postIds],
    );
  }
}
