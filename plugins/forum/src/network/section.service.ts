import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { actorOf, conflict, forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type Page, pageOf, type PageQuery, readCursor } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { NetworkSight } from './network.sight.js';
import { MAX_SECTIONS, type NetworkSectionDto, type NewNetworkSectionDto, type NetworkSectionChangeDto } from './section.dto.js';

type SectionRow = Omit<NetworkSectionDto, 'mayManage' | 'mayModerate'> & { readonly isModerator: boolean };

const ORDER = ['s.subject', 's.theme'].map((column) => `${column} collate "ru-x-icu"`).join(', ');

/** Sections of the network: a school makes them, and the schools that share with it see them. */
@Injectable()
export class NetworkSectionService {
  constructor(
    private readonly database: Database,
    private readonly sight: NetworkSight,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** By subject and theme. Two queries, the second of them cached. */
  async list(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<NetworkSectionDto>> {
    const cursor = readCursor(after, 3);
    const rows = await this.read(
      ctx,
      `($5::text is null or (${ORDER}, s.id) > ($5 collate "ru-x-icu", $6 collate "ru-x-icu", $7::uuid)) order by ${ORDER}, s.id limit $8`,
      [cursor?.[0] ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, limit + 1],
    );
    const manages = await this.manages(ctx);
    return pageOf(rows, limit, {
      cursor: ({ subject, theme, id }) => [subject, theme, id],
      item: (row) => toSection(ctx, row, manages),
    });
  }

  /** Throws 404 for one that the own school does not see. */
  async get(ctx: RequestContext, sectionId: string): Promise<NetworkSectionDto> {
    const [row] = await this.read(ctx, `s.id = $5`, [sectionId]);
    if (!row) throw notFound();
    return toSection(ctx, row, await this.manages(ctx));
  }

  /** Returns its id. 409 for a theme that the school has already in the subject. */
  async create(ctx: RequestContext, { subject, theme, description }: NewNetworkSectionDto): Promise<string> {
    const { organisationId: schoolId } = ctx;
    if (schoolId === null) throw forbidden();
    return this.database.tx(ctx, async (inner) => {
      const row = await this.database.queryOne<{ isSchool: boolean; n: number }>(
        inner,
        `select o.kind = 'school' as "isSchool", (select count(*)::int from forum.section where school_id = $1) as n
           from identity.organisation o where o.id = $1 for update`,
        [schoolId],
      );
      if (!row?.isSchool) throw conflict('forum.no-school');
      if (row.n >= MAX_SECTIONS) throw conflict('forum.too-many-sections', { max: MAX_SECTIONS });
      const id = newId();
      await this.database.query(inner, `insert into forum.board (id, kind) values ($1, 'network')`, [id]);
      await once(() =>
        this.database.query(inner, `insert into forum.section (id, school_id, subject, theme, description) values ($1, $2, $3, $4, $5)`, [
          id,
          schoolId,
          subject,
          theme,
          description,
        ]),
      );
      await this.record(inner, 'create-section', id, schoolId);
      return id;
    });
  }

  /** 409 when somebody has changed it since that version; 403 for one of another school. */
  async change(
    ctx: RequestContext,
    sectionId: string,
    { subject, theme, description, closed, version }: NetworkSectionChangeDto,
  ): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const schoolId = await this.requireOwn(inner, sectionId);
      const [changed] = await once(() =>
        this.database.query(
          inner,
          `update forum.section set subject = $3, theme = $4, description = $5, closed = $6, version = version + 1
            where id = $1 and version = $2 returning id`,
          [sectionId, version, subject, theme, description, closed],
        ),
      );
      if (!changed) throw conflict('forum.changed-meanwhile');
      await this.record(inner, 'change-section', sectionId, schoolId);
    });
  }

  /** The school whose section it is, when that is the own one. */
  async requireOwn(ctx: RequestContext, sectionId: string): Promise<string> {
    const { school } = await this.get(ctx, sectionId);
    if (school.id !== ctx.organisationId) throw forbidden();
    return school.id;
  }

  private manages(ctx: RequestContext): Promise<boolean> {
    return this.access.can(ctx, capabilities['manage-network'], { level: 'organisation', id: ctx.organisationId });
  }

  private record(ctx: RequestContext, what: string, sectionId: string, schoolId: string): Promise<void> {
    return this.audit.record(ctx, { action: `forum.${what}`, subject: { kind: 'section', id: sectionId }, organisationIds: [schoolId] });
  }

  /** `page`: which of the sections that are seen, its parameters from $5 on. */
  private async read(ctx: RequestContext, page: string, parameters: readonly unknown[]): Promise<SectionRow[]> {
    const { sees, parameters: seeing } = this.sight.schools(ctx, 1);
    return this.database.query<SectionRow>(
      ctx,
      `with section as materialized (select s.* from forum.section s where ${sees('s.school_id')} and ${page})
       select s.id, s.subject, s.theme, s.description, json_build_object('id', o.id, 'name', o.name) as school, s.closed, s.version,
              counts.topics, counts.unread, counts."lastPostAt",
              exists (select from forum.section_subscription f where f.section_id = s.id and f.person_id = $4) as subscribed,
              exists (select from forum.moderator m where m.section_id = s.id and m.person_id = $4 and m.school_id = $1) as "isModerator"
         from section s
         join identity.organisation o on o.id = s.school_id
        cross join lateral (${topicCounts(sees)}) counts
        order by ${ORDER}, s.id`,
      [...seeing, actorOf(ctx).personId, ...parameters],
    );
  }
}

const NOTHING = '00000000-0000-0000-0000-000000000000';

/** Of the section `s`, to the reader $4: unread is a topic in which others have written since it was read last. */
const topicCounts = (sees: (schoolIdColumn: string) => string): string => `
  select count(*)::int as topics,
         (count(*) filter (where t.last_post_id > coalesce(r.last_read_id, '${NOTHING}') and exists (
           select from forum.post p
            where p.topic_id = t.id and p.id > coalesce(r.last_read_id, '${NOTHING}') and p.author_id is distinct from $4
              and p.hidden_at is null and ${sees('p.school_id')})))::int as unread,
         (select p.created_at from forum.topic t join forum.post p on p.id = t.last_post_id
           where t.board_id = s.id and ${sees('t.school_id')} and ${sees('p.school_id')} order by t.last_post_id desc limit 1) as "lastPostAt"
    from forum.topic t left join forum.reading r on r.topic_id = t.id and r.person_id = $4
   where t.board_id = s.id and ${sees('t.school_id')}`;

const toSection = (ctx: RequestContext, { isModerator, ...row }: SectionRow, manages: boolean): NetworkSectionDto => {
  const mayManage = manages && row.school.id === ctx.organisationId;
  return { ...row, mayManage, mayModerate: mayManage || isModerator };
};

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, 'section_theme')) throw conflict('forum.theme-taken');
    throw error;
  }
}
