import { Injectable } from '@nestjs/common';
import { Database, searchQuery } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { MaterialSight } from '../partners/sight.js';
import type { MaterialDto, MaterialQuery, MaterialRowDto, VersionQuery } from './material.dto.js';
import { VersionStore } from './version.store.js';

/** The first parameter is the own school: only that reads what a methodist has said. */
const ROW = `m.id, v.id as "versionId", v.number, m.kind, v.title, v.subject, v.class_from as "classFrom", v.class_to as "classTo",
  json_build_object('id', o.id, 'name', o.name) as school, v.parts, v.state,
  case when m.school_id = $1 then v.reason else '' end as reason, v.created_at as "createdAt"`;
const FROM = `network.version v join network.material m on m.id = v.material_id join identity.organisation o on o.id = m.school_id`;

/** What was published, to who sees the school that has. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly database: Database,
    private readonly sight: MaterialSight,
    private readonly people: People,
    private readonly versions: VersionStore,
  ) {}

  /**
   * The newest first. One query. The page is found before it is read: in a catalogue of many thousands words are found by their index, however common,
   * and only what is shown is joined.
   */
  async list(ctx: RequestContext, { limit, after, ...filter }: MaterialQuery): Promise<Page<MaterialRowDto>> {
    const { sees, parameters: seeing } = this.sight.schools(ctx, 1);
    const parameters = [...seeing];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const [last] = readCursor(after, 1) ?? [];
    const { q, subject, class: ofSchool, schoolId } = filter;
    const ofMaterial = [
      'm.published_id is not null',
      sees('m.school_id'),
      ...(schoolId === undefined ? [] : [`m.school_id = ${given(schoolId)}`]),
      ...(last === undefined ? [] : [`m.published_id < ${given(last)}::uuid`]),
    ];
    const ofVersion = [
      ...(subject === undefined ? [] : [`v.subject = ${given(subject)}`]),
      ...(ofSchool === undefined ? [] : [`${given(ofSchool)} between v.class_from and v.class_to`]),
    ];
    const most = given(limit + 1);
    const words = q === undefined ? null : searchQuery(q, parameters.length + 1);
    if (words) parameters.push(...words.parameters);
    const rows = await this.database.query<MaterialRowDto>(
      ctx,
      `with ${words ? `found as materialized (select id, kind, school_id, published_id from network.material where search @@ ${words.all}),` : ''}
            page as materialized (
              select m.id, m.kind, m.school_id, m.published_id from ${words ? 'found' : 'network.material'} m
                ${ofVersion.length > 0 ? 'join network.version v on v.id = m.published_id' : ''}
               where ${[...ofMaterial, ...ofVersion].join(' and ')} order by m.published_id desc limit ${most})
       select ${ROW} from page m join network.version v on v.id = m.published_id join identity.organisation o on o.id = m.school_id order by v.id desc`,
      parameters,
    );
    return materialPage(rows, limit);
  }

  /** What the own school has handed in, for who publishes in it. */
  async own(ctx: RequestContext, { limit, after, state }: VersionQuery): Promise<Page<MaterialRowDto>> {
    const [last] = readCursor(after, 1) ?? [];
    const rows = await this.database.query<MaterialRowDto>(
      ctx,
      `select ${ROW} from ${FROM} where m.school_id = $1 and v.state = $2 and ($3::uuid is null or v.id < $3) order by v.id desc limit $4`,
      [ctx.organisationId, state, last ?? null, limit + 1],
    );
    return materialPage(rows, limit);
  }

  /** Its published version; of the own school any. 404 for what is not seen. */
  async get(ctx: RequestContext, versionId: string): Promise<MaterialDto> {
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const row = await this.database.queryOne<
      Omit<MaterialDto, 'authors' | 'content'> & { authorRows: { id: string | null; contributed: boolean }[] }
    >(
      ctx,
      `select m.id, v.id as "versionId", v.number, m.kind, v.title, v.description, v.subject, v.class_from as "classFrom", v.class_to as "classTo", v.topic,
              v.licence, v.rights, v.age_mark as "ageMark", v.adapted, v.state, v.created_at as "createdAt",
              case when m.school_id = $2 then v.reason else '' end as reason,
              json_build_object('id', o.id, 'name', o.name) as school,
              (select coalesce(json_agg(json_build_object('id', a.person_id, 'contributed', a.contributed) order by a.place), '[]')
                 from network.author a where a.version_id = v.id) as "authorRows",
              (select count(distinct c.school_id)::int from network.copy c where c.material_id = m.id) as "schoolsWithCopies",
              (select coalesce(json_agg(json_build_object('sha256', f.sha256, 'fileId', f.file_id)), '[]')
                 from network.version_file f where f.version_id = v.id) as files
         from ${FROM}
        where v.id = $1 and (m.school_id = $2 or v.state = 'published' and ${sees('m.school_id')})`,
      [versionId, ...parameters],
    );
    if (!row) throw notFound();
    const { authorRows, ...material } = row;
    const names = await this.people.names(
      ctx,
      authorRows.flatMap(({ id }) => id ?? []),
    );
    const content = await this.versions.contentOf(ctx, versionId);
    return {
      ...material,
      authors: authorRows.map(({ id, contributed }) => ({ name: (id && names.get(id)) ?? null, contributed })),
      content: [...content],
    };
  }
}

const materialPage = (rows: readonly MaterialRowDto[], limit: number): Page<MaterialRowDto> =>
  pageOf(rows, limit, { cursor: ({ versionId }) => [versionId], item: (row) => row });
