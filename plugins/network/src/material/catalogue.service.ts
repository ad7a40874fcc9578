import { Injectable } from '@nestjs/common';
import { Database, searchQuery } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type Page, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { MaterialSight } from '../partners/sight.js';
import type { MaterialDto, MaterialQuery, MaterialRowDto, VersionQuery } from './material.dto.js';
import { VersionStore } from './version.store.js';

const ROW = `m.id, v.id as "versionId", v.number, m.kind, v.title, v.subject, v.class_from as "classFrom", v.class_to as "classTo",
  json_build_object('id', o.id, 'name', o.name) as school, v.parts, v.state, v.reason, v.created_at as "createdAt"`;
const FROM = `network.version v join network.material m on m.id = v.material_id join identity.organisation o on o.id = m.school_id`;

/** Conditions with their parameters, as they come. */
class Where {
  readonly conditions: string[] = [];
  readonly parameters: unknown[] = [];
  get next(): number {
    return this.parameters.length + 1;
  }
  add(condition: (parameter: string) => string, value: unknown): void {
    this.conditions.push(condition(`$${this.next}`));
    this.parameters.push(value);
  }
}

/** What was published, to who sees the school that has. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly database: Database,
    private readonly sight: MaterialSight,
    private readonly people: People,
    private readonly versions: VersionStore,
  ) {}

  /** The newest first. One query. */
  async list(ctx: RequestContext, { limit, after, ...filter }: MaterialQuery): Promise<Page<MaterialRowDto>> {
    const where = new Where();
    const { sees, parameters } = this.sight.schools(ctx, 1);
    where.parameters.push(...parameters);
    where.conditions.push('m.published_id = v.id', sees('m.school_id'));
    if (filter.subject !== undefined) where.add((p) => `v.subject = ${p}`, filter.subject);
    if (filter.class !== undefined) where.add((p) => `${p} between v.class_from and v.class_to`, filter.class);
    if (filter.schoolId !== undefined) where.add((p) => `m.school_id = ${p}`, filter.schoolId);
    if (filter.q !== undefined) {
      const { all, parameters: words } = searchQuery(filter.q, where.next);
      where.conditions.push(`v.search @@ ${all}`);
      where.parameters.push(...words);
    }
    return this.page(ctx, where, limit, after);
  }

  /** What the own school has handed in, for who publishes in it. */
  async own(ctx: RequestContext, { limit, after, state }: VersionQuery): Promise<Page<MaterialRowDto>> {
    const where = new Where();
    where.add((p) => `m.school_id = ${p}`, ctx.organisationId);
    where.add((p) => `v.state = ${p}`, state);
    return this.page(ctx, where, limit, after);
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

  private async page(
    ctx: RequestContext,
    { conditions, parameters }: Where,
    limit: number,
    after: string | undefined,
  ): Promise<Page<MaterialRowDto>> {
    const [last] = readCursor(after, 1) ?? [];
    const rows = await this.database.query<MaterialRowDto>(
      ctx,
      `select ${ROW} from ${FROM} where ${conditions.join(' and ')} and ($${parameters.length + 1}::uuid is null or v.id < $${parameters.length + 1})
        order by v.id desc limit $${parameters.length + 2}`,
      [...parameters, last ?? null, limit + 1],
    );
    return pageOf(rows, limit, { cursor: ({ versionId }) => [versionId], item: (row) => row });
  }
}
