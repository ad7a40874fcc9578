import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { People } from '@sreda/plugin-sdk/server';
import { mentionedPeople } from '@sreda/rich-text';
import type { Board } from '../board/board.js';
import { Boards } from '../board/boards.service.js';
import { NetworkSight } from '../network/network.sight.js';
import { foundPeople } from './found-people.js';
import { type BoardPersonDto, MAX_FOUND, MAX_MENTIONS } from './mention.dto.js';

/** People among whom one is looked for: names may be sealed, so they are not searched where they are kept. */
const MOST_PEOPLE = 1_000;

interface OnBoard {
  readonly id: string;
  readonly schoolId: string | null;
}

/** People named in posts: those who take part on the board, and in the network have written there what the own school sees. */
@Injectable()
export class MentionService {
  constructor(
    private readonly database: Database,
    private readonly boards: Boards,
    private readonly sight: NetworkSight,
    private readonly people: People,
  ) {}

  async find(ctx: RequestContext, boardId: string, q: string): Promise<BoardPersonDto[]> {
    const all = await this.on(ctx, await this.boards.get(ctx, boardId), null);
    const names = await this.people.names(
      ctx,
      all.map(({ id }) => id),
    );
    return foundPeople(names, q, MAX_FOUND);
  }

  /** Keeps whom the text names, in the transaction that writes it. Who was named before and has left since stays. 422 for anybody else. */
  async keep(ctx: RequestContext, board: Board, postId: string, text: string): Promise<void> {
    const ids = mentionedPeople(text);
    if (ids.length > MAX_MENTIONS) throw invalid('text', 'too-many-mentions', { max: MAX_MENTIONS });
    const gone = await this.database.query<{ id: string }>(
      ctx,
      `with gone as (delete from forum.mention where post_id = $1 and person_id <> all($2::uuid[]))
       select person_id as id from forum.mention where post_id = $1 and person_id = any($2::uuid[])`,
      [postId, ids],
    );
    const kept = new Set(gone.map(({ id }) => id));
    const added = ids.filter((id) => !kept.has(id));
    if (added.length === 0) return;
    const known = await this.on(ctx, board, added);
    const strangers = added.filter((id) => !known.some((person) => person.id === id));
    // Who has been erased since has no name, and the text may still be corrected.
    if ((await this.people.names(ctx, strangers)).size > 0) throw invalid('text', 'unknown-person');
    await this.database.query(
      ctx,
      `insert into forum.mention (post_id, person_id, school_id) select $1, n.id, n.school_id from unnest($2::uuid[], $3::uuid[]) n (id, school_id)`,
      [postId, known.map(({ id }) => id), known.map(({ schoolId }) => schoolId)],
    );
  }

  /** Those of the people named in the posts whose names the actor may read: in the network, of schools that the own one sees. */
  async readable(ctx: RequestContext, board: Board, posts: readonly { readonly id: string; readonly text: string }[]): Promise<string[]> {
    const named = posts.filter(({ text }) => mentionedPeople(text).length > 0);
    if (board.kind === 'course' || named.length === 0) return named.flatMap(({ text }) => mentionedPeople(text));
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select distinct m.person_id as id from forum.mention m where m.post_id = any($1::uuid[]) and ${sees('m.school_id')}`,
      [named.map(({ id }) => id), ...parameters],
    );
    return rows.map(({ id }) => id);
  }

  /** `onlyIds`: those of them. */
  private on(ctx: RequestContext, board: Board, onlyIds: readonly string[] | null): Promise<OnBoard[]> {
    if (board.kind === 'course') {
      return this.database.query<OnBoard>(
        ctx,
        `select distinct p.person_id as id, null as "schoolId" from enrolment.participant p
          where p.course_id = $1 and p.since <= $2 and (p.until is null or p.until > $2) and ($3::uuid[] is null or p.person_id = any($3)) limit $4`,
        [board.courseId, ctx.now(), onlyIds, MOST_PEOPLE],
      );
    }
    const { sees, parameters } = this.sight.schools(ctx, 4);
    return this.database.query<OnBoard>(
      ctx,
      `select distinct on (p.author_id) p.author_id as id, p.school_id as "schoolId"
         from forum.topic t join forum.post p on p.topic_id = t.id and p.author_id is not null and p.hidden_at is null
        where t.board_id = $1 and ($2::uuid[] is null or p.author_id = any($2)) and ${sees('t.school_id')} and ${sees('p.school_id')}
        order by p.author_id, p.id desc limit $3`,
      [board.id, onlyIds, MOST_PEOPLE, ...parameters],
    );
  }
}
