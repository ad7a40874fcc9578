import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { toString as qrCode } from 'qrcode';
import type { NewTotpDto } from './account.dto.js';
import { Names } from '../names/names.service.js';
import { KnownIdentities } from '../sessions/known-identities.js';
import { checkPassword, hashPassword, verifyPassword } from './passwords.js';
import type { Preferences } from './preferences.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

interface AccountRow {
  readonly id: string;
  readonly personId: string;
  /** Null where names cannot be read. */
  readonly login: string | null;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly demo: string | null;
  /** Null until confirmed. */
  readonly totpSecret: string | null;
}
type SealedRow = AccountRow & { readonly sealed: string | null };

// The login is in the seal of the person when names are sealed.
const COLUMNS = `a.id, a.person_id as "personId", a.login, (select p.sealed from identity.person p where p.id = a.person_id) as sealed, a.password_hash as "passwordHash", a.must_change_password as "mustChangePassword", a.demo,
  case when a.totp_confirmed_at is not null then a.totp_secret end as "totpSecret"`;

/** What a person does with the own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
    private readonly identities: KnownIdentities,
  ) {}

  async get(ctx: RequestContext, accountId: string): Promise<AccountRow> {
    const row = await this.database.queryOne<SealedRow>(ctx, `select ${COLUMNS} from identity.account a where a.id = $1`, [accountId]);
    if (!row) throw notFound();
    return this.names.open(ctx, row.personId, row);
  }

  /** The account of a slip that can still be used. */
  async bySlip(ctx: RequestContext, hash: Buffer): Promise<AccountRow | undefined> {
    const row = await this.database.queryOne<SealedRow>(
      ctx,
      `select ${COLUMNS} from identity.sign_in_slip s join identity.account a on a.id = s.account_id
       where s.hash = $1 and s.expires_at > now() and a.disabled_at is null`,
      [hash],
    );
    return row && this.names.open(ctx, row.personId, row);
  }

  /** False when somebody else used it in the meantime. */
  async useSlip(ctx: RequestContext, hash: Buffer): Promise<boolean> {
    const used = await this.database.query(
      ctx,
      `with used as (delete from identity.sign_in_slip where hash = $1 and expires_at > now() returning account_id)
       update identity.account set must_change_password = true where id = (select account_id from used) returning id`,
      [hash],
    );
    return used.length > 0;
  }

  /** Checks a code of the second factor and marks it used: false when it is wrong or was used before. */
  async useTotp(ctx: RequestContext, accountId: string, code: string): Promise<boolean> {
    return this.database.tx(ctx, async (inner) => {
      const row = await this.database.queryOne<{ secret: string | null; last: string | null }>(
        inner,
        `select totp_secret as secret, totp_last_step as last from identity.account where id = $1 for no key update`,
        [accountId],
      );
      const secret = row?.secret ? this.names.openSecret(accountId, row.secret) : null;
      const step = row && secret ? totpStep(secret, code, inner.now(), row.last === null ? null : Number(row.last)) : null;
      if (step === null) return false;
      await this.database.query(inner, `update identity.account set totp_last_step = $2 where id = $1`, [accountId, step]);
      return true;
    });
  }

  /** The current password is asked for, unless it is the one that must be changed or there is none. */
  async changePassword(ctx: RequestContext, accountId: string, { current, next }: { current?: string; next: string }): Promise<void> {
    const account = await this.get(ctx, accountId);
    if (account.demo) throw new Problem(403, 'identity.demo-account-is-fixed');
    if (!account.mustChangePassword && !(await verifyPassword(account.passwordHash, current ?? '')))
      throw invalid('current', 'wrong-password');
    await this.setPassword(ctx, account, next, 'next');
  }

  async setPassword(ctx: RequestContext, account: { id: string; login: string | null }, password: string, field: string): Promise<void> {
    checkPassword(password, account.login ?? '', field);
    const hash = await hashPassword(password);
    await this.database.query(ctx, `update identity.account set password_hash = $2, must_change_password = false where id = $1`, [
      account.id,
      hash,
    ]);
  }

  /** A new secret; it counts from the moment when a code of it is given. */
  async prepareTotp(ctx: RequestContext, accountId: string): Promise<NewTotpDto> {
    const account = await this.get(ctx, accountId);
    if (account.totpSecret) throw new Problem(409, 'identity.totp-is-on');
    const secret = newTotpSecret();
    await this.database.query(ctx, `update identity.account set totp_secret = $2, totp_last_step = null where id = $1`, [
      accountId,
      this.names.sealSecret(accountId, secret),
    ]);
    const uri = totpUri(secret, account.login ?? '—');
    return { secret, uri, qrSvg: await qrCode(uri, { type: 'svg' }) };
  }

  async confirmTotp(ctx: RequestContext, accountId: string, code: string): Promise<void> {
    if (!(await this.useTotp(ctx, accountId, code))) throw invalid('code', 'wrong-code');
    await this.database.query(ctx, `update identity.account set totp_confirmed_at = now() where id = $1`, [accountId]);
  }

  async removeTotp(ctx: RequestContext, accountId: string): Promise<void> {
    await this.database.query(
      ctx,
      `update identity.account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1`,
      [accountId],
    );
  }

  async changePreferences(
    ctx: RequestContext,
    accountId: string,
    { locale, ...preferences }: Partial<Preferences> & { locale?: string },
  ): Promise<void> {
    await this.database.query(
      ctx,
      `update identity.account set locale = coalesce($2, locale), preferences = preferences || $3::jsonb where id = $1`,
      [accountId, locale ?? null, JSON.stringify(preferences)],
    );
    this.identities.forget(ctx);
  }
}
