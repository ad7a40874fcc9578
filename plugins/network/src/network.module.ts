import { Module } from '@nestjs/common';
import { CopyController } from './copy/copy.controller.js';
import { CopyReader } from './copy/copy.reader.js';
import { CopyService } from './copy/copy.service.js';
import { CatalogueService } from './material/catalogue.service.js';
import { MaterialController } from './material/material.controller.js';
import { ObjectService } from './material/object.service.js';
import { PublishService } from './material/publish.service.js';
import { VersionFiles } from './material/version-files.owner.js';
import { VersionStore } from './material/version.store.js';
import { KeptFiles } from './material/kept-files.js';
import { Teller } from './notices/teller.js';
import { OfferController } from './offer/offer.controller.js';
import { OfferFiles } from './offer/offer-files.owner.js';
import { OfferService } from './offer/offer.service.js';
import { OfferStore } from './offer/offer.store.js';
import { ChangesService } from './review/changes.service.js';
import { ReviewController } from './review/review.controller.js';
import { RemarkService } from './review/remark.service.js';
import { NetworkPrivacy } from './network.privacy.js';
import { UseController } from './use/use.controller.js';
import { UseService } from './use/use.service.js';
import { MaterialsScope } from './partners/materials.scope.js';
import { MaterialSight } from './partners/sight.js';

@Module({
  controllers: [MaterialController, CopyController, OfferController, ReviewController, UseController],
  providers: [
    MaterialSight,
    MaterialsScope,
    Teller,
    KeptFiles,
    VersionStore,
    VersionFiles,
    ObjectService,
    PublishService,
    CatalogueService,
    CopyReader,
    CopyService,
    OfferStore,
    OfferFiles,
    OfferService,
    RemarkService,
    ChangesService,
    UseService,
    NetworkPrivacy,
  ],
})
export class NetworkModule {}
