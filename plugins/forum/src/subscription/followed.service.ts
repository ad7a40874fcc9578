import { Injectable } from '@nestjs/common';
import { Visibility } from '@sreda/courses';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { inGroup, TITLE } from '../group/group-sql.js';
import { NetworkSight } from '../network/network.sight.js';
import type { FollowedDto, FollowedQuery } from './subscription.dto.js';
import { seenAuthor } from './subscription.service.js';

/** `activityId`: where it lies in a course. */
type Row = FollowedDto & { readonly activityId: string | null };

/** All that a person follows and may see now, in the name of the school worked in. */
@Injectable()
export class FollowedService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly sight: NetworkSight,
    private readonly visibility: Visibility,
    private readonly people: People,
  ) {}

  /** A page may be shorter than asked for: forums that are closed to the person now are left out. */
  async list(ctx: RequestContext, { limit, after, kind }: FollowedQuery): Promise<Page<FollowedDto>> {
    const page = pageOf(await this.rows(ctx, { limit, after, kind }), limit, { cursor: (row) => [row.kind, row.id], item: (row) => row });
    const activities = [...new Set(page.items.flatMap(({ activityId }) => activityId ?? []))];
    const open = activities.length === 0 ? new Set<string>() : await this.visibility.readable(ctx, activities, capabilities.view);
    const names = await this.people.names(
      ctx,
      page.items.filter((row) => row.kind === 'author').map(({ id }) => id),
    );
    const items = page.items
      .filter(({ activityId }) => activityId === null || open.has(activityId))
      .map(({ activityId: _, ...row }) => (row.kind === 'author' ? { ...row, name: names.get(row.id) ?? '' } : row));
    return { items, next: page.next };
  }

  private async rows(ctx: RequestContext, { limit, after, kind }: FollowedQuery): Promise<Row[]> {
    const [kindAfter, idAfter] = readCursor(after, 2) ?? [];
    const at = { level: 'organisation', id: ctx.organisationId } as const;
    const joins = await this.access.can(ctx, capabilities['join-network'], at);
    const { sees, parameters } = this.sight.schools(ctx, 7);
    const groups = this.access.visible(ctx, capabilities['view-all-groups'], 'activity', 'a.id', 7 + parameters.length);
    return this.database.query<Row>(
      ctx,
      `select f.kind, f.id, f.name, f.of, f.activity_id as "activityId" from (
         select 'author' as kind, a.author_id as id, '' as name, null as of, null::uuid as activity_id
           from forum.author_subscription a where a.person_id = $1 and $2 and ${seenAuthor('a.author_id', sees)}
         union all
         select 'forum', a.id, a.name, null, a.id from forum.board_subscription b join courses.activity a on a.id = b.board_id where b.person_id = $1
         union all
         select 'section', s.id, s.theme, o.name, null from forum.section_subscription f join forum.section s on s.id = f.section_id
           join identity.organisation o on o.id = s.school_id where f.person_id = $1 and $2 and ${sees('s.school_id')}
         union all
         select 'topic', t.id, case when first.hidden_at is null then ${TITLE} else '' end, coalesce(s.theme, a.name), a.id
           from forum.topic_subscription f join forum.topic t on t.id = f.topic_id
           join forum.post first on first.topic_id = t.id and first.starts
           left join forum.section s on s.id = t.board_id left join courses.activity a on a.id = t.board_id
          where f.person_id = $1 and f.active and (s.id is null or ($2 and ${sees('s.school_id')} and ${sees('t.school_id')}))
            and (t.group_id is null or ${inGroup('t.group_id', '$1')} or ${groups.sql})
       ) f
       where ($3::text is null or f.kind = $3) and ($4::text is null or (f.kind, f.id) > ($4, $5::uuid)) order by f.kind, f.id limit $6`,
      [actorOf(ctx).personId, joins, kind ?? null, kindAfter ?? null, idAfter ?? null, limit + 1, ...parameters, ...groups.parameters],
    );
  }
}
