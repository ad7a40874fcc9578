import { definePluginServer } from '@sreda/plugin-sdk';
import { JobsInit1764000001000 } from './jobs.migrations.js';
import { JobsModule } from './jobs.module.js';
import { JobsPrivacy } from './jobs.privacy.js';

export default definePluginServer({
  module: JobsModule,
  migrations: [JobsInit1764000001000],
  privacy: JobsPrivacy,
});
