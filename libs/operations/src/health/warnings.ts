import type { I18nMessage } from '@sreda/plugin-sdk';

export const OLD_BACKUP_HOURS = 36;
const LITTLE_DISK = 2 * 1024 ** 3;

/** What the warnings follow from. */
export interface Signs {
  readonly lastBackup: { readonly ageHours: number } | null;
  readonly dailyBackups: boolean;
  readonly diskFreeBytes: number | null;
  readonly failedJobs: number;
}

const warning = (name: string, params?: I18nMessage['params']): I18nMessage => ({
  key: `operations.warning.${name}`,
  ...(params && { params }),
});

/** What an administrator should look at, the gravest first. */
export function warningsOf({ lastBackup, dailyBackups, diskFreeBytes, failedJobs }: Signs): I18nMessage[] {
  return [
    ...(lastBackup === null ? [warning('no-backup')] : []),
    ...(lastBackup && lastBackup.ageHours > OLD_BACKUP_HOURS ? [warning('old-backup', { hours: Math.floor(lastBackup.ageHours) })] : []),
    ...(dailyBackups ? [] : [warning('backups-off')]),
    ...(diskFreeBytes !== null && diskFreeBytes < LITTLE_DISK ? [warning('little-disk')] : []),
    ...(failedJobs > 0 ? [warning('failed-jobs', { count: failedJobs })] : []),
  ];
}
