import { definePluginServer, handleJob, points } from '@sreda/plugin-sdk';
import { FilesInit1795330100000 } from './files.migrations.js';
import { FilesModule } from './files.module.js';
import { FilesPrivacy } from './files.privacy.js';
import { fileLimits } from './files.settings.js';
import { nightlySweep, sweep, SweepHandler } from './sweep.job.js';

export default definePluginServer({
  module: FilesModule,
  migrations: [FilesInit1795330100000],
  points: [points.fileOwner],
  jobs: [handleJob(sweep, SweepHandler)],
  schedules: [nightlySweep],
  settings: [fileLimits],
  privacy: FilesPrivacy,
});
