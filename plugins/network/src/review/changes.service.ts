import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { comparisonView } from '../content/comparison.view.js';
import { compare } from '../content/merge.js';
import { VersionStore } from '../material/version.store.js';
import type { MaterialChangesDto } from './changes.dto.js';

/** What a version says differently from the one that was published before it. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionStore,
  ) {}

  /** 404 for a version of another school. Three queries. */
  async get(ctx: RequestContext, versionId: string): Promise<MaterialChangesDto> {
    const row = await this.database.queryOne<{ beforeId: string | null; since: number | null }>(
      ctx,
      `select b.id as "beforeId", b.number as since
         from network.version v join network.material m on m.id = v.material_id
         left join lateral (
           select id, number from network.version o
            where o.material_id = v.material_id and o.number < v.number and o.state in ('published', 'withdrawn') order by o.number desc limit 1) b on true
        where v.id = $1 and m.school_id = $2`,
      [versionId, ctx.organisationId],
    );
    if (!row) throw notFound();
    const { beforeId, since } = row;
    if (beforeId === null) return { since: null, parts: [] };
    const before = await this.versions.contentOf(ctx, beforeId);
    const source = await this.versions.contentOf(ctx, versionId);
    return { since, parts: compare({ base: before, copy: before, source }).map(comparisonView) };
  }
}
