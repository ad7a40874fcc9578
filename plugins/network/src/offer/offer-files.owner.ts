import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { MaterialSight } from '../partners/sight.js';

/** Files of an offer are read by the two schools, as long as they share. */
@Injectable()
export class OfferFiles implements FileOwner {
  constructor(
    private readonly database: Database,
    private readonly sight: MaterialSight,
  ) {}

  async readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select o.id from network.offer o join network.material m on m.id = o.material_id
        where o.id = any($1::uuid[]) and (m.school_id = $2 or o.school_id = $2) and ${sees('o.school_id')} and ${sees('m.school_id')}`,
      [ownerIds, ...parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
