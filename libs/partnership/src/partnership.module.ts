import { Global, Module } from '@nestjs/common';
import { Sharing } from '@sreda/plugin-sdk/server';
import { AgreementController } from './agreement.controller.js';
import { AgreementReader } from './agreement.reader.js';
import { AgreementService } from './agreement.service.js';
import { DirectoryService } from './directory.service.js';
import { PartnerNotices } from './partner-notices.js';
import { PartnershipPrivacy } from './partnership.privacy.js';
import { SharingService } from './sharing.service.js';

@Global()
@Module({
  controllers: [AgreementController],
  providers: [
    AgreementReader,
    AgreementService,
    DirectoryService,
    PartnerNotices,
    PartnershipPrivacy,
    SharingService,
    { provide: Sharing, useExisting: SharingService },
  ],
  exports: [Sharing],
})
export class PartnershipModule {}
