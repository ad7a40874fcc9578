import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type ContextLookup, type ContextRef, found, RequireOneOf } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { NetworkSight } from '../network/network.sight.js';

/**
 * Where a board lies, by its own id or that of a topic, post or report on it: a forum of a course in its activity, a section of the network in the school in
 * whose name the actor works. What that school does not see of the network is not there.
 */
@Injectable()
export class BoardContexts implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkSight,
  ) {}

  async contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null> {
    const { sees, parameters } = this.network.schools(ctx, 2);
    const board = await this.database.queryOne<{ id: string; kind: 'course' | 'network'; seen: boolean }>(
      ctx,
      `with place as (
         select id as board_id, array[]::uuid[] as schools from forum.board where id = $1
         union all select board_id, array[school_id] from forum.topic where id = $1
         union all select t.board_id, array[t.school_id] from forum.merged_topic m join forum.topic t on t.id = m.into_id where m.topic_id = $1
         union all select t.board_id, array[t.school_id, p.school_id] from forum.post p join forum.topic t on t.id = p.topic_id
          where p.id = $1 or p.id = (select post_id from forum.report where id = $1)
       )
       select b.id, b.kind, b.kind = 'course' or not exists (
                select from unnest(place.schools || s.school_id) school (id) where (${sees('school.id')}) is not true) as seen
         from place join forum.board b on b.id = place.board_id left join forum.section s on s.id = b.id`,
      [id, ...parameters],
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
