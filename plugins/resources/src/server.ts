import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { ResourceFiles } from './resource-files.js';
import { FileActivity, FolderActivity, LinkActivity, PageActivity } from './resource.activities.js';
import { RESOURCE_FILE, RESOURCE_PICTURE } from './resource.store.js';
import { ResourcesInit1795420000000 } from './resources.migrations.js';
import { ResourcesModule } from './resources.module.js';

export default definePluginServer({
  module: ResourcesModule,
  migrations: [ResourcesInit1795420000000],
  contributes: [
    contribute(points.activity, 'page', PageActivity),
    contribute(points.activity, 'file', FileActivity),
    contribute(points.activity, 'folder', FolderActivity),
    contribute(points.activity, 'link', LinkActivity),
    contribute(points.fileOwner, RESOURCE_FILE, ResourceFiles),
    contribute(points.fileOwner, RESOURCE_PICTURE, ResourceFiles),
  ],
  privacy: 'stores-no-personal-data',
});
