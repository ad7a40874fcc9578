export { isEncryptedBackup } from './archive-reader.js';
export { BackupError } from './backup.error.js';
export { createBackup, type BackupSummary, type CreateBackupOptions } from './create-backup.js';
export type { BackupHeader, BackupManifest, RecordedMigration } from './format.js';
export { isRestoreUnfinished, refuseUnfinishedRestore, restoreBackup, type RestoreBackupOptions } from './restore-backup.js';
export {
  backupFileName,
  backupsToKeep,
  DEFAULT_RETENTION,
  listBackups,
  pruneBackups,
  type BackupFile,
  type Retention,
} from './rotation.js';
export { verifyBackup, type VerifiedBackup } from './verify-backup.js';
