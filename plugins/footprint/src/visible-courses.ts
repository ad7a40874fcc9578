import { Injectable } from '@nestjs/common';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';

/** Staff see what belongs to their own schools only: a person may learn in several. */
@Injectable()
export class VisibleCourses {
  constructor(
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  /** As SQL over the course `c`, which may be null; on record as `what` when somebody else looks. */
  async of(ctx: RequestContext, personId: string, what: string, firstParameter: number): Promise<ReturnType<Access['visibleOrOwn']>> {
    const own = actorOf(ctx).personId === personId;
    const close = own || (await this.access.rolesOf(ctx, { level: 'person', id: personId })).includes('guardian');
    if (!own) this.audit.seen(ctx, [personId], what);
    return close ? { sql: 'true', parameters: [] } : this.access.visibleOrOwn(ctx, capabilities.view, 'c.organisation_id', firstParameter);
  }
}
