import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Notifications, SharedCache } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { Identity } from './session.store.js';

/** Of the triggers on what an identity is made of (identity.migrations.ts), so no way of changing it can be forgotten. */
const CHANNEL = 'sreda_identity';

/** An identity, and when its session or token ends. */
export interface KnownIdentity {
  readonly identity: Identity;
  readonly expiresAt: Date;
}

/** Who is behind a session or a token: every request asks. */
@Injectable()
export class KnownIdentities implements OnModuleInit {
  private readonly cache: SharedCache<KnownIdentity | null>;

  constructor(database: Database, notifications: Notifications) {
    this.cache = new SharedCache(database, notifications, CHANNEL);
  }

  onModuleInit(): Promise<void> {
    return this.cache.listen();
  }

  /** @param hash of the session's or the token's secret */
  async get(ctx: RequestContext, hash: Buffer, read: () => Promise<KnownIdentity | null>): Promise<Identity | null> {
    const known = await this.cache.get(ctx, hash.toString('base64'), read, (found) => found?.expiresAt ?? new Date(0));
    return known?.identity ?? null;
  }

  /** In the transaction that ends or changes a session, an account or a person: the very next request here sees it. */
  forget(ctx: RequestContext): void {
    this.cache.forgetAtCommit(ctx);
  }
}
