import { Injectable } from '@nestjs/common';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Settings } from '@sreda/plugin-sdk/server';
import type { BackupDto } from './backup.dto.js';
import { makeBackup } from './make-backup.job.js';
import { BackupService } from './backup.service.js';
import { backupSettings } from './backup.settings.js';
import { isDue } from './is-due.js';

/** Each hour it asks whether the day's backup is due, so a change of the hour needs no restart. */
export const dailyBackup: ScheduleDef = { name: 'operations.daily-backup', cron: '0 * * * *', job: makeBackup.name };

@Injectable()
export class MakeBackupHandler {
  constructor(
    private readonly backups: BackupService,
    private readonly settings: Settings,
  ) {}

  /** Answers what was made; null when nothing was due. */
  async run(ctx: RequestContext, { now }: { readonly now?: boolean }): Promise<BackupDto | null> {
    return now || (await this.isDailyDue(ctx)) ? this.backups.make(ctx.now()) : null;
  }

  private async isDailyDue(ctx: RequestContext): Promise<boolean> {
    const { enabled, hour } = await this.settings.get(ctx, backupSettings);
    const [newest] = await this.backups.list();
    return enabled && isDue(ctx.now(), newest?.at, hour, ctx.timeZone);
  }
}
