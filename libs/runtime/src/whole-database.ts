import { BackupError, refuseUnfinishedRestore } from '@sreda/database/backup';
import { BootError } from '@sreda/kernel';

/** A database with half of a backup in it must not be worked on. Throws BootError, also when the database cannot be reached. */
export async function requireWholeDatabase(url: string): Promise<void> {
  try {
    await refuseUnfinishedRestore(url);
  } catch (error) {
    if (error instanceof BackupError) throw new BootError([{ package: 'database', message: error.message }]);
    throw error;
  }
}
