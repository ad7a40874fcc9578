import { Module } from '@nestjs/common';
import { CopyController } from './copy/copy.controller.js';
import { CopyService } from './copy/copy.service.js';
import { CatalogueService } from './material/catalogue.service.js';
import { MaterialController } from './material/material.controller.js';
import { PublishService } from './material/publish.service.js';
import { VersionFiles } from './material/version-files.owner.js';
import { VersionStore } from './material/version.store.js';
import { NetworkPrivacy } from './network.privacy.js';
import { MaterialsScope } from './partners/materials.scope.js';
import { MaterialSight } from './partners/sight.js';

@Module({
  controllers: [MaterialController, CopyController],
  providers: [MaterialSight, MaterialsScope, VersionStore, VersionFiles, PublishService, CatalogueService, CopyService, NetworkPrivacy],
})
export class NetworkModule {}
