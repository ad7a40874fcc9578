import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import { contextId, SITE_ID } from './access.sql.js';
import { AccessService } from './access.service.js';
import { capabilities } from './manifest.js';

/**
 * Nobody hands out a power over an organisation that they have not got. Whoever may change what roles may do, may give every role; anybody else
 * those alone that allow there, of the capabilities of organisations and the site, none that the giver lacks. Capabilities about courses and single
 * people are no rank: a head appoints a class teacher without reading the pupils' footprints.
 */
@Injectable()
export class RolePolicy {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly host: PackageHost,
  ) {}

  /** Those of the roles, by key, that are not above the actor's own there. Says nothing about whether the actor gives roles at all. */
  async notAbove(ctx: RequestContext, roles: readonly string[], at: ContextRef): Promise<ReadonlySet<string>> {
    if (ctx.actor === 'system') return new Set(roles);
    const own = await this.access.capabilitiesOf(ctx, at);
    if (own.includes(capabilities['manage-roles'])) return new Set(roles);
    const ranking = [...this.host.capabilities].flatMap(([name, { level }]) =>
      level === 'organisation' || level === 'site' ? [name] : [],
    );
    const above = await this.database.query<{ key: string }>(
      ctx,
      `with said as (
         select r.key, c.capability,
                (array_agg(c.permission order by array_position(l.path, c.context_id) desc, c.permission = 'allow'))[1] as nearest
           from access.line l
           join access.role r on r.key = any ($3) and (r.organisation_id is null or r.organisation_id = any (l.path))
           join access.role_capability c on c.role_id = r.id and c.context_id = any (l.path)
          where l.context_id = $1 and l.level = $2 and l.organisation_id is null and c.capability = any ($4) and c.capability <> all ($5)
          group by r.id, c.capability
       )
       select distinct key from said where nearest = 'allow'`,
      [contextId(at), at.level, roles, ranking, own],
    );
    const keys = new Set(above.map((row) => row.key));
    return new Set(roles.filter((role) => !keys.has(role)));
  }

  /**
   * Those of the people who have, or will have, a role above the actor's own; looking only at roles in these organisations and below, if given.
   * A pupil is below everybody.
   */
  async above(ctx: RequestContext, personIds: readonly string[], within?: readonly string[]): Promise<ReadonlySet<string>> {
    const held = await this.database.query<{ personIds: string[]; role: string; level: ContextRef['level']; id: string | null }>(
      ctx,
      `select array_agg(distinct a.person_id) as "personIds", r.key as role, c.level, nullif(c.id, '${SITE_ID}') as id
         from access.role_assignment a
         join access.role r on r.id = a.role_id and r.key <> 'student'
         join access.context c on c.id = a.context_id and c.level in ('site', 'organisation')
        where a.person_id = any ($1) and (a.until is null or a.until > $2)
          and ($3::uuid[] is null or exists (select from access.line l where l.context_id = c.id and l.path && $3::uuid[]))
        group by r.key, c.level, c.id`,
      [personIds, ctx.now(), within ?? null],
    );
    const found = new Set<string>();
    for (const { personIds: holders, role, level, id } of held) {
      if (!(await this.notAbove(ctx, [role], { level, id })).has(role)) for (const holder of holders) found.add(holder);
    }
    return found;
  }
}
