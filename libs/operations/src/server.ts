import { definePluginServer, handleJob } from '@sreda/plugin-sdk';
import { makeBackup } from './backup/make-backup.job.js';
import { dailyBackup, MakeBackupHandler } from './backup/make-backup.handler.js';
import { backupSettings } from './backup/backup.settings.js';
import { OperationsModule } from './operations.module.js';

export default definePluginServer({
  module: OperationsModule,
  jobs: [handleJob(makeBackup, MakeBackupHandler)],
  schedules: [dailyBackup],
  settings: [backupSettings],
  privacy: 'stores-no-personal-data',
});
