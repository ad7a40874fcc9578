import type { SettingsDef } from '@sreda/plugin-sdk';
import { Flag, schemaOf, Whole } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';

export class BackupSettings {
  @Flag()
  enabled: boolean;

  /** From which hour of the day (0 to 23, in the site's zone) a backup is due. */
  @Whole({ max: 23 })
  hour: number;
}

export const backupSettings: SettingsDef<BackupSettings> = {
  key: 'operations.backup',
  scope: 'site',
  schema: schemaOf(BackupSettings),
  defaults: { enabled: true, hour: 3 },
  write: capabilities.administer,
};
