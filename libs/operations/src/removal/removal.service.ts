import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Database, runMigrations } from '@sreda/database';
import { createBackup } from '@sreda/database/backup';
import { CONFIG, type Config, PackageHost, PackageState, PluginService } from '@sreda/kernel';
import { conflict, notFound, type RequestContext, schemaName } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import { appVersion } from '../version.js';
import type { RemovedPluginDto } from './removal.dto.js';

const NAME = /^(?<plugin>[a-z0-9-]+)-(?<day>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2}\.\d{3})Z\.backup$/;

const nameOf = (plugin: string, at: Date): string => `${plugin}-${at.toISOString().replaceAll(':', '')}.backup`;

/** What was in the tables of removed plugins is in the folder `removed` of the installation's data, a file in the format of backups each (ADR 4). */
@Injectable()
export class RemovalService {
  private readonly folder: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly host: PackageHost,
    private readonly state: PackageState,
    private readonly plugins: PluginService,
    private readonly audit: Audit,
  ) {
    this.folder = path.join(config.dataDir, 'removed');
  }

  /** Newest first. */
  async list(): Promise<RemovedPluginDto[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const { plugin = '', day, hour, minute, second } = NAME.exec(name)?.groups ?? {};
        const info = plugin && (await stat(path.join(this.folder, name)).catch(() => undefined));
        return info ? [{ name, plugin, at: new Date(`${day}T${hour}:${minute}:${second}Z`), bytes: info.size }] : [];
      }),
    );
    return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /**
   * Writes the tables of a disabled plugin into a file and drops them: both or nothing. Nobody writes into them meanwhile. Throws as
   * `PackageState.uninstall` does, and BackupError when the file cannot be written.
   */
  async uninstall(ctx: RequestContext, id: string): Promise<RemovedPluginDto> {
    const at = ctx.now();
    const name = nameOf(id, at);
    const file = path.join(this.folder, name);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    let bytes = 0;
    let isOurs = false;
    try {
      await this.database.tx(ctx, async (inner) => {
        await this.plugins.uninstall(inner, id, async () => {
          await this.lockTables(inner, id);
          // A deadlock begins the transaction anew.
          if (isOurs) await rm(file, { force: true });
          ({ bytes } = await createBackup({
            url: this.config.databaseUrl,
            file,
            onlyPackage: id,
            appVersion: await appVersion(),
            now: at,
          }));
          isOurs = true;
        });
        await this.database.query(inner, `delete from jobs.job where finished_at is null and state <> 'active' and starts_with(name, $1)`, [
          `${id}.`,
        ]);
        await this.audit.record(inner, { action: 'operations.uninstall-plugin', subject: { kind: 'plugin', id } });
      });
    } catch (error) {
      // A connection may break while a commit goes on: where the tables are not surely there, the file is all there is.
      if (isOurs && (await this.hasTables(ctx, id).catch(() => false))) await rm(file, { force: true });
      throw error;
    }
    return { name, plugin: id, at, bytes };
  }

  /** Makes the tables of a removed plugin anew, empty; it stays off. 409 `kernel.plugin-is-installed`, `kernel.plugin-needs` what has no tables. */
  async install(ctx: RequestContext, id: string): Promise<void> {
    const manifest = this.host.get(id)?.manifest;
    if (!manifest) throw notFound();
    if (this.state.isInstalled(id)) throw conflict('kernel.plugin-is-installed');
    const without = Object.keys(manifest.requires.packages ?? {}).filter((needed) => !this.state.isInstalled(needed));
    if (without.length > 0) throw conflict('kernel.plugin-needs', { plugins: without.join(', ') });
    await runMigrations(this.config.databaseUrl, this.host.migrations, { install: id });
    await this.state.installed(ctx, id);
    await this.audit.record(ctx, { action: 'operations.install-plugin', subject: { kind: 'plugin', id } });
  }

  private async hasTables(ctx: RequestContext, id: string): Promise<boolean> {
    return (
      (await this.database.queryOne(ctx, `select from pg_catalog.pg_tables where schemaname = $1 limit 1`, [schemaName(id)])) !== undefined
    );
  }

  private async lockTables(ctx: RequestContext, id: string): Promise<void> {
    // A big plugin takes longer than a request may.
    await this.database.query(ctx, `set local statement_timeout = 0`);
    await this.database.query(ctx, `set local idle_in_transaction_session_timeout = 0`);
    const tables = await this.database.query<{ name: string }>(
      ctx,
      `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables where schemaname = $1 order by 1`,
      [schemaName(id)],
    );
    if (tables.length > 0) await this.database.query(ctx, `lock table ${tables.map(({ name }) => name).join(', ')} in share mode`);
  }
}
