import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { actorOf, conflict, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, type ContextLookup, type ContextRef, People } from '@sreda/plugin-sdk/server';
import { hashCode, newCode } from '../secrets.js';
import type { ChildDto } from '../sessions/session.dto.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';
import type { GuardianCodeDto } from './guardian.dto.js';
import type { GuardianRight } from './guardianship.entity.js';

const CODE_DAYS = 14;
const MAX_CHILDREN = 100;

/** Who answers for a child. The school prints a code for the child, and may end a guardianship. */
@Injectable()
export class GuardianService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly limits: SignInLimits,
    private readonly people: People,
  ) {}

  async newCode(ctx: RequestContext, childId: string): Promise<GuardianCodeDto> {
    const code = newCode();
    const expiresAt = new Date(ctx.now().getTime() + CODE_DAYS * 86_400_000);
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `delete from identity.guardian_code where expires_at < now()`);
      await this.database.query(inner, `insert into identity.guardian_code (hash, child_id, expires_at) values ($1, $2, $3)`, [
        hashCode(code),
        childId,
        expiresAt,
      ]);
      await this.audit.record(inner, {
        action: 'identity.print-guardian-code',
        subject: { kind: 'person', id: childId },
        personId: childId,
      });
    });
    return { code, expiresAt };
  }

  /** The actor becomes a guardian of the child for whom the code was printed. Guessing is limited by account. */
  async enterCode(ctx: RequestContext, code: string): Promise<ChildDto> {
    const { personId, accountId } = actorOf(ctx);
    const tries = `guardian-code:${accountId}`;
    if (!(await this.limits.takeFor(ctx, tries))) throw new Problem(429, 'identity.too-many-tries', { retryAfter: 60 });
    const childId = await this.database.tx(ctx, async (inner) => {
      const used = await this.database.queryOne<{ childId: string }>(
        inner,
        `delete from identity.guardian_code where hash = $1 and expires_at > now() returning child_id as "childId"`,
        [hashCode(code)],
      );
      if (!used) return null;
      if (used.childId === personId) throw conflict('identity.own-guardian');
      await this.add(inner, { guardianId: personId, childId: used.childId, rights: ['view', 'consent'], confirmedBy: 'code' });
      return used.childId;
    });
    if (!childId) throw new Problem(422, 'identity.wrong-code');
    await this.limits.giveBackFor(ctx, tries);
    return { id: childId, name: (await this.people.names(ctx, [childId])).get(childId) ?? '—' };
  }

  /** In a transaction; the caller has checked that the actor may. */
  async add(
    ctx: RequestContext,
    {
      guardianId,
      childId,
      rights,
      confirmedBy,
    }: { guardianId: string; childId: string; rights: readonly GuardianRight[]; confirmedBy: 'code' | 'school' },
  ): Promise<string> {
    const id = newId();
    const added = await this.database.queryOne(
      ctx,
      `insert into identity.guardianship (id, guardian_id, child_id, rights, confirmed_by, since)
       select $1, $2, $3, $4, $5, $6 where (select count(*) from identity.guardianship where guardian_id = $2 and until is null) < ${MAX_CHILDREN}
       on conflict (guardian_id, child_id) where until is null do nothing returning id`,
      [id, guardianId, childId, rights, confirmedBy, ctx.now()],
    );
    if (!added) throw conflict('identity.already-guardian');
    await this.access.assign(ctx, { personId: guardianId, role: 'guardian', at: { level: 'person', id: childId } });
    await this.audit.record(ctx, {
      action: 'identity.add-guardian',
      subject: { kind: 'guardianship', id },
      personId: childId,
      details: { guardianId, confirmedBy },
    });
    return id;
  }

  /** 404 for one that has ended. */
  async end(ctx: RequestContext, id: string, reason: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const ended = await this.database.queryOne<{ guardianId: string; childId: string }>(
        inner,
        `update identity.guardianship set until = greatest(since, $2), end_reason = $3 where id = $1 and until is null
         returning guardian_id as "guardianId", child_id as "childId"`,
        [id, inner.now(), reason],
      );
      if (!ended) throw notFound();
      await this.access.unassign(inner, { personId: ended.guardianId, role: 'guardian', at: { level: 'person', id: ended.childId } });
      await this.audit.record(inner, {
        action: 'identity.end-guardian',
        subject: { kind: 'guardianship', id },
        personId: ended.childId,
        details: { guardianId: ended.guardianId },
      });
    });
  }

  /** For the privacy package: may the actor, or this person, give and withdraw consents of the child today? */
  async mayConsent(ctx: RequestContext, guardianId: string, childId: string): Promise<boolean> {
    const row = await this.database.queryOne(
      ctx,
      `select from identity.guardianship where guardian_id = $1 and child_id = $2 and 'consent' = any (rights)
         and since <= $3 and (until is null or until > $3)`,
      [guardianId, childId, ctx.now()],
    );
    return row !== undefined;
  }
}

/** A guardianship lies in the child's context. */
@Injectable()
export class GuardianshipLookup implements ContextLookup {
  constructor(private readonly database: Database) {}

  async contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ id: string }>(ctx, `select child_id as id from identity.guardianship where id = $1`, [id]);
    return row ? { level: 'person', id: row.id } : null;
  }
}
