import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextLookup, type ContextRef, found, RequireOneOf } from '@sreda/plugin-sdk/server';
import { inGroup } from '../group/group-sql.js';
import { capabilities } from '../manifest.js';
import { NetworkSight } from '../network/network.sight.js';
import { personOf } from './sight.js';

/**
 * Where a board lies, by its own id or that of a topic, post or report on it: a forum of a course in its activity, a section of the network in the school in
 * whose name the actor works. What that school does not see of the network is not there, nor is a topic of a group in which the actor is not.
 */
@Injectable()
export class BoardContexts implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkSight,
    private readonly access: Access,
  ) {}

  async contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null> {
    const { sees, parameters } = this.network.schools(ctx, 2);
    const [$person, next] = [`$${2 + parameters.length}::uuid`, 3 + parameters.length];
    const groups = this.access.visible(ctx, capabilities['view-all-groups'], 'activity', 'b.id', next);
    const board = await this.database.queryOne<{ id: string; kind: 'course' | 'network'; seen: boolean }>(
      ctx,
      `with place as (
         select id as board_id, array[]::uuid[] as schools, null::uuid as group_id from forum.board where id = $1
         union all select board_id, array[school_id], group_id from forum.topic where id = $1
         union all select t.board_id, array[t.school_id], t.group_id from forum.merged_topic m join forum.topic t on t.id = m.into_id where m.topic_id = $1
         union all select t.board_id, array[t.school_id, p.school_id], t.group_id from forum.post p join forum.topic t on t.id = p.topic_id
          where p.id = $1 or p.id = (select post_id from forum.report where id = $1)
       )
       select b.id, b.kind, case b.kind when 'course' then place.group_id is null or ${inGroup('place.group_id', $person)} or ${groups.sql} else not exists (
                select from unnest(place.schools || s.school_id) school (id) where (${sees('school.id')}) is not true) end as seen
         from place join forum.board b on b.id = place.board_id left join forum.section s on s.id = b.id`,
      [id, ...parameters, personOf(ctx), ...groups.parameters],
    );
    if (!board?.seen) return null;
    return board.kind === 'course' ? { level: 'activity', id: board.id } : { level: 'organisation', id: ctx.organisationId };
  }
}

/**
 * The handler runs for who may look at the board that the parameter leads to, or takes part in the network. `Boards`, where every handler begins, asks
 * for what counts on a board of its kind.
 */
export const RequireBoard = (param: string) =>
  RequireOneOf(
    { capability: capabilities.view, at: found(BoardContexts, param) },
    { capability: capabilities['join-network'], at: found(BoardContexts, param) },
  );
