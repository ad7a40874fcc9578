/** Why a backup could not be made or restored. The message is one line, complete without a stack. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export const DAMAGED = 'The backup file is damaged or cut off; nothing was restored from it.';
