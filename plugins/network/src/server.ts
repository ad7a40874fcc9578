import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { VersionFiles } from './material/version-files.owner.js';
import { VERSION_FILES } from './material/version.store.js';
import { NetworkInit1795800100000 } from './network.migrations.js';
import { NetworkModule } from './network.module.js';
import { NetworkPrivacy } from './network.privacy.js';
import { MATERIALS, MaterialsScope } from './partners/materials.scope.js';

export default definePluginServer({
  module: NetworkModule,
  migrations: [NetworkInit1795800100000],
  contributes: [contribute(points.fileOwner, VERSION_FILES, VersionFiles), contribute(points.sharedScope, MATERIALS, MaterialsScope)],
  privacy: NetworkPrivacy,
});
