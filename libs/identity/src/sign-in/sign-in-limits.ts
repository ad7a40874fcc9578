import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Names } from '../names/names.service.js';
import { hashSecret } from '../secrets.js';

/** A leaky bucket: each failed try adds one, it leaks with time, and a try that would overflow it is refused. */
interface Limit {
  readonly capacity: number;
  readonly leakPerSecond: number;
}

/**
 * The account is counted first, for each device from which it has signed in before and for all other devices together: a guesser elsewhere
 * fills the bucket of unknown devices and slows down nobody at a known one. Addresses are counted generously, because a whole school shares
 * one, and only for tries that the account's bucket let through from an unknown device.
 */
export const LIMITS = {
  device: { capacity: 10, leakPerSecond: 1 / 30 },
  account: { capacity: 10, leakPerSecond: 1 / 60 },
  address: { capacity: 400, leakPerSecond: 2 },
} as const satisfies Record<string, Limit>;

export interface Try {
  readonly login: string;
  readonly deviceHash: Buffer | null;
  readonly address: string;
}

export interface LimitedAccount {
  readonly id: string;
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly demo: string | null;
  readonly totpSecret: string | null;
  readonly mustChangePassword: boolean;
}

/** What a try took from which buckets; given back when it turns out to be no guess. */
export interface Taken {
  readonly ownKey: string;
  readonly addressKey: string | null;
}

const addressKey = (address: string): string => `address:${address}`;

/** `level` of the bucket `b` now. `clock_timestamp`, because the row may have been waited for. */
const leaked = (leakPerSecond: string): string =>
  `greatest(0, b.level - greatest(0, extract(epoch from clock_timestamp() - b.at)) * ${leakPerSecond})`;

/** Adds one to each bucket that `source` (key, 1, now) names, unless it would overflow; answers the keys that took it. */
const pour = (source: string, capacity: string, leakPerSecond: string): string => `
  insert into identity.sign_in_bucket as b (key, level, at) ${source}
  on conflict (key) do update set level = ${leaked(leakPerSecond)} + 1, at = clock_timestamp()
    where ${leaked(leakPerSecond)} + 1 <= ${capacity}
  returning key`;

const { device, account, address } = LIMITS;
const pourAddress = (source: string): string => pour(source, String(address.capacity), String(address.leakPerSecond));
const byDevice = (ofDevice: number, ofAccount: number): string => `(case when b.key = $3 then ${ofDevice} else ${ofAccount} end)`;

const TAKE = `
  with account as (
    select a.id, a.person_id, a.password_hash, a.disabled_at is not null as disabled, a.demo, a.must_change_password,
      case when a.totp_confirmed_at is not null then a.totp_secret end as totp_secret,
      exists (select from identity.known_device d where d.account_id = a.id and d.device_hash = $2) as known
    from identity.account a where a.login = $1
  ), wanted as (
    select coalesce((select known from account), false) as known
  ), own as (
    ${pour(
      `select case when known then $3 else $4 end, 1, clock_timestamp() from wanted`,
      byDevice(device.capacity, account.capacity),
      byDevice(device.leakPerSecond, account.leakPerSecond),
    )}
  ), shared as (
    ${pourAddress(`select $5, 1, clock_timestamp() from wanted where not known and exists (select from own)`)}
  )
  select (select key from own) as own_key, (select key from shared) as shared_key, wanted.known, account.*
  from wanted left join account on true`;

const GIVE_BACK = `
  with own as (
    update identity.sign_in_bucket set level = case when $3 then 0 else greatest(0, level - 1) end where key = $1
  )
  update identity.sign_in_bucket b set level = greatest(0, ${leaked(String(address.leakPerSecond))} - 1), at = clock_timestamp() where key = $2`;

interface TakeRow {
  own_key: string | null;
  shared_key: string | null;
  known: boolean;
  id: string | null;
  person_id: string;
  password_hash: string | null;
  disabled: boolean;
  demo: string | null;
  must_change_password: boolean;
  totp_secret: string | null;
}

/** Limits for guessing. The counts are rows, so they hold for all processes and survive a restart. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /**
   * Counts one try before its password is looked at, so that parallel guesses count too, and finds the account in the same statement.
   * Answers `refused` with the seconds after which another try is worth while.
   */
  async take(
    ctx: RequestContext,
    { login, deviceHash, address: from }: Try,
  ): Promise<{ taken: Taken; account: LimitedAccount | null } | { refused: number }> {
    const key = this.names.loginKey(login);
    const loginHash = hashSecret(key).toString('base64url');
    const deviceKey = deviceHash ? `device:${deviceHash.toString('base64url')}:${loginHash}` : '';
    const row = await this.database.queryOne<TakeRow>(ctx, TAKE, [key, deviceHash, deviceKey, `login:${loginHash}`, addressKey(from)]);
    if (!row) throw new Error('The limits answered nothing');
    if (!row.own_key) return { refused: 1 / (row.known ? device.leakPerSecond : account.leakPerSecond) };
    if (!row.known && !row.shared_key) return { refused: Math.ceil(1 / address.leakPerSecond) };
    return {
      taken: { ownKey: row.own_key, addressKey: row.shared_key },
      account:
        row.id === null
          ? null
          : {
              id: row.id,
              personId: row.person_id,
              passwordHash: row.password_hash,
              disabled: row.disabled,
              demo: row.demo,
              totpSecret: row.totp_secret,
              mustChangePassword: row.must_change_password,
            },
    };
  }

  /** The try was no guess. After a complete sign-in the own bucket is emptied, for then it was filled by a forgetful owner. */
  async giveBack(ctx: RequestContext, taken: Taken, { signedIn }: { signedIn: boolean }): Promise<void> {
    await this.database.query(ctx, GIVE_BACK, [taken.ownKey, taken.addressKey, signedIn]);
  }

  /** Counts one try of something that has no account yet (a slip's code). False when the address has used up its tries. */
  async takeAddress(ctx: RequestContext, from: string): Promise<boolean> {
    const rows = await this.database.query(ctx, pourAddress(`values ($1, 1, clock_timestamp())`), [addressKey(from)]);
    return rows.length > 0;
  }

  async giveBackAddress(ctx: RequestContext, from: string): Promise<void> {
    await this.database.query(ctx, GIVE_BACK, [null, addressKey(from), false]);
  }

  /** Counts one try of something else that can be guessed, by a key of the caller's. */
  async takeFor(ctx: RequestContext, key: string): Promise<boolean> {
    const rows = await this.database.query(
      ctx,
      pour(`values ($1, 1, clock_timestamp())`, String(account.capacity), String(account.leakPerSecond)),
      [key],
    );
    return rows.length > 0;
  }

  async giveBackFor(ctx: RequestContext, key: string): Promise<void> {
    await this.database.query(ctx, GIVE_BACK, [key, null, true]);
  }

  /** Buckets that have leaked empty. */
  async sweep(ctx: RequestContext): Promise<void> {
    await this.database.query(ctx, `delete from identity.sign_in_bucket where at < now() - interval '1 day'`);
  }
}
