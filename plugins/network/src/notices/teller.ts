import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { NotificationKind, RequestContext } from '@sreda/plugin-sdk';
import { Notices } from '@sreda/plugin-sdk/server';
import { MaterialSight } from '../partners/sight.js';
import { reviewersOf, sourceWentOn } from './network.notices.js';

interface About {
  readonly title: string;
  readonly schoolId: string;
  /** Authors of the version, and who has handed it in. */
  readonly authorIds: readonly string[];
}

/** Who hears of what happens with materials. In the transactions in which it happens. */
@Injectable()
export class Teller {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly sight: MaterialSight,
  ) {}

  async reviewers(ctx: RequestContext, kind: NotificationKind, versionId: string): Promise<void> {
    const { title, schoolId } = await this.about(ctx, versionId);
    await this.notices.notify(ctx, {
      ...{ kind, audience: reviewersOf(schoolId), organisationId: schoolId },
      ...{ params: { title }, link: `/network/versions/${versionId}` },
    });
  }

  /** `others`: who has taken part beside the authors. */
  async authors(
    ctx: RequestContext,
    kind: NotificationKind,
    versionId: string,
    { link = `/network/versions/${versionId}`, others = [] }: { readonly link?: string; readonly others?: readonly string[] } = {},
  ): Promise<void> {
    const { title, schoolId, authorIds } = await this.about(ctx, versionId);
    const people = [...new Set([...authorIds, ...others])];
    if (people.length === 0) return;
    await this.notices.notify(ctx, { kind, audience: { people }, organisationId: schoolId, params: { title }, link });
  }

  /** Owners of copies that know an older version, in schools that see the material now: once a school, for whoever has left it hears nothing. */
  async ownersOfCopies(ctx: RequestContext, versionId: string): Promise<void> {
    const { sees, parameters } = this.sight.schools(ctx, 2);
    const schools = await this.database.query<{ schoolId: string; title: string; people: string[] }>(
      ctx,
      `select c.school_id as "schoolId", v.title, array_agg(distinct c.person_id) as people
         from network.version v join network.copy c on c.material_id = v.material_id
        where v.id = $1 and c.version_id <> v.id and c.person_id is not null and ${sees('c.school_id')} group by c.school_id, v.title`,
      [versionId, ...parameters],
    );
    for (const { schoolId, title, people } of schools) {
      await this.notices.notify(ctx, {
        ...{ kind: sourceWentOn, audience: { people }, organisationId: schoolId },
        ...{ params: { title }, link: '/network/copies' },
      });
    }
  }

  private async about(ctx: RequestContext, versionId: string): Promise<About> {
    const row = await this.database.queryOne<About>(
      ctx,
      `select v.title, m.school_id as "schoolId",
              array(select person_id from network.author a where a.version_id = v.id and a.person_id is not null and not a.contributed
                    union select v.created_by where v.created_by is not null) as "authorIds"
         from network.version v join network.material m on m.id = v.material_id where v.id = $1`,
      [versionId],
    );
    return row ?? { title: '', schoolId: '', authorIds: [] };
  }
}
