import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { TAG_NAMES } from './tag/tag.store.js';
import { POST_FILES } from './post/post.store.js';

const kept = (what: string, fields: readonly string[]) => ({ purpose: { key: `forum.privacy.${what}` }, fields, keepDays: null });

@Injectable()
export class ForumPrivacy implements PrivacyProvider {
  readonly tables = {
    'forum.post': kept('post', ['author_id', 'text', 'created_at', 'changed_at', 'hidden_at', 'hidden_by', 'hidden_reason']),
    'forum.post_version': kept('post-version', ['text', 'changed_at', 'changed_by']),
    'forum.report': kept('report', ['reporter_id', 'reason', 'created_at', 'decided_at', 'decided_by', 'outcome']),
    'forum.topic_subscription': kept('subscription', ['person_id', 'active', 'school_id']),
    'forum.board_subscription': kept('subscription', ['person_id']),
    'forum.section_subscription': kept('subscription', ['person_id', 'school_id']),
    'forum.author_subscription': kept('author-subscription', ['author_id', 'person_id', 'school_id']),
    'forum.mention': kept('mention', ['person_id', 'school_id']),
    'forum.reaction': kept('reaction', ['person_id', 'reaction']),
    'forum.mark': kept('mark', ['points', 'marked_by', 'marked_at']),
    'forum.reading': kept('reading', ['person_id', 'last_read_id']),
    'forum.other_community': kept('other-community', ['person_id', 'name', 'address', 'since', 'until', 'confirmed_by', 'confirmed_at']),
    'forum.moderator': kept('moderator', ['person_id', 'school_id', 'named_at']),
  };

  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async *export(ctx: RequestContext, personId: string) {
    const posts = await this.database.query<{ id: string }>(
      ctx,
      `select p.id, t.title as topic, case when p.starts then ${TAG_NAMES} end as tags, p.text, p.created_at as "createdAt", p.changed_at as "changedAt", p.hidden_at as "hiddenAt",
              p.hidden_reason as "hiddenReason", (select m.points::float8 from forum.mark m where m.post_id = p.id) as points,
              (select json_agg(json_build_object('version', v.version, 'text', v.text, 'changedAt', v.changed_at) order by v.version)
               from forum.post_version v where v.post_id = p.id) as versions
       from forum.post p join forum.topic t on t.id = p.topic_id where p.author_id = $1 order by p.id`,
      [personId],
    );
    for (const { id, ...post } of posts) {
      yield { path: ['forum', id], data: post };
      for (const file of (await this.files.of(ctx, POST_FILES, [id])).get(id) ?? []) {
        const content = await buffer(await this.files.read(ctx, file.id));
        yield { path: ['forum', id, file.id], data: { name: file.name, mediaType: file.mediaType, base64: content.toString('base64') } };
      }
    }
    const reports = await this.reports(ctx, personId);
    if (reports.length > 0) yield { path: ['forum', 'reports'], data: reports };
    const communities = await this.communities(ctx, personId);
    if (communities.length > 0) yield { path: ['forum', 'communities'], data: communities };
    const sections = await this.moderates(ctx, personId);
    if (sections.length > 0) yield { path: ['forum', 'moderates'], data: sections };
  }

