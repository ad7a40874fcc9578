import { Injectable } from '@nestjs/common';
import { Visibility } from '@sreda/courses';
import { Database } from '@sreda/database';
import { invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Extensions, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import type { Board } from '../board/board.js';
import { personOf } from '../board/sight.js';
import { inGroup, TITLE } from '../group/group-sql.js';
import { capabilities } from '../manifest.js';
import { NetworkSight } from '../network/network.sight.js';
import {
  type AboutBoardDto,
  type AboutPageDto,
  type AboutTopicDto,
  MAX_BOARDS,
  type TopicAboutDto,
  type TopicTargetDto,
} from './about.dto.js';

type BoardRow = AboutBoardDto & { readonly mayBegin: boolean };

/** What topics are about: in a course something of that course, in the network anything. It is told only to who may open it. */
@Injectable()
export class AboutService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly extensions: Extensions,
    private readonly visibility: Visibility,
    private readonly network: NetworkSight,
  ) {}

  /** In the transaction that writes the topic; null: about nothing. 422 for what is not of the course, or not the writer's to open. */
  async put(ctx: RequestContext, board: Board, topicId: string, target: TopicTargetDto | null): Promise<void> {
    await this.database.query(ctx, `delete from forum.topic_target where topic_id = $1`, [topicId]);
    if (target === null) return;
    const about = await this.of(ctx, target);
    const isElsewhere = board.kind === 'course' && about?.courseId !== board.courseId;
    if (!about || isElsewhere || about.id === board.id) throw invalid('about', 'unknown-target');
    await this.database.query(ctx, `insert into forum.topic_target (topic_id, kind, target_id) values ($1, $2, $3)`, [
      topicId,
      target.kind,
      target.id,
    ]);
  }

  /** Null for what the actor may not open, or whose plugin is off. */
  async of(ctx: RequestContext, { kind, id }: TopicTargetDto): Promise<TopicAboutDto | null> {
    const view = (await this.extensions.all(points.linkTarget).get(kind)?.readable(ctx, [id]))?.get(id);
    return view ? { kind, id, ...view } : null;
  }

  async topics(ctx: RequestContext, target: TopicTargetDto, { limit, after }: PageQuery): Promise<AboutPageDto> {
    const about = await this.of(ctx, target);
    if (!about) throw notFound();
    const forums = about.courseId === null ? [] : await this.forums(ctx, about.courseId);
    const sections = await this.sections(ctx);
    const [last] = readCursor(after, 1) ?? [];
    const { sees, parameters: seeing } = this.network.schools(ctx, 8);
    const groups = this.access.visible(ctx, capabilities['view-all-groups'], 'activity', 't.board_id', 8 + seeing.length);
    const rows = await this.database.query<AboutTopicDto>(
      ctx,
      `select t.id, ${TITLE} as title, coalesce(a.name, s.theme) as of, t.answer_id is not null as "isAnswered"
         from forum.topic_target target join forum.topic t on t.id = target.topic_id
         left join courses.activity a on a.id = t.board_id left join forum.section s on s.id = t.board_id
        where target.kind = $1 and target.target_id = $2 and ($3::uuid is null or t.id < $3)
          and case when s.id is null then t.board_id = any($4::uuid[]) and (t.group_id is null or ${inGroup('t.group_id', '$6::uuid')} or ${groups.sql})
                   else $7 and ${sees('s.school_id')} and ${sees('t.school_id')} end
          and exists (select from forum.post p where p.topic_id = t.id and p.starts and p.hidden_at is null)
        order by t.id desc limit $5`,
      [
        ...[target.kind, target.id, last ?? null, forums.map(({ id }) => id), limit + 1, personOf(ctx), sections !== null],
        ...seeing,
        ...groups.parameters,
      ],
    );
    const { items, next } = pageOf(rows, limit, { cursor: ({ id }) => [id], item: (row) => row });
    const boards = [...forums, ...(sections ?? [])].filter(({ id, mayBegin }) => mayBegin && id !== target.id);
    return { about, items: [...items], next, boards: boards.map(({ kind, id, name, subject }) => ({ kind, id, name, subject })) };
  }

  /** Forums of the course that the actor may open. */
  private async forums(ctx: RequestContext, courseId: string): Promise<BoardRow[]> {
    const write = this.access.visible(ctx, capabilities.write, 'activity', 'a.id', 3);
    const rows = await this.database.query<BoardRow>(
      ctx,
      `select 'course' as kind, a.id, a.name, null as subject, f.kind <> 'group' and ${write.sql} as "mayBegin"
         from forum.forum f join courses.activity a on a.id = f.activity_id
        where a.course_id = $1 order by a.name collate "ru-x-icu", a.id limit $2`,
      [courseId, MAX_BOARDS, ...write.parameters],
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const open = await this.visibility.readable(ctx, ids, capabilities.view);
    return rows.filter(({ id }) => open.has(id));
  }

  /** Null for who does not take part in the network. */
  private async sections(ctx: RequestContext): Promise<BoardRow[] | null> {
    if (!(await this.access.can(ctx, capabilities['join-network'], { level: 'organisation', id: ctx.organisationId }))) return null;
    const { sees, parameters } = this.network.schools(ctx, 2);
    return this.database.query<BoardRow>(
      ctx,
      `select 'network' as kind, s.id, s.theme as name, s.subject, not s.closed as "mayBegin" from forum.section s
        where ${sees('s.school_id')} order by s.subject collate "ru-x-icu", s.theme collate "ru-x-icu", s.id limit $1`,
      [MAX_BOARDS, ...parameters],
    );
  }
}
