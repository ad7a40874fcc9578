import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import {
  actorOf,
  conflict,
  type MaterialContent,
  type MaterialKind,
  type MaterialPart,
  notFound,
  points,
  type ReadMaterial,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { Extensions, type SchoolDto } from '@sreda/plugin-sdk/server';
import type { ThreeContents } from '../content/merge.js';
import { renamed } from '../content/renamed.js';
import { VersionStore } from '../material/version.store.js';
import { MaterialSight } from '../partners/sight.js';

interface CopyRow {
  readonly kind: string;
  readonly objectId: string;
  /** The published version of its source; null: there is none for the owner any more. */
  readonly sourceId: string | null;
  readonly sourceNumber: number;
  readonly title: string;
  readonly school: SchoolDto;
}
/** Part id → id of the object here, and back. */
interface Places {
  readonly base: MaterialContent;
  readonly objectOf: ReadonlyMap<string, string>;
  readonly partOf: ReadonlyMap<string, string>;
}
/** A copy beside its source, both with the ids of the source. */
export interface OpenedCopy extends ThreeContents {
  readonly row: CopyRow & { readonly sourceId: string };
  readonly kind: MaterialKind;
  readonly places: Places;
  readonly own: ReadMaterial;
}

@Injectable()
export class CopyReader {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly sight: MaterialSight,
    private readonly versions: VersionStore,
  ) {}

  /** For who writes by what `open` then answers: one after the other. In a transaction. */
  async lock(ctx: RequestContext, copyId: string): Promise<void> {
    await this.database.query(ctx, `select from network.copy where id = $1 for update`, [copyId]);
  }

  /** 404 for a copy of somebody else, 409 `network.no-source` when there is nothing to compare with any more. */
  async open(ctx: RequestContext, copyId: string): Promise<OpenedCopy> {
    const { sees, parameters } = this.sight.schools(ctx, 3);
    const row = await this.database.queryOne<CopyRow>(
      ctx,
      `select m.kind, c.object_id as "objectId", s.id as "sourceId", s.number as "sourceNumber", s.title,
              json_build_object('id', o.id, 'name', o.name) as school
         from network.copy c join network.material m on m.id = c.material_id join identity.organisation o on o.id = m.school_id
         left join network.version s on s.id = m.published_id and ${sees('m.school_id')}
        where c.id = $1 and c.person_id = $2`,
      [copyId, actorOf(ctx).personId, ...parameters],
    );
    if (!row) throw notFound();
    const { sourceId } = row;
    if (sourceId === null) throw conflict('network.no-source');
    const kind = this.extensions.get(points.materialKind, row.kind);
    const places = await this.places(ctx, copyId);
    const own = await kind.read(ctx, row.objectId);
    const source = await this.versions.contentOf(ctx, sourceId);
    return { row: { ...row, sourceId }, kind, places, base: places.base, copy: renamed(own.content, places.partOf), source, own };
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
}
