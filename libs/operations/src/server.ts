import { definePluginServer, handleJob } from '@sreda/plugin-sdk';
import { makeBackup } from './backup/make-backup.job.js';
import { dailyBackup, MakeBackupHandler } from './backup/make-backup.handler.js';
import { backupSettings } from './backup/backup.settings.js';
import { OperationsModule } from './operations.module.js';
import { UninstallPluginHandler } from './removal/uninstall-plugin.handler.js';
import { uninstallPlugin } from './removal/uninstall-plugin.job.js';

export default definePluginServer({
  module: OperationsModule,
  jobs: [handleJob(makeBackup, MakeBackupHandler), handleJob(uninstallPlugin, UninstallPluginHandler)],
  schedules: [dailyBackup],
  settings: [backupSettings],
  privacy: 'stores-no-personal-data',
});
