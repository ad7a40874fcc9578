import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Staff } from '@sreda/identity';
import { forbidden, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions, type Page, type PageQuery } from '@sreda/plugin-sdk/server';
import type { MaterialCardDto, MaterialObjectDto, SchoolPersonDto, State } from './material.dto.js';

type Last = MaterialCardDto & { readonly id: string; readonly state: State; readonly authorIds: string[] };

/** What somebody is going to hand in. */
@Injectable()
export class ObjectService {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly staff: Staff,
  ) {}

  /** Throws 403 or 404 for who may not hand it on. */
  async get(ctx: RequestContext, kind: string, objectId: string): Promise<MaterialObjectDto> {
    const type = this.extensions.all(points.materialKind).get(kind);
    if (!type) throw notFound();
    const { content } = await type.read(ctx, objectId);
    const name = content[0]?.data['name'];
    const last = await this.database.queryOne<Last>(
      ctx,
      `select v.id, v.state, v.title, v.description, v.subject, v.class_from as "classFrom", v.class_to as "classTo", v.topic, v.licence, v.rights,
              v.age_mark as "ageMark", v.adapted,
              (select coalesce(json_agg(a.person_id order by a.place), '[]') from network.author a
                where a.version_id = v.id and a.person_id is not null and not a.contributed) as "authorIds"
         from network.material m join network.version v on v.material_id = m.id
        where m.school_id = $1 and m.kind = $2 and m.object_id = $3 order by v.number desc limit 1`,
      [ctx.organisationId, kind, objectId],
    );
    const { id: versionId = null, state = null, authorIds = [], ...card } = last ?? {};
    return { name: typeof name === 'string' ? name : '', card: last ? (card as MaterialCardDto) : null, authorIds, versionId, state };
  }

  /** Who can be named as an author. */
  async people(ctx: RequestContext, query: PageQuery): Promise<Page<SchoolPersonDto>> {
    if (ctx.organisationId === null) throw forbidden('network.no-school');
    return this.staff.list(ctx, ctx.organisationId, query);
  }
}
