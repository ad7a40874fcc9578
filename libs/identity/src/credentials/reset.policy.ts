import { Injectable } from '@nestjs/common';
import { RolePolicy } from '@sreda/access';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';

/**
 * Whoever resets a person's sign-in can become that person. So it takes more than a class teacher's role to reset somebody who is more than a
 * pupil, and nobody resets a person who also has roles, or will have, where the actor does not give roles (a colleague of two schools, a
 * coordinator), or a role above the actor's own.
 */
@Injectable()
export class ResetPolicy {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly roles: RolePolicy,
  ) {}

  /** Those of `personIds` whom the actor may reset, as far as their roles are concerned. */
  async allowed(ctx: RequestContext, personIds: readonly string[]): Promise<Set<string>> {
    if (await this.access.can(ctx, 'identity:manage-roles', { level: 'site', id: null })) return new Set(personIds);
    const governed = this.access.visible(ctx, 'identity:manage-roles', 'organisation', 'way.id', 3);
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from unnest($1::uuid[]) p (id)
       where not exists (
         select from access.role_assignment a join access.role r on r.id = a.role_id
         where a.person_id = p.id and r.key <> 'student' and (a.until is null or a.until > $2::timestamptz)
           and not exists (
             select from access.line l cross join lateral unnest(l.path) way (id) where l.context_id = a.context_id and ${governed.sql}))`,
      [personIds, ctx.now(), ...governed.parameters],
    );
    const above = await this.roles.above(
      ctx,
      rows.map((row) => row.id),
    );
    return new Set(rows.flatMap(({ id }) => (above.has(id) ? [] : [id])));
  }
}
