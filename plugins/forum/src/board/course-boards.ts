import { Injectable } from '@nestjs/common';
import { Availability, Visibility } from '@sreda/courses';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import type { ForumKind } from '../forum.dto.js';
import { inGroup } from '../group/group-sql.js';
import { capabilities } from '../manifest.js';
import { type Board, type BoardBy, boardIdSql, type BoardsOfKind } from './board.js';
import { personOf } from './sight.js';

interface Row {
  readonly id: string;
  readonly courseId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly visible: boolean;
  readonly state: 'draft' | 'published' | 'archived';
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly forumKind: ForumKind;
  /** The actor is in a group of the course. */
  readonly inGroup: boolean;
  readonly isConditional: boolean;
}

/** Forums of courses. */
@Injectable()
export class CourseBoards implements BoardsOfKind {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly visibility: Visibility,
    private readonly availability: Availability,
  ) {}

  /** A hidden one, and all of a draft, is there for those who may edit the course; one under conditions when they hold. */
  async find(ctx: RequestContext, boardOrTopicId: string, by: BoardBy): Promise<Board | undefined> {
    const row = await this.database.queryOne<Row>(
      ctx,
      `select a.id, a.course_id as "courseId", c.organisation_id as "organisationId", a.name, a.visible, c.state, a.opens_at as "opensAt", a.closes_at as "closesAt",
              f.kind as "forumKind", f.kind = 'group' and exists (
                select from enrolment."group" g where g.course_id = a.course_id and ${inGroup('g.id', '$2::uuid')}) as "inGroup", a.availability is not null or s.availability is not null as "isConditional"
       from forum.forum f join courses.activity a on a.id = f.activity_id join courses.course c on c.id = a.course_id join courses.section s on s.id = a.section_id
       where f.activity_id = ${boardIdSql('$1', by)}`,
      [boardOrTopicId, personOf(ctx)],
    );
    if (!row) return undefined;
    const { id, courseId, organisationId, name, forumKind } = row;
    const at = { level: 'activity', id } as const;
    await this.access.require(ctx, capabilities.view, at);
    await this.visibility.requireShown(ctx, { id: row.id, visible: row.visible, isDraft: row.state === 'draft' });
    if (row.isConditional) await this.availability.requireAvailable(ctx, id);
    const seesAll = forumKind === 'group' && (await this.access.can(ctx, capabilities['view-all-groups'], at));
    const groups = forumKind !== 'group' ? null : seesAll ? 'all' : 'own';
    return {
      ...{ id, kind: 'course', courseId, organisationId, name, groups },
      isQuestionForum: forumKind === 'question',
      moderators: { courseId, role: 'teacher' },
      mayWrite: await this.access.can(ctx, capabilities.write, at),
      mayModerate: await this.access.can(ctx, capabilities.moderate, at),
      mayGrade: await this.access.can(ctx, capabilities.grade, at),
      refusal: groups === 'own' && !row.inGroup ? 'forum.in-no-group' : refusal(row, ctx.now()),
    };
  }
}

function refusal({ state, opensAt, closesAt }: Row, now: Date): string | null {
  if (state !== 'published' || (closesAt && now >= closesAt)) return 'forum.closed';
  return opensAt && now < opensAt ? 'forum.not-open-yet' : null;
}
