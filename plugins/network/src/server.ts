import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { VersionFiles } from './material/version-files.owner.js';
import { OFFER_FILES, VERSION_FILES } from './material/kept-files.js';
import { NetworkInit1795800100000 } from './network.migrations.js';
import { NetworkModule } from './network.module.js';
import { networkNotices } from './notices/network.notices.js';
import { OfferFiles } from './offer/offer-files.owner.js';
import { NetworkOffers1795800200000 } from './offers.migrations.js';
import { NetworkPrivacy } from './network.privacy.js';
import { NetworkRemarks1795800400000 } from './remarks.migrations.js';
import { NetworkSearch1795800300000 } from './search.migrations.js';
import { MATERIALS, MaterialsScope } from './partners/materials.scope.js';

export default definePluginServer({
  module: NetworkModule,
  migrations: [NetworkInit1795800100000, NetworkOffers1795800200000, NetworkSearch1795800300000, NetworkRemarks1795800400000],
  contributes: [
    contribute(points.fileOwner, VERSION_FILES, VersionFiles),
    contribute(points.fileOwner, OFFER_FILES, OfferFiles),
    contribute(points.sharedScope, MATERIALS, MaterialsScope),
  ],
  notifies: networkNotices,
  privacy: NetworkPrivacy,
});
