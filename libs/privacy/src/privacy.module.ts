import { Module } from '@nestjs/common';
import { IdentityModule } from '@sreda/identity';
import { ConsentController } from './consents/consent.controller.js';
import { ConsentService } from './consents/consent.service.js';
import { ConsentTextController } from './consents/consent-text.controller.js';
import { ConsentTextService } from './consents/consent-text.service.js';
import { DeclarationController } from './declarations/declaration.controller.js';
import { DeclarationService } from './declarations/declaration.service.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { ExportController } from './export/export.controller.js';
import { ExportService } from './export/export.service.js';
import { OwnPrivacy } from './own.privacy.js';
import { PersonStore } from './person.store.js';
import { Providers } from './providers.service.js';
import { Leavers } from './retention/leavers.js';
import { RetentionCheck } from './retention/retention.check.js';
import { RetentionHandler } from './retention/retention.job.js';
import { WholePersonPolicy } from './whole-person.policy.js';

@Module({
  imports: [IdentityModule],
  controllers: [DeclarationController, ExportController, ErasureController, ConsentController, ConsentTextController],
  providers: [
    Providers,
    PersonStore,
    WholePersonPolicy,
    DeclarationService,
    ExportService,
    ErasureService,
    ConsentService,
    ConsentTextService,
    Leavers,
    RetentionCheck,
    RetentionHandler,
    OwnPrivacy,
  ],
})
export class PrivacyModule {}
