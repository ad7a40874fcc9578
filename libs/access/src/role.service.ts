import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { PackageHost } from '@sreda/kernel';
import { invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type ContextRef } from '@sreda/plugin-sdk/server';
import type { RoleDto } from './access.dto.js';
import { AccessService } from './access.service.js';
import { contextId, SITE_ID } from './access.sql.js';
import type { Permission } from './decide.js';

/** Roles and what they may do. */
@Injectable()
export class RoleService {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly audit: Audit,
    private readonly host: PackageHost,
  ) {}

  /** Standard roles and those made by the organisation or above it, with what is said about them there and above. */
  list(ctx: RequestContext, organisationId: string | null): Promise<RoleDto[]> {
    return this.database.query<RoleDto>(
      ctx,
      `with line as (select path from access.line where context_id = $1 and organisation_id is null)
       select r.id, r.key, r.name, r.organisation_id as "organisationId",
              coalesce(said.permissions, '[]') as permissions
         from line
         join access.role r on r.organisation_id is null or r.organisation_id = any (line.path)
         left join lateral (
           select json_agg(json_build_object(
                    'capability', p.capability, 'permission', p.permission, 'changed', p.source = 'school',
                    'at', json_build_object('level', c.level, 'id', nullif(c.id, '${SITE_ID}'))) order by p.capability, c.id) as permissions
             from access.role_capability p join access.context c on c.id = p.context_id
            where p.role_id = r.id and p.context_id = any (line.path)
         ) said on true
        order by r.organisation_id nulls first, r.key`,
      [organisationId ?? SITE_ID],
    );
  }

  /**
   * What a role says about a capability at the site or in an organisation. `default` takes the school's own word back. Everyone signed in has the role
   * `person`, in all other schools too, so a school takes from it and does not add to it.
   */
  async setPermission(
    ctx: RequestContext,
    roleId: string,
    { capability, at, permission }: { capability: string; at: ContextRef; permission: Permission | 'default' },
  ): Promise<void> {
    const definition = this.host.capabilities.get(capability);
    if (!definition) throw invalid('capability', 'access.unknown-capability');
    await this.database.tx(ctx, async (inner) => {
      const role = await this.database.queryOne<{ key: string; standard: boolean }>(
        inner,
        `select r.key, r.organisation_id is null as standard
           from access.role r join access.line l on l.context_id = $2 and l.organisation_id is null
          where r.id = $1 and (r.organisation_id is null or r.organisation_id = any (l.path))`,
        [roleId, contextId(at)],
      );
      if (!role) throw notFound();
      if (role.standard && role.key === 'person' && at.level !== 'site' && permission === 'allow')
        throw invalid('permission', 'access.everyone');
      const byDefault = at.level === 'site' && role.standard && definition.roles.some((key) => key === role.key);
      if (permission === 'default' && !byDefault) {
        await this.database.query(inner, `delete from access.role_capability where role_id = $1 and capability = $2 and context_id = $3`, [
          roleId,
          capability,
          contextId(at),
        ]);
      } else {
        await this.database.query(
          inner,
          `insert into access.role_capability (role_id, capability, context_id, permission, source) values ($1, $2, $3, $4, $5)
           on conflict (role_id, capability, context_id) do update set permission = excluded.permission, source = excluded.source`,
          [roleId, capability, contextId(at), ...(permission === 'default' ? ['allow', 'default'] : [permission, 'school'])],
        );
      }
      await this.audit.record(inner, {
        action: 'access.set-permission',
        subject: { kind: 'role', id: roleId },
        organisationIds: at.id === null ? [] : [at.id],
        details: { role: role.key, capability, permission, level: at.level, context: at.id },
      });
      await this.access.changed(inner);
    });
  }
}
