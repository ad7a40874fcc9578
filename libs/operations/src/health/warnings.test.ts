import { describe, expect, it } from '@jest/globals';
import { OLD_BACKUP_HOURS, type Signs, warningsOf } from './warnings.js';

const well: Signs = { lastBackup: { ageHours: OLD_BACKUP_HOURS }, dailyBackups: true, diskFreeBytes: 1e11, failedJobs: 0 };
const keys = (signs: Partial<Signs>) => warningsOf({ ...well, ...signs }).map(({ key }) => key);

describe('the warnings of health', () => {
  it('are none when all is well, or when the free space is not known', () => {
    expect(keys({})).toEqual([]);
    expect(keys({ diskFreeBytes: null })).toEqual([]);
  });

  it.each([
    [{ lastBackup: null }, 'operations.warning.no-backup'],
    [{ lastBackup: { ageHours: OLD_BACKUP_HOURS + 0.1 } }, 'operations.warning.old-backup'],
    [{ dailyBackups: false }, 'operations.warning.backups-off'],
    [{ diskFreeBytes: 1e9 }, 'operations.warning.little-disk'],
    [{ failedJobs: 2 }, 'operations.warning.failed-jobs'],
  ] as const)('%j: %s', (signs, key) => {
    expect(keys(signs)).toEqual([key]);
  });
});
