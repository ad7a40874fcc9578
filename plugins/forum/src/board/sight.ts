import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { inGroup } from '../group/group-sql.js';
import { capabilities } from '../manifest.js';
import { NetworkSight } from '../network/network.sight.js';
import type { Board } from './board.js';

/** A condition on `p` (forum.post); its parameters start where it was told. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the actor sees of a board: conditions on `p` (forum.post), on `t` (forum.topic) and on a post `a` that another one answers. */
export interface Seen extends Condition {
  readonly topics: string;
  readonly answered: string;
}

export const personOf = ({ actor }: RequestContext): string | null => (typeof actor === 'string' ? null : actor.personId);

/** In a forum of questions: the question, and to who has written in the topic all that others have. What a moderator has hidden opens nothing. */
const afterOwn = (person: string, post = 'p'): string =>
  `(${post}.starts or exists (select from forum.post own where own.topic_id = ${post}.topic_id and own.author_id = ${person} and own.hidden_at is null))`;
/**
 * `moderates` is true for a moderator of the forum `f` of the topic `t`, `seesGroups` for who sees the topics of all groups in it; what moderators hide
 * the author still reads.
 */
export const readableIn = (person: string, { moderates, seesGroups }: { moderates: string; seesGroups: string }): string =>
  `(t.group_id is null or ${seesGroups} or ${inGroup('t.group_id', person)})
   and (${moderates} or ((p.hidden_at is null or p.author_id = ${person}) and (f.kind <> 'question' or ${afterOwn(person)})))`;

/** Whose posts who sees: the only place that says so. */
@Injectable()
export class Sight {
  constructor(
    private readonly access: Access,
    private readonly network: NetworkSight,
  ) {}

  /** Posts of a board that the actor looks at; of a hidden one everybody sees that there was something. */
  listed(ctx: RequestContext, board: Board, firstParameter: number): Seen {
    if (board.kind === 'network') {
      const { sees, parameters } = this.network.schools(ctx, firstParameter);
      return { sql: sees('p.school_id'), topics: sees('t.school_id'), answered: sees('a.school_id'), parameters };
    }
    if (board.groups === 'own') {
      const person = `$${firstParameter}::uuid`;
      const ofGroup = (post: string): string =>
        `exists (select from forum.topic own where own.id = ${post}.topic_id and ${inGroup('own.group_id', person)})`;
      return { sql: ofGroup('p'), topics: inGroup('t.group_id', person), answered: ofGroup('a'), parameters: [personOf(ctx)] };
    }
    const all = { sql: 'true', topics: 'true', answered: 'true', parameters: [] };
    if (board.mayModerate || !board.isQuestionForum) return all;
    // A post that was split off may answer one of a topic in which the actor has not written.
    const own = (post: string): string => afterOwn(`$${firstParameter}::uuid`, post);
    return { ...all, sql: own('p'), answered: own('a'), parameters: [personOf(ctx)] };
  }

  /** Topics of a board that the actor looks at: a condition on `t` (forum.topic). */
  topics(ctx: RequestContext, board: Board, firstParameter: number): Condition {
    if (board.groups === 'own') return { sql: inGroup('t.group_id', `$${firstParameter}::uuid`), parameters: [personOf(ctx)] };
    if (board.kind === 'course') return { sql: 'true', parameters: [] };
    const { sees, parameters } = this.network.schools(ctx, firstParameter);
    return { sql: sees('t.school_id'), parameters };
  }

  /** Posts of courses that the actor may read, hidden ones only for their authors and moderators. That the forum itself may be looked at is asked apart. */
  readable(ctx: RequestContext, firstParameter: number): Condition {
    const person = `$${firstParameter}::uuid`;
    const moderates = this.access.visible(ctx, capabilities.moderate, 'activity', 'f.activity_id', firstParameter + 1);
    const next = firstParameter + 1 + moderates.parameters.length;
    const seesGroups = this.access.visible(ctx, capabilities['view-all-groups'], 'activity', 'f.activity_id', next);
    return {
      sql: `exists (
        select from forum.topic t join forum.forum f on f.activity_id = t.board_id
         where t.id = p.topic_id and ${readableIn(person, { moderates: moderates.sql, seesGroups: seesGroups.sql })})`,
      parameters: [personOf(ctx), ...moderates.parameters, ...seesGroups.parameters],
    };
  }
}
