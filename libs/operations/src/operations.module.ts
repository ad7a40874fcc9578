import { Module } from '@nestjs/common';
import { BackupService } from './backup/backup.service.js';
import { MakeBackupHandler } from './backup/make-backup.handler.js';
import { HealthService } from './health/health.service.js';
import { OperationsController } from './operations.controller.js';

@Module({
  controllers: [OperationsController],
  providers: [BackupService, HealthService, MakeBackupHandler],
})
export class OperationsModule {}
