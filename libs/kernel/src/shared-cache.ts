import type { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { EntityManager } from 'typeorm';
import type { Notifications } from './notifications.service.js';

interface Entry<V> {
  readonly value: V;
  readonly readAt: number;
  /** The next moment at which a date changes it. */
  readonly until: number;
}

/** Bounds what a lost notification can do. */
const TTL_MS = 10_000;
const MAX_ENTRIES = 20_000;

/**
 * Answers that every request needs, kept for some seconds in each process. A change forgets them all: in this process with its commit, before the
 * change is answered; in the others by a notification on the cache's channel.
 */
export class SharedCache<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly notified = new WeakSet<EntityManager>();
  private generation = 0;

  /** @param channel a plain lower-case identifier */
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly channel: string,
  ) {}

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
    const kept = this.kept(key, now);
    if (kept) return kept.value;
    // What is read while something changes may be old already, and must not be kept.
    const { generation } = this;
    const value = await read();
    const end = until(value)?.getTime() ?? Infinity;
    if (generation === this.generation && end > now) this.keep(key, { value, readAt: now, until: end });
    return value;
  }

  /** The same for many keys at once; `read` finds what there is of those that are not kept. For what no date changes. */
  async getAll(
    ctx: RequestContext,
    keys: readonly string[],
    read: (missing: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  ): Promise<ReadonlyMap<string, V>> {
    if (this.database.inTransaction(ctx) || !this.notifications.connected) return read(keys);
    const now = ctx.now().getTime();
    const found = new Map<string, V>();
    const missing: string[] = [];
    for (const key of keys) {
      const kept = this.kept(key, now);
      if (kept) found.set(key, kept.value);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    const { generation } = this;
    for (const [key, value] of await read(missing)) {
      found.set(key, value);
      if (generation === this.generation) this.keep(key, { value, readAt: now, until: Infinity });
    }
    return found;
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

  private kept(key: string, now: number): Entry<V> | undefined {
    const entry = this.entries.get(key);
    return entry && now >= entry.readAt && now < Math.min(entry.readAt + TTL_MS, entry.until) ? entry : undefined;
  }

  private keep(key: string, entry: Entry<V>): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size >= MAX_ENTRIES && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, entry);
  }

  private clear(): void {
    this.generation++;
    this.entries.clear();
  }
}
