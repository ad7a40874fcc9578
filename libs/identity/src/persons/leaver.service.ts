import { Injectable } from '@nestjs/common';
import { RolePolicy } from '@sreda/access';
import { Database } from '@sreda/database';
import { conflict, forbidden, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit } from '@sreda/plugin-sdk/server';
import { RoleService } from '../roles/role.service.js';
import { SessionStore } from '../sessions/session.store.js';
import { dayIn } from '../time.js';
import { MembershipService } from './membership.service.js';

/** People who leave: memberships and roles end, the account is closed when none are left elsewhere, the work stays. */
@Injectable()
export class LeaverService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly memberships: MembershipService,
    private readonly roles: RoleService,
    private readonly policy: RolePolicy,
    private readonly sessions: SessionStore,
  ) {}

  /** Leaves all schools in which the actor manages people. Throws 403 when a role there is above the actor's own. */
  async deactivate(ctx: RequestContext, personId: string): Promise<void> {
    const managed = this.access.visible(ctx, 'identity:manage-persons', 'organisation', 's.id', 3);
    await this.database.tx(ctx, async (inner) => {
      const schools = await this.database.query<{ id: string; timeZone: string }>(
        inner,
        `select distinct s.id, s.time_zone as "timeZone"
         from identity.membership m join identity.organisation o on o.id = m.organisation_id
         join identity.organisation s on s.id = any (o.path) and (s.kind = 'school' or s.id = o.id and o.kind <> 'class')
         where m.person_id = $1 and (m.until is null or m.until > ($2::timestamptz at time zone o.time_zone)::date) and ${managed.sql}`,
        [personId, inner.now(), ...managed.parameters],
      );
      if (schools.length === 0) throw conflict('identity.not-a-member');
      const schoolIds = schools.map(({ id }) => id);
      if ((await this.policy.above(inner, [personId], schoolIds)).size > 0) throw forbidden('identity.has-higher-role');
      for (const { id, timeZone } of schools) {
        const open = await this.memberships.openWithin(inner, personId, id);
        await this.memberships.endRows(inner, open, dayIn(timeZone, inner.now()));
        await this.roles.endWithin(inner, personId, id);
        await this.memberships.changed(inner, [personId], id);
      }
      await this.closeAccounts(inner, [personId]);
      await this.audit.record(inner, {
        action: 'identity.deactivate',
        subject: { kind: 'person', id: personId },
        personId,
        organisationIds: schoolIds,
      });
    });
  }

  /** After memberships in a school have ended: what came with them ends too, as far as that day has come; the nightly job sees to the rest. */
  async settle(ctx: RequestContext, personIds: readonly string[], schoolId: string): Promise<void> {
    await this.memberships.dropStudentRole(ctx, personIds, schoolId);
    await this.closeAccounts(ctx, personIds);
  }

  /** Those whose last day in a school has passed since the job ran last. */
  async settleAll(ctx: RequestContext): Promise<void> {
    const rows = await this.database.query<{ schoolId: string; personIds: string[] }>(
      ctx,
      `select s.id as "schoolId", array_agg(distinct a.person_id) as "personIds"
       from access.role_assignment a
       join access.role r on r.id = a.role_id and r.key = 'student'
       join identity.organisation s on s.id = a.context_id and s.kind = 'school'
       where (a.until is null or a.until > $1)
         and not exists (select from identity.membership m join identity.organisation o on o.id = m.organisation_id
           where m.person_id = a.person_id and m.kind = 'student' and o.path @> array[s.id]
             and (m.until is null or m.until > ($1::timestamptz at time zone o.time_zone)::date))
       group by s.id`,
      [ctx.now()],
    );
    for (const { schoolId, personIds } of rows) await this.database.tx(ctx, (inner) => this.settle(inner, personIds, schoolId));
  }

  /** Of those who belong to nothing, answer for nobody and have no role any more. */
  async closeAccounts(ctx: RequestContext, personIds: readonly string[]): Promise<void> {
    const closed = await this.database.query<{ id: string }>(
      ctx,
      `update identity.account a set disabled_at = $2
       where a.person_id = any ($1) and a.disabled_at is null
         and not exists (select from identity.membership m join identity.organisation o on o.id = m.organisation_id
           where m.person_id = a.person_id and (m.until is null or m.until > ($2::timestamptz at time zone o.time_zone)::date))
         and not exists (select from access.role_assignment r where r.person_id = a.person_id and (r.until is null or r.until > $2))
       returning a.id`,
      [personIds, ctx.now()],
    );
    for (const { id } of closed) await this.sessions.endAll(ctx, id);
  }
}
