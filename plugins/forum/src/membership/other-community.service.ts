import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import type { NewOtherCommunityDto, OtherCommunityChangeDto } from './membership.dto.js';
import { MembershipStore } from './membership.store.js';

/** Of one person in one school. */
const MAX = 20;

/** Communities outside of the network, which somebody of the school confirms. */
@Injectable()
export class OtherCommunities {
  constructor(
    private readonly database: Database,
    private readonly store: MembershipStore,
    private readonly audit: Audit,
  ) {}

  /** Returns its id; 404 for who does not teach in the school. */
  async add(ctx: RequestContext, { personId, name, address, since, until }: NewOtherCommunityDto): Promise<string> {
    const schoolId = schoolOf(ctx);
    checkDates(since, until);
    if (!(await this.store.teachers(ctx, schoolId)).includes(personId)) throw notFound();
    return this.database.tx(ctx, async (inner) => {
      const id = newId();
      const [added] = await this.database.query(
        inner,
        `insert into forum.other_community (id, school_id, person_id, name, address, since, until, confirmed_by, confirmed_at)
         select $1, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9
          where (select count(*) from forum.other_community where school_id = $2::uuid and person_id = $3::uuid) < ${MAX} returning id`,
        [id, schoolId, personId, name, address, since, until, actorOf(ctx).personId, ctx.now()],
      );
      if (!added) throw conflict('forum.too-many-communities', { max: MAX });
      await this.record(inner, 'confirm-community', id, personId, schoolId);
      return id;
    });
  }

  /** Whoever changes it confirms it. 409 when somebody has changed it since that version; 404 for one of another school. */
  async change(ctx: RequestContext, id: string, { name, address, since, until, version }: OtherCommunityChangeDto): Promise<void> {
    const schoolId = schoolOf(ctx);
    checkDates(since, until);
    await this.database.tx(ctx, async (inner) => {
      const personId = await this.personOf(inner, id, schoolId);
      const [changed] = await this.database.query(
        inner,
        `update forum.other_community
            set name = $3, address = $4, since = $5, until = $6, confirmed_by = $7, confirmed_at = $8, version = version + 1
          where id = $1 and version = $2 returning id`,
        [id, version, name, address, since, until, actorOf(ctx).personId, ctx.now()],
      );
      if (!changed) throw conflict('forum.changed-meanwhile');
      await this.record(inner, 'confirm-community', id, personId, schoolId);
    });
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    const schoolId = schoolOf(ctx);
    await this.database.tx(ctx, async (inner) => {
      const personId = await this.personOf(inner, id, schoolId);
      await this.database.query(inner, `delete from forum.other_community where id = $1`, [id]);
      await this.record(inner, 'remove-community', id, personId, schoolId);
    });
  }

  private async personOf(ctx: RequestContext, id: string, schoolId: string): Promise<string> {
    const row = await this.database.queryOne<{ personId: string }>(
      ctx,
      `select person_id as "personId" from forum.other_community where id = $1 and school_id = $2`,
      [id, schoolId],
    );
    if (!row) throw notFound();
    return row.personId;
  }

  private record(ctx: RequestContext, what: string, id: string, personId: string, schoolId: string): Promise<void> {
    return this.audit.record(ctx, { action: `forum.${what}`, subject: { kind: 'community', id }, personId, organisationIds: [schoolId] });
  }
}

function schoolOf({ organisationId }: RequestContext): string {
  if (organisationId === null) throw forbidden();
  return organisationId;
}

function checkDates(since: string, until: string | null): void {
  if (until !== null && until <= since) throw invalid('until', 'forum.before-begin');
}
