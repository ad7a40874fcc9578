import { definePluginServer, points } from '@sreda/plugin-sdk';
import { AccessContextsAndRoles1764000000100 } from './access.migrations.js';
import { AccessModule } from './access.module.js';
import { AccessPrivacy } from './access.privacy.js';

export default definePluginServer({
  module: AccessModule,
  points: [points.placeNames],
  migrations: [AccessContextsAndRoles1764000000100],
  privacy: AccessPrivacy,
});
