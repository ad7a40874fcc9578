import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type Config, CONFIG } from '@sreda/kernel';
import { forbidden, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, type AuditEntry, Settings } from '@sreda/plugin-sdk/server';
import { toString as qrCode } from 'qrcode';
import { LoginService } from '../accounts/login.service.js';
import { compareNames, fullName, type PersonName } from '../names/names.js';
import { nameColumns, Names } from '../names/names.service.js';
import { memberTodaySql } from '../persons/membership.service.js';
import { PeopleWriter } from '../persons/people.writer.js';
import { hashCode, newCode } from '../secrets.js';
import { SessionStore } from '../sessions/session.store.js';
import { signInSettings } from '../sign-in/sign-in.settings.js';
import type { SlipDto } from './credential.dto.js';
import { ResetPolicy } from './reset.policy.js';

interface Holder extends PersonName {
  readonly id: string;
  readonly accountId: string | null;
  readonly login: string | null;
}

type Sealed = Holder & { readonly sealed: string | null };

const HOLDER = `p.id, ${nameColumns('p')}, a.id as "accountId", a.login
  from identity.person p left join identity.account a on a.person_id = p.id`;

const MAX_SLIPS = 200;

/** Slips of paper for people without e-mail: a one-time code, after which a password is chosen. */
@Injectable()
export class SlipService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly people: PeopleWriter,
    private readonly logins: LoginService,
    private readonly sessions: SessionStore,
    private readonly policy: ResetPolicy,
    private readonly names: Names,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For all pupils of a class; passwords that they have go on working. Who has no account gets one. */
  async forClass(ctx: RequestContext, classId: string): Promise<SlipDto[]> {
    return this.database.tx(ctx, async (inner) => {
      const found = await this.database.query<Sealed>(
        inner,
        `select ${HOLDER}
         where a.disabled_at is null and a.demo is null and p.id in (
           select m.person_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
           where o.id = $1 and m.kind = 'student' and ${memberTodaySql('$2')})
         limit ${MAX_SLIPS}`,
        [classId, inner.now()],
      );
      const pupils = found.map((row) => this.names.open(inner, row.id, row)).sort(compareNames);
      const allowed = await this.policy.allowed(
        inner,
        pupils.map((pupil) => pupil.id),
      );
      return this.print(
        inner,
        pupils.filter((pupil) => allowed.has(pupil.id)),
        { action: 'identity.print-slip', organisationIds: [classId] },
      );
    });
  }

  /** For one person: the old password stops working, all sessions and programs' tokens end. */
  async reset(ctx: RequestContext, personId: string): Promise<SlipDto> {
    return this.database.tx(ctx, async (inner) => {
      const holder = await this.database.queryOne<Sealed>(
        inner,
        `select ${HOLDER} where p.id = $1 and p.erased_at is null and a.demo is null`,
        [personId],
      );
      if (!holder) throw notFound();
      if (!(await this.policy.allowed(inner, [personId])).has(personId)) throw forbidden('identity.has-other-roles');
      const [slip] = await this.print(inner, [this.names.open(inner, personId, holder)], { action: 'identity.reset-person' });
      if (!slip) throw notFound();
      const account = await this.database.queryOne<{ id: string }>(
        inner,
        `update identity.account set password_hash = null, must_change_password = true, disabled_at = null where person_id = $1 returning id`,
        [personId],
      );
      if (account) await this.sessions.lockOut(inner, account.id);
      return slip;
    });
  }

  private async print(
    ctx: RequestContext,
    holders: readonly Holder[],
    act: Pick<AuditEntry, 'action' | 'organisationIds'>,
  ): Promise<SlipDto[]> {
    const logins = await this.withLogins(ctx, holders);
    const { slipHours } = await this.settings.get(ctx, signInSettings);
    const expiresAt = new Date(ctx.now().getTime() + slipHours * 3_600_000);
    const slips = await Promise.all(
      holders.map(async (holder) => {
        const code = newCode();
        // After the hash sign, so that no server or proxy on the way writes it down.
        const qrSvg = await qrCode(`${this.config.publicUrl}/slip#${code}`, { type: 'svg', margin: 1 });
        return { personId: holder.id, name: fullName(holder), login: logins.get(holder.id) ?? '—', code, qrSvg, expiresAt };
      }),
    );
    await this.database.query(
      ctx,
      `insert into identity.sign_in_slip (account_id, hash, expires_at)
       select a.id, s.hash, $3 from unnest($1::uuid[], $2::bytea[]) s (person_id, hash) join identity.account a on a.person_id = s.person_id
       on conflict (account_id) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
      [slips.map((slip) => slip.personId), slips.map((slip) => hashCode(slip.code)), expiresAt],
    );
    for (const { personId } of slips) await this.audit.record(ctx, { ...act, subject: { kind: 'person', id: personId }, personId });
    return slips;
  }

  private async withLogins(ctx: RequestContext, holders: readonly Holder[]): Promise<Map<string, string>> {
    const without = holders.filter((holder) => holder.accountId === null);
    const made = await this.logins.make(ctx, without);
    const accounts = without.map(({ id: personId }, i) => ({
      personId,
      login: made[i] ?? '',
      passwordHash: null,
      mustChangePassword: true,
    }));
    await this.people.addAccounts(ctx, accounts);
    return new Map([
      ...holders.flatMap(({ id, login }): [string, string][] => (login === null ? [] : [[id, login]])),
      ...accounts.map((account): [string, string] => [account.personId, account.login]),
    ]);
  }
}
