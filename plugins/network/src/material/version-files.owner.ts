import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { MaterialSight } from '../partners/sight.js';

/** Files of a published version are read by who sees the material; of others by the own school. */
@Injectable()
export class VersionFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly sight: MaterialSight,
  ) {}

  async readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select v.id from network.version v join network.material m on m.id = v.material_id
        where v.id = any($1::uuid[]) and (m.school_id = $2 or v.state = 'published' and ${sees('m.school_id')})`,
      [ownerIds, ...parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