  private async reports(ctx: RequestContext, personId: string) {
    return this.database.query(
      ctx,
      `select r.kind, r.reason, r.created_at as "createdAt", r.outcome, t.title as topic
       from forum.report r join forum.post p on p.id = r.post_id join forum.topic t on t.id = p.topic_id where r.reporter_id = $1 order by r.id`,
      [personId],
    );
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<
      Record<
        | 'posts'
        | 'changes'
        | 'reports'
        | 'topics'
        | 'boards'
        | 'sections'
        | 'authors'
        | 'mentions'
        | 'reactions'
        | 'own'
        | 'marked'
        | 'readings'
        | 'communities'
        | 'confirmed'
        | 'moderates',
        number
      >
    >(
      ctx,
      `select (select count(*)::int from forum.post where author_id = $1 or hidden_by = $1) as posts,
              (select count(*)::int from forum.post_version where changed_by = $1) as changes,
              (select count(*)::int from forum.report where reporter_id = $1 or decided_by = $1) as reports,
              (select count(*)::int from forum.topic_subscription where person_id = $1) as topics,
              (select count(*)::int from forum.board_subscription where person_id = $1) as boards,
              (select count(*)::int from forum.section_subscription where person_id = $1) as sections,
              (select count(*)::int from forum.author_subscription where author_id = $1 or person_id = $1) as authors,
              (select count(*)::int from forum.mention where person_id = $1) as mentions,
              (select count(*)::int from forum.reaction where person_id = $1) as reactions,
              (select count(*)::int from forum.mark m join forum.post p on p.id = m.post_id where p.author_id = $1) as own,
              (select count(*)::int from forum.mark m join forum.post p on p.id = m.post_id
                where m.marked_by = $1 and p.author_id is distinct from $1) as marked,
              (select count(*)::int from forum.reading where person_id = $1) as readings,
              (select count(*)::int from forum.other_community where person_id = $1) as communities,
              (select count(*)::int from forum.other_community where confirmed_by = $1 and person_id <> $1) as confirmed,
              (select count(*)::int from forum.moderator where person_id = $1) as moderates`,
      [personId],
    );
    return [
      { table: 'forum.post', erase: 0, anonymise: row?.posts ?? 0 },
      { table: 'forum.post_version', erase: 0, anonymise: row?.changes ?? 0 },
      { table: 'forum.report', erase: 0, anonymise: row?.reports ?? 0 },
      { table: 'forum.topic_subscription', erase: row?.topics ?? 0, anonymise: 0 },
      { table: 'forum.board_subscription', erase: row?.boards ?? 0, anonymise: 0 },
      { table: 'forum.section_subscription', erase: row?.sections ?? 0, anonymise: 0 },
      { table: 'forum.author_subscription', erase: row?.authors ?? 0, anonymise: 0 },
      { table: 'forum.mention', erase: row?.mentions ?? 0, anonymise: 0 },
      { table: 'forum.reaction', erase: row?.reactions ?? 0, anonymise: 0 },
      { table: 'forum.mark', erase: row?.own ?? 0, anonymise: row?.marked ?? 0 },
      { table: 'forum.reading', erase: row?.readings ?? 0, anonymise: 0 },
      { table: 'forum.other_community', erase: row?.communities ?? 0, anonymise: row?.confirmed ?? 0 },
      { table: 'forum.moderator', erase: row?.moderates ?? 0, anonymise: 0 },
    ];
  }

  /** What was said stays for those who have answered it, without a name. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from forum.mark m using forum.post p where p.id = m.post_id and p.author_id = $1`, [personId]);
    await this.database.query(ctx, `update forum.mark set marked_by = null where marked_by = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.reaction where person_id = $1`, [personId]);
    await this.database.query(
      ctx,
      `update forum.post set author_id = nullif(author_id, $1), hidden_by = nullif(hidden_by, $1) where author_id = $1 or hidden_by = $1`,
      [personId],
    );
    await this.database.query(ctx, `update forum.post_version set changed_by = null where changed_by = $1`, [personId]);
    await this.database.query(
      ctx,
      `update forum.report set reporter_id = nullif(reporter_id, $1), decided_by = nullif(decided_by, $1) where reporter_id = $1 or decided_by = $1`,
      [personId],
    );
    await this.database.query(ctx, `delete from forum.topic_subscription where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.board_subscription where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.section_subscription where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.author_subscription where author_id = $1 or person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.mention where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.reading where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.other_community where person_id = $1`, [personId]);
    await this.database.query(ctx, `update forum.other_community set confirmed_by = null where confirmed_by = $1`, [personId]);
    await this.database.query(ctx, `delete from forum.moderator where person_id = $1`, [personId]);
  }

  private communities(ctx: RequestContext, personId: string): Promise<object[]> {
    return this.database.query(
      ctx,
      `select name, address, since::text as since, until::text as until, confirmed_at as "confirmedAt"
         from forum.other_community where person_id = $1 order by since, id`,
      [personId],
    );
  }

  private moderates(ctx: RequestContext, personId: string): Promise<object[]> {
    return this.database.query(
      ctx,
      `select s.subject, s.theme, m.named_at as "since" from forum.moderator m join forum.section s on s.id = m.section_id where m.person_id = $1 order by 3`,
      [personId],
    );
  }
}
