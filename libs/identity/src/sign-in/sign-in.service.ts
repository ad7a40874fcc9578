import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import { AccountService } from '../accounts/account.service.js';
import { normaliseLogin } from '../accounts/login.js';
import { verifyPassword } from '../accounts/passwords.js';
import { TotpPolicy } from '../accounts/totp.policy.js';
import { hashCode, hashSecret, newToken } from '../secrets.js';
import { SessionStore } from '../sessions/session.store.js';
import { SessionView } from '../sessions/session.view.js';
import { SignInLimits } from './sign-in-limits.js';

/** Where a sign-in comes from. */
export interface Client {
  readonly address: string;
  readonly userAgent: string;
  /** The device cookie, if the browser has one. */
  readonly device: string | undefined;
  /** Demo accounts are for this computer only. */
  readonly isLocal: boolean;
}

export interface SignedIn {
  readonly accountId: string;
  readonly personId: string;
  /** For the session cookie. */
  readonly token: string;
  /** For the device cookie. */
  readonly device: string;
}

interface Entrant {
  readonly id: string;
  readonly personId: string;
  readonly demo: string | null;
  readonly totpSecret: string | null;
  readonly mustChangePassword: boolean;
}

const tooMany = (seconds: number): Problem => new Problem(429, 'identity.too-many-tries', { retryAfter: Math.ceil(seconds) });

/** The ways in: a password, or a slip that the class teacher has printed. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly limits: SignInLimits,
    private readonly accounts: AccountService,
    private readonly sessions: SessionStore,
    private readonly view: SessionView,
    private readonly totp: TotpPolicy,
  ) {}

  /** Throws 401 `wrong-credentials` for every way of being wrong, so that it does not tell which; 401 `totp-required`; 429. */
  async byPassword(
    ctx: RequestContext,
    { login, password, totp }: { login: string; password: string; totp?: string },
    client: Client,
  ): Promise<SignedIn> {
    const deviceHash = client.device ? hashSecret(client.device) : null;
    const tried = await this.limits.take(ctx, { login: normaliseLogin(login), deviceHash, address: client.address });
    if ('refused' in tried) throw tooMany(tried.refused);
    const { account, taken } = tried;
    const right = await verifyPassword(account?.passwordHash, password);
    if (!account || !right || account.disabled) throw new Problem(401, 'identity.wrong-credentials');
    if (account.demo && !client.isLocal) throw new Problem(403, 'identity.demo-works-locally');
    if (account.totpSecret && totp === undefined) {
      await this.limits.giveBack(ctx, taken, { signedIn: false });
      throw new Problem(401, 'identity.totp-required');
    }
    const signedIn = await this.enter(ctx, account, totp, client);
    await this.limits.giveBack(ctx, taken, { signedIn: true });
    return signedIn;
  }

  /** A slip works once; a new password is chosen next. The code is long, so tries are counted by address only. */
  async bySlip(ctx: RequestContext, { code, totp }: { code: string; totp?: string }, client: Client): Promise<SignedIn> {
    if (!(await this.limits.takeAddress(ctx, client.address))) throw tooMany(1);
    const hash = hashCode(code);
    const account = await this.accounts.bySlip(ctx, hash);
    if (!account) throw new Problem(401, 'identity.wrong-code');
    if (account.totpSecret && totp === undefined) throw new Problem(401, 'identity.totp-required');
    const signedIn = await this.database.tx(ctx, async (inner) => {
      if (!(await this.accounts.useSlip(inner, hash))) throw new Problem(401, 'identity.wrong-code');
      return this.enter(inner, { ...account, mustChangePassword: true }, totp, client);
    });
    await this.limits.giveBackAddress(ctx, client.address);
    return signedIn;
  }

  private async enter(ctx: RequestContext, account: Entrant, totp: string | undefined, client: Client): Promise<SignedIn> {
    return this.database.tx(ctx, async (inner) => {
      if (account.totpSecret && !(await this.accounts.useTotp(inner, account.id, totp ?? '')))
        throw new Problem(401, 'identity.wrong-totp');
      const restriction = await this.totp.restriction(inner, { ...account, hasTotp: account.totpSecret !== null });
      const token = await this.sessions.begin(inner, {
        accountId: account.id,
        organisationId: await this.view.firstOrganisation(inner, account.personId),
        restriction,
        userAgent: client.userAgent,
      });
      const device = client.device ?? newToken();
      await this.database.query(
        inner,
        `insert into identity.known_device as d (device_hash, account_id) values ($1, $2)
         on conflict (device_hash, account_id) do update set used_at = now() where d.used_at < now() - interval '1 day'`,
        [hashSecret(device), account.id],
      );
      return { accountId: account.id, personId: account.personId, token, device };
    });
  }
}
