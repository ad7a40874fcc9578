import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Sharing } from '@sreda/plugin-sdk/server';
import type { Board } from '../board/board.js';
import { capabilities } from '../manifest.js';
import { NetworkSight } from '../network/network.sight.js';
import { TOPICS } from '../network/topics.scope.js';
import type { TopicDestinationDto } from './moving.dto.js';

const MOST = 200;

/** Where topics may go. */
@Injectable()
export class DestinationService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly sight: NetworkSight,
    private readonly sharing: Sharing,
  ) {}

  /** From a board that the actor moderates; `onlyId`: that one, if it is among them. */
  of(ctx: RequestContext, board: Board, onlyId: string | null = null): Promise<TopicDestinationDto[]> {
    return board.kind === 'course' ? this.forums(ctx, board, onlyId) : this.sections(ctx, board, onlyId);
  }

  /** Some of the schools do not share with the first one. */
  async strangers(ctx: RequestContext, schoolId: string, others: readonly string[]): Promise<boolean> {
    const { sql, parameters } = this.sharing.shared(ctx, TOPICS, schoolId, 'other.id', 2);
    const row = await this.database.queryOne(ctx, `select from unnest($1::uuid[]) other (id) where (${sql}) is not true limit 1`, [
      others,
      ...parameters,
    ]);
    return row !== undefined;
  }

  /** Other forums of the course that the actor moderates; a topic of everybody is none of a group. */
  private forums(ctx: RequestContext, { id, courseId }: Board, onlyId: string | null): Promise<TopicDestinationDto[]> {
    const moderates = this.access.visible(ctx, capabilities.moderate, 'activity', 'a.id', 5);
    return this.database.query<TopicDestinationDto>(
      ctx,
      `select a.id, a.name from forum.forum f join courses.activity a on a.id = f.activity_id
        where a.course_id = $1 and a.id <> $2 and f.kind <> 'group' and ($3::uuid is null or a.id = $3) and ${moderates.sql} order by a.name collate "ru-x-icu", a.id limit $4`,
      [courseId, id, onlyId, MOST, ...moderates.parameters],
    );
  }

  /** Open sections of the same school, and others that the actor moderates. */
  private async sections(ctx: RequestContext, { id, organisationId }: Board, onlyId: string | null): Promise<TopicDestinationDto[]> {
    const manages = await this.access.can(ctx, capabilities['manage-network'], { level: 'organisation', id: ctx.organisationId });
    const { sees, parameters } = this.sight.schools(ctx, 1);
    return this.database.query<TopicDestinationDto>(
      ctx,
      `select s.id, s.theme as name from forum.section s
        where s.id <> $4 and ($5::uuid is null or s.id = $5) and not s.closed and ${sees('s.school_id')}
          and (s.school_id = $6 or (s.school_id = $1 and $7)
            or exists (select from forum.moderator m where m.section_id = s.id and m.person_id = $8 and m.school_id = $1))
        order by s.theme collate "ru-x-icu", s.id limit $9`,
      [...parameters, id, onlyId, organisationId, manages, actorOf(ctx).personId, MOST],
    );
  }
}
