import { definePluginServer, points } from '@sreda/plugin-sdk';
import { accepted, declined, ended, offered } from './partner-notices.js';
import { PartnershipInit1795607000000 } from './partnership.migrations.js';
import { PartnershipModule } from './partnership.module.js';
import { PartnershipPrivacy } from './partnership.privacy.js';

export default definePluginServer({
  module: PartnershipModule,
  migrations: [PartnershipInit1795607000000],
  points: [points.sharedScope],
  notifies: [offered, accepted, declined, ended],
  privacy: PartnershipPrivacy,
});
