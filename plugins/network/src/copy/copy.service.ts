import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions, type Page, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { comparisonView } from '../content/comparison.view.js';
import { decided } from '../content/decided.js';
import { compare } from '../content/merge.js';
import { eitherFiles, renamed, renamedDifference } from '../content/renamed.js';
import { KeptFiles, VERSION_FILES } from '../material/kept-files.js';
import { VersionStore } from '../material/version.store.js';
import { MaterialSight } from '../partners/sight.js';
import type { MaterialCopyDecisionsDto, MaterialCopyDifferenceDto, MaterialCopyIdDto, MaterialCopyRowDto } from './copy.dto.js';
import { CopyReader } from './copy.reader.js';

/** Copies of one's own, linked to what they were made from. */
@Injectable()
export class CopyService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly sight: MaterialSight,
    private readonly versions: VersionStore,
    private readonly files: KeptFiles,
    private readonly reader: CopyReader,
  ) {}

  /** 404 for what is not published to the own school. */
  async take(ctx: RequestContext, materialId: string, placeId: string): Promise<MaterialCopyIdDto> {
    const { organisationId: schoolId } = ctx;
    if (schoolId === null) throw forbidden('network.no-school');
    return this.database.tx(ctx, async (inner) => {
      const { sees, parameters } = this.sight.schools(inner, 2);
      const material = await this.database.queryOne<{ kind: string; versionId: string }>(
        inner,
        `select m.kind, m.published_id as "versionId" from network.material m where m.id = $1 and m.published_id is not null and ${sees('m.school_id')}`,
        [materialId, ...parameters],
      );
      if (!material) throw notFound();
      const { kind, versionId } = material;
      const content = await this.versions.contentOf(inner, versionId);
      const ids = new Map(content.map(({ id }) => [id, newId()]));
      await this.extensions
        .get(points.materialKind, kind)
        .make(inner, placeId, renamed(content, ids), this.files.of({ kind: VERSION_FILES, id: versionId }));
      const [id, objectId] = [newId(), ids.get(content[0]?.id ?? '') ?? ''];
      await this.database.query(
        inner,
        `insert into network.copy (id, material_id, version_id, school_id, person_id, object_id, taken_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, materialId, versionId, schoolId, actorOf(inner).personId, objectId, inner.now()],
      );
      await this.addPlaces(inner, id, versionId, ids);
      return { id, objectId };
    });
  }

  /** The actor's, the newest first; what has changed in their sources is one comparison of ids. One query. */
  async list(ctx: RequestContext, { limit, after }: PageQuery): Promise<Page<MaterialCopyRowDto>> {
    const [last] = readCursor(after, 1) ?? [];
    const { sees, parameters } = this.sight.schools(ctx, 4);
    const rows = await this.database.query<MaterialCopyRowDto>(
      ctx,
      `select c.id, c.object_id as "objectId", m.kind, v.title, json_build_object('id', o.id, 'name', o.name) as school, v.number,
              s.number as "sourceNumber", s.id is not null and s.id <> c.version_id as "isBehind", c.taken_at as "takenAt"
         from network.copy c join network.material m on m.id = c.material_id join network.version v on v.id = c.version_id
         join identity.organisation o on o.id = m.school_id
         left join network.version s on s.id = m.published_id and ${sees('m.school_id')}
        where c.person_id = $1 and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
      [actorOf(ctx).personId, last ?? null, limit + 1, ...parameters],
    );
    return pageOf(rows, limit, { cursor: ({ id }) => [id], item: (row) => row });
  }

  /** 404 for a copy of somebody else, 409 `network.no-source` when there is nothing to compare with any more. */
  async difference(ctx: RequestContext, copyId: string): Promise<MaterialCopyDifferenceDto> {
    const opened = await this.reader.open(ctx, copyId);
    const { sourceId: versionId, sourceNumber: number, title, kind, objectId, school } = opened.row;
    const files = await this.files.list(ctx, { kind: VERSION_FILES, id: versionId });
    return { versionId, number, title, kind, objectId, school, files, parts: compare(opened).map(comparisonView) };
  }

  /** Makes of the copy what its owner has decided. 409 `network.source-went-on` when that was about an older version. */
  async decide(ctx: RequestContext, copyId: string, { versionId, parts }: MaterialCopyDecisionsDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.reader.lock(inner, copyId);
      const opened = await this.reader.open(inner, copyId);
      const { row, kind, source, places, own } = opened;
      if (row.sourceId !== versionId) throw conflict('network.source-went-on');
      const { difference, objectOf } = decided(opened, parts, 'accept');
      const objects = new Map([...places.objectOf, ...objectOf]);
      await kind.apply(
        inner,
        row.objectId,
        renamedDifference(difference, objects),
        eitherFiles(this.files.of({ kind: VERSION_FILES, id: versionId }), own.files),
      );
      // Everything was decided about: the base of each part is what the source says now.
      await this.database.query(inner, `delete from network.copy_part where copy_id = $1`, [copyId]);
      await this.addPlaces(inner, copyId, versionId, new Map(source.map(({ id }) => [id, objects.get(id) ?? newId()])));
      await this.database.query(inner, `update network.copy set version_id = $2 where id = $1`, [copyId, versionId]);
    });
  }

  /** Part → object, with what the version says as their base. */
  private async addPlaces(ctx: RequestContext, copyId: string, versionId: string, objectOf: ReadonlyMap<string, string>): Promise<void> {
    await this.database.query(
      ctx,
      `insert into network.copy_part (copy_id, part_id, object_id, base, base_parent_id)
       select $1, v.part_id, n.object_id, v.digest, v.parent_id
         from unnest($3::uuid[], $4::uuid[]) as n(part_id, object_id) join network.version_part v on v.version_id = $2 and v.part_id = n.part_id`,
      [copyId, versionId, [...objectOf.keys()], [...objectOf.values()]],
    );
  }
}
