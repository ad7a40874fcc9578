import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { readableIn } from '../board/sight.js';
import type { PostWritten } from '../forum.events.js';
import { mentioned, newPost } from '../forum.notices.js';
import { TITLE } from '../group/group-sql.js';
import { topicPage } from '../moderation/hiding.service.js';

interface Heard {
  readonly topicId: string;
  readonly title: string;
  readonly authorId: string;
  readonly boardName: string;
  readonly organisationId: string;
  readonly personIds: string[];
  /** The post names them. */
  readonly named: boolean;
}

/** Tells of new posts in courses those who listen there or are named, take part now, may read the post and have not done so; never its author, and nothing of a hidden topic. */
@Injectable()
export class TellSubscribers {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** What one person writes in a topic at a time is told once. */
  async handle(ctx: RequestContext, events: readonly RecordedEvent<PostWritten>[]): Promise<void> {
    const news = events.filter((event) => event.payload.courseId !== null && isNews(ctx, event));
    if (news.length === 0) return;
    const rows = await this.listeners(
      ctx,
      news.map(({ payload }) => payload.postId),
    );
    for (const { topicId, title, authorId, boardName, organisationId, personIds, named } of rows) {
      await this.notices.notify(ctx, {
        kind: named ? mentioned : newPost,
        audience: { people: personIds },
        organisationId,
        causedBy: [authorId],
        params: { title, name: boardName },
        people: { who: authorId },
        link: topicPage(topicId),
      });
    }
  }

  private listeners(ctx: RequestContext, postIds: readonly string[]): Promise<Heard[]> {
    return this.database.query<Heard>(
      ctx,
      `select t.id as "topicId", ${TITLE} as title, p.author_id as "authorId", a.name as "boardName", c.organisation_id as "organisationId", person.named,
              array_agg(distinct person.id) as "personIds"
       from forum.post p
       join forum.topic t on t.id = p.topic_id
       join forum.post first on first.topic_id = t.id and first.starts and first.hidden_at is null
       join forum.forum f on f.activity_id = t.board_id
       join courses.activity a on a.id = f.activity_id and a.visible
       join courses.course c on c.id = a.course_id and c.state = 'published'
       cross join lateral (
         select id, bool_or(named) as named from (
           select s.person_id as id, false as named from forum.topic_subscription s where s.topic_id = t.id and s.active
           union all
           select s.person_id, false from forum.board_subscription s where s.board_id = t.board_id and not exists (
             select from forum.topic_subscription o where o.topic_id = t.id and o.person_id = s.person_id and not o.active)
           union all
           select m.person_id, true from forum.mention m where m.post_id = p.id) reason
         group by id) person
       cross join lateral (
         select bool_or(m.role = 'teacher') as teaches from enrolment.participant m
         where m.course_id = c.id and m.person_id = person.id and m.since <= $2 and (m.until is null or m.until > $2)) part
       where p.id = any($1::uuid[]) and p.hidden_at is null and p.author_id <> person.id and part.teaches is not null
         and not exists (select from forum.reading r where r.topic_id = t.id and r.person_id = person.id and r.last_read_id >= p.id)
         and not exists (select from forum.post later where later.topic_id = t.id and later.author_id = person.id and later.id > p.id)
         and ${readableIn('person.id', { moderates: 'part.teaches', seesGroups: 'part.teaches' })}
       group by t.id, p.author_id, a.name, c.organisation_id, person.named`,
      [postIds, ctx.now()],
    );
  }
}
