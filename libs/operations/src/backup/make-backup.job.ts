import type { JobDef } from '@sreda/plugin-sdk';
import { Flag, schemaOf } from '@sreda/plugin-sdk/server';

class MakeBackupPayload {
  /** Also when the backup of this day is there, or daily backups are off. */
  @Flag({ optional: true })
  now?: boolean;
}

export const makeBackup: JobDef<MakeBackupPayload> = {
  name: 'operations.make-backup',
  queue: 'bulk',
  payload: schemaOf(MakeBackupPayload),
  attempts: 3,
  timeoutMs: 3_600_000,
  dedupeKey: ({ now }) => (now ? 'now' : 'daily'),
};
