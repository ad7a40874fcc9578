import { Module } from '@nestjs/common';
import { ResourceFiles } from './resource-files.js';
import { FileActivity, FolderActivity, LinkActivity, PageActivity } from './resource.activities.js';
import { ResourceController } from './resource.controller.js';
import { ResourceService } from './resource.service.js';
import { ResourceStore } from './resource.store.js';

@Module({
  controllers: [ResourceController],
  providers: [PageActivity, FileActivity, FolderActivity, LinkActivity, ResourceFiles, ResourceService, ResourceStore],
})
export class ResourcesModule {}
