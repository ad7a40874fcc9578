import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { MaterialContent, MaterialPart, RequestContext } from '@sreda/plugin-sdk';
import { VersionStore } from '../material/version.store.js';

export interface OfferedPart {
  readonly offered: MaterialPart;
  /** What the source said when the owner of the copy last decided about it; absent for a part of the owner's own. */
  readonly base: MaterialPart | undefined;
}

/** What is offered, whole. Asks nothing about who wants it. */
@Injectable()
export class OfferStore {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionStore,
  ) {}

  /** In the transaction that writes the offer. */
  async write(ctx: RequestContext, offerId: string, parts: readonly OfferedPart[]): Promise<void> {
    const offered = parts.map((part) => part.offered);
    const digests = await this.versions.keepParts(ctx, offered);
    const bases = parts.flatMap(({ base }) => base ?? []);
    const baseDigests = await this.versions.keepParts(ctx, bases);
    const digestOfBase = new Map(bases.map(({ id }, at) => [id, baseDigests[at]]));
    await this.database.query(
      ctx,
      `insert into network.offer_part (offer_id, part_id, parent_id, place, digest, base, base_parent_id)
       select $1, id, parent_id, place, digest, base, base_parent_id
         from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::uuid[]) as p(id, parent_id, place, digest, base, base_parent_id)`,
      [
        offerId,
        offered.map(({ id }) => id),
        offered.map(({ parentId }) => parentId),
        offered.map((_, place) => place),
        digests,
        offered.map(({ id }) => digestOfBase.get(id) ?? null),
        parts.map(({ base }) => base?.parentId ?? null),
      ],
    );
  }

  async read(ctx: RequestContext, offerId: string): Promise<{ readonly offered: MaterialContent; readonly base: MaterialContent }> {
    const rows = await this.database.query<MaterialPart & { baseData: MaterialPart['data'] | null; baseParentId: string | null }>(
      ctx,
      `select o.part_id as id, p.kind, o.parent_id as "parentId", p.data, b.data as "baseData", o.base_parent_id as "baseParentId"
         from network.offer_part o join network.part p on p.digest = o.digest left join network.part b on b.digest = o.base
        where o.offer_id = $1 order by o.place`,
      [offerId],
    );
    return {
      offered: rows.map(({ id, kind, parentId, data }) => ({ id, kind, parentId, data })),
      base: rows.flatMap(({ id, kind, baseData, baseParentId }) =>
        baseData ? [{ id, kind, parentId: baseParentId, data: baseData }] : [],
      ),
    };
  }
}
