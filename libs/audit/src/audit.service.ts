import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type AuditEntry } from '@sreda/plugin-sdk/server';
import { SeenBuffer } from './seen.buffer.js';

@Injectable()
export class AuditService extends Audit {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly buffer: SeenBuffer,
  ) {
    super();
  }

  override async record(ctx: RequestContext, { action, subject, personId, organisationIds, details }: AuditEntry): Promise<void> {
    const places = organisationIds ?? (personId ? await this.access.organisationsOf(ctx, personId) : []);
    await this.database.query(
      ctx,
      `insert into audit.entry (id, at, actor_id, organisation_ids, action, subject_kind, subject_id, person_id, details, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)`,
      [
        newId(),
        ctx.now(),
        typeof ctx.actor === 'string' ? null : ctx.actor.personId,
        places,
        action,
        subject.kind,
        subject.id,
        personId ?? null,
        JSON.stringify(details ?? {}),
        ctx.requestId,
      ],
    );
  }

  override seen(ctx: RequestContext, personIds: readonly string[], what: string): void {
    if (typeof ctx.actor === 'string') return;
    const [{ personId: actorId }, { organisationId }, at] = [ctx.actor, ctx, ctx.now()];
    this.buffer.add(personIds, { actorId, what, organisationId, at });
  }
}
