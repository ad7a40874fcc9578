import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type Config, CONFIG } from '@sreda/kernel';
import { type Locale, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Mail, People } from '@sreda/plugin-sdk/server';
import { AccountService } from '../accounts/account.service.js';
import { normaliseLogin } from '../accounts/login.js';
import { Names } from '../names/names.service.js';
import { hashSecret, newToken } from '../secrets.js';
import { SessionStore } from '../sessions/session.store.js';
import { SignInLimits } from '../sign-in/sign-in-limits.js';

const HOURS = 2;

/** Letters wait in a table and are kept when there is no mail server, so a login that is sealed elsewhere is not in them. */
const LETTER: Readonly<Record<Locale, { subject: string; text: (link: string, login?: string) => string }>> = {
  ru: {
    subject: 'Новый пароль',
    text: (link, login) =>
      `Кто-то попросил новый пароль для ${login === undefined ? 'вашего входа' : `входа с именем «${login}»`}.\n\nЧтобы выбрать его, откройте ссылку в течение ${HOURS} часов:\n${link}\n\nЕсли это были не вы, ничего делать не нужно: старый пароль работает.\n`,
  },
  en: {
    subject: 'New password',
    text: (link, login) =>
      `Somebody asked for a new password for ${login === undefined ? 'your login' : `the login “${login}”`}.\n\nTo choose it, open this link within ${HOURS} hours:\n${link}\n\nIf it was not you, there is nothing to do: the old password works.\n`,
  },
};

/** A new password through a link by mail, for those who have an address. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly sessions: SessionStore,
    private readonly limits: SignInLimits,
    private readonly mail: Mail,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly names: Names,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers the same whether there is such an account with an address or not. A few letters an hour at most. */
  async request(ctx: RequestContext, login: string, address: string): Promise<void> {
    if (!(await this.limits.takeAddress(ctx, address))) throw new Problem(429, 'identity.too-many-tries', { retryAfter: 1 });
    await this.database.tx(ctx, async (inner) => {
      const account = await this.database.queryOne<{ id: string; personId: string; locale: Locale }>(
        inner,
        `select id, person_id as "personId", locale from identity.account where login = $1 and disabled_at is null and demo is null`,
        [this.names.loginKey(normaliseLogin(login))],
      );
      if (!account || (await this.people.mailAddress(inner, account.personId)) === null) return;
      if (!(await this.limits.takeFor(inner, `password-reset:${account.id}`))) return;
      const token = newToken();
      await this.database.query(
        inner,
        `insert into identity.password_reset (account_id, hash, expires_at) values ($1, $2, now() + interval '${HOURS} hours')
         on conflict (account_id) do update set hash = excluded.hash, expires_at = excluded.expires_at`,
        [account.id, hashSecret(token)],
      );
      const { subject, text } = LETTER[account.locale];
      const link = `${this.config.publicUrl}/reset#${token}`;
      await this.mail.send(inner, {
        toPersonId: account.personId,
        subject,
        text: text(link, this.names.areOpen ? normaliseLogin(login) : undefined),
      });
      await this.audit.record(inner, {
        action: 'identity.request-reset',
        subject: { kind: 'account', id: account.id },
        personId: account.personId,
      });
    });
  }

  /** All sessions and programs' tokens of the account end. */
  async confirm(ctx: RequestContext, token: string, password: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const used = await this.database.queryOne<{ id: string }>(
        inner,
        `delete from identity.password_reset where hash = $1 and expires_at > now() returning account_id as id`,
        [hashSecret(token)],
      );
      if (!used) throw new Problem(422, 'identity.wrong-code');
      const account = await this.accounts.get(inner, used.id);
      await this.accounts.setPassword(inner, account, password, 'password');
      await this.sessions.lockOut(inner, account.id);
      await this.audit.record(inner, {
        action: 'identity.reset-password',
        subject: { kind: 'account', id: account.id },
        personId: account.personId,
      });
    });
  }
}
