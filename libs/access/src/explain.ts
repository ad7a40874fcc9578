import type { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import { contextId, inForce, SITE_ID } from './access.sql.js';
import { type Considered, decide, type Decision, type Permission } from './decide.js';

export interface ExplainedPermission {
  readonly at: ContextRef;
  readonly permission: Permission;
}

export interface ExplainedAssignment {
  /** Null for the roles that everyone has. */
  readonly id: string | null;
  readonly role: string;
  /** Name of a role that an organisation made; standard roles are named by the reader's language. */
  readonly roleName: string | null;
  readonly at: ContextRef;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly reason: string | null;
  /** `elsewhere`: in force, but not above or at the place that was asked for. */
  readonly state: 'counts' | 'elsewhere' | 'not-yet' | 'ended';
  /** What its role says, the nearest first; empty unless it counts. */
  readonly permissions: readonly ExplainedPermission[];
  readonly verdict: Considered['verdict'] | null;
}

export interface Explanation {
  readonly personId: string;
  readonly capability: string;
  readonly at: ContextRef;
  readonly allowed: boolean;
  readonly because: Decision['because'] | 'no-such-place';
  readonly assignments: readonly ExplainedAssignment[];
}

interface HeldRow {
  readonly id: string;
  readonly role_id: string;
  readonly role: string;
  readonly role_name: string | null;
  readonly context_id: string;
  readonly level: ContextRef['level'];
  readonly since: Date | null;
  readonly until: Date | null;
  readonly reason: string | null;
  readonly implicit: boolean;
}

interface PermissionRow {
  readonly role: string;
  readonly context: string;
  readonly level: ContextRef['level'];
  readonly permission: Permission;
}

const ref = (level: ContextRef['level'], id: string): ContextRef => ({ level, id: id === SITE_ID ? null : id });

const HELD_SQL = `
select a.id, a.role_id, r.key as role, r.name as role_name, a.context_id, c.level, a.since, a.until, a.reason, false as implicit
  from access.role_assignment a join access.role r on r.id = a.role_id join access.context c on c.id = a.context_id
 where a.person_id = $1
union all
select r.id, r.id, r.key, null, c.id, c.level, null, null, null, true
  from access.role r join access.context c on c.id = case r.key when 'self' then $1::uuid else '${SITE_ID}'::uuid end
 where r.organisation_id is null and r.key in ('person', 'self')
order by 7 nulls first, 1`;

/**
 * Why a person may or may not do something at a place now: every assignment the person has or had, every permission that was considered, and
 * the decision by the same rules that the check follows. Asks nothing about who wants to know: that is the caller's to check.
 */
export async function explainAccess(
  database: Database,
  ctx: RequestContext,
  { personId, capability, at }: { personId: string; capability: string; at: ContextRef },
): Promise<Explanation> {
  const now = ctx.now();
  const paths = await database.query<{ path: string[] }>(
    ctx,
    `select path from access.line l where context_id = $1 and level = $2 and ${inForce('l', '$3::timestamptz')}`,
    [contextId(at), at.level, now],
  );
  const lines = paths.map((row) => row.path);
  const rows = await database.query<HeldRow>(ctx, HELD_SQL, [personId]);
  const permissions = await database.query<PermissionRow>(
    ctx,
    `select p.role_id as role, p.context_id as context, c.level, p.permission
       from access.role_capability p join access.context c on c.id = p.context_id
      where p.capability = $1 and p.role_id = any ($2::uuid[])`,
    [capability, rows.map((r) => r.role_id)],
  );
  const stateOf = ({ since, until }: HeldRow) => (since && since > now ? 'not-yet' : until && until <= now ? 'ended' : 'in-force');
  const inForceNow = rows.filter((r) => stateOf(r) === 'in-force').map((r) => ({ id: r.id, role: r.role_id, context: r.context_id }));
  const decision = decide(lines, inForceNow, permissions);
  const considered = new Map(decision.considered.map((c) => [c.assignment.id, c]));
  const levels = new Map(permissions.map((p) => [p.context, p.level]));
  return {
    personId,
    capability,
    at,
    allowed: decision.allowed,
    because: lines.length === 0 ? 'no-such-place' : decision.because,
    assignments: rows.map((r) => {
      const counted = considered.get(r.id);
      const state = stateOf(r);
      return {
        id: r.implicit ? null : r.id,
        role: r.role,
        roleName: r.role_name,
        at: ref(r.level, r.context_id),
        since: r.since,
        until: r.until,
        reason: r.reason,
        state: state !== 'in-force' ? state : counted ? 'counts' : 'elsewhere',
        permissions: (counted?.permissions ?? []).map((p) => ({
          at: ref(levels.get(p.context) ?? 'site', p.context),
          permission: p.permission,
        })),
        verdict: counted?.verdict ?? null,
      };
    }),
  };
}
