import { Injectable } from '@nestjs/common';
import { RolePolicy } from '@sreda/access';
import { Database } from '@sreda/database';
import { forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextRef } from '@sreda/plugin-sdk/server';
import { TotpPolicy } from '../accounts/totp.policy.js';
import { SessionStore } from '../sessions/session.store.js';
import type { CreateRoleDto, PersonRoleDto } from '../persons/person.dto.js';

interface RoleRow extends PersonRoleDto {
  readonly contextId: string;
}

/** Roles given to people in organisations and at the site. A substitute is a role with an end. */
@Injectable()
export class RoleService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly policy: RolePolicy,
    private readonly audit: Audit,
    private readonly totp: TotpPolicy,
    private readonly sessions: SessionStore,
  ) {}

  /** Present and future ones, where the actor may see organisations; all of them to somebody who gives roles at the site. */
  async list(ctx: RequestContext, personId: string): Promise<PersonRoleDto[]> {
    const seesSite = await this.access.can(ctx, 'identity:manage-roles', { level: 'site', id: null });
    const visible = this.access.visible(ctx, 'identity:view-organisation', 'organisation', 'o.id', 4);
    const rows = await this.database.query<RoleRow>(
      ctx,
      `select a.id, r.key as role, a.since, a.until, a.reason, a.context_id as "contextId",
         case when o.id is not null then json_build_object('id', o.id, 'kind', o.kind, 'name', o.name) end as organisation
       from access.role_assignment a
       join access.role r on r.id = a.role_id
       join access.context c on c.id = a.context_id and c.level in ('site', 'organisation')
       left join identity.organisation o on o.id = a.context_id
       where a.person_id = $1 and (a.until is null or a.until > $2) and ($3::boolean or ${visible.sql})
       order by a.since, a.id limit 200`,
      [personId, ctx.now(), seesSite, ...visible.parameters],
    );
    return rows.map(({ contextId: _, ...role }) => role);
  }

  /** Needs `identity:manage-roles` in the organisation, or at the site. The person's sessions end, but for the one that gives itself a role. */
  async give(
    ctx: RequestContext,
    personId: string,
    { role, organisationId, since, until = null, reason }: CreateRoleDto,
    actorSession: string | null,
  ): Promise<PersonRoleDto[]> {
    const at = contextOf(organisationId);
    await this.requireRight(ctx, role, at);
    if (until && until <= (since ?? ctx.now())) throw invalid('until', 'before-since');
    await this.database.tx(ctx, async (inner) => {
      const id = await this.access.assign(inner, { personId, role, at, from: since, until, reason });
      await this.sessions.endOfPerson(inner, personId, { except: actorSession });
      await this.requireSecondFactor(inner, personId);
      await this.audit.record(inner, {
        action: 'identity.give-role',
        subject: { kind: 'role-assignment', id },
        personId,
        organisationIds: organisationId === null ? [] : [organisationId],
        details: { role, organisationId, until: until?.toISOString() ?? null },
      });
    });
    return this.list(ctx, personId);
  }

  async end(ctx: RequestContext, personId: string, assignmentId: string): Promise<void> {
    const row = await this.database.queryOne<{ role: string; organisationId: string | null }>(
      ctx,
      `select r.key as role, case c.level when 'organisation' then c.id end as "organisationId"
       from access.role_assignment a join access.role r on r.id = a.role_id
       join access.context c on c.id = a.context_id and c.level in ('site', 'organisation')
       where a.id = $1 and a.person_id = $2 and (a.until is null or a.until > $3)`,
      [assignmentId, personId, ctx.now()],
    );
    if (!row) throw notFound();
    const at = contextOf(row.organisationId);
    await this.requireRight(ctx, row.role, at);
    await this.database.tx(ctx, async (inner) => {
      await this.access.unassign(inner, { personId, role: row.role, at });
      await this.audit.record(inner, {
        action: 'identity.end-role',
        subject: { kind: 'role-assignment', id: assignmentId },
        personId,
        organisationIds: row.organisationId === null ? [] : [row.organisationId],
        details: { role: row.role, organisationId: row.organisationId },
      });
    });
  }

  /** To give and to end a role. Throws 403 `identity.role-above-own` for one that allows there what the actor may not do. */
  async requireRight(ctx: RequestContext, role: string, at: ContextRef): Promise<void> {
    await this.access.require(ctx, 'identity:manage-roles', at);
    if (!(await this.policy.notAbove(ctx, [role], at)).has(role)) throw forbidden('identity.role-above-own');
  }

  /** Ends every role that the person has in the organisation or in something below it. */
  async endWithin(ctx: RequestContext, personId: string, organisationId: string): Promise<void> {
    const rows = await this.database.query<{ role: string; level: ContextRef['level']; id: string }>(
      ctx,
      `select distinct r.key as role, c.level, c.id
       from access.role_assignment a join access.role r on r.id = a.role_id
       join access.context c on c.id = a.context_id and c.level <> 'person'
       join access.line l on l.context_id = c.id
       where a.person_id = $1 and l.path @> array[$2::uuid] and (a.until is null or a.until > $3)`,
      [personId, organisationId, ctx.now()],
    );
    for (const { role, level, id } of rows) await this.access.unassign(ctx, { personId, role, at: { level, id } });
  }

  /** The session that goes on is held up when the new role needs a second factor. */
  private async requireSecondFactor(ctx: RequestContext, personId: string): Promise<void> {
    if (await this.totp.isRequired(ctx, personId)) await this.sessions.requireSecondFactor(ctx, personId);
  }
}

const contextOf = (organisationId: string | null): ContextRef =>
  organisationId === null ? { level: 'site', id: null } : { level: 'organisation', id: organisationId };
