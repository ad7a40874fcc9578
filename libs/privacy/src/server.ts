import { definePluginServer, handleJob } from '@sreda/plugin-sdk';
import { personErased } from './erasure/person-erased.event.js';
import { OwnPrivacy } from './own.privacy.js';
import { PrivacyInit1764000004000 } from './privacy.migrations.js';
import { PrivacyModule } from './privacy.module.js';
import { nightlyRetention, retain, RetentionHandler } from './retention/retention.job.js';

export default definePluginServer({
  module: PrivacyModule,
  migrations: [PrivacyInit1764000004000],
  emits: [personErased],
  jobs: [handleJob(retain, RetentionHandler)],
  schedules: [nightlyRetention],
  privacy: OwnPrivacy,
});
