import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { CONFIG, type Config, PackageHost, PackageState } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Settings } from '@sreda/plugin-sdk/server';
import { BackupService } from '../backup/backup.service.js';
import { appVersion } from '../version.js';
import { backupSettings } from '../backup/backup.settings.js';
import type { HealthDto } from './health.dto.js';
import { warningsOf } from './warnings.js';

const HOUR_MS = 3_600_000;

const FIGURES = `
  select current_setting('server_version') as postgres, pg_database_size(current_database())::float8 as bytes,
         (select count(*)::int from jobs.job where state = 'waiting') as waiting,
         (select count(*)::int from jobs.job where state = 'active') as active,
         ((select count(*) from jobs.job where dead) + (select count(*) from jobs.dead_letter))::int as failed`;

interface Figures {
  readonly postgres: string;
  readonly bytes: number;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/** How the installation does. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly backups: BackupService,
    private readonly host: PackageHost,
    private readonly state: PackageState,
  ) {}

  async read(ctx: RequestContext): Promise<HealthDto> {
    const [figures, sreda, diskFreeBytes, [newest], { enabled }] = await Promise.all([
      this.figures(ctx),
      appVersion(),
      this.diskFreeBytes(),
      this.backups.list(),
      this.settings.get(ctx, backupSettings),
    ]);
    const { postgres, bytes, waiting, active, failed } = figures;
    const at = ctx.now();
    const lastBackup = newest ? { ...newest, ageHours: hoursBetween(newest.at, at) } : null;
    return {
      at,
      uptimeSeconds: Math.floor(process.uptime()),
      versions: { sreda, node: process.versions.node, postgres },
      databaseBytes: bytes,
      diskFreeBytes,
      lastBackup,
      jobs: { waiting, active, failed },
      plugins: this.host.packages
        .filter(({ manifest }) => !manifest.core)
        .map(({ manifest: { id, version } }) => ({ id, version, enabled: this.state.isEnabled(id) })),
      warnings: warningsOf({ lastBackup, dailyBackups: enabled, diskFreeBytes, failedJobs: failed }),
    };
  }

  private async figures(ctx: RequestContext): Promise<Figures> {
    const row = await this.database.queryOne<Figures>(ctx, FIGURES);
    if (!row) throw new Error('PostgreSQL answered no row');
    return row;
  }

  private diskFreeBytes(): Promise<number | null> {
    return statfs(this.config.dataDir).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
  }
}

const hoursBetween = (from: Date, to: Date): number => Math.max(0, Math.round(((to.getTime() - from.getTime()) / HOUR_MS) * 10) / 10);
