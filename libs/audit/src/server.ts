import { definePluginServer } from '@sreda/plugin-sdk';
import { AuditInit1764000160000, AuditPlaces1795330000000 } from './audit.migrations.js';
import { AuditModule } from './audit.module.js';
import { AuditPrivacy } from './audit.privacy.js';

export default definePluginServer({
  module: AuditModule,
  migrations: [AuditInit1764000160000, AuditPlaces1795330000000],
  privacy: AuditPrivacy,
});
