import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, dropPackage } from '@sreda/database';
import { conflict, type I18nMessage, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { createContext } from '../context.js';
import { Notifications } from '../notifications.service.js';
import { PackageHost } from './host.js';

const REREAD_MS = 5_000;
const CHANNEL = 'sreda_packages';

/**
 * Which plugins are on. The database holds the truth with a version; every process follows by LISTEN and, because a notification can be missed,
 * by re-reading every few seconds. A package without a row is on.
 */
@Injectable()
export class PackageState implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PackageState.name);
  private disabled: ReadonlySet<string> = new Set();
  private removed: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly host: PackageHost,
    private readonly notifications: Notifications,
  ) {}

  isEnabled(id: string): boolean {
    return !this.disabled.has(id);
  }

  /** Whether it has its tables; one that has none is disabled, too. */
  isInstalled(id: string): boolean {
    return !this.removed.has(id);
  }

  /** Called after each change of the set. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.reread();
    await this.notifications.listen(CHANNEL, () => void this.follow());
    this.timer = setInterval(() => void this.follow(), REREAD_MS).unref();
  }

  onModuleDestroy(): void {
    this.closing = true;
    clearInterval(this.timer);
  }

  /** `before` is the plugin's own preparation, in the transaction that switches it on. */
  async enable(ctx: RequestContext, id: string, before?: (ctx: RequestContext) => Promise<void>): Promise<void> {
    const manifest = this.require(id).manifest;
    const off = Object.keys(manifest.requires.packages ?? {}).filter((needed) => !this.isEnabled(needed));
    if (off.length > 0) throw conflict('kernel.plugin-needs', { plugins: off.join(', ') });
    await this.write(ctx, id, true, before);
  }

  /** Refused while an enabled plugin needs it, and while something is in progress unless `force`. */
  async disable(ctx: RequestContext, id: string, inProgress: readonly I18nMessage[], force: boolean): Promise<void> {
    const { manifest } = this.require(id);
    if (manifest.core) throw conflict('kernel.core-cannot-be-disabled');
    const dependents = this.dependentsOf(id).filter((dependent) => this.isEnabled(dependent));
    if (dependents.length > 0) throw conflict('kernel.plugin-is-needed', { plugins: dependents.join(', ') });
    if (inProgress.length > 0 && !force) {
      throw new Problem(409, 'kernel.plugin-in-use', { errors: inProgress.map((m) => ({ field: '', code: m.key, params: m.params })) });
    }
    await this.write(ctx, id, false);
  }

  /**
   * Drops the tables of a disabled plugin after `before`, all in one transaction. 409: `kernel.core-cannot-be-disabled`, `kernel.plugin-is-on`,
   * `kernel.plugin-not-installed`, `kernel.plugin-has-dependents` that have tables.
   */
  async uninstall(ctx: RequestContext, id: string, before: (ctx: RequestContext) => Promise<void>): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.mayUninstall(inner, id);
      await before(inner);
      await dropPackage((sql, parameters) => this.database.query(inner, sql, parameters), id);
      await this.database.query(
        inner,
        `update kernel.package_state set installed = false, version = version + 1, changed_at = now() where id = $1`,
        [id],
      );
      await this.tell(inner, id);
    });
    await this.reread();
  }

  /** Throws why not. In a transaction that stays so until its end. */
  async mayUninstall(ctx: RequestContext, id: string): Promise<void> {
    if (this.require(id).manifest.core) throw conflict('kernel.core-cannot-be-disabled');
    const rows = await this.database.query<{ id: string; enabled: boolean; installed: boolean }>(
      ctx,
      `select id, enabled, installed from kernel.package_state order by id for update`,
    );
    const own = rows.find((row) => row.id === id);
    if (!own || own.enabled) throw conflict('kernel.plugin-is-on');
    if (!own.installed) throw conflict('kernel.plugin-not-installed');
    const without = new Set(rows.filter((row) => !row.installed).map((row) => row.id));
    const dependents = this.dependentsOf(id).filter((dependent) => !without.has(dependent));
    if (dependents.length > 0) throw conflict('kernel.plugin-has-dependents', { plugins: dependents.join(', ') });
  }

  /** After its tables were made: every process takes note. */
  async installed(ctx: RequestContext, id: string): Promise<void> {
    await this.tell(ctx, id);
    await this.reread();
  }

  private dependentsOf(id: string): string[] {
    return this.host.packages.filter((p) => id in (p.manifest.requires.packages ?? {})).map((p) => p.manifest.id);
  }

  private require(id: string) {
    const found = this.host.get(id);
    if (!found) throw notFound();
    return found;
  }

  private async write(ctx: RequestContext, id: string, enabled: boolean, before?: (ctx: RequestContext) => Promise<void>): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const written = await this.database.queryOne(
        inner,
        `insert into kernel.package_state as s (id, enabled) values ($1, $2)
         on conflict (id) do update set enabled = excluded.enabled, version = s.version + 1, changed_at = now()
           where s.installed or not excluded.enabled returning id`,
        [id, enabled],
      );
      if (!written) throw conflict('kernel.plugin-not-installed');
      await before?.(inner);
      await this.tell(inner, id);
    });
    await this.reread();
  }

  private tell(ctx: RequestContext, id: string): Promise<unknown> {
    return this.database.query(ctx, `select pg_notify('${CHANNEL}', $1)`, [id]);
  }

  private async reread(): Promise<void> {
    const rows = await this.database.query<{ id: string; installed: boolean }>(
      createContext(),
      `select id, installed from kernel.package_state where not enabled`,
    );
    const next = new Set(rows.map((r) => r.id));
    const changed = next.size !== this.disabled.size || [...next].some((id) => !this.disabled.has(id));
    this.disabled = next;
    this.removed = new Set(rows.filter((r) => !r.installed).map((r) => r.id));
    if (changed) for (const listener of this.listeners) listener();
  }

  private async follow(): Promise<void> {
    try {
      await this.reread();
    } catch (error) {
      if (this.closing) return;
      // The last known state stays in force while the database is away.
      this.logger.warn(`Plugin states could not be read: ${(error as Error).message}`);
    }
  }
}
