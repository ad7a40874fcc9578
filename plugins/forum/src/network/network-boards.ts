import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, forbidden, type RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { type Board, type BoardBy, boardIdSql, type BoardsOfKind } from '../board/board.js';
import { capabilities } from '../manifest.js';
import { NetworkSight } from './network.sight.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
  readonly isOwn: boolean;
  readonly isModerator: boolean;
  readonly schoolId: string;
  readonly moderatorIds: string[];
}

/** Sections of the network, in the name of the school in which the actor works now. */
@Injectable()
export class NetworkBoards implements BoardsOfKind {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly sight: NetworkSight,
  ) {}

  async find(ctx: RequestContext, boardOrTopicId: string, by: BoardBy): Promise<Board | undefined> {
    const { sees, parameters } = this.sight.schools(ctx, 1);
    const row = await this.database.queryOne<Row>(
      ctx,
      `select s.id, s.theme as name, s.closed, s.school_id as "schoolId",
              array(select m.person_id from forum.moderator m where m.section_id = s.id and ${sees('m.school_id')}) as "moderatorIds",
              s.school_id = $1 as "isOwn",
              exists (select from forum.moderator m where m.section_id = s.id and m.person_id = $4 and m.school_id = $1) as "isModerator"
         from forum.section s where s.id = ${boardIdSql('$5::uuid', by)} and ${sees('s.school_id')}`,
      [...parameters, actorOf(ctx).personId, boardOrTopicId],
    );
    if (!row) return undefined;
    const at = { level: 'organisation', id: ctx.organisationId } as const;
    if (!(await this.access.can(ctx, capabilities['join-network'], at))) throw forbidden();
    return {
      ...{
        id: row.id,
        kind: 'network',
        courseId: null,
        name: row.name,
        organisationId: row.schoolId,
        isQuestionForum: false,
        groups: null,
        mayGrade: false,
      },
      moderators: { anyOf: [{ people: row.moderatorIds }, { organisationId: row.schoolId, role: 'methodist' }] },
      mayWrite: true,
      mayModerate: row.isModerator || (row.isOwn && (await this.access.can(ctx, capabilities['manage-network'], at))),
      refusal: row.closed ? 'forum.closed' : null,
    };
  }

  /** Those of the posts that the actor may read, hidden ones only for their authors and moderators. */
  async readablePosts(ctx: RequestContext, postIds: readonly string[]): Promise<string[]> {
    const at = { level: 'organisation', id: ctx.organisationId } as const;
    if (!(await this.access.can(ctx, capabilities['join-network'], at))) return [];
    const manages = await this.access.can(ctx, capabilities['manage-network'], at);
    const { sees, parameters } = this.sight.schools(ctx, 1);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from forum.post p join forum.topic t on t.id = p.topic_id join forum.section s on s.id = t.board_id
        where p.id = any ($6::uuid[]) and ${sees('s.school_id')} and ${sees('t.school_id')} and ${sees('p.school_id')}
          and (p.hidden_at is null or p.author_id = $4 or ($5 and s.school_id = $1)
            or exists (select from forum.moderator m where m.section_id = s.id and m.person_id = $4 and m.school_id = $1))`,
      [...parameters, actorOf(ctx).personId, manages, postIds],
    );
    return rows.map(({ id }) => id);
  }
}
