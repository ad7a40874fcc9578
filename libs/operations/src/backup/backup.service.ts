import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { backupFileName, createBackup, listBackups, pruneBackups } from '@sreda/database/backup';
import { CONFIG, type Config } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, Jobs } from '@sreda/plugin-sdk/server';
import { appVersion } from '../version.js';
import type { BackupDto } from './backup.dto.js';
import { makeBackup } from './make-backup.job.js';

/** The rotated backups in the folder `backups` of the installation's data. */
@Injectable()
export class BackupService {
  private readonly folder: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {
    this.folder = path.join(config.dataDir, 'backups');
  }

  /** Newest first. A file that is deleted meanwhile is left out. */
  async list(): Promise<BackupDto[]> {
    const found = await Promise.all(
      (await listBackups(this.folder)).map(async ({ file, time }) => {
        const info = await stat(file).catch(() => undefined);
        return info ? [{ name: path.basename(file), at: time, bytes: info.size }] : [];
      }),
    );
    return found.flat();
  }

  /** Returns the id of the job. */
  async start(ctx: RequestContext): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      const jobId = await this.jobs.enqueue(inner, makeBackup, { now: true });
      await this.audit.record(inner, { action: 'operations.start-backup', subject: { kind: 'job', id: jobId } });
      return jobId;
    });
  }

  /** Writes a backup and deletes those that the rotation does not keep. Throws BackupError with one line. */
  async make(now: Date): Promise<BackupDto> {
    const name = backupFileName(now);
    const { bytes } = await createBackup({
      url: this.config.databaseUrl,
      file: path.join(this.folder, name),
      filesDir: path.join(this.config.dataDir, 'files'),
      appVersion: await appVersion(),
      now,
    });
    await pruneBackups(this.folder);
    return { name, at: now, bytes };
  }
}
