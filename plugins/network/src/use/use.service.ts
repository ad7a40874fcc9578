import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import type { MaterialUseDto } from './use.dto.js';

/** About fewer pupils nothing is said: somebody would know who they are. */
const FEWEST = 5;

/** How other schools use what a school has published: counts, never people. */
@Injectable()
export class UseService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
  ) {}

  /**
   * For the school that has published it, whose own use is left out: from a sum that contains what one knows, the rest could be told. 404 for a material
   * of another school. Two queries.
   */
  async of(ctx: RequestContext, materialId: string): Promise<MaterialUseDto> {
    const row = await this.database.queryOne<{ kind: string; schools: number; copies: number; objectIds: string[] }>(
      ctx,
      `select m.kind, count(distinct c.school_id)::int as schools, count(distinct c.id)::int as copies,
              coalesce(array_agg(p.object_id) filter (where p.object_id is not null), '{}') as "objectIds"
         from network.material m left join network.copy c on c.material_id = m.id and c.school_id <> m.school_id
         left join network.copy_part p on p.copy_id = c.id
        where m.id = $1 and m.school_id = $2 group by m.kind`,
      [materialId, ctx.organisationId],
    );
    if (!row) throw notFound();
    const { kind, schools, copies, objectIds } = row;
    const use = await this.extensions.all(points.materialKind).get(kind)?.use?.(ctx, objectIds);
    const hidden = { isHidden: true, pupils: null, classes: null, answers: null, meanPercent: null };
    if (!use || use.pupils < FEWEST) return { schools, copies, ...hidden };
    const { pupils, classes, answers, mean } = use;
    return { schools, copies, isHidden: false, pupils, classes, answers, meanPercent: mean === null ? null : Math.round(mean * 100) };
  }
}
