import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import {
  actorOf,
  conflict,
  forbidden,
  type MaterialContent,
  type MaterialDifference,
  type MaterialFiles,
  type MaterialKind,
  type MaterialPart,
  notFound,
  points,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { Extensions, type Page, type PageQuery, pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { differenceOf } from '../content/difference.js';
import { compare, type Decision, isConflict, merge, type PartComparison, type ThreeContents, usualDecision } from '../content/merge.js';
import { VersionStore } from '../material/version.store.js';
import { MaterialSight } from '../partners/sight.js';
import type {
  MaterialCopyDecisionsDto,
  MaterialCopyDifferenceDto,
  MaterialCopyRowDto,
  MaterialCopyIdDto,
  MaterialPartComparisonDto,
  MaterialPartDecisionDto,
} from './copy.dto.js';

interface CopyRow {
  readonly id: string;
  readonly kind: string;
  readonly objectId: string;
  /** The published version of its source; null: there is none for the owner any more. */
  readonly sourceId: string | null;
  readonly sourceNumber: number;
}
/** Part id → id of the object here, and back. */
interface Places {
  readonly base: MaterialContent;
  readonly objectOf: ReadonlyMap<string, string>;
  readonly partOf: ReadonlyMap<string, string>;
}
interface Opened extends ThreeContents {
  readonly row: CopyRow & { readonly sourceId: string };
  readonly kind: MaterialKind;
  readonly places: Places;
  readonly ownFiles: MaterialFiles;
}

/** Copies of one's own, linked to what they were made from. */
@Injectable()
export class CopyService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly sight: MaterialSight,
    private readonly versions: VersionStore,
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
      await this.extensions.get(points.materialKind, kind).make(inner, placeId, renamed(content, ids), this.versions.filesOf(versionId));
      const [id, objectId] = [newId(), ids.get(content[0]?.id ?? '') ?? ''];
      await this.database.query(
        inner,
        `insert into network.copy (id, material_id, version_id, school_id, person_id, object_id, taken_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, materialId, versionId, schoolId, actorOf(inner).personId, objectId, inner.now()],
      );
      await this.database.query(
        inner,
        `insert into network.copy_part (copy_id, part_id, object_id, base, base_parent_id)
         select $1, v.part_id, n.object_id, v.digest, v.parent_id
           from unnest($3::uuid[], $4::uuid[]) as n(part_id, object_id) join network.version_part v on v.version_id = $2 and v.part_id = n.part_id`,
        [id, versionId, [...ids.keys()], [...ids.values()]],
      );
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
    const opened = await this.open(ctx, copyId);
    const { sourceId: versionId, sourceNumber: number } = opened.row;
    return { versionId, number, parts: compare(opened).map(comparisonView) };
  }

  /** Makes of the copy what its owner has decided. 409 `network.source-went-on` when that was about an older version. */
  async decide(ctx: RequestContext, copyId: string, { versionId, parts }: MaterialCopyDecisionsDto): Promise<void> {
    const decided = new Map(parts.map((part) => [part.id, decisionOf(part)]));
    await this.database.tx(ctx, async (inner) => {
      const opened = await this.open(inner, copyId);
      const { row, kind, copy, source, places, ownFiles } = opened;
      if (row.sourceId !== versionId) throw conflict('network.source-went-on');
      const merged = merge(opened, { decisionOf: (part) => decided.get(part.id) ?? usualDecision(part), order: 'accept' });
      const difference = differenceOf(copy, merged);
      const added = new Map(difference.added.map(({ id }) => [id, newId()]));
      const objects = new Map([...places.objectOf, ...added]);
      await kind.apply(
        inner,
        row.objectId,
        renamedDifference(difference, objects),
        eitherFiles(this.versions.filesOf(versionId), ownFiles),
      );
      await this.keepPlaces(inner, copyId, versionId, source, objects);
    });
  }

  private async open(ctx: RequestContext, copyId: string): Promise<Opened> {
    const { sees, parameters } = this.sight.schools(ctx, 3);
    const row = await this.database.queryOne<CopyRow>(
      ctx,
      `select c.id, m.kind, c.object_id as "objectId", s.id as "sourceId", s.number as "sourceNumber"
         from network.copy c join network.material m on m.id = c.material_id
         left join network.version s on s.id = m.published_id and ${sees('m.school_id')}
        where c.id = $1 and c.person_id = $2 for update of c`,
      [copyId, actorOf(ctx).personId, ...parameters],
    );
    if (!row) throw notFound();
    const { sourceId } = row;
    if (sourceId === null) throw conflict('network.no-source');
    const kind = this.extensions.get(points.materialKind, row.kind);
    const places = await this.places(ctx, copyId);
    const { content, files } = await kind.read(ctx, row.objectId);
    const source = await this.versions.contentOf(ctx, sourceId);
    return { row: { ...row, sourceId }, kind, places, base: places.base, copy: renamed(content, places.partOf), source, ownFiles: files };
  }

  private async places(ctx: RequestContext, copyId: string): Promise<Places> {
    const rows = await this.database.query<MaterialPart & { objectId: string }>(
      ctx,
      `select c.part_id as id, c.object_id as "objectId", p.kind, c.base_parent_id as "parentId", p.data
         from network.copy_part c join network.part p on p.digest = c.base where c.copy_id = $1`,
      [copyId],
    );
    return {
      base: rows.map(({ id, kind, parentId, data }) => ({ id, kind, parentId, data })),
      objectOf: new Map(rows.map(({ id, objectId }) => [id, objectId])),
      partOf: new Map(rows.map(({ id, objectId }) => [objectId, id])),
    };
  }

  /** Everything was decided about: the base of each part is what the source says now. */
  private async keepPlaces(
    ctx: RequestContext,
    copyId: string,
    versionId: string,
    source: MaterialContent,
    objects: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.database.query(ctx, `delete from network.copy_part where copy_id = $1`, [copyId]);
    await this.database.query(
      ctx,
      `insert into network.copy_part (copy_id, part_id, object_id, base, base_parent_id)
       select $1, v.part_id, n.object_id, v.digest, v.parent_id
         from unnest($3::uuid[], $4::uuid[]) as n(part_id, object_id) join network.version_part v on v.version_id = $2 and v.part_id = n.part_id`,
      [copyId, versionId, source.map(({ id }) => id), source.map(({ id }) => objects.get(id) ?? newId())],
    );
    await this.database.query(ctx, `update network.copy set version_id = $2 where id = $1`, [copyId, versionId]);
  }
}

const renamedPart = (part: MaterialPart, ids: ReadonlyMap<string, string>): MaterialPart => ({
  ...part,
  id: ids.get(part.id) ?? part.id,
  parentId: part.parentId && (ids.get(part.parentId) ?? part.parentId),
});
const renamed = (content: MaterialContent, ids: ReadonlyMap<string, string>): MaterialContent =>
  content.map((part) => renamedPart(part, ids));

function renamedDifference({ removed, added, changed, order }: MaterialDifference, ids: ReadonlyMap<string, string>): MaterialDifference {
  const to = (id: string): string => ids.get(id) ?? id;
  return {
    removed: removed.map(to),
    added: renamed(added, ids),
    changed: changed.map((change) => ({
      ...change,
      id: to(change.id),
      ...(change.parentId !== undefined && { parentId: change.parentId && to(change.parentId) }),
    })),
    ...(order && { order: order.map(to) }),
  };
}

/** What is accepted names files of the source, what is kept own ones. */
const eitherFiles = (first: MaterialFiles, second: MaterialFiles): MaterialFiles => ({
  read: (ctx, sha256) => first.read(ctx, sha256).catch(() => second.read(ctx, sha256)),
});

const decisionOf = ({ decision, fields = [] }: MaterialPartDecisionDto): Decision =>
  decision === 'merge' ? { fields: Object.fromEntries(fields.map((one) => [one.field, one.decision])) } : decision;

function comparisonView(part: PartComparison): MaterialPartComparisonDto {
  const { id, by, copy, source, fields } = part;
  const shown = source ?? copy;
  const name = shown?.data['name'];
  return {
    ...{ id, by, kind: shown?.kind ?? '', name: typeof name === 'string' ? name : '' },
    ...{ isConflict: isConflict(part), isInCopy: copy !== undefined, isInSource: source !== undefined },
    fields: fields.map(({ field, by: fieldBy, base, copy: own, source: its }) => ({
      field,
      by: fieldBy,
      values: { base, copy: own, source: its },
    })),
  };
}
