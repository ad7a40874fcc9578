import { definePluginServer, handleJob, subscribeWhere } from '@sreda/plugin-sdk';
import { FootprintInit1764000400000, FootprintProfiles1795410500000, FootprintVoided1795605000000 } from './footprint.migrations.js';
import { FootprintModule } from './footprint.module.js';
import { FootprintPrivacy } from './footprint.privacy.js';
import { UpdateProfileHandler, UpdateProfilesHandler } from './profile/update-profile.handler.js';
import { updateProfile, updateProfiles } from './profile/update-profile.job.js';
import { StatementWriter } from './statement-writer.js';

export default definePluginServer({
  module: FootprintModule,
  migrations: [FootprintInit1764000400000, FootprintProfiles1795410500000, FootprintVoided1795605000000],
  subscriptions: [subscribeWhere((event) => event.trace !== undefined, 'footprint.statements', StatementWriter)],
  jobs: [handleJob(updateProfile, UpdateProfileHandler), handleJob(updateProfiles, UpdateProfilesHandler)],
  schedules: [{ name: 'footprint.update-profiles', cron: '40 3 * * *', job: 'footprint.update-profiles' }],
  privacy: FootprintPrivacy,
});
