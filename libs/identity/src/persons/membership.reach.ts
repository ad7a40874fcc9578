import { Injectable } from '@nestjs/common';
import { AccessService, type Reach } from '@sreda/access';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';

/** Tells the access package to which organisations people belong, and from which moment until which. */
@Injectable()
export class MembershipReach {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
  ) {}

  /** In the transaction that changed memberships of these people. A day begins at midnight in the organisation's zone. */
  async refresh(ctx: RequestContext, personIds: readonly string[]): Promise<void> {
    const reaches = await this.database.query<Reach>(
      ctx,
      `select m.person_id as "personId", m.organisation_id as "organisationId",
         m.since::timestamp at time zone o.time_zone as since, m.until::timestamp at time zone o.time_zone as until
       from identity.membership m join identity.organisation o on o.id = m.organisation_id
       where m.person_id = any ($1) and (m.until is null or m.until > m.since)`,
      [personIds],
    );
    await this.access.setReach(ctx, personIds, reaches);
  }
}
