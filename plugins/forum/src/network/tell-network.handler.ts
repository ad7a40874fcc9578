import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { isNews } from '@sreda/notifications';
import type { NotificationKind, RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { Notices, Sharing } from '@sreda/plugin-sdk/server';
import type { PostWritten } from '../forum.events.js';
import { fromAuthor, mentioned, newPost, newTopic } from '../forum.notices.js';
import { capabilities } from '../manifest.js';
import { topicPage } from '../moderation/hiding.service.js';
import { TOPICS } from './topics.scope.js';

/** Why one is told: that one is named goes before all, then a topic before its section, and that before the author. */
type Reason = 'mention' | 'topic' | 'section' | 'author';

interface Heard {
  readonly reason: Reason;
  readonly topicId: string;
  readonly title: string;
  readonly authorId: string;
  readonly boardName: string;
  /** Of the section, of the topic and of the post. */
  readonly schools: readonly string[];
  /** In whose name the listeners listen. */
  readonly schoolId: string;
  readonly personIds: string[];
}

const kinds: Readonly<Record<Reason, NotificationKind>> = { mention: mentioned, topic: newPost, section: newTopic, author: fromAuthor };

/**
 * Tells of new posts of the network those who are named in them or follow the topic, of new topics those who follow the section, and of both those who follow the author: once
 * each, as long as they take part in the network in the name of their school and that sees section, topic and post. A notice a school. Of a topic that a
 * moderator has hidden nothing is told, as its title would be.
 */
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
    for (const { reason, topicId, title, authorId, boardName, schools, schoolId, personIds } of rows) {
      if (!(await this.sees(ctx, schoolId, schools))) continue;
      await this.notices.notify(ctx, {
        kind: kinds[reason],
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
      `select l.reason, t.id as "topicId", t.title, p.author_id as "authorId", s.theme as "boardName",
              array[s.school_id, t.school_id, p.school_id] as schools, l.school_id as "schoolId", array_agg(distinct l.person_id) as "personIds"
         from forum.post p
         join forum.topic t on t.id = p.topic_id
         join forum.section s on s.id = t.board_id
         join forum.post first on first.topic_id = t.id and first.starts and first.hidden_at is null
        cross join lateral (
          select distinct on (any_reason.person_id) any_reason.* from (
            select 0 as rank, 'mention' as reason, m.person_id, m.school_id from forum.mention m where m.post_id = p.id
            union all
            select 1, 'topic', sub.person_id, coalesce(sub.school_id, (
                     select o.school_id from forum.post o where o.topic_id = t.id and o.author_id = sub.person_id order by o.id desc limit 1))
              from forum.topic_subscription sub where sub.topic_id = t.id and sub.active
            union all
            select 2, 'section', sub.person_id, sub.school_id from forum.section_subscription sub where p.starts and sub.section_id = s.id
            union all
            select 3, 'author', sub.person_id, sub.school_id from forum.author_subscription sub where sub.author_id = p.author_id
          ) any_reason
          where any_reason.rank = 0 or not exists (
            select from forum.topic_subscription off where off.topic_id = t.id and off.person_id = any_reason.person_id and not off.active)
          order by any_reason.person_id, any_reason.rank
        ) l
        where p.id = any ($1::uuid[]) and p.hidden_at is null and l.person_id <> p.author_id and ${TAKES_PART}
          and not exists (select from forum.reading r where r.topic_id = t.id and r.person_id = l.person_id and r.last_read_id >= p.id)
          and not exists (select from forum.post later where later.topic_id = t.id and later.author_id = l.person_id and later.id > p.id)
        group by l.reason, t.id, t.title, p.author_id, s.theme, s.school_id, t.school_id, p.school_id, l.school_id`,
      [postIds, ctx.now(), capabilities['join-network']],
    );
  }
}

/** SQL: the listener `l` still has a role in the school that takes part in the network. */
const TAKES_PART = `exists (
  select from access.role_assignment held
    join access.role_capability c on c.role_id = held.role_id and c.capability = $3 and c.permission = 'allow'
    join access.line way on way.context_id = l.school_id and held.context_id = any (way.path)
   where held.person_id = l.person_id and held.since <= $2 and (held.until is null or held.until > $2))`;
