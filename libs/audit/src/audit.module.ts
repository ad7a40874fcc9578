import { Global, Module } from '@nestjs/common';
import { Audit } from '@sreda/plugin-sdk/server';
import { AuditController } from './audit.controller.js';
import { AuditPrivacy } from './audit.privacy.js';
import { AuditReader } from './audit.reader.js';
import { AuditService } from './audit.service.js';
import { SeenBuffer } from './seen.buffer.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditService, AuditReader, SeenBuffer, AuditPrivacy, { provide: Audit, useExisting: AuditService }],
  exports: [Audit],
})
export class AuditModule {}
