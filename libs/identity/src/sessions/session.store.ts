import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import type { Locale, RequestContext } from '@sreda/plugin-sdk';
import { Settings } from '@sreda/plugin-sdk/server';
import { hashSecret, newToken } from '../secrets.js';
import { signInSettings } from '../sign-in/sign-in.settings.js';
import { type KnownIdentity, KnownIdentities } from './known-identities.js';
import type { Restriction } from './session.entity.js';

/** Who sends a request, as one statement finds it. */
export interface Identity {
  readonly accountId: string;
  readonly personId: string;
  readonly locale: Locale;
  readonly demo: boolean;
  readonly organisationId: string | null;
  readonly timeZone: string | null;
  /** Null for a personal access token. */
  readonly session: { readonly id: string; readonly token: string; readonly restriction: Restriction | null } | null;
}

export interface SessionRow {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

interface IdentityRow {
  account_id: string;
  person_id: string;
  locale: Locale;
  demo: boolean;
  organisation_id: string | null;
  time_zone: string | null;
  session_id: string;
  expires_at: Date;
  restriction: Restriction | null;
}

/** Condition: the session `s` has neither ended nor been left idle. */
const CURRENT = `s.expires_at > now() and s.seen_at > now() - make_interval(mins => s.idle_minutes)`;

/** The joins to the account `a` and the person `p`, who may both still come in. */
const ownerOf = (accountId: string): string => `
  join identity.account a on a.id = ${accountId} and a.disabled_at is null
  join identity.person p on p.id = a.person_id and p.erased_at is null`;

/** `found` is the statement's table of the session or token with the columns account_id and organisation_id. */
const WHO = `
  a.id as account_id, a.person_id, a.locale, a.demo is not null as demo, o.id as organisation_id, o.time_zone, found.expires_at
  from found ${ownerOf('found.account_id')}
  left join identity.organisation o on o.id = found.organisation_id`;

// `seen_at` is written once a minute at most, in the same statement.
const BY_SESSION = `
  with found as (
    select s.id, s.account_id, s.organisation_id, s.restriction, s.expires_at, s.seen_at from identity.session s
    where s.token_hash = $1 and ${CURRENT}
  ), touched as (
    update identity.session set seen_at = now() where id = (select id from found where seen_at < now() - interval '1 minute')
  )
  select found.id as session_id, found.restriction, ${WHO}`;

const BY_TOKEN = `
  with found as (
    select t.id, t.account_id, t.organisation_id, t.expires_at, t.used_at from identity.access_token t where t.hash = $1 and t.expires_at > now()
  ), touched as (
    update identity.access_token set used_at = now()
    where id = (select id from found where used_at is null or used_at < now() - interval '1 minute')
  )
  select ${WHO}`;

const known = (row: IdentityRow, session: Identity['session']): KnownIdentity => ({
  identity: {
    accountId: row.account_id,
    personId: row.person_id,
    locale: row.locale,
    demo: row.demo,
    organisationId: row.organisation_id,
    timeZone: row.time_zone,
    session,
  },
  expiresAt: row.expires_at,
});

@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly identities: KnownIdentities,
  ) {}

  /** Null for an unknown, ended or idle session, and for a disabled account. */
  async bySession(ctx: RequestContext, token: string): Promise<Identity | null> {
    const hash = hashSecret(token);
    return this.identities.get(ctx, hash, async () => {
      const row = await this.database.queryOne<IdentityRow>(ctx, BY_SESSION, [hash]);
      return row ? known(row, { id: row.session_id, token, restriction: row.restriction }) : null;
    });
  }

  /** Those of the sessions that still let somebody in to everything, by the rules of a request. One query. */
  async live(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select s.id from identity.session s ${ownerOf('s.account_id')}
       where s.id = any($1::uuid[]) and s.restriction is null and ${CURRENT}`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async byAccessToken(ctx: RequestContext, token: string): Promise<Identity | null> {
    const hash = hashSecret(token);
    return this.identities.get(ctx, hash, async () => {
      const row = await this.database.queryOne<IdentityRow>(ctx, BY_TOKEN, [hash]);
      return row ? known(row, null) : null;
    });
  }

  /** Begins a session and returns the token for its cookie. */
  async begin(
    ctx: RequestContext,
    session: { accountId: string; organisationId: string | null; restriction: Restriction | null; userAgent: string },
  ): Promise<string> {
    const { idleMinutes, sessionDays } = await this.settings.get(ctx, signInSettings);
    const token = newToken();
    await this.database.query(
      ctx,
      `insert into identity.session (id, token_hash, account_id, organisation_id, restriction, user_agent, idle_minutes, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
      [
        newId(),
        hashSecret(token),
        session.accountId,
        session.organisationId,
        session.restriction,
        session.userAgent.slice(0, 300),
        idleMinutes,
        sessionDays,
      ],
    );
    return token;
  }

  /** After a change of what the session may do: a token that somebody saw before is worth nothing now. Returns the new token. */
  async rotate(ctx: RequestContext, sessionId: string, restriction: Restriction | null): Promise<string> {
    const token = newToken();
    await this.database.query(ctx, `update identity.session set token_hash = $2, restriction = $3 where id = $1`, [
      sessionId,
      hashSecret(token),
      restriction,
    ]);
    this.identities.forget(ctx);
    return token;
  }

  async workIn(ctx: RequestContext, sessionId: string, organisationId: string): Promise<void> {
    await this.database.query(ctx, `update identity.session set organisation_id = $2 where id = $1`, [sessionId, organisationId]);
    this.identities.forget(ctx);
  }

  async list(ctx: RequestContext, accountId: string): Promise<SessionRow[]> {
    return this.database.query<SessionRow>(
      ctx,
      `select id, user_agent as "userAgent", created_at as "createdAt", seen_at as "seenAt" from identity.session s
       where account_id = $1 and ${CURRENT}
       order by seen_at desc limit 200`,
      [accountId],
    );
  }

  /** Ends one session of the account; false when it has none with this id. */
  async end(ctx: RequestContext, accountId: string, sessionId: string): Promise<boolean> {
    const rows = await this.database.query(ctx, `delete from identity.session where id = $1 and account_id = $2 returning id`, [
      sessionId,
      accountId,
    ]);
    this.identities.forget(ctx);
    return rows.length > 0;
  }

  async endAll(ctx: RequestContext, accountId: string, { except = null }: { except?: string | null } = {}): Promise<void> {
    await this.database.query(ctx, `delete from identity.session where account_id = $1 and id is distinct from $2`, [accountId, except]);
    this.identities.forget(ctx);
  }

  /**
   * When a person gets a role: a session that somebody else has got hold of must not grow with it. `except` is for the session that gave the role
   * to its own person: it could do that before.
   */
  async endOfPerson(ctx: RequestContext, personId: string, { except = null }: { except?: string | null } = {}): Promise<void> {
    await this.database.query(
      ctx,
      `delete from identity.session s using identity.account a where a.id = s.account_id and a.person_id = $1 and s.id is distinct from $2`,
      [personId, except],
    );
    this.identities.forget(ctx);
  }

  /** The sessions of a person who now needs a second factor and has none go on only to set it up. */
  async requireSecondFactor(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(
      ctx,
      `update identity.session s set restriction = 'totp' from identity.account a
       where a.id = s.account_id and a.person_id = $1 and a.demo is null and a.totp_confirmed_at is null and s.restriction is null`,
      [personId],
    );
    this.identities.forget(ctx);
  }

  /** Whoever was in gets out, programs too: the account is given back to its owner. */
  async lockOut(ctx: RequestContext, accountId: string): Promise<void> {
    await this.endAll(ctx, accountId);
    await this.database.query(ctx, `delete from identity.access_token where account_id = $1`, [accountId]);
    this.identities.forget(ctx);
  }

  async sweep(ctx: RequestContext): Promise<void> {
    await this.database.query(
      ctx,
      `delete from identity.session where expires_at < now() or seen_at < now() - make_interval(mins => idle_minutes)`,
    );
  }
}
