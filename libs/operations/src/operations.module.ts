import { Module } from '@nestjs/common';
import { BackupService } from './backup/backup.service.js';
import { MakeBackupHandler } from './backup/make-backup.handler.js';
import { HealthService } from './health/health.service.js';
import { OperationsController } from './operations.controller.js';
import { RemovalController } from './removal/removal.controller.js';
import { RemovalService } from './removal/removal.service.js';
import { UninstallPluginHandler } from './removal/uninstall-plugin.handler.js';

@Module({
  controllers: [OperationsController, RemovalController],
  providers: [BackupService, HealthService, MakeBackupHandler, RemovalService, UninstallPluginHandler],
})
export class OperationsModule {}
