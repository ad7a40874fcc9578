import type { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { EntityManager } from 'typeorm';
import type { Notifications } from './notifications.service.js';
import { Recent } from './recent.js';

interface Entry<V> {
  readonly value: V;
  readonly readAt: number;
  /** The next moment at which a date changes it. */
  readonly until: number;
}

/** Bounds what a lost notification can do. */
const TTL_MS = 10_000;
const MOST_ENTRIES = 20_000;

/**
 * Answers that every request needs, kept for some seconds in each process. A change forgets them all: in this process with its commit, before the
 * change is answered; in the others by a notification on the cache's channel.
 */
export class SharedCache<V> {
  private readonly entries: Recent<Entry<V>>;
  private readonly notified = new WeakSet<EntityManager>();
  private generation = 0;

  /**
   * @param channel a plain lower-case identifier
   * @param most how many answers are kept
   */
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly channel: string,
    most = MOST_ENTRIES,
  ) {
    this.entries = new Recent(most);
  }

  /** Resolves when changes in other processes are heard of. */
  listen(): Promise<void> {
    return this.notifications.listen(this.channel, () => this.clear());
  }

  /**
   * What is kept under the key, or what `read` finds. It is kept until the moment that `until` says (null: for long), or not at all when that is
   * past. Times are the caller's clock, so that dates hold for a context whose clock a test has set.
   */
  async get(ctx: RequestContext, key: string, read: () => Promise<V>, until: (value: V) => Date | null): Promise<V> {
    // A transaction sees its own changes, which nobody else does yet; and without notifications a kept answer could stay wrong.
    if (this.database.inTransaction(ctx) || !this.notifications.connected) return read();
    const now = ctx.now().getTime();
    const kept = this.entries.get(key);
    if (kept && now >= kept.readAt && now < Math.min(kept.readAt + TTL_MS, kept.until)) return kept.value;
    // What is read while something changes may be old already, and must not be kept.
    const { generation } = this;
    const value = await read();
    const end = until(value)?.getTime() ?? Infinity;
    if (generation === this.generation && end > now) this.entries.set(key, { value, readAt: now, until: end });
    return value;
  }

  /** Call it in the transaction of the change. */
  async changed(ctx: RequestContext): Promise<void> {
    const manager = this.database.manager(ctx);
    if (this.notified.has(manager)) return;
    if (this.database.inTransaction(ctx)) this.notified.add(manager);
    this.forgetAtCommit(ctx);
    await this.database.query(ctx, `select pg_notify($1, '')`, [this.channel]);
  }

  /** In place of `changed` where the database itself notifies. */
  forgetAtCommit(ctx: RequestContext): void {
    this.database.afterCommit(ctx, () => this.clear());
  }

  private clear(): void {
    this.generation++;
    this.entries.clear();
  }
}
